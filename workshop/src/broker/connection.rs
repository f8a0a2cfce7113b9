//! One connection: decodes the packets of a client, and encodes answers and queued messages.

use std::net::IpAddr;
use std::time::{Duration, Instant};

use mqtt_protocol_core::mqtt;
use mqtt_protocol_core::mqtt::common::Cursor;
use mqtt_protocol_core::mqtt::connection::ConnectionOptions;
use mqtt_protocol_core::mqtt::connection::prelude::{Event, TimerKind};
use mqtt_protocol_core::mqtt::packet::{GenericPacketTrait, Packet};
use mqtt_protocol_core::mqtt::result_code::{DisconnectReasonCode, MqttError};
use mqtt_protocol_core::mqtt::{Version, role};

use super::client::Client;
use super::outbound_queue::{Delivery, DisconnectCause};
use super::rate_limiter::RateLimiter;
use super::{Broker, connect, packets};

/// The output that is handed out at once, in bytes.
const OUTPUT_CHUNK: usize = 64 * 1024;

pub struct Connection {
    broker: Broker,
    address: IpAddr,
    protocol: mqtt::Connection<role::Server>,
    client: Option<Client>,
    rate_limiter: RateLimiter,
    /// Bytes that wait until the rate limit allows to read them.
    unread: Vec<u8>,
    output: Vec<u8>,
    receive_deadline: Option<Instant>,
    closed: bool,
}

impl Connection {
    pub(super) fn new(broker: Broker, address: IpAddr, now: Instant) -> Connection {
        let limits = *broker.limits();
        let options = ConnectionOptions::new()
            .maximum_packet_size_recv(limits.packet_bytes)
            .receive_maximum(limits.receive_maximum);
        // Its automatic PUBACK stays off: it panics at a packet id of 0.
        let mut protocol = mqtt::Connection::with_options(Version::V5_0, options);
        protocol.set_auto_ping_response(true);
        Connection {
            broker,
            address,
            protocol,
            client: None,
            rate_limiter: RateLimiter::new(limits.packets_per_second, limits.packet_burst, now),
            unread: Vec::new(),
            output: Vec::new(),
            receive_deadline: Some(now + limits.connect_timeout),
            closed: false,
        }
    }

    /// Takes bytes from the client, cut anywhere, and reads them as far as the rate limit allows. After
    /// [`Connection::read_delay`], `receive(&[], …)` goes on.
    pub fn receive(&mut self, bytes: &[u8], now: Instant) {
        let mut unread = std::mem::take(&mut self.unread);
        unread.extend_from_slice(bytes);
        let mut cursor = Cursor::new(unread.as_slice());
        while !self.closed && (cursor.position() as usize) < unread.len() && self.read_delay(now).is_zero() {
            let events = self.protocol.recv(&mut cursor);
            if !events.is_empty() {
                self.rate_limiter.take(now);
            }
            self.handle(events, now);
        }
        let read = cursor.position() as usize;
        self.unread = unread.split_off(read.min(unread.len()));
    }

    /// Returns the bytes to send to the client; empty when there are none.
    pub fn take_output(&mut self, now: Instant) -> Vec<u8> {
        match self.client.as_ref().and_then(Client::disconnect_cause) {
            Some(DisconnectCause::TakenOver) => self.close(DisconnectReasonCode::SessionTakenOver, now),
            Some(DisconnectCause::ShuttingDown) => self.close(DisconnectReasonCode::ServerShuttingDown, now),
            None => (),
        }
        while !self.closed && self.output.len() < OUTPUT_CHUNK && self.send_next_message(now) {}
        std::mem::take(&mut self.output)
    }

    /// Whether the connection has to end, once the output of [`Connection::take_output`] is sent.
    pub fn is_closed(&self) -> bool {
        self.closed
    }

    /// How long the rate limit forbids to read on; zero when it allows it.
    pub fn read_delay(&self, now: Instant) -> Duration {
        let is_unlimited = self.client.as_ref().is_some_and(Client::is_unlimited);
        if is_unlimited { Duration::ZERO } else { self.rate_limiter.delay(now) }
    }

    /// Whether bytes wait until [`Connection::read_delay`] is over.
    pub fn has_unread(&self) -> bool {
        !self.unread.is_empty()
    }

    /// When the next packet of the client is due: CONNECT at first, then by its keep-alive.
    pub fn receive_deadline(&self) -> Option<Instant> {
        self.receive_deadline
    }

    /// Closes the connection, because nothing came before [`Connection::receive_deadline`].
    pub fn time_out(&mut self, now: Instant) {
        self.close(DisconnectReasonCode::KeepAliveTimeout, now);
    }

    /// Completes when [`Connection::take_output`] may have something new.
    pub async fn output_ready(&self) {
        match &self.client {
            Some(client) => client.queue_changed().await,
            None => std::future::pending().await,
        }
    }

    fn handle(&mut self, events: Vec<Event>, now: Instant) {
        for event in events {
            match event {
                Event::NotifyPacketReceived(packet) => self.handle_packet(packet, now),
                Event::RequestSendPacket { packet, .. } => self.output.extend(packet.to_continuous_buffer()),
                Event::RequestTimerReset { kind: TimerKind::PingreqRecv, duration_ms } => {
                    self.receive_deadline = Some(now + Duration::from_millis(duration_ms));
                }
                Event::RequestTimerCancel(TimerKind::PingreqRecv) => self.receive_deadline = None,
                Event::RequestTimerReset { .. } | Event::RequestTimerCancel(_) | Event::NotifyPacketIdReleased(_) => (),
                Event::NotifyError(_) | Event::RequestClose => self.closed = true,
            }
        }
    }

    fn handle_packet(&mut self, packet: Packet, now: Instant) {
        let broker = self.broker.clone();
        let reply = match (packet, &mut self.client) {
            (Packet::V5_0Connect(packet), None) => {
                let (client, reply) = connect::connect(&broker, &packet, self.address, now);
                self.client = client;
                reply.map(Some)
            }
            (Packet::V5_0Publish(publish), Some(client)) => client.publish(&broker, &publish, now),
            (Packet::V5_0Subscribe(subscribe), Some(client)) => client.subscribe(&broker, &subscribe, now).map(Some),
            (Packet::V5_0Unsubscribe(unsubscribe), Some(client)) => client.unsubscribe(&broker, &unsubscribe).map(Some),
            (Packet::V5_0Disconnect(disconnect), Some(client)) => {
                client.disconnect(disconnect.reason_code());
                self.closed = true;
                return;
            }
            (Packet::V5_0Puback(_) | Packet::V5_0Pingreq(_), Some(_)) => return,
            _ => Err(MqttError::ProtocolError),
        };
        match reply {
            Ok(Some(reply)) => self.send(reply, now),
            Ok(None) => (),
            Err(error) => self.close(error.into(), now),
        }
    }

    /// Sends one queued message. Returns whether there was one, and the client could take it.
    fn send_next_message(&mut self, now: Instant) -> bool {
        let Some(client) = &self.client else { return false };
        if self.protocol.get_receive_maximum_vacancy_for_send() == Some(0) {
            return false;
        }
        let Some(queued) = client.next_message(now) else { return false };
        let id = match queued.delivery {
            Delivery::AtLeastOnce => self.protocol.acquire_packet_id().ok(),
            Delivery::AtMostOnce => None,
        };
        if let Ok(packet) = packets::publish(&queued, id, now) {
            let events = self.protocol.send(packet);
            if events.iter().any(|event| matches!(event, Event::RequestSendPacket { .. })) {
                self.handle(events, now);
            } else if let Some(id) = id {
                // The packet is larger than the client accepts, so it is dropped, as MQTT demands.
                self.protocol.release_packet_id(id);
            }
        }
        true
    }

    fn send(&mut self, packet: Packet, now: Instant) {
        let events = self.protocol.send(packet);
        self.handle(events, now);
    }

    fn close(&mut self, reason: DisconnectReasonCode, now: Instant) {
        if let Ok(packet) = packets::disconnect(reason) {
            self.send(packet, now);
        }
        self.closed = true;
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            client.leave(&self.broker, Instant::now());
        }
    }
}
