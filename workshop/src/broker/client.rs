//! A client that is logged in: what it may do, and the answers to its packets.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use llo_dialogue::contract::wire::Topic;
use mqtt_protocol_core::mqtt::packet::v5_0::{Publish, Subscribe, Unsubscribe};
use mqtt_protocol_core::mqtt::packet::{Packet, Qos, RetainHandling, SubEntry};
use mqtt_protocol_core::mqtt::result_code::{
    DisconnectReasonCode, MqttError, PubackReasonCode, SubackReasonCode, UnsubackReasonCode,
};

use super::access::{Filter, Principal};
use super::connect::{delivery, message_expiry};
use super::hub::{ConnectionId, Publication, Subscription, TopicsFull};
use super::outbound_queue::{Delivery, DisconnectCause, OutboundQueue, QueuedMessage};
use super::{Broker, packets};

pub struct Client {
    principal: Principal,
    id: String,
    connection: ConnectionId,
    queue: Arc<OutboundQueue>,
    will: Option<Will>,
    published_topics: HashSet<Topic>,
}

/// The message that is published when the connection breaks.
pub struct Will {
    pub topic: Topic,
    pub payload: Arc<[u8]>,
    pub expires_in: Option<Duration>,
    pub delivery: Delivery,
    pub retain: bool,
}

impl Client {
    pub fn new(
        principal: Principal,
        id: String,
        connection: ConnectionId,
        queue: Arc<OutboundQueue>,
        will: Option<Will>,
    ) -> Client {
        Client { principal, id, connection, queue, will, published_topics: HashSet::new() }
    }

    pub fn publish(&mut self, broker: &Broker, publish: &Publish, now: Instant) -> Result<Option<Packet>, MqttError> {
        if publish.qos() == Qos::ExactlyOnce {
            return Err(MqttError::QosNotSupported);
        }
        // The protocol crate lets this pass. It could not be answered, so it must not be carried out.
        if publish.packet_id() == Some(0) {
            return Err(MqttError::ProtocolError);
        }
        if publish.topic_name().contains(['+', '#']) {
            return Err(MqttError::TopicNameInvalid);
        }
        let reason = self.accept(broker, publish, now).err().unwrap_or(PubackReasonCode::Success);
        publish.packet_id().map(|id| packets::puback(id, reason)).transpose()
    }

    pub fn subscribe(&mut self, broker: &Broker, asked: &Subscribe, now: Instant) -> Result<Packet, MqttError> {
        let reasons = asked.entries().iter().map(|entry| self.subscribe_one(broker, entry, now)).collect();
        packets::suback(asked.packet_id(), reasons)
    }

    pub fn unsubscribe(&mut self, broker: &Broker, asked: &Unsubscribe) -> Result<Packet, MqttError> {
        let unsubscribe_one = |text: &str| {
            let filter = Filter::parse(text);
            let subscribed = filter.is_some_and(|filter| broker.hub().unsubscribe(filter, self.connection));
            if subscribed { UnsubackReasonCode::Success } else { UnsubackReasonCode::NoSubscriptionExisted }
        };
        let reasons = asked.entries().iter().map(|entry| entry.as_str()).map(unsubscribe_one).collect();
        packets::unsuback(asked.packet_id(), reasons)
    }

    /// Handles DISCONNECT. The will is published only if the client asks for it.
    pub fn disconnect(&mut self, reason: Option<DisconnectReasonCode>) {
        if reason.unwrap_or(DisconnectReasonCode::NormalDisconnection) == DisconnectReasonCode::NormalDisconnection {
            self.will = None;
        }
    }

    /// Publishes the will and leaves the hub, after the connection is gone.
    pub fn leave(self, broker: &Broker, now: Instant) {
        let mut hub = broker.hub();
        // The will goes first: it counts as the last message of a connected client.
        if let Some(Will { topic, payload, expires_in, delivery, retain }) = self.will {
            let publication = Publication { topic, payload, expires_in, delivery, retain, from: self.connection };
            // Without room the will is lost, as any other message is.
            let _: Result<(), TopicsFull> = hub.publish(publication, broker.limits(), now);
        }
        hub.disconnect(&self.id, self.connection, now);
    }

    /// Whether rate limits do not hold: the board clears a whole session at once.
    pub fn is_unlimited(&self) -> bool {
        match self.principal {
            Principal::Board | Principal::Observer => true,
            Principal::Participant(_) => false,
        }
    }

    pub fn next_message(&self, now: Instant) -> Option<QueuedMessage> {
        self.queue.pop(now)
    }

    pub fn disconnect_cause(&self) -> Option<DisconnectCause> {
        self.queue.disconnect_cause()
    }

    /// Completes when something was queued for this client.
    pub async fn queue_changed(&self) {
        self.queue.changed().await;
    }

    fn accept(&mut self, broker: &Broker, publish: &Publish, now: Instant) -> Result<(), PubackReasonCode> {
        let payload = publish.payload().as_slice();
        let topic = Topic::parse(publish.topic_name()).filter(|topic| self.principal.may_publish(topic, payload));
        let topic = topic.ok_or(PubackReasonCode::NotAuthorized)?;
        let limits = broker.limits();
        let too_large = matches!(topic, Topic::Pin(..)) && payload.len() > limits.contribution_bytes;
        let too_many = !self.is_unlimited()
            && !self.published_topics.contains(&topic)
            && self.published_topics.len() >= limits.topics_per_client;
        if too_large || too_many {
            return Err(PubackReasonCode::QuotaExceeded);
        }
        let publication = Publication {
            topic,
            payload: payload.into(),
            expires_in: message_expiry(publish.props()),
            delivery: delivery(publish.qos()),
            retain: publish.retain(),
            from: self.connection,
        };
        broker.hub().publish(publication, limits, now).map_err(|TopicsFull| PubackReasonCode::QuotaExceeded)?;
        if !self.is_unlimited() {
            self.published_topics.insert(topic);
        }
        Ok(())
    }

    fn subscribe_one(&mut self, broker: &Broker, entry: &SubEntry, now: Instant) -> SubackReasonCode {
        if entry.topic_filter().starts_with("$share/") {
            return SubackReasonCode::SharedSubscriptionsNotSupported;
        }
        let Some(filter) = Filter::parse(entry.topic_filter()).filter(|filter| self.principal.may_read(filter)) else {
            return SubackReasonCode::NotAuthorized;
        };
        let mut hub = broker.hub();
        if !hub.may_subscribe(&filter, self.connection, broker.limits().subscriptions_per_client) {
            return SubackReasonCode::QuotaExceeded;
        }
        let options = entry.sub_opts();
        let delivery = delivery(options.qos());
        let subscription = Subscription { delivery, no_local: options.nl(), retain_as_published: options.rap() };
        let is_new = hub.subscribe(filter, self.connection, subscription, &self.queue);
        let wants_retained = match options.rh() {
            RetainHandling::SendRetained => true,
            RetainHandling::SendRetainedIfNotExists => is_new,
            RetainHandling::DoNotSendRetained => false,
        };
        if wants_retained {
            hub.send_retained(filter, delivery, &self.queue, now);
        }
        match delivery {
            Delivery::AtMostOnce => SubackReasonCode::GrantedQos0,
            Delivery::AtLeastOnce => SubackReasonCode::GrantedQos1,
        }
    }
}
