//! One connection: bytes of a client become what the hub does, and letters become bytes.

use std::net::IpAddr;
use std::time::{Duration, Instant};

use mqtt_protocol_core::mqtt::common::Cursor;
use mqtt_protocol_core::mqtt::connection::ConnectionOptions;
use mqtt_protocol_core::mqtt::connection::prelude::{Event, TimerKind};
use mqtt_protocol_core::mqtt::packet::{GenericPacketTrait, Packet};
use mqtt_protocol_core::mqtt::result_code::{DisconnectReasonCode, MqttError};
use mqtt_protocol_core::mqtt::{Connection, Version, role};

use super::Broker;
use super::guest::Guest;
use super::mailbox::{Delivery, Notice};
use super::pace::Pace;
use super::{entrance, replies};

/// So much is handed out at once.
const CHUNK: usize = 64 * 1024;

pub struct Visit {
    broker: Broker,
    address: IpAddr,
    protocol: Connection<role::Server>,
    guest: Option<Guest>,
    pace: Pace,
    /// Bytes that came and wait until the pace allows to read them.
    unread: Vec<u8>,
    out: Vec<u8>,
    patience: Option<Instant>,
    over: bool,
}

impl Visit {
    pub(super) fn new(broker: Broker, address: IpAddr, now: Instant) -> Visit {
        let limits = *broker.limits();
        let options =
            ConnectionOptions::new().maximum_packet_size_recv(limits.packet).receive_maximum(limits.unacknowledged);
        // Its automatic PUBACK stays off: it panics at a packet id of 0.
        let mut protocol = Connection::with_options(Version::V5_0, options);
        protocol.set_auto_ping_response(true);
        let pace = Pace::new(limits.pace, limits.burst, now);
        let patience = Some(now + limits.hello);
        Visit {
            broker,
            address,
            protocol,
            guest: None,
            pace,
            unread: Vec::new(),
            out: Vec::new(),
            patience,
            over: false,
        }
    }

    /// Bytes from the client, cut anywhere. They are read as far as its pace allows; `hear(&[], …)` goes on.
    pub fn hear(&mut self, bytes: &[u8], now: Instant) {
        let mut unread = std::mem::take(&mut self.unread);
        unread.extend_from_slice(bytes);
        let mut cursor = Cursor::new(unread.as_slice());
        while !self.over && (cursor.position() as usize) < unread.len() && self.pause(now).is_zero() {
            let events = self.protocol.recv(&mut cursor);
            if !events.is_empty() {
                self.pace.spend(now);
            }
            self.follow(events, now);
        }
        let read = cursor.position() as usize;
        self.unread = unread.split_off(read.min(unread.len()));
    }

    /// Bytes for the client: empty when nothing waits for it.
    pub fn tell(&mut self, now: Instant) -> Vec<u8> {
        match self.guest.as_ref().and_then(Guest::notice) {
            Some(Notice::TakenOver) => self.dismiss(DisconnectReasonCode::SessionTakenOver, now),
            Some(Notice::ShuttingDown) => self.dismiss(DisconnectReasonCode::ServerShuttingDown, now),
            None => (),
        }
        while !self.over && self.out.len() < CHUNK && self.deliver_one(now) {}
        std::mem::take(&mut self.out)
    }

    /// The connection has to end, once what [`Visit::tell`] gives is sent.
    pub fn over(&self) -> bool {
        self.over
    }

    /// How long nothing more is read; zero: go on.
    pub fn pause(&self, now: Instant) -> Duration {
        if self.guest.as_ref().is_some_and(Guest::unhurried) { Duration::ZERO } else { self.pace.wait(now) }
    }

    /// Whether bytes wait until [`Visit::pause`] is over.
    pub fn paused(&self) -> bool {
        !self.unread.is_empty()
    }

    /// Until when something has to come from the client.
    pub fn patience(&self) -> Option<Instant> {
        self.patience
    }

    /// Nothing came for too long.
    pub fn silent(&mut self, now: Instant) {
        self.dismiss(DisconnectReasonCode::KeepAliveTimeout, now);
        self.over = true;
    }

    /// Ends when something may wait for the client.
    pub async fn rung(&self) {
        match &self.guest {
            Some(guest) => guest.rung().await,
            None => std::future::pending().await,
        }
    }

    fn follow(&mut self, events: Vec<Event>, now: Instant) {
        for event in events {
            match event {
                Event::NotifyPacketReceived(packet) => self.packet(packet, now),
                Event::RequestSendPacket { packet, .. } => self.out.extend(packet.to_continuous_buffer()),
                Event::RequestTimerReset { kind: TimerKind::PingreqRecv, duration_ms } => {
                    self.patience = Some(now + Duration::from_millis(duration_ms));
                }
                Event::RequestTimerCancel(TimerKind::PingreqRecv) => self.patience = None,
                Event::RequestTimerReset { .. } | Event::RequestTimerCancel(_) | Event::NotifyPacketIdReleased(_) => (),
                Event::NotifyError(_) | Event::RequestClose => self.over = true,
            }
        }
    }

    fn packet(&mut self, packet: Packet, now: Instant) {
        let broker = self.broker.clone();
        let reply = match (packet, &mut self.guest) {
            (Packet::V5_0Connect(connect), None) => {
                let (guest, reply) = entrance::enter(&broker, &connect, self.address, now);
                self.guest = guest;
                reply.map(Some)
            }
            (Packet::V5_0Publish(publish), Some(guest)) => guest.publish(&broker, &publish, now),
            (Packet::V5_0Subscribe(subscribe), Some(guest)) => guest.subscribe(&broker, &subscribe, now).map(Some),
            (Packet::V5_0Unsubscribe(unsubscribe), Some(guest)) => guest.unsubscribe(&broker, &unsubscribe).map(Some),
            (Packet::V5_0Disconnect(disconnect), Some(guest)) => {
                guest.goes(disconnect.reason_code());
                self.over = true;
                return;
            }
            (Packet::V5_0Puback(_) | Packet::V5_0Pingreq(_), Some(_)) => return,
            _ => Err(MqttError::ProtocolError),
        };
        match reply {
            Ok(Some(reply)) => self.send(reply, now),
            Ok(None) => (),
            Err(error) => self.dismiss(error.into(), now),
        }
    }

    /// Whether there was a letter, and room for it.
    fn deliver_one(&mut self, now: Instant) -> bool {
        let Some(guest) = &self.guest else { return false };
        if self.protocol.get_receive_maximum_vacancy_for_send() == Some(0) {
            return false;
        }
        let Some(letter) = guest.letter(now) else { return false };
        let id = match letter.sure {
            Delivery::AtLeastOnce => self.protocol.acquire_packet_id().ok(),
            Delivery::AtMostOnce => None,
        };
        if let Ok(packet) = replies::delivery(&letter, id, now) {
            let events = self.protocol.send(packet);
            if events.iter().any(|event| matches!(event, Event::RequestSendPacket { .. })) {
                self.follow(events, now);
            } else if let Some(id) = id {
                // Larger than the client accepts: it does not get it.
                self.protocol.release_packet_id(id);
            }
        }
        true
    }

    fn send(&mut self, packet: Packet, now: Instant) {
        let events = self.protocol.send(packet);
        self.follow(events, now);
    }

    fn dismiss(&mut self, reason: DisconnectReasonCode, now: Instant) {
        if let Ok(goodbye) = replies::goodbye(reason) {
            self.send(goodbye, now);
        }
        self.over = true;
    }
}

impl Drop for Visit {
    fn drop(&mut self) {
        if let Some(guest) = self.guest.take() {
            guest.leave(&self.broker, Instant::now());
        }
    }
}
