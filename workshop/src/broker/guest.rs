//! A client that was let in: what it may do, and what becomes of what it asks.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use llo_dialogue::contract::wire::Topic;
use mqtt_protocol_core::mqtt::packet::v5_0::{Publish, Subscribe, Unsubscribe};
use mqtt_protocol_core::mqtt::packet::{Packet, Qos, RetainHandling, SubEntry};
use mqtt_protocol_core::mqtt::result_code::{
    DisconnectReasonCode, MqttError, PubackReasonCode, SubackReasonCode, UnsubackReasonCode,
};

use super::access::{Filter, Who};
use super::entrance::{expires_in, own, sure};
use super::hub::{Flag, Full, Hearing, Seat, Sending};
use super::mailbox::{Delivery, Letter, Mailbox, Notice, Retain};
use super::{Broker, replies};

pub struct Guest {
    who: Who,
    id: String,
    seat: Seat,
    mailbox: Arc<Mailbox>,
    will: Option<Testament>,
    written: HashSet<Topic>,
}

/// What is published when the connection breaks.
pub struct Testament {
    pub topic: Topic,
    pub payload: Arc<[u8]>,
    pub expires_in: Option<Duration>,
    pub sure: Delivery,
    pub retain: Retain,
}

impl Guest {
    pub fn new(who: Who, id: String, seat: Seat, mailbox: Arc<Mailbox>, will: Option<Testament>) -> Guest {
        Guest { who, id, seat, mailbox, will, written: HashSet::new() }
    }

    pub fn publish(&mut self, broker: &Broker, publish: &Publish, now: Instant) -> Result<Option<Packet>, MqttError> {
        if publish.qos() == Qos::ExactlyOnce {
            return Err(MqttError::QosNotSupported);
        }
        // The crate lets it pass. It could not be answered, so it must not be carried out.
        if publish.packet_id() == Some(0) {
            return Err(MqttError::ProtocolError);
        }
        if publish.topic_name().contains(['+', '#']) {
            return Err(MqttError::TopicNameInvalid);
        }
        let reason = self.take(broker, publish, now).err().unwrap_or(PubackReasonCode::Success);
        publish.packet_id().map(|id| replies::taken(id, reason)).transpose()
    }

    pub fn subscribe(&mut self, broker: &Broker, asked: &Subscribe, now: Instant) -> Result<Packet, MqttError> {
        let reasons = asked.entries().iter().map(|entry| self.hear(broker, entry, now)).collect();
        replies::subscribed(asked.packet_id(), reasons)
    }

    pub fn unsubscribe(&mut self, broker: &Broker, asked: &Unsubscribe) -> Result<Packet, MqttError> {
        let ignore = |text: &str| {
            let heard = Filter::parse(text).is_some_and(|filter| broker.hub().ignore(filter, self.seat));
            if heard { UnsubackReasonCode::Success } else { UnsubackReasonCode::NoSubscriptionExisted }
        };
        let reasons = asked.entries().iter().map(|entry| entry.as_str()).map(ignore).collect();
        replies::unsubscribed(asked.packet_id(), reasons)
    }

    /// It says goodbye. Its will then holds only if it says so.
    pub fn goes(&mut self, reason: Option<DisconnectReasonCode>) {
        if reason.unwrap_or(DisconnectReasonCode::NormalDisconnection) == DisconnectReasonCode::NormalDisconnection {
            self.will = None;
        }
    }

    /// Its connection is gone.
    pub fn leave(self, broker: &Broker, now: Instant) {
        let mut hub = broker.hub();
        // The will first: it is what a connected client said last.
        if let Some(Testament { topic, payload, expires_in, sure, retain }) = self.will {
            let sending = Sending { topic, payload, expires_in, sure, retain, from: self.seat };
            // Without room it is lost, as everything else is.
            let _: Result<(), Full> = hub.publish(sending, broker.limits(), now);
        }
        hub.leave(&self.id, self.seat, now);
    }

    /// The board clears a whole session at once.
    pub fn unhurried(&self) -> bool {
        match self.who {
            Who::Board | Who::Observer => true,
            Who::Participant(_) => false,
        }
    }

    pub fn letter(&self, now: Instant) -> Option<Letter> {
        self.mailbox.take(now)
    }

    pub fn notice(&self) -> Option<Notice> {
        self.mailbox.notice()
    }

    pub async fn rung(&self) {
        self.mailbox.rung().await;
    }

    fn take(&mut self, broker: &Broker, publish: &Publish, now: Instant) -> Result<(), PubackReasonCode> {
        let payload = publish.payload().as_slice();
        let topic = Topic::parse(publish.topic_name()).filter(|topic| self.who.may_publish(topic, payload));
        let topic = topic.ok_or(PubackReasonCode::NotAuthorized)?;
        let limits = broker.limits();
        let too_large = matches!(topic, Topic::Pin(..)) && payload.len() > limits.contribution;
        let many =
            !self.unhurried() && !self.written.contains(&topic) && self.written.len() >= limits.topics_per_client;
        if too_large || many {
            return Err(PubackReasonCode::QuotaExceeded);
        }
        let sending = Sending {
            topic,
            payload: payload.into(),
            expires_in: expires_in(publish.props()),
            sure: sure(publish.qos()),
            retain: if publish.retain() { Retain::Kept } else { Retain::Fresh },
            from: self.seat,
        };
        broker.hub().publish(sending, limits, now).map_err(|Full| PubackReasonCode::QuotaExceeded)?;
        if !self.unhurried() {
            self.written.insert(topic);
        }
        Ok(())
    }

    fn hear(&mut self, broker: &Broker, entry: &SubEntry, now: Instant) -> SubackReasonCode {
        if entry.topic_filter().starts_with("$share/") {
            return SubackReasonCode::SharedSubscriptionsNotSupported;
        }
        let Some(filter) = Filter::parse(entry.topic_filter()).filter(|filter| self.who.may_read(filter)) else {
            return SubackReasonCode::NotAuthorized;
        };
        let mut hub = broker.hub();
        if !hub.may_hear(&filter, self.seat, broker.limits().subscriptions) {
            return SubackReasonCode::QuotaExceeded;
        }
        let options = entry.sub_opts();
        let flag = if options.rap() { Flag::AsPublished } else { Flag::Cleared };
        let hearing = Hearing { sure: sure(options.qos()), own: own(options.nl()), flag };
        let new = hub.hear(filter, self.seat, hearing, &self.mailbox);
        let wanted = match options.rh() {
            RetainHandling::SendRetained => true,
            RetainHandling::SendRetainedIfNotExists => new,
            RetainHandling::DoNotSendRetained => false,
        };
        if wanted {
            hub.catch_up(filter, hearing, &self.mailbox, now);
        }
        match hearing.sure {
            Delivery::AtMostOnce => SubackReasonCode::GrantedQos0,
            Delivery::AtLeastOnce => SubackReasonCode::GrantedQos1,
        }
    }
}
