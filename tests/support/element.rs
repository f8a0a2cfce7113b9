//! An element with its edges in memory: start it, do things to it, ask what it shows, said and stored.

use std::cell::RefCell;
use std::sync::LazyLock;

use jsonschema::Validator;
use llo_dialogue::contract::options::{Complaint, RawOptions};
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::space::Pin;
use llo_dialogue::elements::dialogue::model::{Model, Screen};
use llo_dialogue::elements::dialogue::msg::Msg;
use llo_dialogue::elements::dialogue::options::Options;
use llo_dialogue::elements::dialogue::query;
use llo_dialogue::elements::dialogue::view::{self, View};
use llo_dialogue::kit::driver::Driver;
use llo_dialogue::kit::effect::{EventName, HostEvent};
use llo_dialogue::kit::memory::MemoryPorts;
use llo_dialogue::kit::ports::Clock;
use llo_dialogue::surface::elements_with;
use llo_dialogue::surface::events::Detail;
use serde_json::Value;

/// 2026-11-23T09:29:10Z.
pub const A_MORNING: u64 = 1_795_426_150_000;

/// The key that the default attributes store under.
pub const KEY: &str = "llo:dialogue:default";
pub const ASIDE: &str = "llo:dialogue:default:aside";

pub struct Element {
    pub driver: Driver<Model, MemoryPorts>,
}

/// Attributes as a host writes them, parsed.
pub fn parsed(write: impl FnOnce(&mut RawOptions)) -> (Options, Vec<Complaint>) {
    let mut raw = RawOptions::default();
    write(&mut raw);
    Options::parse(&raw)
}

pub fn options(write: impl FnOnce(&mut RawOptions)) -> Options {
    parsed(write).0
}

impl Element {
    /// Made, but nothing happened yet.
    pub fn unstarted(ports: MemoryPorts, options: Options) -> Element {
        ports.millis.set(A_MORNING);
        Element { driver: Driver::new(Model::new(options), ports) }
    }

    /// Started with these attributes in a browser that holds this.
    pub fn on(ports: MemoryPorts, options: Options) -> Element {
        let element = Element::unstarted(ports, options);
        element.does([Msg::Started { complaints: Vec::new(), kept: None }]);
        element
    }

    /// Started on an empty browser without attributes.
    pub fn fresh() -> Element {
        Element::on(MemoryPorts::default(), Options::default())
    }

    /// Started in a browser where this text is stored.
    pub fn finding(text: &str) -> Element {
        Element::on(holding(&[(KEY, text)]), Options::default())
    }

    /// The same attributes in the same tab after a reload.
    pub fn reloaded(&self) -> Element {
        Element::on(self.browser(), self.driver.model().options.clone())
    }

    /// Off the page and on it again, as the shell does it.
    pub fn moved(&self) -> Element {
        let kept = query::kept(&self.driver.model());
        let element = Element::unstarted(self.browser(), self.driver.model().options.clone());
        element.does([Msg::Started { complaints: Vec::new(), kept }]);
        element
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

    pub fn does(&self, messages: impl IntoIterator<Item = Msg>) -> &Element {
        messages.into_iter().for_each(|msg| self.driver.send(msg));
        self
    }

    pub fn pin(&self, moment: Moment) -> Option<Pin> {
        self.driver.model().dialogue.pin(moment)
    }

    pub fn screen(&self) -> Screen {
        self.driver.model().screen
    }

    pub fn view(&self) -> View {
        view::view(&self.driver.model())
    }

    /// The result as `getResult()` gives it.
    pub fn result(&self) -> Value {
        let result = query::result(&self.driver.model(), self.driver.ports().now());
        serde_json::to_value(result).expect("a result is plain JSON")
    }

    /// The codes of the notices that are shown.
    pub fn notices(&self) -> Vec<&'static str> {
        self.driver.model().state.notices.iter().map(|notice| notice.code()).collect()
    }

    pub fn stored(&self) -> Option<String> {
        self.driver.ports().local.borrow().get(KEY).cloned()
    }

    /// What was fired since this was last asked.
    pub fn heard(&self) -> Vec<HostEvent> {
        self.driver.ports().events.take()
    }

    /// The names of what was fired since this was last asked.
    pub fn names(&self) -> Vec<&'static str> {
        self.heard().iter().map(name).collect()
    }
}

/// A browser whose `localStorage` holds these.
pub fn holding(entries: &[(&str, &str)]) -> MemoryPorts {
    let local = entries.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect();
    MemoryPorts { local: RefCell::new(local), ..MemoryPorts::default() }
}

/// What happened, in short: a notice and an error by their codes.
pub fn name(event: &HostEvent) -> &'static str {
    match event.name {
        EventName::Ready => "ready",
        EventName::Change => "change",
        EventName::Result => "result",
        // For as long as the tests take.
        EventName::Notice | EventName::Error => code(event).leak(),
    }
}

/// Of a notice or an error.
pub fn code(event: &HostEvent) -> String {
    detail(event)["code"].as_str().expect("a code").to_owned()
}

/// What each format of a detail has to meet.
static FORMATS: LazyLock<Vec<(Detail, Validator)>> = LazyLock::new(|| {
    let validator = |detail: &Detail| jsonschema::draft202012::new(&detail.schema().to_value()).expect("a schema");
    Detail::ALL.iter().map(|detail| (*detail, validator(detail))).collect()
});

/// The event's detail as a host gets it, in the format that it names and that is declared for the event.
pub fn detail(event: &HostEvent) -> Value {
    let json: Value = serde_json::from_str(&event.detail).expect("a detail is plain JSON");
    let named = FORMATS.iter().find(|(detail, _)| json["schema"] == detail.format());
    let (declared, format) = named.unwrap_or_else(|| panic!("no declared format: {json}"));
    assert!(format.is_valid(&json), "{:?}: {json}", event.name);
    let fires = elements_with(|it| it.all_events().any(|it| (it.name, it.detail) == (event.name, *declared)));
    assert!(!fires.is_empty(), "no element is declared to fire {:?} with {declared:?}", event.name);
    json
}
