//! What all connections share: the connected clients, their subscriptions, and the retained messages.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::{Duration, Instant};

use llo_dialogue::contract::wire::Topic;

use super::access::Filter;
use super::outbound_queue::{Delivery, DisconnectCause, OutboundQueue, QueuedMessage};
use super::retained::{Message, Retained};
use crate::limits::Limits;

/// The number of a connection, never used twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ConnectionId(u64);

/// A message as a client publishes it.
pub struct Publication {
    pub topic: Topic,
    pub payload: Arc<[u8]>,
    /// The expiry that the client asked for; the limit caps it.
    pub expires_in: Option<Duration>,
    pub delivery: Delivery,
    pub retain: bool,
    pub from: ConnectionId,
}

/// The options of a subscription, named as MQTT names them.
#[derive(Clone, Copy, Debug)]
pub struct Subscription {
    pub delivery: Delivery,
    /// The client does not get what it publishes itself.
    pub no_local: bool,
    /// The publisher's retain flag is passed on.
    pub retain_as_published: bool,
}

/// There is no room for another topic.
#[derive(Debug, PartialEq, Eq)]
pub struct TopicsFull;

/// A client that is connected.
struct ConnectedClient {
    connection: ConnectionId,
    queue: Arc<OutboundQueue>,
    since: Instant,
}

#[derive(Default)]
pub struct Hub {
    clients: HashMap<String, ConnectedClient>,
    subscribers: HashMap<Filter, HashMap<ConnectionId, (Subscription, Arc<OutboundQueue>)>>,
    /// The filters of each connection, so that a departure costs what that client subscribed to, and no more.
    filters: HashMap<ConnectionId, HashSet<Filter>>,
    retained: Retained,
    connections: u64,
}

impl Hub {
    /// Registers a client, and pushes out another one under its id.
    pub fn connect(&mut self, id: &str, queue: &Arc<OutboundQueue>, now: Instant) -> ConnectionId {
        self.connections += 1;
        let connection = ConnectionId(self.connections);
        let client = ConnectedClient { connection, queue: Arc::clone(queue), since: now };
        if let Some(evicted) = self.clients.insert(id.to_owned(), client) {
            self.unsubscribe_all(evicted.connection);
            evicted.queue.disconnect(DisconnectCause::TakenOver);
        }
        if let Some(participant) = Topic::participant_of(id) {
            self.retained.participant_connected(participant);
        }
        connection
    }

    /// Forgets a client. Returns how many filters it looked at.
    pub fn disconnect(&mut self, id: &str, connection: ConnectionId, now: Instant) -> usize {
        let filters = self.unsubscribe_all(connection);
        if let Some(client) = self.clients.get(id).filter(|client| client.connection == connection) {
            let connected_for = now.saturating_duration_since(client.since);
            self.clients.remove(id);
            if let Some(participant) = Topic::participant_of(id) {
                self.retained.participant_disconnected(participant, connected_for);
            }
        }
        filters
    }

    /// Whether a client is connected under this id, or has a retained message.
    pub fn knows(&self, id: &str) -> bool {
        self.clients.contains_key(id) || Topic::participant_of(id).is_some_and(|of| self.retained.knows(of))
    }

    /// Subscribes a client. Returns whether the subscription is new.
    pub fn subscribe(
        &mut self,
        filter: Filter,
        connection: ConnectionId,
        subscription: Subscription,
        queue: &Arc<OutboundQueue>,
    ) -> bool {
        self.subscribers.entry(filter).or_default().insert(connection, (subscription, Arc::clone(queue)));
        self.filters.entry(connection).or_default().insert(filter)
    }

    /// Ends a subscription. Returns whether there was one.
    pub fn unsubscribe(&mut self, filter: Filter, connection: ConnectionId) -> bool {
        let subscribed = self.filters.get_mut(&connection).is_some_and(|filters| filters.remove(&filter));
        if subscribed {
            self.remove_subscriber(filter, connection);
        }
        subscribed
    }

    /// Whether the client is subscribed to the filter, or has fewer subscriptions than `max`.
    pub fn may_subscribe(&self, filter: &Filter, connection: ConnectionId, max: usize) -> bool {
        self.filters.get(&connection).is_none_or(|filters| filters.len() < max || filters.contains(filter))
    }

    /// Queues the retained messages for a new subscriber.
    pub fn send_retained(&mut self, filter: Filter, delivery: Delivery, queue: &OutboundQueue, now: Instant) {
        self.retained.purge(now);
        for (topic, message) in self.retained.matching(&filter) {
            queue.push(QueuedMessage { topic, message, delivery, retain: true });
        }
    }

    /// Retains a message, or clears its topic, and passes it on.
    pub fn publish(&mut self, publication: Publication, limits: &Limits, now: Instant) -> Result<(), TopicsFull> {
        let Publication { topic, payload, expires_in, delivery, retain, from } = publication;
        let expires = now + expires_in.unwrap_or(limits.max_expiry).min(limits.max_expiry);
        let message = Message { payload, expires };
        self.retained.purge(now);
        if retain && message.payload.is_empty() {
            self.retained.clear(topic);
        } else if retain {
            if !self.retained.make_room(&topic, limits) {
                return Err(TopicsFull);
            }
            self.retained.put(topic, message.clone());
        }
        for filter in Filter::matching(topic) {
            for (connection, (subscription, queue)) in self.subscribers.get(&filter).into_iter().flatten() {
                if *connection == from && subscription.no_local {
                    continue;
                }
                queue.push(QueuedMessage {
                    topic,
                    message: message.clone(),
                    delivery: delivery.min(subscription.delivery),
                    retain: retain && subscription.retain_as_published,
                });
            }
        }
        Ok(())
    }

    /// Counts connected clients and retained topics.
    pub fn counts(&mut self, now: Instant) -> (usize, usize) {
        self.retained.purge(now);
        (self.clients.len(), self.retained.len())
    }

    pub fn disconnect_all(&self, cause: DisconnectCause) {
        self.clients.values().for_each(|client| client.queue.disconnect(cause));
    }

    /// Ends all subscriptions of a connection. Returns how many filters it looked at: as many as the client had.
    fn unsubscribe_all(&mut self, connection: ConnectionId) -> usize {
        let filters = self.filters.remove(&connection).unwrap_or_default();
        filters.iter().for_each(|filter| self.remove_subscriber(*filter, connection));
        filters.len()
    }

    fn remove_subscriber(&mut self, filter: Filter, connection: ConnectionId) {
        if let Some(subscribers) = self.subscribers.get_mut(&filter) {
            subscribers.remove(&connection);
            if subscribers.is_empty() {
                self.subscribers.remove(&filter);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use llo_dialogue::contract::wire::SessionId;

    use super::super::outbound_queue::Replacement;
    use super::*;

    const SUBSCRIPTION: Subscription =
        Subscription { delivery: Delivery::AtLeastOnce, no_local: false, retain_as_published: false };

    fn state(session: u32) -> Filter {
        let [a, b, c, d] = session.to_be_bytes();
        Filter::One(Topic::State(SessionId([0, a, b, c, d])))
    }

    #[test]
    fn a_departure_looks_at_the_filters_of_its_client_alone() {
        let (mut hub, now) = (Hub::default(), Instant::now());
        let queue = Arc::new(OutboundQueue::new(Replacement::LatestPerTopic));
        let connections: Vec<ConnectionId> = (0..10_000)
            .map(|number| {
                let connection = hub.connect(&format!("{number:032x}"), &queue, now);
                assert!(hub.subscribe(state(number), connection, SUBSCRIPTION, &queue));
                assert!(hub.subscribe(state(10_000 + number / 2), connection, SUBSCRIPTION, &queue));
                connection
            })
            .collect();
        assert_eq!(hub.subscribers.len(), 15_000);
        for (number, connection) in connections.into_iter().enumerate() {
            assert_eq!(hub.disconnect(&format!("{number:032x}"), connection, now), 2);
        }
        assert!(hub.subscribers.is_empty() && hub.filters.is_empty() && hub.clients.is_empty());
    }

    #[test]
    fn a_client_that_was_pushed_out_is_forgotten_also_when_it_subscribes_again() {
        let (mut hub, now) = (Hub::default(), Instant::now());
        let queue = Arc::new(OutboundQueue::new(Replacement::LatestPerTopic));
        let id = format!("{:032x}", 1);
        let old = hub.connect(&id, &queue, now);
        hub.subscribe(state(1), old, SUBSCRIPTION, &queue);
        let new = hub.connect(&id, &queue, now);
        hub.subscribe(state(2), old, SUBSCRIPTION, &queue);
        hub.subscribe(state(3), new, SUBSCRIPTION, &queue);
        hub.disconnect(&id, old, now);
        assert_eq!(hub.subscribers.keys().collect::<Vec<_>>(), [&state(3)]);
        assert!(hub.unsubscribe(state(3), new) && !hub.unsubscribe(state(3), new));
        hub.disconnect(&id, new, now);
        assert!(hub.subscribers.is_empty() && hub.filters.is_empty() && hub.clients.is_empty());
    }
}
