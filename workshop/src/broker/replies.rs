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

use super::mailbox::{Letter, Retain};

/// Nothing of ours makes a packet that cannot be built; if one came up, the connection ends.
type Reply = Result<Packet, MqttError>;

/// Lets a client in and says what there is not. `keep_alive` where another one holds than it asked for.
pub fn welcome(keep_alive: Option<u16>) -> Reply {
    let mut props: Vec<Property> = vec![
        SessionExpiryInterval::new(0)?.into(),
        MaximumQos::new(1)?.into(),
        SubscriptionIdentifierAvailable::new(0)?.into(),
        SharedSubscriptionAvailable::new(0)?.into(),
    ];
    if let Some(seconds) = keep_alive {
        props.push(ServerKeepAlive::new(seconds)?.into());
    }
    let welcome = Connack::builder().session_present(false).reason_code(ConnectReasonCode::Success).props(props);
    welcome.build().map(Packet::from)
}

pub fn turned_away(reason: ConnectReasonCode) -> Reply {
    Connack::builder().session_present(false).reason_code(reason).build().map(Packet::from)
}

pub fn taken(id: u16, reason: PubackReasonCode) -> Reply {
    Puback::builder().packet_id(id).reason_code(reason).build().map(Packet::from)
}

pub fn subscribed(id: u16, reasons: Vec<SubackReasonCode>) -> Reply {
    Suback::builder().packet_id(id).reason_codes(reasons).build().map(Packet::from)
}

pub fn unsubscribed(id: u16, reasons: Vec<UnsubackReasonCode>) -> Reply {
    Unsuback::builder().packet_id(id).reason_codes(reasons).build().map(Packet::from)
}

pub fn goodbye(reason: DisconnectReasonCode) -> Reply {
    Disconnect::builder().reason_code(reason).build().map(Packet::from)
}

/// With the time that is left of it. With `id`: at least once.
pub fn delivery(letter: &Letter, id: Option<u16>, now: Instant) -> Reply {
    let left = letter.message.expires.saturating_duration_since(now).as_millis().div_ceil(1000);
    let left = u32::try_from(left).unwrap_or(u32::MAX);
    let publish = Publish::builder()
        .topic_name(letter.topic.to_string())?
        .qos(if id.is_some() { Qos::AtLeastOnce } else { Qos::AtMostOnce })
        .retain(letter.retain == Retain::Kept)
        .payload(letter.message.payload.clone())
        .props(vec![MessageExpiryInterval::new(left)?.into()]);
    match id {
        Some(id) => publish.packet_id(id),
        None => publish,
    }
    .build()
    .map(Packet::from)
}
