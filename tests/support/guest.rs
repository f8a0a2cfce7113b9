//! A participant in a live session with their edges in memory, and the facilitator on the other end of a broker that is
//! a map: lead the session, do things as the person, cut the line, load the page again, ask what is seen and what came.

use std::cell::RefCell;
use std::collections::BTreeMap;

use llo_dialogue::app::driver::Driver;
use llo_dialogue::app::guest::model::{Model, Security};
use llo_dialogue::app::guest::msg::Msg;
use llo_dialogue::app::guest::query::{self, Screen};
use llo_dialogue::app::guest::view::{self, View};
use llo_dialogue::app::live_effect::LiveEffect;
use llo_dialogue::app::memory::MemoryPorts;
use llo_dialogue::app::ports::Clock;
use llo_dialogue::contract::guest_options::GuestOptions;
use llo_dialogue::contract::options::RawOptions;
use llo_dialogue::contract::wire::{Code, Open, RoleNames, Topic};
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Content, Order, ParticipantId, Phase, Placed, RoundNo, Session, Setup};
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::live::chance::Chance;
use llo_dialogue::live::facilitating::Facilitating;
use llo_dialogue::live::keys::Keys;
use llo_dialogue::live::suite::SignKey;
use llo_dialogue::live::transport::{Command, Down, Happening, Interest, Publish};

use super::element::A_MORNING;
use super::group::random;
use super::keys::keys;
use super::session::{at, both, lead, send};

/// The key that the default attributes store under.
pub const KEY: &str = "llo:seat:default";
pub const HOUR: u64 = 3_600_000;

/// The facilitator's device, and a broker.
pub struct Hall {
    pub session: Option<Session>,
    pub lead: Facilitating,
    pub roles: RoleNames,
    pub question: u8,
    retained: BTreeMap<String, (Topic, Vec<u8>)>,
    pub millis: u64,
    /// The facilitator's page does nothing by itself.
    pub silent: bool,
}

/// How a participant is connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wire {
    None,
    Down(Down),
    Up,
}

/// A session and one participant on a page.
pub struct Room {
    pub hall: Hall,
    pub driver: Driver<Model, MemoryPorts>,
    raw: RawOptions,
    wire: Wire,
    /// Why a connection does not come about.
    cut: Option<Down>,
    listens: bool,
    waiting: Vec<Publish>,
    /// Every message that the participant has sent.
    pub sent: Vec<Publish>,
    pages: u64,
}

impl Hall {
    pub fn new(setup: Setup, roles: &[&str]) -> Hall {
        let roles = RoleNames::new(roles.iter().copied()).expect("good names");
        let lead = Facilitating::new(Keys::again(seeds()), A_MORNING + 8 * HOUR);
        let session = Some(Session::new(setup));
        Hall { session, lead, roles, question: 0, retained: BTreeMap::new(), millis: A_MORNING, silent: false }
    }

    pub fn code(&self) -> Code {
        self.lead.keys().code()
    }

    fn now(&self) -> llo_dialogue::domain::time::Time {
        llo_dialogue::domain::time::Time::from_millis(self.millis)
    }

    /// The board is of a version that this one does not know.
    pub fn say_newer(&mut self) {
        let keys = self.lead.keys();
        let mut seed = [0; 32];
        seed.copy_from_slice(&keys.seeds()[..32]);
        let (json, public) = (b"{\"schema\":\"llo-wire/2\"}", keys.public());
        let label = format!("llo-wire/1 state {}\n", keys.session());
        let signature = SignKey::new(&seed).sign(&[label.as_bytes(), &public.sign, &public.seal, json].concat());
        let message = [&public.sign[..], &public.seal, &signature, json].concat();
        let topic = Topic::State(keys.session());
        self.retained.insert(topic.to_string(), (topic, message));
    }

    fn publish(&mut self, commands: Vec<Command>) -> Vec<(Topic, Vec<u8>)> {
        let mut said = Vec::new();
        for command in commands {
            if let Command::Publish(Publish { topic, payload, .. }) = command {
                self.retained.insert(topic.to_string(), (topic, payload.clone()));
                let delivered = self.lead.hear(Happening::Delivered(topic), self.now());
                said.push((topic, payload));
                said.extend(self.publish(delivered.commands));
            }
        }
        said
    }

    fn take(&mut self, topic: Topic, payload: Vec<u8>) -> Vec<(Topic, Vec<u8>)> {
        self.retained.insert(topic.to_string(), (topic, payload.clone()));
        let heard = self.lead.hear(Happening::Message { topic, payload }, self.now());
        if let Some(session) = &mut self.session {
            heard.contributions.into_iter().for_each(|contribution| {
                session.receive(contribution);
            });
        }
        let mut said = self.publish(heard.commands);
        said.extend(self.tell());
        said
    }

    fn tell(&mut self) -> Vec<(Topic, Vec<u8>)> {
        let Some(session) = &self.session else { return Vec::new() };
        let open = Open::of(session, &self.roles, self.question).expect("its own roles");
        let commands = self.lead.tell(open, self.now());
        self.publish(commands)
    }
}

fn seeds() -> [u8; 64] {
    use std::sync::OnceLock;
    static SEEDS: OnceLock<[u8; 64]> = OnceLock::new();
    *SEEDS.get_or_init(|| keys(11).seeds())
}

fn chance(seed: u64) -> Chance {
    let mut numbers = random(seed);
    Chance::new(move |bytes| bytes.iter_mut().for_each(|byte| *byte = numbers() as u8))
}

/// Attributes as a host writes them.
pub fn raw(write: impl FnOnce(&mut RawOptions)) -> RawOptions {
    let mut raw = RawOptions { page: "http://here.example/join.html".to_owned(), ..RawOptions::default() };
    write(&mut raw);
    raw
}

impl Room {
    /// A session in its lobby, and a page that the link to it was opened on.
    pub fn new(order: Order) -> Room {
        Room::of(Hall::new(Setup { order, ..Setup::default() }, &[]))
    }

    pub fn of(hall: Hall) -> Room {
        let link = hall.code().to_string();
        Room::on(hall, raw(|_| ()), MemoryPorts::default(), Some(link))
    }

    /// The page is opened with these attributes in a browser that holds this.
    pub fn on(hall: Hall, raw: RawOptions, ports: MemoryPorts, link: Option<String>) -> Room {
        let mut room = Room::closed(hall, raw, ports);
        room.hall.lead.start();
        let commands = room.hall.lead.hear(Happening::Up, room.hall.now()).commands;
        room.hall.publish(commands);
        room.hall.tell();
        room.open(link, None);
        room
    }

    fn closed(hall: Hall, raw: RawOptions, ports: MemoryPorts) -> Room {
        ports.millis.set(hall.millis);
        let driver = Driver::new(Model::new(GuestOptions::parse(&raw).0, chance(5)), ports);
        let (waiting, sent) = (Vec::new(), Vec::new());
        Room { hall, driver, raw, wire: Wire::None, cut: None, listens: false, waiting, sent, pages: 1 }
    }

    fn open(&mut self, link: Option<String>, kept: Option<String>) {
        let complaints = GuestOptions::parse(&self.raw).1;
        self.does([Msg::Started { complaints, kept, link, security: Security::Secure }]);
    }

    pub fn does(&mut self, messages: impl IntoIterator<Item = Msg>) -> &mut Room {
        for msg in messages {
            self.driver.send(msg);
            self.run();
        }
        self
    }

    /// Carries on until nothing moves.
    fn run(&mut self) {
        loop {
            let effects = self.driver.ports().live.take();
            if effects.is_empty() {
                return;
            }
            effects.into_iter().for_each(|effect| self.carry_out(effect));
        }
    }

    fn carry_out(&mut self, effect: LiveEffect) {
        match effect {
            LiveEffect::Connect(..) => {
                (self.listens, self.wire) = (false, Wire::Down(Down::Offline));
                self.waiting.clear();
                self.reconnect();
            }
            LiveEffect::Disconnect(_) => {
                (self.listens, self.wire) = (false, Wire::None);
                self.waiting.clear();
            }
            LiveEffect::Send(_, commands) => commands.into_iter().for_each(|command| match command {
                Command::Subscribe(Interest::State(_)) => {
                    self.listens = true;
                    self.hear_retained();
                }
                Command::Subscribe(Interest::Pins(_)) => panic!("a participant listens to pins"),
                Command::Publish(publish) => {
                    self.waiting.retain(|waiting| waiting.topic != publish.topic);
                    self.waiting.push(publish);
                    self.flush();
                }
            }),
            LiveEffect::Erase(_)
            | LiveEffect::Download(_)
            | LiveEffect::DownloadPicture { .. }
            | LiveEffect::WakeAt(_)
            | LiveEffect::ToggleFullScreen
            | LiveEffect::OpenWindow(_) => {}
        }
    }

    fn reconnect(&mut self) {
        match (self.wire, self.cut) {
            (Wire::None, _) => {}
            (Wire::Up | Wire::Down(_), Some(why)) => {
                self.wire = Wire::Down(why);
                self.driver.send(Msg::Happened(Happening::Down(why)));
            }
            (Wire::Up | Wire::Down(_), None) => {
                self.wire = Wire::Up;
                self.driver.send(Msg::Happened(Happening::Up));
                self.hear_retained();
                self.flush();
            }
        }
    }

    fn hear_retained(&mut self) {
        let session = self.driver.model().code.map(Code::session);
        let topic = session.map(|session| Topic::State(session).to_string());
        let state = topic.and_then(|topic| self.hall.retained.get(&topic).cloned());
        self.bring(state.into_iter().collect());
    }

    /// States to the participant.
    fn bring(&mut self, said: Vec<(Topic, Vec<u8>)>) {
        for (topic, payload) in said {
            let theirs = self.driver.model().code.map(Code::session).map(Topic::State);
            if self.listens && self.wire == Wire::Up && theirs == Some(topic) {
                self.driver.send(Msg::Happened(Happening::Message { topic, payload }));
            }
        }
    }

    fn flush(&mut self) {
        while self.wire == Wire::Up && !self.waiting.is_empty() {
            let publish = self.waiting.remove(0);
            self.sent.push(publish.clone());
            let said = self.hall.take(publish.topic, publish.payload);
            self.driver.send(Msg::Happened(Happening::Delivered(publish.topic)));
            self.bring(said);
        }
    }

    // The line

    pub fn cut(&mut self, why: Down) -> &mut Room {
        self.cut = Some(why);
        self.reconnect();
        self.run();
        self
    }

    pub fn mend(&mut self) -> &mut Room {
        self.cut = None;
        self.reconnect();
        self.run();
        self
    }

    /// So many milliseconds go by, with every alarm that rings in them, here and at the facilitator.
    pub fn later(&mut self, millis: u64) -> &mut Room {
        let end = self.hall.millis + millis;
        loop {
            let ours = self.driver.ports().alarm.get();
            let theirs = self.hall.lead.wake_at().filter(|_| !self.hall.silent);
            let Some(next) = ours.into_iter().chain(theirs).min().filter(|next| next.millis() <= end) else { break };
            self.set(next.millis().max(self.hall.millis));
            if ours == Some(next) {
                self.driver.ports().alarm.set(None);
                self.does([Msg::Woke]);
            } else {
                self.facilitator_is_back();
            }
        }
        self.set(end);
        self
    }

    fn set(&mut self, millis: u64) {
        self.hall.millis = millis;
        self.driver.ports().millis.set(millis);
    }

    /// The page is loaded again, in the same browser and without the link.
    pub fn reload(&mut self) -> &mut Room {
        let ports = self.browser();
        self.pages += 1;
        let options = GuestOptions::parse(&self.raw).0;
        self.driver = Driver::new(Model::new(options, chance(5 + self.pages)), ports);
        (self.wire, self.listens) = (Wire::None, false);
        self.waiting.clear();
        self.open(None, None);
        self
    }

    /// Off the page and on it again, in a browser that keeps nothing.
    pub fn moved(&mut self, kept: Option<String>) -> &mut Room {
        let ports = MemoryPorts { millis: self.driver.ports().millis.clone(), ..MemoryPorts::default() };
        self.pages += 1;
        let options = GuestOptions::parse(&self.raw).0;
        self.driver = Driver::new(Model::new(options, chance(5 + self.pages)), ports);
        (self.wire, self.listens) = (Wire::None, false);
        self.waiting.clear();
        self.open(None, kept);
        self
    }

    /// What the browser holds, for another page.
    pub fn browser(&self) -> MemoryPorts {
        let ports = self.driver.ports();
        MemoryPorts {
            local: RefCell::new(ports.local.borrow().clone()),
            session: RefCell::new(ports.session.borrow().clone()),
            millis: ports.millis.clone(),
            ..MemoryPorts::default()
        }
    }

    // The facilitator

    pub fn facilitate(&mut self, change: impl FnOnce(&mut Session)) -> &mut Room {
        change(self.hall.session.as_mut().expect("it is open"));
        let said = self.hall.tell();
        self.bring(said);
        self.run();
        self
    }

    pub fn lead_to(&mut self, phase: Phase) -> &mut Room {
        self.facilitate(|session| lead(session, phase))
    }

    pub fn next(&mut self) -> &mut Room {
        self.facilitate(|session| assert!(session.next(&mut at(7))))
    }

    /// So many others, who place both pins in these corners in this round.
    pub fn others(&mut self, number: u8, round: RoundNo, current: Quadrant, desired: Quadrant) -> &mut Room {
        let counter = 1 + round as u64;
        self.facilitate(|session| {
            (100..100 + number).for_each(|id| {
                send(session, id, counter, both(round, current, desired));
            });
        })
    }

    pub fn close(&mut self) -> &mut Room {
        let ids = self.hall.session.take().expect("it is open").close();
        let commands = self.hall.lead.close(ids, self.hall.now());
        let said = self.hall.publish(commands);
        self.bring(said);
        self.run();
        self
    }

    /// The facilitator's page goes away for a moment.
    pub fn facilitator_leaves(&mut self) -> &mut Room {
        let commands = self.hall.lead.leave(self.hall.now());
        let said = self.hall.publish(commands);
        self.bring(said);
        self.run();
        self
    }

    pub fn facilitator_is_back(&mut self) -> &mut Room {
        let commands = self.hall.lead.wake(self.hall.now());
        let said = self.hall.publish(commands);
        self.bring(said);
        self.run();
        self
    }

    /// Any bytes as a state.
    pub fn somebody_says(&mut self, payload: Vec<u8>) -> &mut Room {
        let topic = Topic::State(self.driver.model().code.expect("they listen").session());
        self.hall.retained.insert(topic.to_string(), (topic, payload.clone()));
        self.bring(vec![(topic, payload)]);
        self.run();
        self
    }

    // What is so

    pub fn me(&self) -> Option<ParticipantId> {
        self.driver.model().link.as_ref().map(|link| link.me())
    }

    /// What the facilitator has of everyone but the others.
    pub fn came(&self) -> Vec<Content> {
        let kept = self.hall.session.as_ref().expect("it is open").keep();
        let other = |id: ParticipantId| id.0 == [id.0[0]; 16];
        let mine = kept.sent.into_iter().filter(|sent| !other(sent.participant));
        mine.map(|sent| sent.content).collect()
    }

    /// The one participant's pins as the facilitator has them.
    pub fn placed(&self) -> Option<Placed> {
        match self.came().as_slice() {
            [] => None,
            [Content::Here(placed)] => Some(*placed),
            [Content::Gone] => None,
            more => panic!("one participant became {}", more.len()),
        }
    }

    pub fn view(&self) -> View {
        view::view(&self.driver.model(), self.driver.ports().now())
    }

    pub fn screen(&self) -> Screen {
        query::screen(&self.driver.model())
    }

    /// Title of the message about the connection.
    pub fn link_says(&self) -> Option<&'static str> {
        self.view().link.map(|link| link.title)
    }

    pub fn stored(&self) -> Option<String> {
        self.driver.ports().local.borrow().get(KEY).cloned()
    }

    pub fn pin_count(&self) -> usize {
        let model = self.driver.model();
        Moment::BOTH.into_iter().filter(|moment| model.placing.dialogue.pin(*moment).is_some()).count()
    }
}
