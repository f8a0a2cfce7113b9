//! How a client gets in: what it says of itself, and what it leaves behind as its will.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use llo_dialogue::contract::wire::Topic;
use mqtt_protocol_core::mqtt::packet::v5_0::Connect;
use mqtt_protocol_core::mqtt::packet::{Packet, Property, Qos};
use mqtt_protocol_core::mqtt::result_code::{ConnectReasonCode, MqttError};

use super::access::{NotAdmitted, Who};
use super::guest::{Guest, Testament};
use super::hub::Own;
use super::mailbox::{Delivery, Keep, Mailbox, Retain};
use super::{Broker, replies};
use crate::limits::Limits;

/// The guest, when it is let in, and what is said to it either way.
pub fn enter(
    broker: &Broker,
    connect: &Connect,
    address: IpAddr,
    now: Instant,
) -> (Option<Guest>, Result<Packet, MqttError>) {
    match admit(broker, connect, address, now) {
        Ok(guest) => (Some(guest), replies::welcome(shorter(connect.keep_alive(), broker.limits().keep_alive))),
        Err(reason) => (None, replies::turned_away(reason)),
    }
}

fn admit(broker: &Broker, connect: &Connect, address: IpAddr, now: Instant) -> Result<Guest, ConnectReasonCode> {
    if connect.props().iter().any(|prop| matches!(prop, Property::AuthenticationMethod(_))) {
        return Err(ConnectReasonCode::BadAuthenticationMethod);
    }
    let id = connect.client_id();
    let with_password = connect.user_name().is_some() || connect.password().is_some();
    if with_password && broker.attempts().has_to_wait(address, id, now) {
        return Err(ConnectReasonCode::ConnectionRateExceeded);
    }
    let who = broker.access().admit(id, connect.user_name(), connect.password()).map_err(|refused| match refused {
        NotAdmitted::ClientId => ConnectReasonCode::ClientIdentifierNotValid,
        NotAdmitted::Credentials => {
            broker.attempts().was_wrong(address, now);
            ConnectReasonCode::BadUserNameOrPassword
        }
    })?;
    if with_password {
        broker.attempts().was_right(id);
    }
    if let (Who::Participant(_), Some(limit)) = (who, broker.limits().new_ids_per_minute)
        && !broker.hub().knows(id)
        && !broker.newcomers().admit(address, limit, now)
    {
        // Pages try again, later and later.
        return Err(ConnectReasonCode::ConnectionRateExceeded);
    }
    let will = will(who, connect, broker.limits())?;
    let mailbox = Arc::new(Mailbox::new(if who == Who::Observer { Keep::Every } else { Keep::Latest }));
    let seat = broker.hub().enter(id, &mailbox, now);
    Ok(Guest::new(who, id.to_owned(), seat, mailbox, will))
}

/// What is to be published when the connection breaks. It obeys the same rules as what its sender publishes alive.
fn will(who: Who, connect: &Connect, limits: &Limits) -> Result<Option<Testament>, ConnectReasonCode> {
    let (Some(topic), Some(payload)) = (connect.will_topic(), connect.will_payload()) else { return Ok(None) };
    let topic = Topic::parse(topic).filter(|topic| who.may_publish(topic, payload));
    let topic = topic.ok_or(ConnectReasonCode::NotAuthorized)?;
    if connect.will_qos() == Qos::ExactlyOnce {
        return Err(ConnectReasonCode::QosNotSupported);
    }
    if matches!(topic, Topic::Pin(..)) && payload.len() > limits.contribution {
        return Err(ConnectReasonCode::QuotaExceeded);
    }
    let retain = if connect.will_retain() { Retain::Kept } else { Retain::Fresh };
    Ok(Some(Testament {
        topic,
        payload: payload.into(),
        expires_in: expires_in(connect.will_props()),
        sure: sure(connect.will_qos()),
        retain,
    }))
}

/// The keep-alive that holds in place of the one asked for.
fn shorter(asked: u16, limit: u16) -> Option<u16> {
    (asked == 0 || asked > limit).then_some(limit)
}

pub fn expires_in(props: &[Property]) -> Option<Duration> {
    props.iter().find_map(|prop| match prop {
        Property::MessageExpiryInterval(seconds) => Some(Duration::from_secs(seconds.val().into())),
        _ => None,
    })
}

/// We give once at least, and not exactly once.
pub fn sure(qos: Qos) -> Delivery {
    match qos {
        Qos::AtMostOnce => Delivery::AtMostOnce,
        Qos::AtLeastOnce | Qos::ExactlyOnce => Delivery::AtLeastOnce,
    }
}

/// Whether a client wants to hear what it sends.
pub fn own(no_local: bool) -> Own {
    if no_local { Own::Left } else { Own::Heard }
}
