//! The element in a real page: what it renders, what it hears, what the host hears, and that it goes without a trace.

use gloo::events::EventListener;
use llo_dialogue::kit::web::Instance;
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::StorageEvent;

use crate::page::{Page, local, settle, sheet};

/// Every test starts with an empty storage and a Dutch element of its own instance.
async fn page() -> Page {
    local().clear().expect("the test page may clear");
    Page::with(&[("lang", "nl")]).await
}

async fn placed() -> Page {
    let page = page().await;
    page.click("input[value=organisation-reactive]").await;
    page
}

#[wasm_bindgen_test]
async fn the_status_line_is_there_from_the_first_render_and_says_what_was_placed() {
    let page = page().await;
    assert_eq!(page.find("[role=status]").text_content().as_deref(), Some(""));
    page.click("input[value=organisation-reactive]").await;
    let said = page.find("[role=status]").text_content();
    assert_eq!(said.as_deref(), Some("Nu: Nu nodig voor het werk. Meer organisatie, meer reactief."));
}

#[wasm_bindgen_test]
async fn each_question_shows_the_corner_that_was_chosen_for_it() {
    let page = page().await;
    let (now, later) = (".steps li:nth-child(1) button", ".steps li:nth-child(2) button");
    page.click("input[value=organisation-reactive]").await;
    page.click(later).await;
    assert!(!page.has(":checked"), "nothing is chosen for later yet");
    page.click("input[value=people-reactive]").await;
    for _ in 0..2 {
        page.click(now).await;
        assert!(page.has("input[value=organisation-reactive]:checked"));
        page.click(later).await;
        assert!(page.has("input[value=people-reactive]:checked"));
    }
}

#[wasm_bindgen_test]
async fn ready_comes_once_and_after_the_element_was_handed_over() {
    let page = page().await;
    assert_eq!(page.names(), ["llo-ready"]);
    assert_eq!(page.heard.borrow()[0].1["restored"], json!(false));
}

#[wasm_bindgen_test]
async fn two_elements_share_one_style_sheet() {
    let (one, two) = (page().await, Page::with(&[("instance", "two")]).await);
    assert!(sheet(&one.root).is_object());
    assert_eq!(sheet(&one.root), sheet(&two.root));
}

#[wasm_bindgen_test]
async fn a_tap_places_and_a_tap_that_wanders_does_not() {
    let page = placed().await;
    page.pointer("pointerdown", ".plane-surface", 41.0, 9.0).await;
    page.pointer("pointerup", ".plane-surface", 41.0, 9.0).await;
    let place = |name| page.result()["current"][name].as_f64().expect("a number");
    assert!((place("focus") - 41.0).abs() <= 2.0 && (place("stance") - 9.0).abs() <= 2.0, "{}", page.result());
    let before = page.result();
    page.pointer("pointerdown", ".plane-surface", 20.0, 20.0).await;
    page.pointer("pointermove", ".plane-surface", 40.0, 20.0).await;
    page.pointer("pointerup", ".plane-surface", 40.0, 20.0).await;
    assert_eq!(page.result()["current"], before["current"]);
}

#[wasm_bindgen_test]
async fn a_drag_shows_where_it_goes_commits_on_release_and_escape_restores() {
    let page = placed().await;
    page.pointer("pointerdown", ".grab-area", 25.0, 25.0).await;
    page.pointer("pointermove", ".plane-surface", 75.0, 25.0).await;
    assert!(page.has(".ghost") && page.has(".guide"), "where it stood, and guides to the axes");
    assert_eq!(page.result()["current"]["quadrant"], "organisation-reactive", "nothing is placed yet");
    page.key("h2", "Escape", false).await;
    assert!(!page.has(".ghost"));
    page.pointer("pointerup", ".plane-surface", 75.0, 25.0).await;
    assert_eq!(page.result()["current"]["focus"], 25);

    page.pointer("pointerdown", ".grab-area", 25.0, 25.0).await;
    page.pointer("pointermove", ".plane-surface", 75.0, 25.0).await;
    page.pointer("pointerup", ".plane-surface", 75.0, 25.0).await;
    assert_eq!(page.result()["current"]["quadrant"], "people-reactive");
}

#[wasm_bindgen_test]
async fn a_cancelled_pointer_restores() {
    let page = placed().await;
    page.pointer("pointerdown", ".grab-area", 25.0, 25.0).await;
    page.pointer("pointermove", ".plane-surface", 75.0, 75.0).await;
    page.pointer("pointercancel", ".plane-surface", 75.0, 75.0).await;
    assert_eq!(page.result()["current"]["quadrant"], "organisation-reactive");
    assert!(!page.has(".ghost"));
}

#[wasm_bindgen_test]
async fn the_keys_of_a_slider_are_ours_and_all_others_the_browsers() {
    let page = placed().await;
    assert!(page.key("input[type=range]", "PageUp", false).await);
    assert_eq!(page.result()["current"]["focus"], 35);
    assert!(page.key("input[type=range]", "ArrowLeft", true).await);
    assert_eq!(page.result()["current"]["focus"], 25);
    assert!(!page.key("input[type=range]", "Tab", false).await, "Tab always leaves");
    assert_eq!(page.result()["current"]["focus"], 25);
}

#[wasm_bindgen_test]
async fn a_listener_may_call_back_into_the_element() {
    let page = page().await;
    let element = page.element.clone();
    let _erases = EventListener::once(&page.host, "llo-change", move |_| {
        let element = element.borrow();
        let element: &Instance = element.as_ref().expect("it is mounted");
        assert!(element.get_result().is_object());
        element.clear_data();
    });
    page.click("input[value=people-reactive]").await;
    settle().await;
    assert_eq!(page.result()["current"], json!(null));
    assert_eq!(local().length(), Ok(0));
}

#[wasm_bindgen_test]
async fn two_elements_of_one_instance_stay_in_step() {
    let (one, two) = (page().await, Page::with(&[("lang", "en")]).await);
    one.click("input[value=people-reactive]").await;
    settle().await;
    assert_eq!(two.result()["current"], one.result()["current"]);
    assert_eq!(two.names(), ["llo-ready"], "nobody did anything on the second one");
}

#[wasm_bindgen_test]
async fn what_another_tab_writes_is_followed() {
    let page = page().await;
    let text = r#"{"schema":"llo-draft/1","current":{"focus":71,"stance":67},"desired":null}"#;
    let init = web_sys::StorageEventInit::new();
    init.set_key(Some("llo:dialogue:default"));
    local().set_item("llo:dialogue:default", text).expect("it can be written");
    init.set_storage_area(Some(&local()));
    let event = StorageEvent::new_with_event_init_dict("storage", &init).expect("an event");
    web_sys::window().expect("a window").dispatch_event(&event).expect("it can be dispatched");
    settle().await;
    assert_eq!(page.result()["current"], json!({ "quadrant": "people-proactive", "focus": 71, "stance": 67 }));
}

#[wasm_bindgen_test]
async fn unmounting_leaves_an_empty_root_and_gives_back_what_is_not_stored() {
    let stored = placed().await;
    assert_eq!(stored.unmount(), None, "it is stored");
    assert_eq!(stored.root.child_element_count(), 0);

    let page = Page::with(&[("storage", "none")]).await;
    page.click("input[value=people-reactive]").await;
    let kept = page.unmount().expect("no storage holds it");
    let again = Instance::mount("dialogue", page.host.clone(), page.root.clone(), Some(kept)).expect("it mounts again");
    settle().await;
    let result = crate::page::to_json(&again.get_result());
    assert_eq!(result["current"]["quadrant"], "people-reactive");
    again.unmount();
}

#[wasm_bindgen_test]
async fn the_reason_goes_into_the_storage_and_nowhere_else() {
    let page = placed().await;
    page.click(".steps li:last-child button").await;
    let area = page.find("textarea");
    js_sys::Reflect::set(&area, &"value".into(), &"omdat".into()).expect("a text area has a value");
    let init = web_sys::InputEventInit::new();
    init.set_bubbles(true);
    let event = web_sys::InputEvent::new_with_event_init_dict("input", &init).expect("an event");
    area.dispatch_event(&event).expect("it can be dispatched");
    settle().await;
    let stored = local().get_item("llo:dialogue:default").expect("readable").expect("stored");
    assert!(stored.contains("omdat"));
    page.click(".row .button-primary").await;
    let heard = page.heard.borrow();
    assert_eq!(heard.last().map(|(name, _)| name.as_str()), Some("llo-result"));
    assert!(heard.iter().all(|(_, detail)| !detail.to_string().contains("omdat")));
}
