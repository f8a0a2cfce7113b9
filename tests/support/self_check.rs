//! A self-check with its edges in memory: start it, do things to it, ask what it holds, said and stored.

use llo_dialogue::contract::options::RawOptions;
use llo_dialogue::domain::check::Check;
use llo_dialogue::domain::self_check::{Answer, Capability};
use llo_dialogue::elements::self_check::draft::{Draft, Reading};
use llo_dialogue::elements::self_check::model::{Model, Screen};
use llo_dialogue::elements::self_check::msg::Msg;
use llo_dialogue::elements::self_check::options::Options;
use llo_dialogue::elements::self_check::query;
use llo_dialogue::kit::driver::Driver;
use llo_dialogue::kit::effect::Download;
use llo_dialogue::kit::memory::MemoryPorts;
use llo_dialogue::kit::storage::Stored;
use serde_json::Value;

use super::element::{A_MORNING, detail, name};

/// The key that the default attributes store under.
pub const KEY: &str = "llo:self-check:default";
pub const ASIDE: &str = "llo:self-check:default:aside";

pub const MINUTE: u64 = 60_000;

pub struct SelfCheck {
    pub driver: Driver<Model, MemoryPorts>,
}

/// Attributes as a host writes them, parsed.
pub fn options(write: impl FnOnce(&mut RawOptions)) -> Options {
    let mut raw = RawOptions::default();
    write(&mut raw);
    Options::parse(&raw).0
}

pub fn answered(capability: Capability, answer: Answer) -> Msg {
    Msg::Answered(capability, Some(answer))
}

impl SelfCheck {
    /// Started with these attributes in a browser that holds this, at this moment.
    pub fn at(millis: u64, ports: MemoryPorts, options: Options, kept: Option<String>) -> SelfCheck {
        ports.millis.set(millis);
        let element = SelfCheck { driver: Driver::new(Model::new(options), ports) };
        element.does([Msg::Started { complaints: Vec::new(), kept }]);
        element
    }

    pub fn on(ports: MemoryPorts, options: Options) -> SelfCheck {
        SelfCheck::at(A_MORNING, ports, options, None)
    }

    /// Started on an empty browser without attributes.
    pub fn fresh() -> SelfCheck {
        SelfCheck::on(MemoryPorts::default(), Options::default())
    }

    /// The same attributes in the same tab after a reload, at the same moment.
    pub fn reloaded(&self) -> SelfCheck {
        self.again(None)
    }

    /// Off the page and on it again, as the shell does it.
    pub fn moved(&self) -> SelfCheck {
        self.again(query::kept(&self.driver.model()))
    }

    fn again(&self, kept: Option<String>) -> SelfCheck {
        SelfCheck::at(self.now(), self.browser(), self.driver.model().options.clone(), kept)
    }

    /// A copy of what the browser holds now.
    pub fn browser(&self) -> MemoryPorts {
        let ports = self.driver.ports();
        MemoryPorts {
            local: ports.local.clone(),
            session: ports.session.clone(),
            broken: ports.broken.clone(),
            ..MemoryPorts::default()
        }
    }

    pub fn does(&self, messages: impl IntoIterator<Item = Msg>) -> &SelfCheck {
        messages.into_iter().for_each(|msg| self.driver.send(msg));
        self
    }

    /// The other tab stored what it holds now, or erased it.
    pub fn follows(&self, other: &SelfCheck) {
        self.does([Msg::Stored(Stored::Elsewhere(other.stored()))]);
    }

    pub fn now(&self) -> u64 {
        self.driver.ports().millis.get()
    }

    /// So much time goes by.
    pub fn waits(&self, millis: u64) -> &SelfCheck {
        self.driver.ports().millis.set(self.now() + millis);
        self
    }

    /// The moment of the last alarm that was set.
    pub fn alarm(&self) -> Option<u64> {
        self.driver.ports().alarm.get().map(|time| time.millis())
    }

    /// Sleeps until the alarm rings.
    pub fn sleeps(&self) -> &SelfCheck {
        self.driver.ports().millis.set(self.alarm().expect("an alarm"));
        self.does([Msg::Woke])
    }

    pub fn check(&self) -> Check {
        self.driver.model().check.clone()
    }

    pub fn answer(&self, capability: Capability) -> Option<Answer> {
        self.check().current().and_then(|round| round.sheet.answer(capability))
    }

    pub fn themes(&self) -> Vec<Capability> {
        self.check().current().map(|round| round.themes.iter().collect()).unwrap_or_default()
    }

    pub fn screen(&self) -> Screen {
        self.driver.model().screen
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

    pub fn draft(&self) -> Draft {
        query::draft(&self.driver.model())
    }

    /// What was stored reads back as this draft.
    pub fn stored_draft(&self) -> Option<Draft> {
        self.stored().map(|text| match Draft::read(&text) {
            Reading::Draft(draft) => draft,
            other => panic!("{other:?}"),
        })
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
