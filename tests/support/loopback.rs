//! A loopback in place of a broker: it delays, reorders, repeats, loses connections, forgets everything, and slips in
//! messages of its own. Time is a number; the same seed gives the same course.

use std::collections::BTreeMap;

use llo_dialogue::contract::wire::{State, Topic};
use llo_dialogue::live::seal::SEALED;
use llo_dialogue::live::sign::HEAD;
use llo_dialogue::live::transport::{Command, Down, Interest, Publish, TransportEvent};

use super::group::random;

pub type LineId = usize;

/// How bad it is; each but the delay in thousandths of all deliveries.
#[derive(Clone, Copy, Debug)]
pub struct Weather {
    pub delay: u64,
    pub broken: u64,
    pub repeated: u64,
    pub faked: u64,
}

impl Weather {
    pub const CALM: Weather = Weather { delay: 40, broken: 0, repeated: 0, faked: 0 };
    pub const STORM: Weather = Weather { delay: 900, broken: 30, repeated: 80, faked: 60 };
}

/// What an enemy made of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fake {
    Forged,
    Replayed,
    Oversized,
    Malformed,
}

/// What the next moment brings.
pub enum Came {
    Told(LineId, TransportEvent, Option<Fake>),
    Wake(LineId),
}

enum Event {
    Told(u64, TransportEvent, Option<Fake>),
    Arrives(u64, Publish),
    Taken(u64, Topic),
    Connects,
    Wake,
}

#[derive(Default)]
struct Wire {
    open: bool,
    up: bool,
    /// Which connection it is: what belongs to another is lost.
    epoch: u64,
    interests: Vec<Interest>,
    /// One message per topic is on its way, and one waits behind it.
    sent: BTreeMap<String, Publish>,
    waiting: BTreeMap<String, Publish>,
}

struct Retained {
    publish: Publish,
    until: u64,
    /// Of whoever wrote over somebody's message.
    fake: Option<Fake>,
}

pub struct Exchange {
    pub now: u64,
    pub weather: Weather,
    draw: Box<dyn FnMut() -> u64>,
    queue: BTreeMap<(u64, u64), (LineId, Event)>,
    events: u64,
    lines: Vec<Wire>,
    retained: BTreeMap<String, Retained>,
    history: Vec<(Topic, Vec<u8>)>,
}

impl Exchange {
    pub fn new(seed: u64, now: u64) -> Exchange {
        Exchange {
            now,
            weather: Weather::CALM,
            draw: Box::new(random(seed)),
            queue: BTreeMap::new(),
            events: 0,
            lines: Vec::new(),
            retained: BTreeMap::new(),
            history: Vec::new(),
        }
    }

    /// A number below the bound.
    pub fn below(&mut self, bound: u64) -> u64 {
        (self.draw)() % bound.max(1)
    }

    /// What a newcomer would be given.
    pub fn retained(&self) -> impl Iterator<Item = &Publish> {
        self.standing().map(|retained| &retained.publish)
    }

    fn standing(&self) -> impl Iterator<Item = &Retained> {
        self.retained.values().filter(|retained| retained.until >= self.now)
    }

    pub fn open(&mut self) -> LineId {
        self.lines.push(Wire { open: true, ..Wire::default() });
        let line = self.lines.len() - 1;
        self.later(line, Event::Connects);
        line
    }

    /// The page is gone: nothing comes or goes any more.
    pub fn close(&mut self, line: LineId) {
        self.lines[line] = Wire { epoch: self.lines[line].epoch + 1, ..Wire::default() };
    }

    /// The connection breaks, and comes back after so long.
    pub fn lose(&mut self, line: LineId, back_in: u64) {
        if std::mem::take(&mut self.lines[line].up) {
            let down = if self.below(2) == 0 { Down::Offline } else { Down::Unreachable { retry_in: 7 } };
            self.lines[line].epoch += 1;
            self.at(self.now, line, Event::Told(self.lines[line].epoch, TransportEvent::Down(down), None));
            self.at(self.now + back_in, line, Event::Connects);
        }
    }

    /// The server is started anew.
    pub fn forget(&mut self) {
        self.retained.clear();
        for line in 0..self.lines.len() {
            let back_in = self.below(3_000);
            self.lose(line, back_in);
        }
    }

    pub fn wake(&mut self, line: LineId, at: u64) {
        self.at(at.max(self.now + 1), line, Event::Wake);
    }

    pub fn send(&mut self, line: LineId, commands: Vec<Command>) {
        for command in commands {
            match command {
                Command::Subscribe(interest) => {
                    self.lines[line].interests.push(interest);
                    if self.lines[line].up {
                        self.give_retained(line, interest);
                    }
                }
                Command::Publish(publish) => {
                    let (topic, here) = (publish.topic.to_string(), &mut self.lines[line]);
                    let is_on_its_way = here.sent.contains_key(&topic);
                    let queue = if is_on_its_way { &mut here.waiting } else { &mut here.sent };
                    queue.insert(topic, publish.clone());
                    if !is_on_its_way {
                        self.go(line, publish);
                    }
                }
            }
        }
    }

    /// What happens next, if it does before this time.
    pub fn next(&mut self, until: u64) -> Option<Came> {
        loop {
            let (at, _) = *self.queue.first_key_value()?.0;
            if at > until {
                return None;
            }
            let ((at, _), (line, event)) = self.queue.pop_first()?;
            self.now = self.now.max(at);
            let is_now = |epoch: u64| self.lines[line].epoch == epoch;
            match event {
                Event::Wake if self.lines[line].open => return Some(Came::Wake(line)),
                Event::Told(epoch, happening, fake) if is_now(epoch) => return Some(Came::Told(line, happening, fake)),
                Event::Connects if self.lines[line].open && !self.lines[line].up => self.connect(line),
                Event::Arrives(epoch, publish) if is_now(epoch) => self.arrive(line, publish),
                Event::Taken(epoch, topic) if is_now(epoch) => self.taken(line, topic),
                Event::Wake | Event::Told(..) | Event::Connects | Event::Arrives(..) | Event::Taken(..) => {}
            }
        }
    }

    fn connect(&mut self, line: LineId) {
        let here = &mut self.lines[line];
        (here.up, here.epoch) = (true, here.epoch + 1);
        here.sent.extend(std::mem::take(&mut here.waiting));
        let (epoch, again) = (here.epoch, here.sent.values().cloned().collect::<Vec<_>>());
        self.at(self.now, line, Event::Told(epoch, TransportEvent::Up, None));
        self.lines[line].interests.clone().into_iter().for_each(|interest| self.give_retained(line, interest));
        again.into_iter().for_each(|publish| self.go(line, publish));
    }

    fn go(&mut self, line: LineId, publish: Publish) {
        if !self.lines[line].up {
            return;
        }
        if self.below(1000) < self.weather.broken {
            let back_in = self.below(8_000);
            self.lose(line, back_in);
        } else {
            let epoch = self.lines[line].epoch;
            self.later(line, Event::Arrives(epoch, publish));
        }
    }

    /// Somebody else publishes on this topic.
    pub fn overwrite(&mut self, topic: Topic, payload: Vec<u8>) {
        let fake = match payload.len() {
            0 => None,
            SEALED => Some(Fake::Forged),
            _ => Some(Fake::Malformed),
        };
        self.put(Publish { topic, payload, expires_in: 600 }, fake);
    }

    fn arrive(&mut self, line: LineId, publish: Publish) {
        let topic = publish.topic;
        if !publish.payload.is_empty() {
            self.history.push((topic, publish.payload.clone()));
        }
        self.put(publish, None);
        let epoch = self.lines[line].epoch;
        self.later(line, Event::Taken(epoch, topic));
    }

    /// Everyone who wants it is given it.
    fn put(&mut self, publish: Publish, fake: Option<Fake>) {
        let Publish { topic, payload, expires_in } = publish.clone();
        if payload.is_empty() {
            self.retained.remove(&topic.to_string());
        } else {
            let until = self.now + u64::from(expires_in) * 1000;
            self.retained.insert(topic.to_string(), Retained { publish, until, fake });
        }
        let all =
            (0..self.lines.len()).filter(|to| self.lines[*to].interests.iter().any(|interest| interest.covers(topic)));
        for to in all.collect::<Vec<_>>() {
            self.give(to, topic, payload.clone(), fake);
        }
    }

    fn taken(&mut self, line: LineId, topic: Topic) {
        let key = topic.to_string();
        self.lines[line].sent.remove(&key);
        match self.lines[line].waiting.remove(&key) {
            Some(next) => {
                self.lines[line].sent.insert(key, next.clone());
                self.go(line, next);
            }
            None => {
                self.at(self.now, line, Event::Told(self.lines[line].epoch, TransportEvent::Delivered(topic), None))
            }
        }
    }

    fn give_retained(&mut self, line: LineId, interest: Interest) {
        let fitting = self.standing().filter(|retained| interest.covers(retained.publish.topic));
        let fitting: Vec<_> = fitting.map(|retained| (retained.publish.clone(), retained.fake)).collect();
        fitting.into_iter().for_each(|(Publish { topic, payload, .. }, fake)| self.give(line, topic, payload, fake));
    }

    fn give(&mut self, line: LineId, topic: Topic, payload: Vec<u8>, of: Option<Fake>) {
        if !self.lines[line].up {
            return;
        }
        let epoch = self.lines[line].epoch;
        if self.below(1000) < self.weather.broken / 10 {
            let back_in = self.below(8_000);
            return self.lose(line, back_in);
        }
        if self.below(1000) < self.weather.faked && !payload.is_empty() && of.is_none() {
            let (topic, payload, fake) = self.fake(topic, payload.clone());
            self.later(line, Event::Told(epoch, TransportEvent::Message { topic, payload }, Some(fake)));
        }
        if self.below(1000) < self.weather.repeated {
            let message = TransportEvent::Message { topic, payload: payload.clone() };
            self.later(line, Event::Told(epoch, message, of));
        }
        self.later(line, Event::Told(epoch, TransportEvent::Message { topic, payload }, of));
    }

    /// Something else on the same topic.
    fn fake(&mut self, topic: Topic, mut payload: Vec<u8>) -> (Topic, Vec<u8>, Fake) {
        let before: Vec<&Vec<u8>> = self.history.iter().filter(|(of, _)| *of == topic).map(|(_, old)| old).collect();
        let old = before[(payload.len() * 7) % before.len().max(1)].clone();
        match self.below(4) {
            // Almost always behind the keys: others take a while to be told apart.
            0 => {
                let from = if self.below(40) == 0 { 0 } else { 72 };
                let at = from + self.below((payload.len() - from) as u64) as usize;
                payload[at] ^= 1 << self.below(8);
                (topic, payload, Fake::Forged)
            }
            1 => (topic, old, Fake::Replayed),
            2 => {
                let length = match topic {
                    Topic::State(_) => HEAD + State::LIMIT + 1,
                    Topic::Pin(..) => SEALED + 1,
                };
                payload.resize(length, b' ');
                (topic, payload, Fake::Oversized)
            }
            _ => {
                payload.truncate(1 + self.below(100) as usize);
                (topic, payload, Fake::Malformed)
            }
        }
    }

    fn later(&mut self, line: LineId, event: Event) {
        let delay = self.below(self.weather.delay);
        self.at(self.now + delay, line, event);
    }

    fn at(&mut self, at: u64, line: LineId, event: Event) {
        self.events += 1;
        self.queue.insert((at, self.events), (line, event));
    }
}
