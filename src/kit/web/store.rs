//! The browser's two storages as the app's store, and the other elements on the page that keep the same draft
//! (`storage` events reach only other tabs).

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, EventTarget, HtmlElement, Storage, StorageEvent};

use super::part::Part;
use super::print;
use crate::contract::over::is_over;
use crate::domain::time::Time;
use crate::kit::ports::StoreError;
use crate::kit::storage::{Area, Slot};

fn storage(area: Area) -> Result<Storage, StoreError> {
    let window = web_sys::window().ok_or(StoreError::Unavailable)?;
    // Access itself throws in a sandboxed frame.
    let storage = match area {
        Area::Local => window.local_storage(),
        Area::Session => window.session_storage(),
    };
    storage.ok().flatten().ok_or(StoreError::Unavailable)
}

fn why(error: JsValue) -> StoreError {
    let name = error.dyn_ref::<DomException>().map(DomException::name).unwrap_or_default();
    match name.as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StoreError::Full,
        _ => StoreError::Unavailable,
    }
}

pub fn load(slot: &Slot) -> Result<Option<String>, StoreError> {
    storage(slot.area)?.get_item(slot.key()).map_err(why)
}

pub fn save(slot: &Slot, text: &str) -> Result<(), StoreError> {
    storage(slot.area)?.set_item(slot.key(), text).map_err(why)
}

pub fn set_aside(slot: &Slot, text: &str) -> Result<(), StoreError> {
    let storage = storage(slot.area)?;
    match storage.get_item(&slot.aside_key()).map_err(why)? {
        Some(held) if held != text => Err(StoreError::Occupied),
        Some(_) => Ok(()),
        None => storage.set_item(&slot.aside_key(), text).map_err(why),
    }
}

pub fn erase_slot(slot: &Slot) -> Result<(), StoreError> {
    print::forget();
    let storage = storage(slot.area)?;
    storage.remove_item(slot.key()).and_then(|()| storage.remove_item(&slot.aside_key())).map_err(why)
}

pub fn erase_all() -> Result<(), StoreError> {
    print::forget();
    // Both are tried, whatever the first one says.
    let (local, session) = (erase(Area::Local), erase(Area::Session));
    local.and(session)
}

/// Removes what is over, and gives the slots it was in.
pub fn erase_over(now: Time) -> Vec<Slot> {
    let erased = [Area::Local, Area::Session].map(|area| erase_over_in(area, now).unwrap_or_default());
    let erased: Vec<Slot> = erased.into_iter().flatten().collect();
    if !erased.is_empty() {
        print::forget();
    }
    erased
}

/// All keys at once: to remove one moves the others.
fn keys(storage: &Storage) -> Result<Vec<String>, StoreError> {
    let count = storage.length().map_err(why)?;
    Ok((0..count).filter_map(|index| storage.key(index).ok().flatten()).collect())
}

fn erase_over_in(area: Area, now: Time) -> Result<Vec<Slot>, StoreError> {
    let storage = storage(area)?;
    let mut erased = Vec::new();
    for slot in keys(&storage)?.into_iter().filter_map(|key| Slot::found(area, key)) {
        let text = storage.get_item(slot.key()).map_err(why)?;
        if text.is_some_and(|text| is_over(&text, now)) && storage.remove_item(slot.key()).is_ok() {
            erased.push(slot);
        }
    }
    Ok(erased)
}

fn erase(area: Area) -> Result<(), StoreError> {
    let storage = storage(area)?;
    let mut ours = keys(&storage)?.into_iter().filter(|key| key.starts_with(Slot::PREFIX));
    ours.try_for_each(|key| storage.remove_item(&key)).map_err(why)
}

/// Whether a `storage` event is about this slot. Without a key everything was cleared.
fn is_about(slot: &Slot, event: &StorageEvent) -> bool {
    event.storage_area() == storage(slot.area).ok() && event.key().is_none_or(|key| key == slot.key())
}

/// Follows what other tabs write or erase, for as long as this is held. What happens while this page is in the browser's
/// back/forward cache is not told, so it is looked at whenever the page is shown again.
pub fn follow_others(part: &Rc<dyn Part>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let page = window.document().map(EventTarget::from);
    let window = EventTarget::from(window);
    let on = |target: EventTarget, name: &'static str| {
        let part = Rc::downgrade(part);
        EventListener::new(&target, name, move |event| {
            let Some(part) = part.upgrade() else { return };
            let is_ours = |event: &StorageEvent| part.driver().slot().is_some_and(|slot| is_about(&slot, event));
            if event.dyn_ref::<StorageEvent>().is_none_or(is_ours) {
                part.driver().look_at_store();
            }
        })
    };
    let shown = page.map(|page| on(page, "visibilitychange"));
    [on(window.clone(), "storage"), on(window, "pageshow")].into_iter().chain(shown).collect()
}

thread_local! {
    /// The elements of this page that may keep the same draft.
    static PEERS: RefCell<Vec<Weak<dyn Part>>> = const { RefCell::new(Vec::new()) };
}

/// An element's place among the elements of the page; left on drop.
pub struct Peer(Weak<dyn Part>);

impl Peer {
    pub fn join(part: &Rc<dyn Part>) -> Peer {
        let weak = Rc::downgrade(part);
        PEERS.with_borrow_mut(|peers| peers.push(weak.clone()));
        Peer(weak)
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        PEERS.with_borrow_mut(|peers| peers.retain(|peer| !peer.ptr_eq(&self.0)));
    }
}

/// What one element did to the storage.
#[derive(Clone, Copy)]
pub enum Deed<'a> {
    Wrote(&'a Slot, &'a str),
    Erased(&'a Slot),
    ErasedAll,
}

/// Tells the other elements of the page, as `storage` events tell other tabs.
pub fn tell_peers(from: &HtmlElement, deed: Deed) {
    // None is borrowed while they hear.
    let peers = PEERS.with_borrow(Vec::clone);
    for peer in peers {
        let Some(peer) = peer.upgrade().filter(|peer| peer.driver().ports().host() != from) else { continue };
        let (slot, text) = match deed {
            Deed::Wrote(slot, text) => (Some(slot), Some(text.to_owned())),
            Deed::Erased(slot) => (Some(slot), None),
            Deed::ErasedAll => (None, None),
        };
        if slot.is_none() || slot == peer.driver().slot().as_ref() {
            peer.driver().hear_elsewhere(text);
        }
    }
}
