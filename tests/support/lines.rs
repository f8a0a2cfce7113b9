//! Connections as a browser drives them, with a network in memory and a clock that stands until it is moved: over MQTT with a
//! broker, and between windows.

use std::collections::VecDeque;

use llo_dialogue::contract::broker::Login;
use llo_dialogue::domain::time::Time;
use llo_dialogue::live::entropy::EntropySource;
use llo_dialogue::live::transport::{Command, Endpoint, TransportEvent};
use llo_dialogue::live::transport_state::{Deeds, Input, SocketAction, TransportState};

use super::broker::Broker;
use super::group::random;
use super::transport_laws::{Bench, Server};

pub const START: u64 = 1_795_000_000_000;

/// What carries the frames.
pub enum Between {
    Broker(Box<Broker>),
    Windows,
}

pub struct Network {
    pub between: Between,
    /// Nothing can be reached, and nothing arrives.
    pub dead: bool,
    /// Sockets can be opened, and then nothing comes.
    pub mute: bool,
    ends: Vec<End>,
    on_its_way: VecDeque<(usize, usize, Frame)>,
    now: u64,
    dice: Box<dyn FnMut() -> u64>,
}

struct End {
    carrier: TransportState,
    /// The socket that it hears, by number.
    socket: Option<usize>,
    /// Of that socket, the broker's.
    peer: usize,
    told: Vec<TransportEvent>,
    /// How many frames.
    sent: usize,
}

enum Frame {
    Opened,
    Closed,
    /// To an end.
    Down(Vec<u8>),
    /// To the broker, or to all other windows.
    Up(Vec<u8>),
}

pub fn broker() -> Network {
    network(Between::Broker(Box::default()))
}

pub fn windows() -> Network {
    network(Between::Windows)
}

fn network(between: Between) -> Network {
    let dice = Box::new(random(7));
    Network { between, dead: false, mute: false, ends: Vec::new(), on_its_way: VecDeque::new(), now: START, dice }
}

pub fn chance(seed: u64) -> EntropySource {
    let mut dice = random(seed);
    EntropySource::new(move |bytes| bytes.iter_mut().for_each(|byte| *byte = dice() as u8))
}

impl Network {
    pub fn broker(&mut self) -> &mut Broker {
        match &mut self.between {
            Between::Broker(broker) => broker,
            Between::Windows => panic!("windows have no broker"),
        }
    }

    /// Who an end is to the broker.
    pub fn peer(&self, end: usize) -> usize {
        self.ends[end].peer
    }

    /// How many frames an end has sent.
    pub fn sent(&self, end: usize) -> usize {
        self.ends[end].sent
    }

    pub fn join_with(&mut self, name: &str, login: Option<Login>) -> usize {
        let endpoint = match self.between {
            Between::Broker(_) => Endpoint::Broker { url: "/mqtt".into(), client_id: name.into(), login },
            Between::Windows => Endpoint::Tabs,
        };
        let carrier = TransportState::new(endpoint, chance(self.ends.len() as u64));
        self.ends.push(End { carrier, socket: None, peer: 0, told: Vec::new(), sent: 0 });
        self.happen(self.ends.len() - 1, Input::Woke);
        self.ends.len() - 1
    }

    /// Something happens to an end.
    pub fn happen(&mut self, end: usize, input: Input<'_>) {
        let Deeds { send, socket, tell } = self.ends[end].carrier.hear(input, Time::from_millis(self.now));
        let (there, peer) = (self.ends[end].socket, self.ends[end].peer);
        for frame in send {
            assert!(!frame.is_empty());
            self.ends[end].sent += 1;
            self.on_its_way.extend(there.map(|socket| (end, socket, Frame::Up(frame))));
        }
        match socket {
            Some(SocketAction::Open) => self.open(end),
            Some(SocketAction::Close) => {
                // What was sent before still arrives, and then the other side sees it is over.
                self.ends[end].socket = None;
                if let Between::Broker(_) = self.between
                    && there.is_some()
                {
                    self.quiet();
                    self.broker().close(peer);
                }
            }
            None => (),
        }
        self.ends[end].told.extend(tell);
    }

    fn open(&mut self, end: usize) {
        let socket = (self.dice)() as usize;
        if let (Between::Broker(broker), false) = (&mut self.between, self.dead) {
            self.ends[end].peer = broker.open();
        }
        self.ends[end].socket = Some(socket);
        let frame = if self.dead { Frame::Closed } else { Frame::Opened };
        self.on_its_way.push_back((end, socket, frame));
    }

    /// Until nothing is on its way.
    pub fn quiet(&mut self) {
        while let Some((end, socket, frame)) = self.on_its_way.pop_front() {
            let hears = self.ends[end].socket == Some(socket);
            match frame {
                Frame::Opened if hears => self.happen(end, Input::Opened),
                Frame::Closed if hears => self.happen(end, Input::Closed),
                Frame::Down(bytes) if hears && !self.dead => self.happen(end, Input::Received(&bytes)),
                Frame::Up(bytes) if !self.dead && !self.mute => self.carry(end, &bytes),
                Frame::Opened | Frame::Closed | Frame::Down(_) | Frame::Up(_) => (),
            }
            self.collect();
        }
    }

    fn carry(&mut self, end: usize, bytes: &[u8]) {
        let (peer, now) = (self.ends[end].peer, self.now);
        match &mut self.between {
            Between::Broker(broker) => broker.receive(peer, bytes, now),
            Between::Windows => {
                let others = self.ends.iter().enumerate().filter(|(at, _)| *at != end);
                let others = others.filter_map(|(at, other)| Some((at, other.socket?)));
                self.on_its_way.extend(others.map(|(at, socket)| (at, socket, Frame::Down(bytes.to_vec()))));
            }
        }
    }

    /// What the broker sends comes in pieces that have nothing to do with packets.
    pub fn collect(&mut self) {
        let Between::Broker(broker) = &mut self.between else { return };
        for (peer, bytes) in std::mem::take(&mut broker.out) {
            let Some(end) = self.ends.iter().position(|end| end.peer == peer && end.socket.is_some()) else { continue };
            let socket = self.ends[end].socket.expect("it has one");
            match bytes {
                None => self.on_its_way.push_back((end, socket, Frame::Closed)),
                Some(bytes) => {
                    let mut rest = bytes.as_slice();
                    while !rest.is_empty() {
                        let (piece, after) = rest.split_at(rest.len().min(1 + (self.dice)() as usize % 4_000));
                        self.on_its_way.push_back((end, socket, Frame::Down(piece.to_vec())));
                        rest = after;
                    }
                }
            }
        }
    }
}

impl Bench for Network {
    fn join(&mut self, name: &str) -> usize {
        self.join_with(name, None)
    }

    fn ask(&mut self, end: usize, command: Command) {
        self.happen(end, Input::Command(command));
    }

    fn told(&mut self, end: usize) -> Vec<TransportEvent> {
        self.collect();
        self.quiet();
        std::mem::take(&mut self.ends[end].told)
    }

    /// Everyone wakes when they want to.
    fn pass(&mut self, millis: u64) {
        let until = self.now + millis;
        loop {
            self.collect();
            self.quiet();
            let wakes =
                self.ends.iter().enumerate().filter_map(|(at, end)| Some((end.carrier.wake_at()?.millis(), at)));
            match wakes.min() {
                Some((time, end)) if time <= until => {
                    self.now = self.now.max(time);
                    self.happen(end, Input::Woke);
                }
                Some(_) | None => break,
            }
        }
        self.now = until;
    }
}

impl Server for Network {
    fn cut(&mut self, end: usize) {
        let (socket, peer) = (self.ends[end].socket.expect("it is connected"), self.ends[end].peer);
        self.on_its_way.retain(|(of, _, _)| *of != end);
        self.broker().close(peer);
        self.on_its_way.push_back((end, socket, Frame::Closed));
        self.quiet();
    }

    fn forget(&mut self) {
        self.broker().forget();
        self.on_its_way.clear();
        let all = self.ends.iter().enumerate().filter_map(|(end, one)| Some((end, one.socket?, Frame::Closed)));
        self.on_its_way = all.collect();
        self.quiet();
    }
}
