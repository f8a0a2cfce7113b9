//! A board with its edges in memory, and people who take part in its session over a wire that is played here.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use llo_dialogue::contract::options::RawOptions;
use llo_dialogue::contract::wire::{Sent, Topic};
use llo_dialogue::domain::session::{Content, Contribution, Phase, RoundNo};
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::elements::board::draft::Mode;
use llo_dialogue::elements::board::model::{Asking, HostedSession, Model, Place};
use llo_dialogue::elements::board::msg::{Deed, HeadcountField, Msg};
use llo_dialogue::elements::board::options::Options;
use llo_dialogue::elements::board::view::{self, Body, HostedView, ShownView, View};
use llo_dialogue::kit::driver::Driver;
use llo_dialogue::kit::live_effect::{Channel, LiveEffect};
use llo_dialogue::kit::memory::MemoryPorts;
use llo_dialogue::kit::ports::Clock;
use llo_dialogue::live::entropy::EntropySource;
use llo_dialogue::live::seal::Envelope;
use llo_dialogue::live::sign::{Facilitator, HEAD, Listener};
use llo_dialogue::live::transport::{Command, Medium, Publish, TransportEvent};
use serde_json::Value;

use super::element::{A_MORNING, detail, name};
use super::group::random;
use super::keys::{dice, identity};
use super::session::both;

/// The key that the default attributes store under.
pub const KEY: &str = "llo:board:default";

/// The page that the board stands on.
pub const PAGE: &str = "https://intranet.example/llo/board.html";

pub struct Board {
    pub driver: Driver<Model, MemoryPorts>,
    /// The keys of the session, as people know them once they heard a state.
    facilitator: RefCell<Option<Facilitator>>,
    counter: RefCell<u64>,
    /// What people seal with next, as they have announced.
    next: RefCell<BTreeMap<u8, Envelope>>,
}

/// Attributes as a host writes them, parsed.
pub fn options(write: impl FnOnce(&mut RawOptions)) -> Options {
    let mut raw = RawOptions { page: PAGE.to_owned(), ..RawOptions::default() };
    write(&mut raw);
    Options::parse(&raw).0
}

pub fn chance(seed: u64) -> EntropySource {
    let mut draw = random(seed);
    EntropySource::new(move |bytes| bytes.iter_mut().for_each(|byte| *byte = draw() as u8))
}

impl Board {
    /// Started with these attributes in a browser that holds this, at this moment.
    pub fn at(millis: u64, ports: MemoryPorts, options: Options, kept: Option<String>) -> Board {
        ports.millis.set(millis);
        let driver = Driver::new(Model::new(options, chance(millis)), ports);
        let board =
            Board { driver, facilitator: RefCell::default(), counter: RefCell::new(0), next: RefCell::default() };
        board.does([Msg::Started { complaints: Vec::new(), kept }]);
        board
    }

    pub fn on(options: Options) -> Board {
        Board::at(A_MORNING, MemoryPorts::default(), options, None)
    }

    pub fn fresh() -> Board {
        Board::on(options(|_| {}))
    }

    /// A session with phones, connected.
    pub fn with_phones(options: Options) -> Board {
        let board = Board::on(options);
        board.does([Msg::Did(Deed::Began(Mode::Phones))]).connected();
        board
    }

    pub fn counting() -> Board {
        let board = Board::fresh();
        board.does([Msg::Did(Deed::Began(Mode::Counting))]);
        board
    }

    pub fn connected(&self) -> &Board {
        self.does([
            Msg::Happened(Channel::Windows, TransportEvent::Up),
            Msg::Happened(Channel::Session, TransportEvent::Up),
        ])
    }

    /// The same attributes in the same tab after a reload, a second later.
    pub fn reloaded(&self) -> Board {
        Board::at(self.now() + 1_000, self.browser(), self.driver.model().options.clone(), None)
    }

    /// A copy of what the browser holds now.
    pub fn browser(&self) -> MemoryPorts {
        let ports = self.driver.ports();
        MemoryPorts { local: ports.local.clone(), session: ports.session.clone(), ..MemoryPorts::default() }
    }

    /// The other one stands in the same browser: what that keeps is what is kept here.
    pub fn shares_with(&self, other: &Board) {
        let kept = other.driver.ports().local.borrow().clone();
        *self.driver.ports().local.borrow_mut() = kept;
    }

    pub fn does(&self, messages: impl IntoIterator<Item = Msg>) -> &Board {
        messages.into_iter().for_each(|msg| self.driver.send(msg));
        self
    }

    pub fn now(&self) -> u64 {
        self.driver.ports().millis.get()
    }

    /// So much time goes by, and the alarm rings if it is due.
    pub fn waits(&self, millis: u64) -> &Board {
        self.driver.ports().millis.set(self.now() + millis);
        if self.driver.ports().alarm.get().is_some_and(|time| time.millis() <= self.now()) {
            self.does([Msg::Woke]);
        }
        self
    }

    pub fn phase(&self) -> Phase {
        self.hosted(|hosted| hosted.session.phase())
    }

    /// Goes on, phase by phase, to this one.
    pub fn leads_to(&self, phase: Phase) -> &Board {
        for _ in 0..20 {
            if self.phase() == phase {
                return self;
            }
            self.does([Msg::Did(Deed::WentOn)]).counts_everyone();
        }
        panic!("{phase:?} was not reached from {:?}", self.phase());
    }

    /// Where it is asked how many people there are: as many as take part.
    pub fn counts_everyone(&self) -> &Board {
        if matches!(self.hosted(|hosted| hosted.asking), Asking::Headcount(_)) {
            let people = self.hosted(|hosted| hosted.session.taking_part());
            self.counts(&people.to_string());
        }
        self
    }

    /// Answers how many people there are.
    pub fn counts(&self, people: &str) -> &Board {
        self.does([Msg::HeadcountTyped(HeadcountField::People, people.to_owned()), Msg::Did(Deed::Confirmed)])
    }

    /// Asks the hosted session something.
    pub fn hosted<T>(&self, ask: impl FnOnce(&HostedSession) -> T) -> T {
        ask(self.driver.model().hosted().expect("a session"))
    }

    pub fn leads(&self) -> bool {
        matches!(self.driver.model().place, Place::HostedSession(_))
    }

    pub fn view(&self) -> View {
        view::view(&self.driver.model(), self.driver.ports().now())
    }

    pub fn shown(&self) -> ShownView {
        match self.view().body {
            Body::Session(shown, _) => Rc::unwrap_or_clone(shown),
            other => panic!("{other:?}"),
        }
    }

    pub fn controls(&self) -> HostedView {
        match self.view().body {
            Body::Session(_, Some(hosted)) => Rc::unwrap_or_clone(hosted),
            other => panic!("{other:?}"),
        }
    }

    /// What somebody sent arrives.
    pub fn hears(&self, id: u8, content: Content) -> &Board {
        let by = identity(id);
        let participant = by.id();
        let counter = self.counter.replace_with(|counter| *counter + 1) + 1;
        let contribution = Contribution { participant, counter, content };
        let (facilitator, mut rng) = (self.facilitator(), dice(counter));
        let mut envelope = || facilitator.envelope(&mut rng).expect("a good key");
        let [next, new] = [0; 2].map(|_| envelope());
        let sent =
            Sent { contribution, not_after: self.hosted(|hosted| hosted.lead.not_after()), next: Some(next.key()) };
        let envelope = self.next.borrow_mut().insert(id, next).unwrap_or(new);
        let payload = envelope.seal(&by, &sent).expect("a short text");
        let topic = Topic::Pin(facilitator.session(), participant);
        self.does([Msg::Happened(Channel::Session, TransportEvent::Message { topic, payload })])
    }

    /// So many people place both pins.
    pub fn placed_by(&self, people: u8) -> &Board {
        for id in 0..people {
            let desired = Quadrant::ALL[usize::from(id) % 4];
            self.hears(id, both(RoundNo::First, Quadrant::OrganisationReactive, desired));
        }
        self.waits(50)
    }

    /// Works the code out, which is slow, once for each session.
    fn facilitator(&self) -> Facilitator {
        let mut known = self.facilitator.borrow_mut();
        let facilitator = known.get_or_insert_with(|| {
            let mut listener = Listener::new(self.hosted(|hosted| hosted.lead.keys().code()));
            let state = self.published(Channel::Session).pop().expect("a state was said");
            listener.hear(Medium::Broker, &state.payload, self.driver.ports().now()).expect("a state of ours");
            *listener.facilitator().expect("keys that were checked")
        });
        *facilitator
    }

    pub fn effects(&self) -> Vec<LiveEffect> {
        self.driver.ports().live.borrow().clone()
    }

    /// Everything that was published on a line so far.
    pub fn published(&self, line: Channel) -> Vec<Publish> {
        let sent = self.effects().into_iter().filter_map(|effect| match effect {
            LiveEffect::Send(on, commands) if on == line => Some(commands),
            _ => None,
        });
        let published = sent.flatten().filter_map(|command| match command {
            Command::Publish(publish) => Some(publish),
            Command::Subscribe(_) => None,
        });
        published.collect()
    }

    /// Whether nobody has heard of the session yet.
    pub fn published_is_empty(&self) -> bool {
        self.published(Channel::Session).is_empty()
    }

    /// The JSON of every state that was published on a line so far.
    pub fn told(&self, line: Channel) -> Vec<Value> {
        let states = self.published(line).into_iter().filter(|publish| matches!(publish.topic, Topic::State(_)));
        let json =
            |publish: Publish| serde_json::from_slice(&publish.payload[HEAD..]).expect("JSON behind the signature");
        states.map(json).collect()
    }

    /// The titles of what is told.
    pub fn notices(&self) -> Vec<String> {
        self.view().notices.into_iter().map(|(title, text)| format!("{title} {text}")).collect()
    }

    pub fn stored(&self) -> Option<String> {
        self.driver.ports().local.borrow().get(KEY).cloned()
    }

    /// The names and details of what was fired since this was last asked.
    pub fn heard(&self) -> Vec<(&'static str, Value)> {
        let events = self.driver.ports().events.take();
        events.iter().map(|event| (name(event), detail(event))).collect()
    }
}
