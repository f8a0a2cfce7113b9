//! The answer to CONNECT: who the client is, whether it may come in, and its will.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use llo_dialogue::contract::wire::Topic;
use mqtt_protocol_core::mqtt::packet::v5_0::Connect;
use mqtt_protocol_core::mqtt::packet::{Packet, Property, Qos};
use mqtt_protocol_core::mqtt::result_code::{ConnectReasonCode, MqttError};

use super::access::{LoginError, Principal};
use super::client::{Client, Will};
use super::outbound_queue::{Delivery, OutboundQueue, Replacement};
use super::{Broker, packets};
use crate::limits::Limits;

/// Returns the client, if it may come in, and CONNACK either way.
pub fn connect(
    broker: &Broker,
    connect: &Connect,
    address: IpAddr,
    now: Instant,
) -> (Option<Client>, Result<Packet, MqttError>) {
    match log_in(broker, connect, address, now) {
        Ok(client) => {
            let keep_alive = shortened_keep_alive(connect.keep_alive(), broker.limits().max_keep_alive_seconds);
            (Some(client), packets::connack(keep_alive))
        }
        Err(reason) => (None, packets::connack_refused(reason)),
    }
}

fn log_in(broker: &Broker, connect: &Connect, address: IpAddr, now: Instant) -> Result<Client, ConnectReasonCode> {
    if connect.props().iter().any(|prop| matches!(prop, Property::AuthenticationMethod(_))) {
        return Err(ConnectReasonCode::BadAuthenticationMethod);
    }
    let id = connect.client_id();
    let has_credentials = connect.user_name().is_some() || connect.password().is_some();
    if has_credentials && broker.logins().must_wait(address, id, now) {
        return Err(ConnectReasonCode::ConnectionRateExceeded);
    }
    let principal = broker.access().log_in(id, connect.user_name(), connect.password());
    let principal = principal.map_err(|error| match error {
        LoginError::ClientId => ConnectReasonCode::ClientIdentifierNotValid,
        LoginError::Credentials => {
            broker.logins().failed(address, now);
            ConnectReasonCode::BadUserNameOrPassword
        }
    })?;
    if has_credentials {
        broker.logins().succeeded(id);
    }
    if let (Principal::Participant(_), Some(limit)) = (principal, broker.limits().new_ids_per_minute)
        && !broker.hub().knows(id)
        && !broker.new_clients().allow(address, limit, now)
    {
        // Pages try again, at growing intervals.
        return Err(ConnectReasonCode::ConnectionRateExceeded);
    }
    let will = will(principal, connect, broker.limits())?;
    let is_observer = principal == Principal::Observer;
    let queue = OutboundQueue::new(if is_observer { Replacement::Never } else { Replacement::LatestPerTopic });
    let queue = Arc::new(queue);
    let connection = broker.hub().connect(id, &queue, now);
    Ok(Client::new(principal, id.to_owned(), connection, queue, will))
}

/// Reads the will. It obeys the same rules as what its sender publishes while connected.
fn will(principal: Principal, connect: &Connect, limits: &Limits) -> Result<Option<Will>, ConnectReasonCode> {
    let (Some(topic), Some(payload)) = (connect.will_topic(), connect.will_payload()) else { return Ok(None) };
    let topic = Topic::parse(topic).filter(|topic| principal.may_publish(topic, payload));
    let topic = topic.ok_or(ConnectReasonCode::NotAuthorized)?;
    if connect.will_qos() == Qos::ExactlyOnce {
        return Err(ConnectReasonCode::QosNotSupported);
    }
    if matches!(topic, Topic::Pin(..)) && payload.len() > limits.contribution_bytes {
        return Err(ConnectReasonCode::QuotaExceeded);
    }
    Ok(Some(Will {
        topic,
        payload: payload.into(),
        expires_in: message_expiry(connect.will_props()),
        delivery: delivery(connect.will_qos()),
        retain: connect.will_retain(),
    }))
}

/// The keep-alive that replaces the one that the client asked for, when that is none or too long.
fn shortened_keep_alive(asked: u16, limit: u16) -> Option<u16> {
    (asked == 0 || asked > limit).then_some(limit)
}

pub fn message_expiry(props: &[Property]) -> Option<Duration> {
    props.iter().find_map(|prop| match prop {
        Property::MessageExpiryInterval(seconds) => Some(Duration::from_secs(seconds.val().into())),
        _ => None,
    })
}

/// Grants QoS 1 where QoS 2 is asked for: the broker offers no more.
pub fn delivery(qos: Qos) -> Delivery {
    match qos {
        Qos::AtMostOnce => Delivery::AtMostOnce,
        Qos::AtLeastOnce | Qos::ExactlyOnce => Delivery::AtLeastOnce,
    }
}
