//! The phones of a room. They are as fast as this machine; what they seal is what pages seal.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use llo_dialogue::contract::wire::{Code, Sent, Topic};
use llo_dialogue::domain::session::{Content, Contribution, ParticipantId, Placed, RoundNo};
use llo_dialogue::domain::space::{Pin, Quadrant};
use llo_dialogue::live::identity::Identity;
use llo_dialogue::live::participation::Seed;
use llo_dialogue::live::seal::Envelope;
use llo_dialogue::live::sign::{Facilitator, Listener};
use llo_dialogue::live::transport::Medium;
use mqtt_protocol_core::mqtt::result_code::PubackReasonCode;
use tokio::sync::Barrier;
use tokio::task::JoinSet;
use tokio::time::sleep_until;

use super::client::{Client, hello};
use super::people::{chance, now};

/// After this, what has not come is lost.
pub const PATIENCE: Duration = Duration::from_secs(30);
/// Within this everybody is back.
const WAVE: Duration = Duration::from_secs(5);

pub struct Phones {
    url: String,
    facilitator: Facilitator,
    counter: u64,
    /// By their number, from 0.
    pub there: Vec<Phone>,
}

pub struct Phone {
    pub me: Arc<Identity>,
    pub line: Client,
    /// What it seals with next, as it has announced.
    next: Option<Envelope>,
}

/// Phones that say something, and since when each was at it.
pub type Saying = JoinSet<(Phone, Instant)>;

/// What a phone says.
#[derive(Clone, Copy)]
pub enum Say {
    /// That somebody is there, without a pin.
    Here,
    /// In one corner or another.
    Pin,
}

impl Phones {
    /// None yet, in the session with this code.
    pub async fn new(url: &str, code: Code) -> Phones {
        let mut line =
            Client::connect(url, hello(&Topic::participant(ParticipantId([0xFF; 16])))).await.expect("one more");
        line.subscribe(&Topic::State(code.session()).to_string()).await;
        let mut listener = Listener::new(code);
        let state = line.message().await.payload;
        listener.hear(Medium::Broker, &state, now()).expect("a state of this session");
        let facilitator = *listener.facilitator().expect("it was heard");
        Phones { url: url.to_owned(), facilitator, counter: 0, there: Vec::new() }
    }

    /// So many come in.
    pub async fn arrive(&mut self, count: usize) {
        let mut coming = JoinSet::new();
        for number in 0..count {
            coming.spawn(connect(self.url.clone(), Arc::new(identity(number)), self.facilitator));
        }
        self.there = coming.join_all().await;
        self.in_order();
    }

    /// The first of them, at the same moment.
    pub fn at_once(&mut self, count: usize, say: Say) -> Saying {
        let sealing = self.sealing(say);
        let start = Arc::new(Barrier::new(count));
        let mut saying = JoinSet::new();
        let rest = self.there.split_off(count);
        for mut phone in std::mem::replace(&mut self.there, rest) {
            let start = Arc::clone(&start);
            saying.spawn(async move {
                // Every phone seals for itself. Here they would wait for each other: so it is done before, and its own
                // time is added.
                let begun = Instant::now();
                let sealed = sealing.seal(&mut phone);
                let took = begun.elapsed();
                start.wait().await;
                let began = Instant::now() - took;
                sealing.say(&mut phone, &sealed).await;
                (phone, began)
            });
        }
        saying
    }

    /// Everybody is gone, and within five seconds everybody is back and says their pin again.
    pub fn wave(&mut self) -> Saying {
        let sealing = self.sealing(Say::Pin);
        let gone: Vec<Phone> = self.there.drain(..).collect();
        let (start, mut draw) = (Instant::now(), chance());
        let mut saying = JoinSet::new();
        for Phone { me, line, next } in gone {
            drop(line);
            let url = self.url.clone();
            let at = start + WAVE.mul_f64(draw.draw() as f64 / u64::MAX as f64);
            saying.spawn(async move {
                sleep_until(at.into()).await;
                let began = Instant::now();
                let mut phone = Phone { next, ..connect(url, me, sealing.facilitator).await };
                let sealed = sealing.seal(&mut phone);
                sealing.say(&mut phone, &sealed).await;
                (phone, began)
            });
        }
        saying
    }

    /// They have said it, the server has it, and they are there again.
    pub async fn back(&mut self, mut saying: Saying) -> HashMap<ParticipantId, Instant> {
        let mut said = HashMap::new();
        while let Some(one) = saying.join_next().await {
            let (phone, began) = one.expect("a phone");
            said.insert(phone.me.id(), began);
            self.there.push(phone);
        }
        self.in_order();
        said
    }

    fn in_order(&mut self) {
        self.there.sort_by_key(|phone| phone.me.seed().0);
    }

    fn sealing(&mut self, say: Say) -> Sealing {
        self.counter += 1;
        Sealing { facilitator: self.facilitator, counter: self.counter, say }
    }
}

/// Who takes part with the phone of this number.
pub fn identity(number: usize) -> Identity {
    let mut seed = [0; 32];
    seed[24..].copy_from_slice(&(number as u64).to_be_bytes());
    Identity::again(Seed(seed))
}

#[derive(Clone, Copy)]
struct Sealing {
    facilitator: Facilitator,
    counter: u64,
    say: Say,
}

impl Sealing {
    fn seal(&self, phone: &mut Phone) -> Vec<u8> {
        let corner = Quadrant::ALL[usize::from(phone.me.seed().0[31]) % Quadrant::ALL.len()];
        let current = match self.say {
            Say::Here => None,
            Say::Pin => Some(Pin::middle_of(corner)),
        };
        let placed = Placed::new(RoundNo::First, current, None, None);
        let contribution =
            Contribution { participant: phone.me.id(), counter: self.counter, content: Content::Here(placed) };
        let envelope = || self.facilitator.envelope(&mut chance()).expect("a good key");
        let next = envelope();
        let sent = Sent { contribution, not_after: self.facilitator.not_after(), next: Some(next.key()) };
        phone.next.replace(next).unwrap_or_else(envelope).seal(&phone.me, &sent).expect("a short text")
    }

    async fn say(&self, phone: &mut Phone, sealed: &[u8]) {
        let topic = Topic::Pin(self.facilitator.session(), phone.me.id()).to_string();
        assert_eq!(phone.line.publish_for(&topic, sealed, 3600).await, PubackReasonCode::Success);
    }
}

/// Connects and hears the state, as a page does before it can say anything.
async fn connect(url: String, me: Arc<Identity>, facilitator: Facilitator) -> Phone {
    let mut line = Client::connect(&url, hello(&Topic::participant(me.id()))).await.expect("a phone");
    line.subscribe(&Topic::Pin(facilitator.session(), me.id()).to_string()).await;
    line.subscribe(&Topic::State(facilitator.session()).to_string()).await;
    line.message().await;
    Phone { me, line, next: None }
}
