//! The packets that the broker sends.

use std::time::Instant;

use mqtt_protocol_core::mqtt::packet::v5_0::{Connack, Disconnect, Puback, Publish, Suback, Unsuback};
use mqtt_protocol_core::mqtt::packet::{
    MaximumQos, MessageExpiryInterval, Packet, Property, Qos, ServerKeepAlive, SessionExpiryInterval,
    SharedSubscriptionAvailable, SubscriptionIdentifierAvailable,
};
use mqtt_protocol_core::mqtt::result_code::{
    ConnectReasonCode, DisconnectReasonCode, MqttError, PubackReasonCode, SubackReasonCode, UnsubackReasonCode,
};

use super::outbound_queue::QueuedMessage;

/// A packet. None of ours should fail to build; if one does, the connection ends.
type Built = Result<Packet, MqttError>;

/// Accepts a client and names what is not offered; with `keep_alive` where another one holds than the client asked for.
pub fn connack(keep_alive: Option<u16>) -> Built {
    let mut props: Vec<Property> = vec![
        SessionExpiryInterval::new(0)?.into(),
        MaximumQos::new(1)?.into(),
        SubscriptionIdentifierAvailable::new(0)?.into(),
        SharedSubscriptionAvailable::new(0)?.into(),
    ];
    if let Some(seconds) = keep_alive {
        props.push(ServerKeepAlive::new(seconds)?.into());
    }
    let connack = Connack::builder().session_present(false).reason_code(ConnectReasonCode::Success).props(props);
    connack.build().map(Packet::from)
}

pub fn connack_refused(reason: ConnectReasonCode) -> Built {
    Connack::builder().session_present(false).reason_code(reason).build().map(Packet::from)
}

pub fn puback(id: u16, reason: PubackReasonCode) -> Built {
    Puback::builder().packet_id(id).reason_code(reason).build().map(Packet::from)
}

pub fn suback(id: u16, reasons: Vec<SubackReasonCode>) -> Built {
    Suback::builder().packet_id(id).reason_codes(reasons).build().map(Packet::from)
}

pub fn unsuback(id: u16, reasons: Vec<UnsubackReasonCode>) -> Built {
    Unsuback::builder().packet_id(id).reason_codes(reasons).build().map(Packet::from)
}

pub fn disconnect(reason: DisconnectReasonCode) -> Built {
    Disconnect::builder().reason_code(reason).build().map(Packet::from)
}

/// Delivers a message with what is left of its expiry; at least once when there is an `id`.
pub fn publish(queued: &QueuedMessage, id: Option<u16>, now: Instant) -> Built {
    let left = queued.message.expires.saturating_duration_since(now).as_millis().div_ceil(1000);
    let left = u32::try_from(left).unwrap_or(u32::MAX);
    let publish = Publish::builder()
        .topic_name(queued.topic.to_string())?
        .qos(if id.is_some() { Qos::AtLeastOnce } else { Qos::AtMostOnce })
        .retain(queued.retain)
        .payload(queued.message.payload.clone())
        .props(vec![MessageExpiryInterval::new(left)?.into()]);
    match id {
        Some(id) => publish.packet_id(id),
        None => publish,
    }
    .build()
    .map(Packet::from)
}
