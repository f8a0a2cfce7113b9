//! Talk cards with their edges in memory: start them, do things to them, ask what they hold, said and stored.

use llo_dialogue::contract::options::RawOptions;
use llo_dialogue::domain::cards::Card;
use llo_dialogue::elements::cards::model::{Model, Screen};
use llo_dialogue::elements::cards::msg::Msg;
use llo_dialogue::elements::cards::options::Options;
use llo_dialogue::elements::cards::query;
use llo_dialogue::elements::cards::view::{self, Neighbours, View};
use llo_dialogue::kit::driver::Driver;
use llo_dialogue::kit::effect::Download;
use llo_dialogue::kit::memory::MemoryPorts;
use llo_dialogue::kit::ports::Clock;
use serde_json::Value;

use super::board::chance;
use super::element::{A_MORNING, detail, name};

/// The key that the default attributes store under.
pub const KEY: &str = "llo:cards:default";

pub struct Cards {
    pub driver: Driver<Model, MemoryPorts>,
}

/// Attributes as a host writes them, parsed.
pub fn options(write: impl FnOnce(&mut RawOptions)) -> Options {
    let mut raw = RawOptions::default();
    write(&mut raw);
    Options::parse(&raw).0
}

impl Cards {
    /// Started with these attributes in a browser that holds this, at this moment.
    pub fn at(millis: u64, ports: MemoryPorts, options: Options, kept: Option<String>) -> Cards {
        ports.millis.set(millis);
        let cards = Cards { driver: Driver::new(Model::new(options, chance(1)), ports) };
        cards.does([Msg::Started { complaints: Vec::new(), kept }]);
        cards
    }

    pub fn on(ports: MemoryPorts, options: Options) -> Cards {
        Cards::at(A_MORNING, ports, options, None)
    }

    /// Started on an empty browser with these attributes.
    pub fn with(write: impl FnOnce(&mut RawOptions)) -> Cards {
        Cards::on(MemoryPorts::default(), options(write))
    }

    /// Started on an empty browser without attributes.
    pub fn fresh() -> Cards {
        Cards::with(|_| ())
    }

    /// The same attributes in the same tab after a reload, at the same moment.
    pub fn reloaded(&self) -> Cards {
        Cards::at(self.now(), self.browser(), self.driver.model().options.clone(), None)
    }

    /// Off the page and on it again, as the shell does it.
    pub fn moved(&self) -> Cards {
        let kept = query::kept(&self.driver.model());
        Cards::at(self.now(), self.browser(), self.driver.model().options.clone(), kept)
    }

    /// A copy of what the browser holds now.
    pub fn browser(&self) -> MemoryPorts {
        let ports = self.driver.ports();
        MemoryPorts { local: ports.local.clone(), session: ports.session.clone(), ..MemoryPorts::default() }
    }

    pub fn does(&self, messages: impl IntoIterator<Item = Msg>) -> &Cards {
        messages.into_iter().for_each(|msg| self.driver.send(msg));
        self
    }

    /// Draws, and says which card lies open then.
    pub fn draws(&self) -> Card {
        self.does([Msg::DrawPressed]);
        match self.driver.model().screen {
            Screen::Card(card) => card,
            other => panic!("no card: {other:?}"),
        }
    }

    pub fn sees(&self) -> View {
        view::view(&self.driver.model(), self.driver.ports().now(), Neighbours::default())
    }

    pub fn now(&self) -> u64 {
        self.driver.ports().millis.get()
    }

    /// So much time goes by.
    pub fn waits(&self, millis: u64) -> &Cards {
        self.driver.ports().millis.set(self.now() + millis);
        self
    }

    /// The codes of the notices that are shown.
    pub fn notices(&self) -> Vec<&'static str> {
        let model = self.driver.model();
        let common = model.state.notices.iter().map(|notice| notice.code());
        common.chain(model.told.iter().map(|notice| notice.code().name())).collect()
    }

    pub fn stored(&self) -> Option<String> {
        self.driver.ports().local.borrow().get(KEY).cloned()
    }

    /// Every key in the browser.
    pub fn keys(&self) -> Vec<String> {
        let ports = self.driver.ports();
        ports.local.borrow().keys().chain(ports.session.borrow().keys()).cloned().collect()
    }

    /// The names and details of what was fired since this was last asked.
    pub fn heard(&self) -> Vec<(&'static str, Value)> {
        let events = self.driver.ports().events.take();
        events.iter().map(|event| (name(event), detail(event))).collect()
    }

    /// The names of what was fired since this was last asked.
    pub fn names(&self) -> Vec<&'static str> {
        self.heard().into_iter().map(|(name, _)| name).collect()
    }

    /// The one file that was saved since this was last asked.
    pub fn saved(&self) -> Download {
        let mut files = self.driver.ports().downloads.take();
        assert_eq!(files.len(), 1);
        files.remove(0)
    }
}
