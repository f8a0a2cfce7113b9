//! The store's double keeps the laws of the store.

use std::cell::RefCell;
use std::collections::BTreeMap;

use llo_dialogue::elements::dialogue::options::Options;
use llo_dialogue::kit::memory::MemoryPorts;
use llo_dialogue::kit::ports::{Store, StoreError};
use llo_dialogue::kit::storage::Area;

use crate::support::store_laws::{Shelf, laws};

fn shelf(ports: &MemoryPorts, area: Area) -> &RefCell<BTreeMap<String, String>> {
    match area {
        Area::Local => &ports.local,
        Area::Session => &ports.session,
    }
}

impl Shelf for MemoryPorts {
    fn put(&self, area: Area, key: &str, text: &str) {
        shelf(self, area).borrow_mut().insert(key.to_owned(), text.to_owned());
    }

    fn get(&self, area: Area, key: &str) -> Option<String> {
        shelf(self, area).borrow().get(key).cloned()
    }

    fn keys(&self, area: Area) -> Vec<String> {
        shelf(self, area).borrow().keys().cloned().collect()
    }

    fn while_full(&self, act: impl FnOnce()) {
        self.broken.set(Some(StoreError::Full));
        act();
        self.broken.set(None);
    }
}

#[test]
fn the_double_keeps_every_law() {
    for (name, law) in laws::<MemoryPorts>() {
        println!("{name}");
        law(&MemoryPorts::default());
    }
}

#[test]
fn a_broken_store_says_why_at_every_door() {
    let slot = Options::default().slot().expect("the default is to store");
    for error in [StoreError::Unavailable, StoreError::Full] {
        let ports = MemoryPorts::default();
        ports.broken.set(Some(error));
        assert_eq!(ports.load(&slot), Err(error));
        assert_eq!(ports.save(&slot, "x"), Err(error));
        assert_eq!(ports.set_aside(&slot, "x"), Err(error));
        assert_eq!(ports.erase_all(), Err(error));
        assert!(ports.local.borrow().is_empty());
    }
}
