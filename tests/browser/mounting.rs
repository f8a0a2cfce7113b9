//! Every kind of element, and one that is no part of the product, is mounted and works.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Page, local};

const DUTCH: [(&str, &str); 1] = [("lang", "nl")];

#[wasm_bindgen_test]
async fn each_kind_shows_its_first_screen_and_says_that_it_works() {
    local().clear().expect("the test page may clear");
    for (kind, heading) in [
        ("dialogue", "Welke hoek past nu het best bij jouw organisatie?"),
        ("selfCheck", "Zelfcheck: wat helpt jou om je te ontwikkelen?"),
        ("session", "Doe mee met je groep"),
        ("board", "Het bord"),
        ("example", "Hoe was het vandaag?"),
    ] {
        let page = Page::of(kind, &DUTCH, None).await;
        assert_eq!(page.find("[part=base] h2").text_content().as_deref(), Some(heading), "{kind}");
        assert_eq!(page.names(), ["llo-ready"], "{kind}");
    }
}

#[wasm_bindgen_test]
async fn a_small_element_remembers_tells_and_forgets() {
    local().clear().expect("the test page may clear");
    let page = Page::of("example", &DUTCH, None).await;
    page.click("button[aria-pressed]").await;
    let (name, detail) = page.heard.borrow().last().cloned().expect("it tells");
    assert_eq!((name.as_str(), detail), ("llo-change", json!({ "schema": "llo-example/1", "answer": "good" })));
    let again = Page::of("example", &[("lang", "en")], None).await;
    assert_eq!(again.find("[aria-pressed=true]").text_content().as_deref(), Some("Good"));
    assert_eq!(again.heard.borrow()[0].1["restored"], json!(true));
    again.click("#erase").await;
    assert!(!page.has("[aria-pressed=true]"), "the other one on the page hears of it");
    assert_eq!(local().length(), Ok(0));
}

#[wasm_bindgen_test]
async fn off_the_page_and_on_it_again_without_storage_it_is_the_same() {
    let attributes = [("lang", "nl"), ("storage", "none")];
    let page = Page::of("example", &attributes, None).await;
    page.click("button[aria-pressed]").await;
    let kept = page.unmount();
    let again = Page::of("example", &attributes, kept).await;
    assert_eq!(again.find("[aria-pressed=true]").text_content().as_deref(), Some("Goed"));
}
