//! Attributes and properties as frameworks and hands write them.

use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::room;
use llo_e2e::said::Said;
use llo_e2e::scenarios;
use llo_e2e::words::NL;
use serde_json::json;

scenarios![a_session_that_is_false, a_board_set_by_a_framework, spelled_as_the_property];

async fn a_session_that_is_false(page: Page) {
    page.open_host(host::one("session=\"false\"")).await;
    let widget = page.widget();
    widget.ready().await.radio(NL.helping).await;
    assert_eq!(page.fetched("/pkg/llo_board_bg.wasm"), 0, "a page loads what it can show");
    let asks_for_a_code = "return !!root.querySelector('input[type=text], input:not([type])')";
    widget.run("host.session = true", &[]).await;
    widget.until("the field for a code", asks_for_a_code, &[]).await;
    assert_eq!(widget.run("return host.getAttribute('session')", &[]).await, "");
    widget.run("host.session = false", &[]).await;
    widget.ready().await.has_pin("current", 75, 25).await;
    assert_eq!(widget.run("return [host.session, host.hasAttribute('session')]", &[]).await, json!([null, false]));
    widget.run("host.theme = false; host.setAttribute('session', 'session')", &[]).await;
    widget.until("the field for a code", asks_for_a_code, &[]).await;
    assert_eq!(page.count("llo-error").await, 0);
}

async fn a_board_set_by_a_framework(page: Page) {
    let early = "Object.assign(document.querySelector('llo-board'),
        { roles: ['Team', 'Leiding'], autoReveal: false, beamer: false, sessionTitle: 'Team Zuid' });";
    page.site.put("/e2e/early.js", "text/javascript", early);
    let board = room::board("auto-reveal=\"false\" broker=\"tabs\"");
    page.open_host(host::document("lang=\"nl\"", "", &format!("{board}<script src=\"/e2e/early.js\"></script>"))).await;
    let board = page.board(Said::dutch());
    board.begins().await;
    let written = "return ['roles', 'auto-reveal', 'beamer', 'session-title'].map((name) => host.getAttribute(name))";
    assert_eq!(board.run(written, &[]).await, json!(["Team, Leiding", null, null, "Team Zuid"]));
    board.run("host.autoReveal = true", &[]).await;
    assert_eq!(board.run(written, &[]).await[1], "");
    for value in ["true", "auto-reveal", "false", "FALSE"] {
        board.run("host.setAttribute('auto-reveal', arguments[1])", &[json!(value)]).await;
    }
    assert_eq!(page.count("llo-error").await, 0);
}

async fn spelled_as_the_property(page: Page) {
    page.expect_in_console("does nothing");
    let two = ["a", "b"].map(|name| host::element(&format!("instance=\"{name}\" poleTop=\"proactive\"")));
    page.open_host(host::document("lang=\"nl\"", "", &two.concat())).await;
    page.widget().ready().await;
    page.widget().run("host.setAttribute('poleRight', 'organisation')", &[]).await;
    let said = page.diary().await.console;
    let about = |names: [&str; 2]| said.iter().filter(|line| names.iter().all(|name| line.contains(name))).count();
    assert_eq!([about(["pole-top", "poletop"]), about(["pole-right", "poleright"])], [1, 1], "{said:?}");
}
