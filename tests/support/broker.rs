//! A broker in memory, on the server of another MQTT library: it reads every byte that our client writes, and writes
//! every byte that it reads.

use std::collections::BTreeMap;

use mqtt_protocol_core::mqtt::common::Cursor;
use mqtt_protocol_core::mqtt::connection::event::GenericEvent;
use mqtt_protocol_core::mqtt::connection::role;
use mqtt_protocol_core::mqtt::packet::{
    GenericPacket, GenericPacketTrait, MessageExpiryInterval, Properties, Property, Qos, v5_0,
};
use mqtt_protocol_core::mqtt::result_code::{
    ConnectReasonCode, DisconnectReasonCode, PubackReasonCode, SubackReasonCode,
};
use mqtt_protocol_core::mqtt::{Connection, Version};

/// What it answers, where a test wants something else than yes.
#[derive(Debug)]
pub struct Manners {
    pub connect: ConnectReasonCode,
    pub limits: Properties,
    pub subscribe: SubackReasonCode,
    pub publish: PubackReasonCode,
    /// Publishes stay without an answer.
    pub keeps_waiting: Vec<()>,
}

pub struct Broker {
    pub manners: Manners,
    peers: Vec<Option<Peer>>,
    /// Payload, and when it expires, by topic.
    retained: BTreeMap<String, (Vec<u8>, u64)>,
    /// To whom, and what; nothing: the connection is closed.
    pub out: Vec<(usize, Option<Vec<u8>>)>,
    /// Every message that came: topic, payload, seconds to live.
    pub came: Vec<(String, Vec<u8>, Option<u32>)>,
    pub connects: Vec<v5_0::Connect>,
    pub farewells: usize,
}

struct Peer {
    name: String,
    connection: Connection<role::Server>,
    filters: Vec<String>,
}

impl Default for Manners {
    fn default() -> Manners {
        Manners {
            connect: ConnectReasonCode::Success,
            limits: Properties::new(),
            subscribe: SubackReasonCode::GrantedQos1,
            publish: PubackReasonCode::Success,
            keeps_waiting: Vec::new(),
        }
    }
}

impl Default for Broker {
    fn default() -> Broker {
        let (manners, peers, retained) = (Manners::default(), Vec::new(), BTreeMap::new());
        Broker { manners, peers, retained, out: Vec::new(), came: Vec::new(), connects: Vec::new(), farewells: 0 }
    }
}

impl Broker {
    pub fn open(&mut self) -> usize {
        let mut connection = Connection::new(Version::V5_0);
        connection.set_auto_ping_response(true);
        self.peers.push(Some(Peer { name: String::new(), connection, filters: Vec::new() }));
        self.peers.len() - 1
    }

    pub fn close(&mut self, peer: usize) {
        // A network that is dead has never opened one.
        if let Some(there) = self.peers.get_mut(peer) {
            *there = None;
        }
    }

    /// As after a restart.
    pub fn forget(&mut self) {
        self.retained.clear();
        self.peers.iter_mut().for_each(|peer| *peer = None);
    }

    /// Says farewell for this reason, and hangs up.
    pub fn dismiss(&mut self, peer: usize, reason: DisconnectReasonCode) {
        let farewell = v5_0::Disconnect::builder().reason_code(reason).build().expect("a farewell");
        self.send(peer, farewell.into());
        self.hang_up(peer);
    }

    pub fn receive(&mut self, peer: usize, bytes: &[u8], now: u64) {
        assert!(!bytes.is_empty(), "some brokers hang up at an empty frame");
        let mut cursor = Cursor::new(bytes);
        while (cursor.position() as usize) < bytes.len() {
            let Some(there) = self.peers[peer].as_mut() else { return };
            let events = there.connection.recv(&mut cursor);
            self.happen(peer, events, now);
        }
    }

    fn happen(&mut self, peer: usize, events: Vec<GenericEvent<u16>>, now: u64) {
        for event in events {
            match event {
                GenericEvent::NotifyPacketReceived(packet) => self.take(peer, packet, now),
                GenericEvent::RequestSendPacket { packet, .. } => {
                    self.out.push((peer, Some(packet.to_continuous_buffer())));
                }
                GenericEvent::RequestClose => self.hang_up(peer),
                GenericEvent::NotifyError(error) => panic!("a client of ours broke the protocol: {error:?}"),
                GenericEvent::NotifyPacketIdReleased(_)
                | GenericEvent::RequestTimerReset { .. }
                | GenericEvent::RequestTimerCancel(_) => (),
            }
        }
    }

    fn take(&mut self, peer: usize, packet: GenericPacket<u16>, now: u64) {
        match packet {
            GenericPacket::V5_0Connect(connect) => self.welcome(peer, connect),
            GenericPacket::V5_0Subscribe(subscribe) => {
                let filters: Vec<String> =
                    subscribe.entries().iter().map(|one| one.topic_filter().to_owned()).collect();
                let codes = vec![self.manners.subscribe; filters.len()];
                let answer = v5_0::Suback::builder().packet_id(subscribe.packet_id()).reason_codes(codes).build();
                self.send(peer, answer.expect("an answer").into());
                let there = self
                    .retained
                    .iter()
                    .filter(|(topic, (_, until))| now < *until && filters.iter().any(|filter| fits(filter, topic)));
                let there: Vec<_> = there.map(|(topic, (payload, _))| (topic.clone(), payload.clone())).collect();
                there.iter().for_each(|(topic, payload)| self.give(peer, topic, payload));
                let known = &mut self.peers[peer].as_mut().expect("it subscribed").filters;
                known.retain(|filter| !filters.contains(filter));
                known.extend(filters);
            }
            GenericPacket::V5_0Publish(publish) => self.spread(peer, &publish, now),
            GenericPacket::V5_0Disconnect(_) => {
                self.farewells += 1;
                self.close(peer);
            }
            GenericPacket::V5_0Puback(_) | GenericPacket::V5_0Pingreq(_) => (),
            other => panic!("no client of ours sends {other:?}"),
        }
    }

    fn welcome(&mut self, peer: usize, connect: v5_0::Connect) {
        let same = |one: &Option<Peer>| one.as_ref().is_some_and(|one| one.name == connect.client_id());
        if let Some(old) = self.peers.iter().position(same) {
            self.dismiss(old, DisconnectReasonCode::SessionTakenOver);
        }
        self.peers[peer].as_mut().expect("it connected").name = connect.client_id().to_owned();
        self.connects.push(connect);
        let answer = v5_0::Connack::builder().session_present(false).reason_code(self.manners.connect);
        let answer = answer.props(self.manners.limits.clone()).build().expect("an answer");
        self.send(peer, answer.into());
    }

    fn spread(&mut self, peer: usize, publish: &v5_0::Publish, now: u64) {
        assert!(publish.retain() && publish.qos() == Qos::AtLeastOnce);
        let (topic, payload) = (publish.topic_name().to_owned(), publish.payload().as_slice().to_vec());
        let lives = publish.props().iter().find_map(|property| match property {
            Property::MessageExpiryInterval(lives) => Some(lives.val()),
            _ => None,
        });
        self.came.push((topic.clone(), payload.clone(), lives));
        if payload.is_empty() {
            self.retained.remove(&topic);
        } else {
            let until = lives.map_or(u64::MAX, |lives| now + u64::from(lives) * 1000);
            self.retained.insert(topic.clone(), (payload.clone(), until));
        }
        if self.manners.keeps_waiting.pop().is_none() {
            let id = publish.packet_id().expect("it wants an answer");
            let answer = v5_0::Puback::builder().packet_id(id).reason_code(self.manners.publish).build();
            self.send(peer, answer.expect("an answer").into());
        }
        for other in 0..self.peers.len() {
            let filters = self.peers[other].as_ref().map_or(&[][..], |other| &other.filters);
            if filters.iter().any(|filter| fits(filter, &topic)) {
                self.give(other, &topic, &payload);
            }
        }
    }

    /// A message for one, whatever they asked for.
    pub fn give(&mut self, peer: usize, topic: &str, payload: &[u8]) {
        let Some(there) = self.peers[peer].as_mut() else { return };
        let id = there.connection.acquire_packet_id().expect("ids are left");
        let lives = MessageExpiryInterval::new(60).expect("a minute").into();
        let message = v5_0::Publish::builder().topic_name(topic).expect("a topic").qos(Qos::AtLeastOnce).retain(true);
        let message = message.packet_id(id).props(vec![lives]).payload(payload.to_vec()).build().expect("a message");
        self.send(peer, message.into());
    }

    fn send(&mut self, peer: usize, packet: GenericPacket<u16>) {
        let Some(there) = self.peers[peer].as_mut() else { return };
        let events = there.connection.send(packet);
        self.happen(peer, events, 0);
    }

    fn hang_up(&mut self, peer: usize) {
        if self.peers[peer].take().is_some() {
            self.out.push((peer, None));
        }
    }
}

/// Our filters have one wildcard, at the end.
fn fits(filter: &str, topic: &str) -> bool {
    match filter.strip_suffix('+') {
        Some(start) => topic.strip_prefix(start).is_some_and(|rest| !rest.contains('/')),
        None => filter == topic,
    }
}
