//! Doubles of the edges for tests: a store that can be made to fail, a host that writes down, a clock that stands.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::effect::{Download, FocusTarget, HostEvent};
use super::live_effect::{Channel, LiveEffect};
use super::ports::{Clock, Edges, Host, Store, StoreError};
use super::storage::{Area, Slot};
use crate::contract::over::is_over;
use crate::domain::date::Date;
use crate::domain::time::Time;

/// Edges that only remember.
#[derive(Debug, Default)]
pub struct MemoryPorts {
    pub local: RefCell<BTreeMap<String, String>>,
    pub session: RefCell<BTreeMap<String, String>>,
    /// When set, every access to the store fails like this.
    pub broken: Cell<Option<StoreError>>,
    pub events: RefCell<Vec<HostEvent>>,
    pub logs: RefCell<Vec<String>>,
    pub focused: RefCell<Vec<FocusTarget>>,
    pub renders: Cell<usize>,
    pub prints: Cell<usize>,
    pub downloads: RefCell<Vec<Download>>,
    pub millis: Cell<u64>,
    /// What every date and time of day is on the clock of the world.
    pub moment: Cell<Option<Time>>,
    /// The last moment it was asked to wake at.
    pub alarm: Cell<Option<Time>>,
    /// What the lines were asked, and the screen.
    pub live: RefCell<Vec<LiveEffect>>,
}

impl MemoryPorts {
    fn area(&self, slot: &Slot) -> &RefCell<BTreeMap<String, String>> {
        match slot.area {
            Area::Local => &self.local,
            Area::Session => &self.session,
        }
    }

    fn working(&self) -> Result<(), StoreError> {
        self.broken.get().map_or(Ok(()), Err)
    }
}

impl Edges for MemoryPorts {
    type Common = MemoryPorts;

    fn common(&self) -> &MemoryPorts {
        self
    }
}

impl Store for MemoryPorts {
    fn load(&self, slot: &Slot) -> Result<Option<String>, StoreError> {
        self.working()?;
        Ok(self.area(slot).borrow().get(slot.key()).cloned())
    }

    fn save(&self, slot: &Slot, text: &str) -> Result<(), StoreError> {
        self.working()?;
        self.area(slot).borrow_mut().insert(slot.key().to_owned(), text.to_owned());
        Ok(())
    }

    fn set_aside(&self, slot: &Slot, text: &str) -> Result<(), StoreError> {
        self.working()?;
        match self.area(slot).borrow_mut().entry(slot.aside_key()) {
            std::collections::btree_map::Entry::Occupied(held) if held.get() != text => Err(StoreError::Occupied),
            entry => {
                entry.or_insert_with(|| text.to_owned());
                Ok(())
            }
        }
    }

    fn erase(&self, slot: &Slot) -> Result<(), StoreError> {
        self.working()?;
        let mut area = self.area(slot).borrow_mut();
        area.remove(slot.key());
        area.remove(&slot.aside_key());
        Ok(())
    }

    fn erase_all(&self) -> Result<(), StoreError> {
        self.working()?;
        for area in [&self.local, &self.session] {
            area.borrow_mut().retain(|key, _| !key.starts_with(Slot::PREFIX));
        }
        Ok(())
    }

    fn erase_over(&self, now: Time) {
        if self.working().is_ok() {
            for area in [&self.local, &self.session] {
                area.borrow_mut().retain(|key, text| !(key.starts_with(Slot::PREFIX) && is_over(text, now)));
            }
        }
    }
}

impl Host for MemoryPorts {
    fn emit(&self, event: HostEvent) {
        self.events.borrow_mut().push(event);
    }

    fn log(&self, line: &str) {
        self.logs.borrow_mut().push(line.to_owned());
    }

    fn render(&self) {
        self.renders.set(self.renders.get() + 1);
    }

    fn focus(&self, target: FocusTarget) {
        self.focused.borrow_mut().push(target);
    }

    fn print(&self) {
        self.prints.set(self.prints.get() + 1);
    }

    fn download(&self, file: Download) {
        self.downloads.borrow_mut().push(file);
    }
}

impl Clock for MemoryPorts {
    fn now(&self) -> Time {
        Time::from_millis(self.millis.get())
    }

    fn moment(&self, _: Date, _: u16) -> Option<Time> {
        self.moment.get()
    }

    fn wake_at(&self, time: Time) {
        self.alarm.set(Some(time));
    }
}

impl super::ports::Live for MemoryPorts {
    fn connect(&self, channel: Channel, endpoint: crate::live::transport::Endpoint) {
        self.live.borrow_mut().push(LiveEffect::Connect(channel, endpoint));
    }

    fn send(&self, channel: Channel, commands: Vec<crate::live::transport::Command>) {
        self.live.borrow_mut().push(LiveEffect::Send(channel, commands));
    }

    fn disconnect(&self, channel: Channel) {
        self.live.borrow_mut().push(LiveEffect::Disconnect(channel));
    }

    fn download_picture(&self, name: &str, drawing: &super::drawing::Drawing) {
        let (name, drawing) = (name.to_owned(), drawing.clone());
        self.live.borrow_mut().push(LiveEffect::DownloadPicture { name, drawing });
    }

    fn toggle_full_screen(&self) {
        self.live.borrow_mut().push(LiveEffect::ToggleFullScreen);
    }

    fn open_window(&self, url: &str) {
        self.live.borrow_mut().push(LiveEffect::OpenWindow(url.to_owned()));
    }
}
