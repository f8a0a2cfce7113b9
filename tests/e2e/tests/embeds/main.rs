//! What others made of the package: the projects in `tests/embeds`, as `cargo xtask test embeds` built them, and the files that
//! are one script, on pages that know no modules. All under a policy that lets nothing be fetched. And the package for
//! learning systems, in somebody else's API of one.

mod elements;
mod servers;

use std::path::Path;
use std::process::ExitCode;

use llo_e2e::host::FALLBACK;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::site;
use llo_e2e::until::becomes;
use llo_e2e::words::NL;
use serde_json::{Map, Value, json};

scenarios![
    vite,
    vite_7,
    webpack,
    rollup,
    esbuild,
    scripts_on_another_server,
    parcel,
    astro,
    react_takes_over_what_the_server_wrote,
    react_in_the_browser_alone,
    react_17,
    react_18,
    a_web_part_for_sharepoint,
    a_classic_script,
    a_module_whose_type_was_taken_away,
    a_classic_script_with_a_board,
    a_classic_script_in_xhtml,
    a_classic_script_on_a_disk,
    a_classic_script_that_an_old_jquery_puts_in,
    hashes_of_every_script,
    no_script_without_its_hash,
    a_script_that_somebody_changed,
    a_course_in_a_learning_system,
];

fn main() -> ExitCode {
    llo_e2e::run::main(
        &[ALL, elements::ALL, servers::ALL].concat(),
        &Path::new(env!("CARGO_TARGET_TMPDIR")).join("embeds"),
    )
}

/// Nothing is fetched: WebAssembly and words are scripts.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
    connect-src 'none'; base-uri 'none'; form-action 'none'";

/// Parcel writes an import map into the page, which is inline.
const WITH_INLINE: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'; style-src 'self'; \
    img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'";

/// The import map is inline, and the WebAssembly is a file.
const WITH_INLINE_AND_FETCH: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'; \
    style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/// A learning system shows a course in a frame.
const IN_A_FRAME: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
    connect-src 'none'; frame-src 'self'; base-uri 'none'; form-action 'none'";

async fn open(page: &Page, path: &str, policy: &'static str) {
    page.site.set_policy(policy);
    page.expect_in_console("favicon.ico"); // the browser looks for one
    page.open(path).await;
}

/// A person chooses a corner, and the page hears it.
async fn a_corner_is_chosen(page: &Page, question: &str, heard: &str) {
    let widget = page.widget();
    widget.ready().await.asks(question).await;
    widget.radio(NL.helping).await;
    widget.has_pin("current", 75, 25).await;
    page.event("llo-change").await;
    let output = "return document.querySelector('output').textContent";
    becomes("what the page heard", json!(heard), async || page.run(output, &[]).await).await;
    assert_eq!(page.count("llo-error").await, 0);
}

async fn project(page: &Page, name: &str, policy: &'static str) {
    open(page, &format!("/{name}/index.html"), policy).await;
    a_corner_is_chosen(page, NL.ask_now, "people-reactive").await;
    let strange = page.requests().into_iter().filter(|line| !line.contains(&format!(" /{name}/")));
    let strange: Vec<String> = strange.filter(|line| !line.contains("favicon.ico")).collect();
    assert!(strange.is_empty(), "everything is below the path of the page: {strange:?}");
}

async fn vite(page: Page) {
    in_vite(&page, "vite").await;
}

async fn vite_7(page: Page) {
    in_vite(&page, "vite-7").await;
}

async fn in_vite(page: &Page, name: &str) {
    project(page, name, STRICT).await;
    page.check().works().await;
    let wasm = "return performance.getEntriesByType('resource').filter(({ name }) => name.includes('_wasm')).length";
    assert_eq!(page.run(wasm, &[]).await, 1, "one module serves both elements");
}

async fn webpack(page: Page) {
    project(&page, "webpack", STRICT).await;
}

async fn rollup(page: Page) {
    project(&page, "rollup", STRICT).await;
}

async fn esbuild(page: Page) {
    project(&page, "esbuild", STRICT).await;
}

/// A page may fetch nothing there.
async fn scripts_on_another_server(page: Page) {
    page.site.allow_any_origin();
    let script = format!("{}/esbuild/main.js", page.site.other_origin());
    let tag = format!("<script type=\"module\" src=\"{script}\"></script>");
    let body = format!("<main>{}<output></output></main>", dialogue());
    let head = format!("<title>Intranet</title><link rel=\"icon\" href=\"/e2e/icon.svg\">{tag}");
    let html = format!("<!doctype html><html lang=\"nl\"><head>{head}</head><body>{body}</body></html>");
    page.site.put("/e2e/host.html", "text/html; charset=utf-8", html);
    open(&page, "/e2e/host.html", STRICT).await;
    a_corner_is_chosen(&page, NL.ask_now, "people-reactive").await;
}

async fn parcel(page: Page) {
    project(&page, "parcel", WITH_INLINE).await;
}

async fn astro(page: Page) {
    project(&page, "astro", STRICT).await;
}

/// What a page of React gives our elements, whoever wrote it first.
async fn in_react(page: &Page, address: &str) {
    open(page, address, STRICT).await;
    a_corner_is_chosen(page, "Waar staan wij?", "false people-reactive").await;
    let attributes = "return [...host.attributes].map(({ name, value }) => `${name}=${value}`).sort()";
    assert_eq!(page.widget().run(attributes, &[]).await, json!(["class=wide", "lang=nl", "pole-top=proactive"]));
    let press = "[...document.querySelectorAll('button')].find((it) => it.textContent === arguments[0]).click()";
    page.run(press, &[json!("Andere woorden")]).await;
    page.widget().asks("En nu?").await;
    page.widget().radio(NL.needed).await;
    let output = "return document.querySelector('output').textContent";
    let heard = async || page.run(output, &[]).await;
    becomes("the listener of the last rendering", json!("true organisation-reactive"), heard).await;
    page.run(press, &[json!("Bord")]).await;
    let written = "return ['roles', 'floor-counts', 'auto-reveal'].map((name) => host.getAttribute(name))";
    let board = page.widget_at("llo-board");
    board.until("the board", "return root.querySelector('[part~=base] h2') !== null", &[]).await;
    assert_eq!(board.run(written, &[]).await, json!(["Team, Leiding", "7", ""]));
    assert_eq!(page.count("llo-error").await, 0);
}

async fn react_takes_over_what_the_server_wrote(page: Page) {
    in_react(&page, "/react/index.html").await;
}

async fn react_in_the_browser_alone(page: Page) {
    in_react(&page, "/react/index.html?client").await;
}

async fn react_17(page: Page) {
    in_react(&page, "/react/react-17.html").await;
}

async fn react_18(page: Page) {
    in_react(&page, "/react/react-18.html?client").await;
}

/// The web part's own source, in a page that has nothing of SharePoint but the names that it imports.
async fn a_web_part_for_sharepoint(page: Page) {
    project(&page, "sharepoint", STRICT).await;
    let render = "for (const [name, value] of Object.entries(arguments[0])) part.properties[name] = value;
        part.render();
        const elements = document.querySelectorAll('#part > *');
        return [elements.length, [...elements[0].attributes].map(({ name, value }) => `${name}=${value}`)];";
    assert_eq!(page.run(render, &[json!({})]).await, json!([1, ["lang=nl"]]), "what is empty is no attribute");
    let chosen = page.run(render, &[json!({ "lang": "en", "pole-top": "proactive", "strange": "x" })]).await;
    assert_eq!(chosen, json!([1, ["lang=en", "pole-top=proactive"]]));
    page.widget().has_pin("current", 75, 25).await;
    let fields = "return part.getPropertyPaneConfiguration().pages[0].groups[0].groupFields
        .filter(({ type }) => type !== 'label')
        .map(({ type, targetProperty }) => `${type} ${targetProperty}`);";
    let fields = page.run(fields, &[]).await;
    for field in ["text lang", "dropdown pole-top", "toggle session", "text texts"] {
        assert!(fields.as_array().is_some_and(|all| all.iter().any(|one| one == field)), "{field}: {fields}");
    }
    assert!(!fields.to_string().contains("password"), "{fields}");
}

/// A page in an encoding of long ago, with this tag in its head, and this element.
fn old_page(tag: &str, element: &str) -> Vec<u8> {
    let page = format!(
        "<html lang=\"nl\"><head><meta charset=\"windows-1252\"><title>Intranet</title>\
         <link rel=\"icon\" href=\"/e2e/icon.svg\">{tag}</head>\
         <body><main><h1>Caf\u{e9}</h1>{element}<output></output></main>\
         <script src=\"/e2e/listen.js\"></script></body></html>"
    );
    page.chars().map(|character| u8::try_from(u32::from(character)).unwrap_or(b'?')).collect()
}

async fn open_old(page: &Page, tag: &str, element: &str) {
    let listen = "document.addEventListener('llo-change', ({ detail }) => {
        document.querySelector('output').textContent = detail.current?.quadrant; });";
    page.site.put("/e2e/listen.js", "text/javascript", listen);
    page.site.put("/e2e/old.html", "text/html; charset=windows-1252", old_page(tag, element));
    open(page, "/e2e/old.html", STRICT).await;
}

fn dialogue() -> String {
    format!("<llo-dialogue>{FALLBACK}</llo-dialogue>")
}

async fn a_classic_script(page: Page) {
    let both = format!("{}<llo-self-check>{FALLBACK}</llo-self-check>", dialogue());
    open_old(&page, "<script src=\"/site/llo.classic.js\" defer></script>", &both).await;
    a_corner_is_chosen(&page, NL.ask_now, "people-reactive").await;
    page.check().works().await;
    assert_eq!(page.requests(), ["GET /site/llo.classic.js"]);
    page.expect_in_console("not-preloaded");
    page.run("document.querySelector('main').append(document.createElement('llo-board'))", &[]).await;
    page.run("document.querySelector('llo-board').scrollIntoView({ behavior: 'instant' })", &[]).await;
    assert_eq!(page.event("llo-error").await.detail["code"], "not-preloaded", "it says what it does not hold");
}

async fn a_module_whose_type_was_taken_away(page: Page) {
    open_old(&page, "<script src=\"/site/llo.classic.js\"></script>", &dialogue()).await;
    a_corner_is_chosen(&page, NL.ask_now, "people-reactive").await;
}

async fn a_classic_script_with_a_board(page: Page) {
    let both = format!("{}<llo-board broker=\"none\">{FALLBACK}</llo-board>", dialogue());
    open_old(&page, "<script src=\"/site/llo.live.classic.js\" defer></script>", &both).await;
    a_corner_is_chosen(&page, NL.ask_now, "people-reactive").await;
    page.widget_at("llo-board").until("it", "return root.querySelector('[part~=base] h2') !== null", &[]).await;
    assert_eq!(page.requests(), ["GET /site/llo.live.classic.js"]);
}

/// The dialogue works, on a page that the tests cannot listen to from its start.
async fn works_unheard(page: &Page) {
    let widget = page.widget();
    widget.ready().await.asks(NL.ask_now).await;
    widget.radio(NL.helping).await;
    widget.has_pin("current", 75, 25).await;
}

async fn a_classic_script_in_xhtml(page: Page) {
    let html = format!(
        "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"nl\"><head><title>Intranet</title>\
         <link rel=\"icon\" href=\"/e2e/icon.svg\"/><script src=\"/site/llo.classic.js\" defer=\"defer\"></script></head>\
         <body>{}</body></html>",
        dialogue()
    );
    page.site.put("/e2e/page.xhtml", "application/xhtml+xml", html);
    page.open("/e2e/page.xhtml").await;
    works_unheard(&page).await;
}

async fn a_classic_script_on_a_disk(page: Page) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("on-a-disk");
    std::fs::create_dir_all(&folder).expect("a folder for the page");
    let html = format!(
        "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Intranet</title>\
         <script src=\"llo.classic.js\"></script></head><body>{}</body></html>",
        dialogue()
    );
    std::fs::write(folder.join("page.html"), html).expect("the page");
    std::fs::write(folder.join("llo.classic.js"), page.site.read("/site/llo.classic.js").await).expect("the script");
    page.client.goto(&format!("file://{}", folder.join("page.html").display())).await.expect("the file opens");
    works_unheard(&page).await;
    page.open_blank().await; // where the scenario can read what was said
}

/// An editor's page, whose own script puts in what the editor pasted: the tag and the element at once.
async fn a_classic_script_that_an_old_jquery_puts_in(page: Page) {
    let (tag, element) = ("<script src=\"/site/llo.classic.js\"></script>", dialogue());
    page.site.put(
        "/e2e/paste.js",
        "text/javascript",
        format!("jQuery('#pasted').html({})", json!(format!("{tag}{element}"))),
    );
    let html = "<!doctype html><html lang=\"nl\"><head><title>Intranet</title><link rel=\"icon\" href=\"/e2e/icon.svg\"></head>
        <body><main id=\"pasted\"></main><script src=\"/jquery-1.js\"></script><script src=\"/e2e/paste.js\"></script></body></html>";
    page.site.put("/e2e/host.html", "text/html; charset=utf-8", html);
    // jQuery fetches the script and evaluates its text, so such a page has to allow that.
    page.site.set_policy("default-src 'self'; script-src 'self' 'unsafe-eval'");
    page.open("/e2e/host.html").await;
    works_unheard(&page).await;
}

/// What `integrity.json` has.
async fn hashes(page: &Page) -> Value {
    serde_json::from_slice(&page.site.read("/site/integrity.json").await).expect("integrity.json is JSON")
}

async fn hashes_of_every_script(page: Page) {
    let list = hashes(&page).await;
    let hash = list["files"]["llo.classic.js"].as_str().expect("it has a hash");
    let tag = format!("<script src=\"/site/llo.classic.js\" integrity=\"{hash}\" defer></script>");
    open_old(&page, &tag, &dialogue()).await;
    a_corner_is_chosen(&page, NL.ask_now, "people-reactive").await;
}

/// A page where no script may run without a hash has the published ones in its import map.
async fn open_with_hashes(page: &Page, map: &Value) {
    let listen = "document.addEventListener('llo-change', ({ detail }) => {
        document.querySelector('output').textContent = detail.current?.quadrant; });";
    page.site.put("/e2e/listen.js", "text/javascript", listen);
    let here: Map<String, Value> = map["integrity"]
        .as_object()
        .into_iter()
        .flatten()
        .map(|(path, hash)| (path.replacen("./", "/site/", 1), hash.clone()))
        .collect();
    let tag = |src: &str, hash: &str| format!("<script type=\"module\" src=\"{src}\" integrity=\"{hash}\"></script>");
    let html = format!(
        "<!doctype html><html lang=\"nl\"><head><title>Intranet</title><link rel=\"icon\" href=\"/e2e/icon.svg\">\
         <script type=\"importmap\">{}</script>{}{}</head><body><main>{}<output></output></main></body></html>",
        json!({ "integrity": here }),
        tag("/e2e/listen.js", &site::integrity(listen.as_bytes())),
        tag("/site/llo.js", &site::integrity(&page.site.read("/site/llo.js").await)),
        dialogue(),
    );
    page.site.put("/e2e/host.html", "text/html; charset=utf-8", html);
    page.site.want_hashes();
    open(page, "/e2e/host.html", WITH_INLINE_AND_FETCH).await;
}

/// `Integrity-Policy: blocked-destinations=(script)`: what comes without a hash would not run.
async fn no_script_without_its_hash(page: Page) {
    open_with_hashes(&page, &hashes(&page).await["importmap"]).await;
    a_corner_is_chosen(&page, NL.ask_now, "people-reactive").await;
}

async fn a_script_that_somebody_changed(page: Page) {
    let mut list = hashes(&page).await;
    let other = list["files"]["llo.js"].clone();
    let scripts = list["importmap"]["integrity"].as_object_mut().expect("a map");
    let (_, hash) =
        scripts.iter_mut().find(|(path, _)| path.starts_with("./pkg/llo_dialogue-")).expect("the dialogue's");
    *hash = other;
    page.expect_in_console("integrity");
    page.expect_in_console("script-missing");
    open_with_hashes(&page, &list["importmap"]).await;
    assert_eq!(page.event("llo-error").await.detail["code"], "script-missing");
}

/// The package as `package` made it, in scorm-again's SCORM 1.2. What exactly is said stands in the scenario `courses`.
async fn a_course_in_a_learning_system(page: Page) {
    page.site.put("/e2e/begin.js", "text/javascript", "window.API = new Scorm12API({ logLevel: 5 });");
    let lms = "<!doctype html><html lang=\"nl\"><head><title>Leeromgeving</title><link rel=\"icon\" href=\"/e2e/icon.svg\">
        <script src=\"/lms.js\"></script><script src=\"/e2e/begin.js\"></script></head>
        <body><iframe title=\"Cursus\" width=\"900\" height=\"1000\" src=\"/scorm12/index.html\"></iframe></body></html>";
    page.site.put("/e2e/lms.html", "text/html; charset=utf-8", lms);
    open(&page, "/e2e/lms.html", IN_A_FRAME).await;
    let status = async || page.run("return window.API.cmi.core.lesson_status", &[]).await;
    becomes("the status", json!("incomplete"), status).await;
    page.enter_frame().await;
    let widget = page.widget();
    widget.choose_both(&NL, NL.helping, NL.ready).await;
    widget.press_button(NL.done).await;
    widget.notice_says("De pinnen staan vast.").await;
    page.leave_frame().await;
    becomes("the status", json!("completed"), status).await;
    let kept = page.run("return [API.cmi.core.score.raw, JSON.stringify(API.cmi), API.isInitialized()]", &[]).await;
    assert_eq!((&kept[0], &kept[2]), (&json!(""), &json!(true)));
    assert!(kept[1].as_str().is_some_and(|all| !all.contains("reactive") && !all.contains("people")), "{kept}");
    page.run("document.querySelector('iframe').src = '/e2e/icon.svg'", &[]).await;
    becomes("it is finished", json!(true), async || page.run("return API.isTerminated()", &[]).await).await;
}
