//! Before the element works: loaded late, slowly, once; properties set early; a second copy of the shell.

use llo_e2e::fault::Fault;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::{EN, NL};
use serde_json::json;

scenarios![
    second_copy_of_the_shell,
    properties_before_the_upgrade,
    loads_only_near_the_viewport,
    begins_in_the_task_in_which_it_comes,
    fetches_once,
    slow_network,
    removed_while_it_loads
];

const WASM: &str = "/pkg/llo_dialogue_bg.wasm";

async fn second_copy_of_the_shell(page: Page) {
    page.expect_in_console("already defined");
    let second = "<script type=\"module\" src=\"/llo.js?copy\"></script>";
    page.open_host(host::document("lang=\"nl\"", second, &host::element(""))).await;
    page.widget().ready().await.radio(NL.helping).await;
    page.widget().has_pin("current", 75, 25).await;
    assert_eq!(page.fetched(WASM), 1);
    let said = page.diary().await.console;
    let about = |name: &str| said.iter().filter(|line| line.contains(&format!("<{name}> is already defined"))).count();
    let each = ["llo-dialogue", "llo-self-check", "llo-board", "llo-cards"].map(about);
    assert_eq!((each, said.len()), ([1; 4], 4), "once for each element: {said:?}");
}

async fn properties_before_the_upgrade(page: Page) {
    page.site.put(
        "/e2e/early.js",
        "text/javascript",
        "
        const element = document.querySelector('llo-dialogue');
        Object.assign(element, { instance: 'early', storage: 'session', poleRight: 'organisation', theme: 'dark',
          texts: { schema: 'llo-texts/1', wording: 'w-1', nl: { current: 'Vroeg gezet?' } } });",
    );
    page.open_host(host::document(
        "lang=\"nl\"",
        "",
        &format!("{}<script src=\"/e2e/early.js\"></script>", host::element("")),
    ))
    .await;
    let widget = page.widget();
    widget.ready().await.asks("Vroeg gezet?").await;
    let own = "return [Object.keys(host).length, ...['instance', 'storage', 'pole-right', 'theme'].map((name) => host.getAttribute(name)), host.poleRight, host.poleTop]";
    assert_eq!(
        widget.run(own, &[]).await,
        json!([0, "early", "session", "organisation", "dark", "organisation", "reactive"])
    );
    widget.radio(NL.helping).await;
    becomes("the key", true, async || page.storage("sessionStorage").await.contains_key("llo:dialogue:early")).await;
}

/// A page on which the element stands far below what is seen.
fn far_page(page: &Page) -> String {
    page.site.put("/e2e/far.css", "text/css", "#far { height: 6000px }");
    host::document(
        "lang=\"nl\"",
        "<link rel=\"stylesheet\" href=\"/e2e/far.css\">",
        &format!("<div id=\"far\"></div>{}", host::element("")),
    )
}

async fn loads_only_near_the_viewport(page: Page) {
    page.open_host(far_page(&page)).await;
    // Two frames after the definition an observer would have spoken.
    let waited = page.client.execute_async(
        "const done = arguments[0]; customElements.whenDefined('llo-dialogue').then(() =>
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 300))))",
        vec![],
    );
    waited.await.expect("the page paints");
    assert_eq!(page.requests().iter().filter(|request| request.contains("/pkg/")).count(), 0, "{:?}", page.requests());
    let fallback = "const it = document.getElementById('fallback'); return visible(it) && it.assignedSlot !== null";
    assert_eq!(page.run(fallback, &[]).await, true, "the fallback can be read meanwhile");
    page.run("document.querySelector('llo-dialogue').scrollIntoView({ behavior: 'instant' })", &[]).await;
    page.widget().ready().await.asks(NL.ask_now).await;
    assert_eq!(page.run(fallback, &[]).await, false, "and is gone when the element works");
    assert_eq!(page.fetched(WASM), 1);
}

/// No frame passes before the files of an element in sight are asked for, and none of them waits for another.
async fn begins_in_the_task_in_which_it_comes(page: Page) {
    let note = "window.asked = []; const real = window.fetch;
        window.fetch = (what, how) => { asked.push(String(what).split('.').pop()); return real(what, how); };";
    page.site.put("/e2e/note.js", "text/javascript", note);
    page.open_host(host::document("lang=\"nl\"", "<script src=\"/e2e/note.js\"></script>", "")).await;
    page.until("the definition", "return customElements.get('llo-dialogue') !== undefined", &[]).await;
    // Turns of the same task: no network, no frame and no timer comes between them.
    let coming = "const done = arguments[0], main = document.querySelector('main');
        (async () => {
            main.append(document.createElement('llo-dialogue'));
            for (let turn = 0; turn < 50; turn++) await null;
            done([...asked].sort());
        })()";
    let asked = page.client.execute_async(coming, vec![]).await.expect("a list");
    assert_eq!(asked, json!(["json", "wasm"]));
    page.widget().ready().await;
}

async fn fetches_once(page: Page) {
    let many = (0..6).map(|n| host::element(&format!("id=\"e{n}\" instance=\"i{n}\""))).collect::<String>();
    page.open_host(host::document("lang=\"nl\"", "", &many)).await;
    for n in 0..6 {
        let widget = page.widget_at(&format!("#e{n}"));
        widget.run("host.scrollIntoView({ behavior: 'instant' })", &[]).await;
        widget.ready().await;
    }
    page.run(
        "document.querySelector('#e0').remove(); const late = document.createElement('llo-dialogue'); late.id = 'late';
        document.querySelector('main').prepend(late); scrollTo({ top: 0, behavior: 'instant' })",
        &[],
    )
    .await;
    page.widget_at("#late").ready().await;
    for file in [WASM, "/pkg/llo_dialogue.js", "/pkg/llo_dialogue.nl.json", "/llo.js"] {
        assert_eq!(page.fetched(file), 1, "{file}");
    }
}

/// Until the module is there: the fallback, and a host that may already do everything.
async fn slow_network(page: Page) {
    page.site.set_fault(Some(Fault::WasmHeld));
    page.open_host(host::one("")).await;
    let asked = "return performance.getEntriesByType('resource').some(({ name }) => name.includes('/pkg/llo_dialogue-') && name.endsWith('.js'))";
    page.until("the glue script", asked, &[]).await;
    assert_eq!(page.run("return visible(document.getElementById('fallback'))", &[]).await, true);
    let widget = page.widget();
    let early = "localStorage.setItem('llo:dialogue:default', 'x'); host.clearData(); host.lang = 'en'; host.instance = 'early';
        return [host.getResult(), localStorage.length]";
    assert_eq!(widget.run(early, &[]).await, json!([null, 0]));
    page.site.set_fault(None);
    widget.ready().await.asks(EN.ask_now).await;
    widget.radio(EN.helping).await;
    becomes("the key", true, async || page.storage("localStorage").await.contains_key("llo:dialogue:early")).await;
}

async fn removed_while_it_loads(page: Page) {
    page.site.set_fault(Some(Fault::WasmHeld));
    page.open_host(host::one("")).await;
    let asked = "return performance.getEntriesByType('resource').some(({ name }) => name.includes('/pkg/llo_dialogue-') && name.endsWith('.js'))";
    page.until("the glue script", asked, &[]).await;
    page.run("window.kept = document.querySelector('llo-dialogue'); kept.remove()", &[]).await;
    page.site.set_fault(None);
    let came = "return performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.wasm'))";
    page.until("the module", came, &[]).await;
    page.run("document.querySelector('main').append(window.kept)", &[]).await;
    page.widget().ready().await.asks(NL.ask_now).await;
    assert_eq!(page.count("llo-ready").await, 1);
}
