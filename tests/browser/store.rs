//! The laws of the store, on the browser's own storages.

use llo_dialogue::domain::time::Time;
use llo_dialogue::kit::ports::{Store, StoreError};
use llo_dialogue::kit::storage::{Area, Slot};
use llo_dialogue::kit::web::BrowserPorts;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, Storage};

use crate::page::document;
use crate::store_laws::{Shelf, laws};

struct Real(BrowserPorts);

impl Real {
    fn fresh() -> Real {
        for area in [Area::Local, Area::Session] {
            storage(area).clear().expect("the test page may clear");
        }
        let host: HtmlElement = document().create_element("div").expect("a div").unchecked_into();
        Real(BrowserPorts::new(host.clone(), host.into()))
    }
}

fn storage(area: Area) -> Storage {
    let window = web_sys::window().expect("a browser");
    let storage = match area {
        Area::Local => window.local_storage(),
        Area::Session => window.session_storage(),
    };
    storage.ok().flatten().expect("the test page may store")
}

impl Store for Real {
    fn load(&self, slot: &Slot) -> Result<Option<String>, StoreError> {
        self.0.load(slot)
    }

    fn save(&self, slot: &Slot, text: &str) -> Result<(), StoreError> {
        self.0.save(slot, text)
    }

    fn set_aside(&self, slot: &Slot, text: &str) -> Result<(), StoreError> {
        self.0.set_aside(slot, text)
    }

    fn erase(&self, slot: &Slot) -> Result<(), StoreError> {
        self.0.erase(slot)
    }

    fn erase_all(&self) -> Result<(), StoreError> {
        self.0.erase_all()
    }

    fn erase_over(&self, now: Time) {
        self.0.erase_over(now);
    }
}

impl Shelf for Real {
    fn put(&self, area: Area, key: &str, text: &str) {
        storage(area).set_item(key, text).expect("there is room");
    }

    fn get(&self, area: Area, key: &str) -> Option<String> {
        storage(area).get_item(key).expect("readable")
    }

    fn keys(&self, area: Area) -> Vec<String> {
        let storage = storage(area);
        let count = storage.length().expect("readable");
        (0..count).filter_map(|index| storage.key(index).expect("readable")).collect()
    }

    fn while_full(&self, act: impl FnOnce()) {
        let areas = [Area::Local, Area::Session].map(storage);
        for area in &areas {
            // Halving leaves room for nothing, not even one more character.
            let (mut size, mut count) = (4 << 20, 0);
            while size > 0 {
                match area.set_item(&format!("filler:{count}"), &"x".repeat(size)) {
                    Ok(()) => count += 1,
                    Err(_) => size /= 2,
                }
            }
        }
        act();
        for (area, storage) in [Area::Local, Area::Session].into_iter().zip(&areas) {
            for key in self.keys(area).iter().filter(|key| key.starts_with("filler:")) {
                storage.remove_item(key).expect("removable");
            }
        }
    }
}

#[wasm_bindgen_test]
fn the_laws_of_the_store_hold() {
    for (name, law) in laws::<Real>() {
        web_sys::console::log_1(&name.into());
        law(&Real::fresh());
    }
    drop(Real::fresh());
}
