//! The laws of [`Store`], for every implementation: natively on the double, in browsers on the real storages.
//! Each law expects a fresh place, without a key of ours or of the others it names.

use llo_dialogue::contract::options::RawOptions;

use llo_dialogue::contract::over::SPARED;
use llo_dialogue::domain::time::Time;
use llo_dialogue::elements::dialogue::options::Options;
use llo_dialogue::kit::ports::{Store, StoreError};
use llo_dialogue::kit::storage::{Area, Slot};

/// The storage behind a store, as another script of the page sees it.
pub trait Shelf {
    fn put(&self, area: Area, key: &str, text: &str);
    fn get(&self, area: Area, key: &str) -> Option<String>;
    fn keys(&self, area: Area) -> Vec<String>;
    /// Runs this while the storage takes nothing more.
    fn while_full(&self, act: impl FnOnce());
}

const AREAS: [Area; 2] = [Area::Local, Area::Session];

/// A law and what it is called.
pub type Law<S> = (&'static str, fn(&S));

/// Every law, to be tried one by one, each on a fresh place.
pub fn laws<S: Store + Shelf>() -> Vec<Law<S>> {
    vec![
        ("an empty slot holds nothing", an_empty_slot_holds_nothing),
        ("what was written is read back", what_was_written_is_read_back),
        ("instances and areas are apart", instances_and_areas_are_apart),
        ("a failed write leaves the old text", a_failed_write_leaves_the_old_text),
        ("setting aside keeps the text beside the slot", setting_aside_keeps_the_text_beside_the_slot),
        ("setting aside never overwrites", setting_aside_never_overwrites),
        ("setting aside without room loses nothing", setting_aside_without_room_loses_nothing),
        ("erasing a slot leaves all others", erasing_a_slot_leaves_all_others),
        ("what is over goes and all else stays", what_is_over_goes_and_all_else_stays),
        ("erasing leaves no key of ours and all of others", erasing_leaves_no_key_of_ours_and_all_of_others),
    ]
}

fn slot(area: Area, instance: &str) -> Slot {
    let storage = match area {
        Area::Local => "local",
        Area::Session => "session",
    };
    let raw = RawOptions { storage: Some(storage.into()), instance: Some(instance.into()), ..RawOptions::default() };
    Options::parse(&raw).0.slot().expect("these options ask for a slot")
}

fn what_is_over_goes_and_all_else_stays<S: Store + Shelf>(store: &S) {
    let participation = |until: u64| format!(r#"{{"schema":"llo-seat/1","until":{until}}}"#);
    let kept = [
        ("llo:seat:b", participation(100)),
        ("llo:seat:d", "{".to_owned()),
        ("llo:dialogue:a", "{}".to_owned()),
        ("theirs", participation(1)),
    ];
    for area in AREAS {
        for key in ["llo:seat:a", "llo:seat:c", "llo:seat:c:aside"] {
            store.put(area, key, &participation(99));
        }
        kept.iter().for_each(|(key, text)| store.put(area, key, text));
    }
    store.erase_over(Time::from_millis(100 + SPARED));
    for area in AREAS {
        let mut left = store.keys(area);
        left.sort();
        assert_eq!(left, ["llo:dialogue:a", "llo:seat:b", "llo:seat:d", "theirs"]);
        kept.iter().for_each(|(key, text)| assert_eq!(store.get(area, key).as_ref(), Some(text)));
    }
}

fn an_empty_slot_holds_nothing<S: Store + Shelf>(store: &S) {
    for area in AREAS {
        assert_eq!(store.load(&slot(area, "law")), Ok(None));
    }
}

fn what_was_written_is_read_back<S: Store + Shelf>(store: &S) {
    for area in AREAS {
        let slot = slot(area, "law");
        for text in ["{\"reason\":\"één – “zin” 🌱\\u0000\"}", "", "second"] {
            assert_eq!(store.save(&slot, text), Ok(()));
            assert_eq!(store.load(&slot), Ok(Some(text.to_owned())));
            assert_eq!(store.get(area, slot.key()).as_deref(), Some(text), "under its own key");
        }
    }
}

fn instances_and_areas_are_apart<S: Store + Shelf>(store: &S) {
    let slots: Vec<Slot> = AREAS.into_iter().flat_map(|area| [slot(area, "a"), slot(area, "A")]).collect();
    for (index, slot) in slots.iter().enumerate() {
        assert_eq!(store.save(slot, &index.to_string()), Ok(()));
    }
    for (index, slot) in slots.iter().enumerate() {
        assert_eq!(store.load(slot), Ok(Some(index.to_string())));
    }
}

fn a_failed_write_leaves_the_old_text<S: Store + Shelf>(store: &S) {
    for area in AREAS {
        let slot = slot(area, "law");
        assert_eq!(store.save(&slot, "old"), Ok(()));
        store.while_full(|| assert_eq!(store.save(&slot, &"new".repeat(100)), Err(StoreError::Full)));
        assert_eq!(store.load(&slot), Ok(Some("old".to_owned())));
    }
}

fn setting_aside_keeps_the_text_beside_the_slot<S: Store + Shelf>(store: &S) {
    for area in AREAS {
        let slot = slot(area, "law");
        store.put(area, slot.key(), "damaged");
        assert_eq!(store.set_aside(&slot, "damaged"), Ok(()));
        assert_eq!(store.get(area, &slot.aside_key()).as_deref(), Some("damaged"));
        assert_eq!(store.load(&slot), Ok(Some("damaged".to_owned())), "the slot itself is not touched");
        assert_eq!(store.set_aside(&slot, "damaged"), Ok(()), "the same text again is already safe");
    }
}

fn setting_aside_never_overwrites<S: Store + Shelf>(store: &S) {
    for area in AREAS {
        let slot = slot(area, "law");
        store.put(area, &slot.aside_key(), "the first");
        assert_eq!(store.set_aside(&slot, "the second"), Err(StoreError::Occupied));
        assert_eq!(store.get(area, &slot.aside_key()).as_deref(), Some("the first"));
    }
}

fn setting_aside_without_room_loses_nothing<S: Store + Shelf>(store: &S) {
    for area in AREAS {
        let slot = slot(area, "law");
        let damaged = "damaged".repeat(100);
        store.put(area, slot.key(), &damaged);
        store.while_full(|| assert_eq!(store.set_aside(&slot, &damaged), Err(StoreError::Full)));
        assert_eq!(store.load(&slot), Ok(Some(damaged)));
        assert_eq!(store.get(area, &slot.aside_key()), None);
    }
}

fn erasing_a_slot_leaves_all_others<S: Store + Shelf>(store: &S) {
    for area in AREAS {
        let (erased, other) = (slot(area, "a"), slot(area, "ab"));
        for slot in [&erased, &other] {
            store.put(area, slot.key(), "ours");
            store.put(area, &slot.aside_key(), "damaged");
        }
        assert_eq!(store.erase(&erased), Ok(()));
        assert_eq!((store.get(area, erased.key()), store.get(area, &erased.aside_key())), (None, None));
        assert_eq!(store.get(area, other.key()).as_deref(), Some("ours"));
        assert_eq!(store.get(area, &other.aside_key()).as_deref(), Some("damaged"));
        assert_eq!(store.erase(&erased), Ok(()), "nothing left to erase is fine");
    }
}

fn erasing_leaves_no_key_of_ours_and_all_of_others<S: Store + Shelf>(store: &S) {
    let others = ["llo", "lloyd:1", "LLO:x", "portal:llo:", "theme"];
    for area in AREAS {
        others.iter().for_each(|key| store.put(area, key, "theirs"));
        for instance in ["a", "b", "c"] {
            let slot = slot(area, instance);
            store.put(area, slot.key(), "ours");
            store.put(area, &slot.aside_key(), "ours");
        }
        store.put(area, "llo:something-older", "ours");
    }
    assert_eq!(store.erase_all(), Ok(()));
    for area in AREAS {
        assert!(!store.keys(area).iter().any(|key| key.starts_with(Slot::PREFIX)), "{:?}", store.keys(area));
        others.iter().for_each(|key| assert_eq!(store.get(area, key).as_deref(), Some("theirs"), "{key}"));
    }
    assert_eq!(store.erase_all(), Ok(()), "nothing left to erase is fine");
}
