//! A participant in a live session with their edges in memory, and the facilitator on the other end of a broker that is
//! a map: lead the session, do things as the person, cut the line, load the page again, ask what is seen and what came.

mod hall;
mod leading;
mod line;
mod seen;

pub use self::hall::Hall;

use std::cell::RefCell;

use llo_dialogue::contract::options::RawOptions;
use llo_dialogue::domain::session::{Order, Setup};
use llo_dialogue::domain::time::Time;
use llo_dialogue::elements::participant::model::{Model, Security};
use llo_dialogue::elements::participant::msg::Msg;
use llo_dialogue::elements::participant::options::Options;
use llo_dialogue::kit::driver::Driver;
use llo_dialogue::kit::memory::MemoryPorts;
use llo_dialogue::live::entropy::EntropySource;
use llo_dialogue::live::transport::{Down, Medium, Publish, TransportEvent};

use self::line::Wire;
use super::group::random;

/// The key that the default attributes store under.
pub const KEY: &str = "llo:seat:default";
pub const HOUR: u64 = 3_600_000;

/// A page of the participant's browser.
pub type Tab = Driver<Model, MemoryPorts>;

/// A session and one participant on a page.
pub struct Room {
    pub hall: Hall,
    pub driver: Tab,
    raw: RawOptions,
    wire: Wire,
    /// Why a connection does not come about.
    cut: Option<Down>,
    listens: bool,
    waiting: Vec<Publish>,
    /// Every message that the participant has sent.
    pub sent: Vec<Publish>,
    pages: u64,
    /// How far the participant's clock is ahead of the facilitator's.
    ahead: i64,
}

/// However late it is asked for, a page wakes once in so many milliseconds.
const LONGEST_WAIT: u64 = 60_000;

impl Room {
    /// A session in its lobby, and a page that the link to it was opened on.
    pub fn new(order: Order) -> Room {
        Room::of(Hall::new(Setup { order, ..Setup::default() }, &[]))
    }

    pub fn of(hall: Hall) -> Room {
        let link = hall.code().to_string();
        Room::on(hall, raw(|_| ()), MemoryPorts::default(), Some(link))
    }

    /// The same, where the participant's clock is so far ahead of the facilitator's.
    pub fn with_clock(order: Order, ahead: i64) -> Room {
        let hall = Hall::new(Setup { order, ..Setup::default() }, &[]);
        let link = hall.code().to_string();
        let mut room = Room::closed(hall, raw(|_| ()), MemoryPorts::default());
        room.clock_leaps(ahead);
        room.begin(Some(link))
    }

    /// The participant's clock leaps so far, and nothing happens meanwhile.
    pub fn clock_leaps(&mut self, millis: i64) -> &mut Room {
        self.ahead += millis;
        self.set(self.hall.millis);
        self
    }

    /// The page is opened with these attributes in a browser that holds this.
    pub fn on(hall: Hall, raw: RawOptions, ports: MemoryPorts, link: Option<String>) -> Room {
        Room::closed(hall, raw, ports).begin(link)
    }

    fn begin(mut self, link: Option<String>) -> Room {
        self.hall.lead.start(Medium::Broker);
        let commands = self.hall.lead.hear(TransportEvent::Up, self.hall.now()).commands;
        self.hall.publish(commands);
        self.hall.tell();
        self.open(link, None);
        self
    }

    fn closed(hall: Hall, raw: RawOptions, ports: MemoryPorts) -> Room {
        ports.millis.set(hall.millis);
        let driver = Driver::new(Model::new(Options::parse(&raw).0, chance(5)), ports);
        let (waiting, sent) = (Vec::new(), Vec::new());
        Room { hall, driver, raw, wire: Wire::None, cut: None, listens: false, waiting, sent, pages: 1, ahead: 0 }
    }

    fn open(&mut self, link: Option<String>, kept: Option<String>) {
        let complaints = Options::parse(&self.raw).1;
        self.does([Msg::Started { complaints, kept, link, security: Security::Secure }]);
    }

    pub fn does(&mut self, messages: impl IntoIterator<Item = Msg>) -> &mut Room {
        for msg in messages {
            self.driver.send(msg);
            self.run();
        }
        self
    }

    /// So many milliseconds go by, with every alarm that rings in them, here and at the facilitator.
    pub fn later(&mut self, millis: u64) -> &mut Room {
        let end = self.hall.millis + millis;
        loop {
            let ours = self.wakes_at();
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

    /// When the participant's page wakes, by the facilitator's clock.
    fn wakes_at(&self) -> Option<Time> {
        let now = self.hall.millis;
        let wanted = self.driver.ports().alarm.get()?.leapt(-self.ahead).millis();
        Some(Time::from_millis(wanted.clamp(now, now + LONGEST_WAIT)))
    }

    fn set(&mut self, millis: u64) {
        self.hall.millis = millis;
        self.driver.ports().millis.set(millis.saturating_add_signed(self.ahead));
    }

    /// The page is loaded again, in the same browser and without the link.
    pub fn reload(&mut self) -> &mut Room {
        self.on_another_page(self.browser(), None)
    }

    /// Off the page and on it again, in a browser that keeps nothing.
    pub fn moved(&mut self, kept: Option<String>) -> &mut Room {
        let ports = MemoryPorts { millis: self.driver.ports().millis.clone(), ..MemoryPorts::default() };
        self.on_another_page(ports, kept)
    }

    /// The same browser opens a second tab, which takes the connection over. Gives back the first one.
    pub fn open_tab(&mut self) -> Tab {
        self.driver.send(Msg::Happened(TransportEvent::Down(Down::TakenOver)));
        let options = Options::parse(&self.raw).0;
        let second = Driver::new(Model::new(options, chance(50)), self.browser());
        let first = std::mem::replace(&mut self.driver, second);
        (self.wire, self.listens) = (Wire::None, false);
        self.waiting.clear();
        self.open(None, None);
        first
    }

    /// The person looks at that tab again.
    pub fn look_at(&mut self, tab: Tab) -> &mut Room {
        *tab.ports().local.borrow_mut() = self.driver.ports().local.borrow().clone();
        self.driver = tab;
        self.set(self.hall.millis);
        (self.wire, self.listens) = (Wire::Down(Down::TakenOver), false);
        self
    }

    fn on_another_page(&mut self, ports: MemoryPorts, kept: Option<String>) -> &mut Room {
        self.pages += 1;
        let options = Options::parse(&self.raw).0;
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
}

/// Attributes as a host writes them.
pub fn raw(write: impl FnOnce(&mut RawOptions)) -> RawOptions {
    let mut raw = RawOptions { page: "http://here.example/join.html".to_owned(), ..RawOptions::default() };
    write(&mut raw);
    raw
}

fn chance(seed: u64) -> EntropySource {
    let mut numbers = random(seed);
    EntropySource::new(move |bytes| bytes.iter_mut().for_each(|byte| *byte = numbers() as u8))
}
