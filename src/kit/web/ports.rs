//! The app's edges in a browser: events on the host element, the projection's next paint, focus, print, the clock.

use std::cell::{Cell, RefCell};

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::Callback;

use super::store::Deed;
use super::{crash, download, events, focus, print, store};
use crate::domain::date::Date;
use crate::domain::time::Time;
use crate::kit::effect::{Download, FocusTarget, HostEvent};
use crate::kit::ports::{Clock, Host, Store, StoreError};
use crate::kit::storage::Slot;

/// In milliseconds.
const LONGEST_WAIT: u64 = 60_000;

/// One element's edges.
pub struct BrowserPorts {
    host: HtmlElement,
    base: Element,
    paint: RefCell<Option<Callback<()>>>,
    /// Events wait for the next paint, so that a listener sees the page as the event tells it.
    outbox: RefCell<Vec<HostEvent>>,
    focus: Cell<Option<FocusTarget>>,
    /// When to wake next.
    alarm: RefCell<Option<Timeout>>,
    woke: RefCell<Option<Callback<()>>>,
}

impl BrowserPorts {
    pub fn new(host: HtmlElement, base: Element) -> BrowserPorts {
        BrowserPorts {
            host,
            base,
            paint: RefCell::default(),
            outbox: RefCell::default(),
            focus: Cell::default(),
            alarm: RefCell::default(),
            woke: RefCell::default(),
        }
    }

    /// The projection is there and wants to hear of changes.
    pub fn attach(&self, paint: Callback<()>) {
        *self.paint.borrow_mut() = Some(paint);
    }

    /// Whom to wake when the alarm rings.
    pub fn on_alarm(&self, woke: Callback<()>) {
        *self.woke.borrow_mut() = Some(woke);
    }

    pub fn detach(&self) {
        *self.paint.borrow_mut() = None;
        *self.woke.borrow_mut() = None;
        *self.alarm.borrow_mut() = None;
    }

    pub fn has_events(&self) -> bool {
        !self.outbox.borrow().is_empty()
    }

    /// Fires what waits. A listener may call into the element: nothing is borrowed meanwhile.
    pub fn fire(&self) {
        for HostEvent { name, detail } in self.outbox.take() {
            if let Err(error) = events::fire(&self.host, name.name(), &detail) {
                web_sys::console::error_2(&"llo-dialogue: an event could not be fired".into(), &error);
            }
        }
    }

    /// The first node of ours that a selector fits.
    pub fn find(&self, selector: &str) -> Option<Element> {
        self.base.query_selector(selector).ok().flatten()
    }

    /// Moves the focus where the last message wanted it, now that it is painted.
    pub fn settle_focus(&self) {
        let Some(target) = self.focus.take() else { return };
        if target == FocusTarget::NewScreen && self.focus_is_elsewhere() {
            return;
        }
        let selector = match target.id() {
            Some(id) => format!("#{id}"),
            None if target == FocusTarget::ChosenCorner => "input[type=radio]:checked".to_owned(),
            None => "h2".to_owned(),
        };
        if let Some(element) = self.find(&selector).and_then(|element| element.dyn_into::<HtmlElement>().ok())
            && let Err(error) = focus::focus(&element)
        {
            web_sys::console::warn_2(&"llo-dialogue: focus could not be moved".into(), &error);
        }
    }
}

impl BrowserPorts {
    /// Whether the person is busy with another part of the page.
    fn focus_is_elsewhere(&self) -> bool {
        let page = self.host.owner_document();
        let (active, body) = (page.as_ref().and_then(|page| page.active_element()), page.and_then(|page| page.body()));
        active.is_some_and(|active| {
            let in_ours = active.contains(Some(&self.host));
            let nowhere = body.is_some_and(|body| *body == active);
            !in_ours && !nowhere
        })
    }
}

impl Host for BrowserPorts {
    fn emit(&self, event: HostEvent) {
        self.outbox.borrow_mut().push(event);
    }

    fn log(&self, line: &str) {
        web_sys::console::error_1(&line.into());
    }

    fn render(&self) {
        if let Some(paint) = &*self.paint.borrow() {
            paint.emit(());
        }
    }

    fn focus(&self, target: FocusTarget) {
        self.focus.set(Some(target));
    }

    fn print(&self) {
        if let Err(error) = print::print(&self.base) {
            web_sys::console::error_2(&"llo-dialogue: printing failed".into(), &error);
        }
    }

    fn download(&self, file: Download) {
        if let Err(error) = download::download(&self.base, &file) {
            web_sys::console::error_2(&"llo: a file could not be made".into(), &error);
        }
    }
}

impl Store for BrowserPorts {
    fn load(&self, slot: &Slot) -> Result<Option<String>, StoreError> {
        store::load(slot)
    }

    fn save(&self, slot: &Slot, text: &str) -> Result<(), StoreError> {
        store::save(slot, text)?;
        store::tell_peers(&self.host, Deed::Wrote(slot, text));
        Ok(())
    }

    fn set_aside(&self, slot: &Slot, text: &str) -> Result<(), StoreError> {
        store::set_aside(slot, text)
    }

    fn erase(&self, slot: &Slot) -> Result<(), StoreError> {
        let outcome = store::erase_slot(slot);
        store::tell_peers(&self.host, Deed::Erased(slot));
        outcome
    }

    fn erase_all(&self) -> Result<(), StoreError> {
        let outcome = store::erase_all();
        store::tell_peers(&self.host, Deed::ErasedAll);
        outcome
    }

    fn erase_over(&self, now: Time) {
        for slot in store::erase_over(now) {
            store::tell_peers(&self.host, Deed::Erased(&slot));
        }
    }
}

impl Clock for BrowserPorts {
    fn now(&self) -> Time {
        let now = js_sys::Date::new_0();
        Time::from_millis(now.get_time() as u64).with_offset(-now.get_timezone_offset() as i16)
    }

    fn moment(&self, date: Date, minute: u16) -> Option<Time> {
        let (hour, minute) = (i32::from(minute / 60), i32::from(minute % 60));
        let (month, day) = (i32::from(date.month()) - 1, i32::from(date.day()));
        let moment = js_sys::Date::new_with_year_month_day_hr_min(date.year().into(), month, day, hour, minute);
        Some(Time::from_millis(moment.get_time() as u64))
    }

    fn wake_at(&self, time: Time) {
        let Some(woke) = self.woke.borrow().clone() else { return };
        let wait = time.millis().saturating_sub(self.now().millis()).min(LONGEST_WAIT);
        // A timer counts no time while the computer sleeps; so it looks at the clock at least this often.
        *self.alarm.borrow_mut() = Some(Timeout::new(wait as u32, move || {
            if !crash::crashed() {
                woke.emit(());
            }
        }));
    }
}

impl BrowserPorts {
    pub fn host(&self) -> &HtmlElement {
        &self.host
    }

    pub fn base(&self) -> &Element {
        &self.base
    }
}
