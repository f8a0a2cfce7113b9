//! A host's listener may call back into the element while it is told something: nothing is lost, nothing panics,
//! and what it reads is already true.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use llo_dialogue::domain::date::Date;
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::gesture::{Input, Spot};
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::domain::time::Time;
use llo_dialogue::elements::dialogue::model::{Model, Screen};
use llo_dialogue::elements::dialogue::msg::{Msg, Tab};
use llo_dialogue::elements::dialogue::options::Options;
use llo_dialogue::kit::drawing::Drawing;
use llo_dialogue::kit::driver::Driver;
use llo_dialogue::kit::effect::{Download, FocusTarget, HostEvent};
use llo_dialogue::kit::live_effect::Channel;
use llo_dialogue::kit::memory::MemoryPorts;
use llo_dialogue::kit::ports::{Clock, Edges, Host, Live, Store, StoreError};
use llo_dialogue::kit::storage::Slot;
use llo_dialogue::live::transport::{Command, Endpoint};

use crate::support::element::{KEY, name, parsed};
use crate::support::files::fixture;

/// A page whose listener answers the first change with a message of its own.
#[derive(Default)]
struct Meddling {
    inner: MemoryPorts,
    driver: RefCell<Weak<Driver<Model, Meddling>>>,
    answer: Cell<Option<Msg>>,
    /// What the listener read in the model while it was told.
    read: RefCell<Vec<Option<Quadrant>>>,
}

impl Edges for Meddling {
    type Common = Meddling;

    fn common(&self) -> &Meddling {
        self
    }
}

impl Host for Meddling {
    fn download(&self, _: Download) {}

    fn emit(&self, event: HostEvent) {
        self.inner.emit(event);
        let Some(driver) = self.driver.borrow().upgrade() else { return };
        let read = driver.model().dialogue.pin(Moment::Current).map(|pin| pin.quadrant());
        self.read.borrow_mut().push(read);
        if let Some(msg) = self.answer.take() {
            driver.send(msg);
        }
    }

    fn log(&self, line: &str) {
        self.inner.log(line);
    }

    fn render(&self) {
        self.inner.render();
    }

    fn focus(&self, target: FocusTarget) {
        self.inner.focus(target);
    }

    fn print(&self) {
        self.inner.print();
    }
}

impl Store for Meddling {
    fn erase(&self, _: &Slot) -> Result<(), StoreError> {
        Ok(())
    }

    fn load(&self, slot: &Slot) -> Result<Option<String>, StoreError> {
        self.inner.load(slot)
    }

    fn save(&self, slot: &Slot, text: &str) -> Result<(), StoreError> {
        self.inner.save(slot, text)
    }

    fn set_aside(&self, slot: &Slot, text: &str) -> Result<(), StoreError> {
        self.inner.set_aside(slot, text)
    }

    fn erase_all(&self) -> Result<(), StoreError> {
        self.inner.erase_all()
    }

    fn erase_over(&self, now: Time) {
        self.inner.erase_over(now);
    }
}

impl Clock for Meddling {
    fn moment(&self, _: Date, _: u16) -> Option<Time> {
        None
    }

    fn wake_at(&self, _: Time) {}

    fn now(&self) -> Time {
        self.inner.now()
    }
}

/// A dialogue alone has no lines.
impl Live for Meddling {
    fn connect(&self, _: Channel, _: Endpoint) {}
    fn send(&self, _: Channel, _: Vec<Command>) {}
    fn disconnect(&self, _: Channel) {}
    fn download_picture(&self, _: &str, _: &Drawing) {}
    fn toggle_full_screen(&self) {}
    fn open_window(&self, _: &str) {}
}

/// A started element whose listener will answer the next event like this.
fn meddling(answer: Msg) -> Rc<Driver<Model, Meddling>> {
    let driver = Rc::new(Driver::new(Model::new(Options::default()), Meddling::default()));
    driver.send(Msg::Started { complaints: Vec::new(), kept: None });
    *driver.ports().driver.borrow_mut() = Rc::downgrade(&driver);
    driver.ports().answer.set(Some(answer));
    driver.ports().inner.events.take();
    driver
}

#[test]
fn a_listener_that_chooses_again_is_heard_after_what_it_was_told() {
    let driver = meddling(Msg::CornerChosen(Quadrant::PeopleReactive));
    driver.send(Msg::CornerChosen(Quadrant::OrganisationReactive));
    let names: Vec<_> = driver.ports().inner.events.borrow().iter().map(name).collect();
    assert_eq!(names, ["change", "change"]);
    let read = driver.ports().read.borrow().clone();
    assert_eq!(read, [Some(Quadrant::OrganisationReactive), Some(Quadrant::PeopleReactive)]);
    let stored = driver.ports().inner.local.borrow().values().next().cloned().expect("it is stored");
    assert!(stored.contains(r#""current":{"focus":75,"stance":25}"#), "the last word is stored: {stored}");
}

#[test]
fn a_listener_that_erases_leaves_nothing() {
    let driver = meddling(Msg::DataCleared);
    driver.send(Msg::CornerChosen(Quadrant::OrganisationReactive));
    assert_eq!(driver.model().dialogue.pin(Moment::Current), None);
    assert!(driver.ports().inner.local.borrow().is_empty());
    let names: Vec<_> = driver.ports().inner.events.borrow().iter().map(name).collect();
    assert_eq!(names, ["change", "erased"]);
}

#[test]
fn every_message_is_followed_by_a_paint() {
    let driver = meddling(Msg::AnotherQuestion);
    let before = driver.ports().inner.renders.get();
    driver.send(Msg::CornerChosen(Quadrant::OrganisationReactive));
    let paints = driver.ports().inner.renders.get() - before;
    assert_eq!(paints, 4, "the person's message, the listener's, and what the store answered to each");
}

#[test]
fn what_the_store_answers_comes_before_what_the_listener_asks() {
    let driver = meddling(Msg::CornerChosen(Quadrant::PeopleReactive));
    driver.ports().inner.broken.set(Some(StoreError::Full));
    driver.send(Msg::CornerChosen(Quadrant::OrganisationReactive));
    let names: Vec<_> = driver.ports().inner.events.borrow().iter().map(name).collect();
    assert_eq!(names, ["change", "storage-full", "change"]);
}

#[test]
fn what_is_stored_is_found_before_a_listener_that_speaks_at_once_gets_its_turn() {
    let (options, complaints) = parsed(|raw| raw.pole_top = Some("up".into()));
    let driver = Rc::new(Driver::new(Model::new(options), Meddling::default()));
    driver.ports().inner.local.borrow_mut().insert(KEY.to_owned(), fixture("draft/v1/talk.json"));
    *driver.ports().driver.borrow_mut() = Rc::downgrade(&driver);
    driver.ports().answer.set(Some(Msg::CornerChosen(Quadrant::PeopleReactive)));
    driver.send(Msg::Started { complaints, kept: None });
    let names: Vec<_> = driver.ports().inner.events.borrow().iter().map(name).collect();
    assert_eq!((names, driver.model().screen), (vec!["attribute", "ready"], Screen::Talk));
    // At the talk, choosing a corner means nothing; before what was stored is found, it would have been a change.
}

#[test]
fn what_a_message_leads_to_is_finished_before_a_listener_gets_its_turn() {
    let driver = meddling(Msg::EraseAsked);
    let answer = driver.ports().answer.take();
    driver.send(Msg::CornerChosen(Quadrant::OrganisationReactive));
    driver.ports().answer.set(answer);
    driver.ports().inner.focused.take();
    let spot = Spot { focus: 27.0, stance: 29.0 };
    driver.send(Msg::Pointer(Input::Down(spot)));
    driver.send(Msg::Pointer(Input::Up(spot)));
    assert_eq!(driver.ports().inner.focused.take(), [FocusTarget::ChosenCorner, FocusTarget::CONFIRM_NO]);
}

#[test]
fn a_listener_that_answers_every_time_gets_its_turn_every_time() {
    let driver = meddling(Msg::WentOn);
    for (told, answer) in [
        (Msg::CornerChosen(Quadrant::OrganisationReactive), Msg::ListRequested),
        (Msg::PinTakenAway, Msg::TabChosen(Tab::Talk)),
    ] {
        driver.ports().answer.set(Some(answer));
        driver.send(told);
    }
    assert_eq!(driver.model().screen, Screen::Talk);
    let names: Vec<_> = driver.ports().inner.events.borrow().iter().map(name).collect();
    assert_eq!(names, ["change", "change"]);
}
