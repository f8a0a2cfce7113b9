//! How little of the page an answer in the self-check touches: whoever answers fourteen statements on an old phone waits
//! for every node that changes.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord, ShadowRoot};

use crate::page::{Page, local};

/// Notes every change below a root, each as one line.
struct Changes {
    observer: MutationObserver,
    noted: Rc<RefCell<Vec<String>>>,
    _note: Closure<dyn FnMut(Array)>,
}

impl Changes {
    fn of(root: &ShadowRoot) -> Changes {
        let noted = Rc::new(RefCell::new(Vec::new()));
        let notes = noted.clone();
        let note = Closure::<dyn FnMut(Array)>::new(move |records: Array| notes.borrow_mut().extend(lines(&records)));
        let observer = MutationObserver::new(note.as_ref().unchecked_ref()).expect("browsers have it");
        let options = MutationObserverInit::new();
        options.set_subtree(true);
        options.set_child_list(true);
        options.set_attributes(true);
        options.set_character_data(true);
        observer.observe_with_options(root, &options).expect("a root can be observed");
        Changes { observer, noted, _note: note }
    }

    /// What changed since it was asked last.
    fn take(&self) -> Vec<String> {
        let waiting = lines(&self.observer.take_records().unchecked_into());
        let mut noted = self.noted.take();
        noted.extend(waiting);
        noted
    }
}

impl Drop for Changes {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn lines(records: &Array) -> Vec<String> {
    let line = |record: MutationRecord| {
        let target = record.target().expect("something changed");
        let target = match target.dyn_ref::<Element>() {
            Some(element) => format!("{} {:?}", element.local_name(), element.get_attribute("class")),
            None => target.node_name(),
        };
        format!("{} {} of {target}", record.type_(), record.attribute_name().unwrap_or_default())
    };
    records.iter().map(|record| line(record.unchecked_into())).collect()
}

#[wasm_bindgen_test]
async fn an_answer_changes_its_row_and_what_counts_the_answers() {
    local().clear().expect("the test page may clear");
    let page = Page::of("selfCheck", &[("lang", "nl")], None).await;
    page.click(".button-primary").await;
    let changes = Changes::of(&page.root);

    // To the current statement: the status line, how many have an answer, and *Skip*, which becomes *Next*. In the row
    // comes the button that takes the answer back: the button, its name in full and in short, and what it is about.
    page.click("[aria-labelledby=q-aspire] input").await;
    let noted = changes.take();
    assert_eq!(noted.len(), 7, "{noted:#?}");

    // To another one, which becomes the current one: the status line and the count, the button with its three texts, and
    // where the person is. That is a class of both rows and of two ticks, the words, and two attributes of the progress
    // for a screen reader. Of the twelve other rows nothing is drawn.
    page.click("[aria-labelledby=q-voice] input").await;
    let noted = changes.take();
    assert_eq!(noted.len(), 13, "{noted:#?}");

    // Another answer there: only another radio button is checked, which is no change of a node.
    page.click("[aria-labelledby=q-voice] label:last-of-type input").await;
    let noted = changes.take();
    assert_eq!(noted.len(), 0, "{noted:#?}");
}
