//! A form of the page sends the result along, where the page gave the element a name; and nothing else.

use llo_e2e::axe;
use llo_e2e::check_words::CHECK_NL;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::self_check::{check_draft, round};
use llo_e2e::until::becomes;
use llo_e2e::words::NL;
use serde_json::{Value, json};

scenarios![
    what_stands_there_now,
    nothing_without_a_name,
    nothing_that_the_browser_kept,
    nothing_while_the_fieldset_is_disabled,
    of_a_self_check_what_was_shared
];

/// The one form of the page, as it would be sent; JSON as what is in it.
async fn form(page: &Page) -> Value {
    let body = "return [...new FormData(document.querySelector('form'))]";
    let Value::Array(fields) = page.run(body, &[]).await else { panic!("a list of fields") };
    let read = |field: &Value| {
        let text = field[1].as_str().expect("a text");
        json!([field[0], serde_json::from_str::<Value>(text).unwrap_or_else(|_| json!(text))])
    };
    fields.iter().map(read).collect()
}

fn in_form(element: &str) -> String {
    host::document(
        "lang=\"nl\"",
        "",
        &format!("<form><input type=\"hidden\" name=\"team\" value=\"zorg\">{element}</form>"),
    )
}

async fn what_stands_there_now(page: Page) {
    page.open_host(in_form(&host::element("name=\"hoek\""))).await;
    let widget = page.widget();
    widget.ready().await;
    assert_eq!(form(&page).await, json!([["team", "zorg"]]), "nobody placed a pin");
    widget.choose_both(&NL, NL.needed, NL.growing).await;
    let open = widget.result().await;
    assert_eq!(open["current"]["quadrant"], "organisation-reactive");
    assert_eq!(form(&page).await, json!([["team", "zorg"], ["hoek", open]]));
    axe::check(&page, "in a form").await;

    widget.press_button(NL.done).await;
    let done = page.event("llo-result").await.detail;
    assert_eq!(form(&page).await, json!([["team", "zorg"], ["hoek", done]]));
    // The button that sends is the page's; whoever resets the form resets the page's fields, not what a person did here.
    page.run("document.querySelector('form').reset()", &[]).await;
    assert_eq!(form(&page).await[1][1]["status"], "done");

    page.reload().await;
    widget.ready().await;
    becomes("the form", "done".into(), async || form(&page).await[1][1]["status"].clone()).await;
    page.run("document.querySelector('llo-dialogue').clearData()", &[]).await;
    becomes("the form", json!([["team", "zorg"]]), async || form(&page).await).await;
}

async fn nothing_without_a_name(page: Page) {
    page.open_host(in_form(&host::element(""))).await;
    let widget = page.widget();
    widget.choose_both(&NL, NL.needed, NL.growing).await;
    assert_eq!(form(&page).await, json!([["team", "zorg"]]));
    page.run("document.querySelector('llo-dialogue').name = 'hoek'", &[]).await;
    assert_eq!(form(&page).await[1][1]["current"]["quadrant"], "organisation-reactive");
    page.run("document.querySelector('llo-dialogue').removeAttribute('name')", &[]).await;
    assert_eq!(form(&page).await, json!([["team", "zorg"]]));
}

/// A browser puts back what was in the fields of a form when its page comes again. Of ours it has nothing to put back: that is
/// kept only where the person and the page want it.
async fn nothing_that_the_browser_kept(page: Page) {
    page.open_host(in_form(&host::element("name=\"hoek\" storage=\"none\""))).await;
    let widget = page.widget();
    widget.choose_both(&NL, NL.needed, NL.growing).await;
    assert_eq!(form(&page).await[1][0], "hoek");
    page.reload().await;
    widget.ready().await.asks(NL.ask_now).await;
    assert_eq!(form(&page).await, json!([["team", "zorg"]]));
}

/// Who fills in a form that is closed for now can look on, and nothing of it is sent, as of the page's own fields.
async fn nothing_while_the_fieldset_is_disabled(page: Page) {
    let fieldset = format!("<fieldset disabled>{}</fieldset>", host::element("name=\"hoek\""));
    page.open_host(in_form(&fieldset)).await;
    let widget = page.widget();
    widget.choose_both(&NL, NL.needed, NL.growing).await;
    assert_eq!(form(&page).await, json!([["team", "zorg"]]));
    page.run("document.querySelector('fieldset').disabled = false", &[]).await;
    assert_eq!(form(&page).await[1][1]["current"]["quadrant"], "organisation-reactive");
}

async fn of_a_self_check_what_was_shared(page: Page) {
    let answers: Vec<_> = (0..14).map(|at| (at, at % 4)).collect();
    let draft = check_draft(&[round("2026-11-23", &answers, &[12, 5])], &[], "work");
    page.open_blank().await;
    page.store(llo_e2e::self_check::CHECK_KEY, &draft.to_string()).await;
    page.open_host(in_form(&host::check("name=\"check\""))).await;
    let check = page.check();
    check.works().await.asks(CHECK_NL.work).await;
    assert_eq!(form(&page).await, json!([["team", "zorg"]]), "answers are the person's own");
    check.press_button(CHECK_NL.share_open).await;
    check.press("input[type=radio]", CHECK_NL.share_themes).await;
    assert_eq!(form(&page).await, json!([["team", "zorg"]]), "to look at it is not to share it");
    check.press_button("Deel deze 2 onderwerpen").await;
    let shared = page.event("llo-result").await.detail;
    assert_eq!(form(&page).await, json!([["team", "zorg"], ["check", shared]]));
}
