//! One browser tab on the scenario's own site: opening pages, running scripts, reading what the page said.

use crate::command::Raw;
use crate::driver::Scratch;
use crate::engine::{Engine, Session};
use crate::site::{OWN, Site};
use crate::spy::{Diary, Event};
use crate::tools::Tools;
use crate::until::until;
use crate::widget::Widget;
use fantoccini::Client;
use serde_json::{Value, json};
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::Path;
use std::rc::Rc;

const FIND: &str = include_str!("js/find.js");

/// A tab, its site and what was said there. Cheap to clone; all clones are the same tab.
#[derive(Clone)]
pub struct Page {
    pub engine: Engine,
    pub client: Client,
    pub site: Rc<Site>,
    /// What pages said that are no longer open.
    pub(crate) earlier: Rc<RefCell<Diary>>,
    /// Console lines the scenario provokes on purpose: each a part of the line.
    pub(crate) expected: Rc<RefCell<Vec<String>>>,
    /// The file of axe-core.
    pub(crate) axe: Rc<Path>,
    /// The file of MooTools.
    pub mootools: Rc<Path>,
    /// The folder with the packages of themes.
    pub themes: Rc<Path>,
    /// What the person has on their disk.
    pub(crate) files: Rc<OnceCell<Scratch>>,
    /// Other programs that are servers of this scenario, by their origins.
    pub(crate) servers: Rc<RefCell<Vec<String>>>,
    /// How Chromium names the spy that it puts in front of pages of such a server.
    spy: Rc<Value>,
    /// Where the corner of the entered frame lies in the window.
    pub(crate) frame: Rc<Cell<(f64, f64)>>,
}

impl Page {
    #[must_use]
    pub fn new(session: &Session, site: Site, tools: &Tools) -> Self {
        Self {
            engine: session.engine,
            client: session.client.clone(),
            site: Rc::new(site),
            earlier: Rc::default(),
            expected: Rc::default(),
            axe: tools.axe.as_path().into(),
            mootools: tools.mootools.as_path().into(),
            themes: tools.themes.as_path().into(),
            files: Rc::default(),
            servers: Rc::default(),
            spy: Rc::default(),
            frame: Rc::default(),
        }
    }

    /// Opens a page of the site.
    ///
    /// # Panics
    /// When the driver cannot.
    pub async fn open(&self, path: &str) {
        self.keep_diary().await;
        self.client.goto(&self.site.url(path)).await.unwrap_or_else(|why| panic!("{path} opens: {why}"));
    }

    /// The same tab, for pages of a server that another program is: the spy is put in front of them by Chromium. Before the
    /// scenario ends, it [leaves](Self::leaves) there.
    pub async fn at(&self, address: SocketAddr) -> Self {
        let site = Site::elsewhere(address);
        let origin = site.origin();
        self.servers.borrow_mut().extend([origin.replacen("http", "ws", 1), origin]);
        let spy = json!({ "source": include_str!("js/spy.js") });
        let put = json!({ "cmd": "Page.addScriptToEvaluateOnNewDocument", "params": spy });
        let spy = self.command("goog/cdp/execute", put).await["identifier"].clone();
        Self { site: Rc::new(site), spy: Rc::new(spy), ..self.clone() }
    }

    /// Leaves the pages of another program's server.
    pub async fn leaves(&self) {
        self.keep_diary().await;
        let spy = json!({ "identifier": *self.spy });
        let away = json!({ "cmd": "Page.removeScriptToEvaluateOnNewDocument", "params": spy });
        self.command("goog/cdp/execute", away).await;
        self.client.goto("about:blank").await.expect("the window can be emptied");
    }

    /// Puts a host page on the site and opens it.
    pub async fn open_host(&self, html: String) {
        self.site.put("/e2e/host.html", "text/html; charset=utf-8", html);
        self.open("/e2e/host.html").await;
    }

    pub async fn reload(&self) {
        self.keep_diary().await;
        self.client.refresh().await.expect("the page loads again");
    }

    /// Runs a function body in the page; the helpers of `find.js` are in scope, arguments are `arguments[n]`.
    ///
    /// # Panics
    /// When the script throws.
    pub async fn run(&self, body: &str, arguments: &[Value]) -> Value {
        self.ask(body, arguments).await.unwrap_or_else(|| panic!("the page went away meanwhile\n{body}"))
    }

    /// The same; nothing when the page went away meanwhile, which WebKit's driver takes for an error.
    async fn ask(&self, body: &str, arguments: &[Value]) -> Option<Value> {
        let script = format!("{FIND}\n{body}");
        match self.client.execute(&script, arguments.to_vec()).await {
            Ok(value) => Some(value),
            Err(why) if why.to_string().contains("before the unload event") => None,
            Err(why) => panic!("a script of the test throws: {why}\n{body}"),
        }
    }

    /// Waits until a script gives something true, and gives that. A page that is being loaded again is asked once more.
    pub async fn until(&self, what: &str, body: &str, arguments: &[Value]) -> Value {
        let truthy = |value: &Value| !(value.is_null() || *value == false || *value == "" || *value == 0);
        until(what, async || self.ask(body, arguments).await.filter(truthy)).await
    }

    /// The first `<llo-dialogue>`.
    #[must_use]
    pub fn widget(&self) -> Widget {
        self.widget_at("llo-dialogue")
    }

    /// The element this selector finds, in whatever open shadow root it stands.
    #[must_use]
    pub fn widget_at(&self, selector: &str) -> Widget {
        Widget::new(self.clone(), selector)
    }

    /// A WebDriver command with a JSON body, for what the client library has no words for.
    ///
    /// # Panics
    /// When the driver answers with an error.
    pub async fn command(&self, path: &str, body: Value) -> Value {
        let answer = self.client.issue_cmd(Raw::post(path, body)).await;
        answer.unwrap_or_else(|why| panic!("{path}: {why}"))
    }

    /// All that was said since the scenario began.
    pub async fn diary(&self) -> Diary {
        let mut all = self.earlier.borrow().clone();
        all.append(self.said_here().await);
        all
    }

    /// All events of this kind (`"llo-change"`) since the scenario began.
    pub async fn events(&self, kind: &str) -> Vec<Event> {
        self.diary().await.events.into_iter().filter(|event| event.kind == kind).collect()
    }

    /// How many events of this kind there were since the scenario began.
    pub async fn count(&self, kind: &str) -> usize {
        self.events(kind).await.len()
    }

    /// Waits for the first event of this kind.
    pub async fn event(&self, kind: &str) -> Event {
        until(kind, async || self.events(kind).await.into_iter().next()).await
    }

    /// The keys of ours and their values, in `localStorage`.
    pub async fn local(&self) -> BTreeMap<String, Value> {
        self.storage("localStorage").await
    }

    /// The keys of ours in order, and their values, in `localStorage` or `sessionStorage`: browsers disagree on the order.
    pub async fn storage(&self, area: &str) -> BTreeMap<String, Value> {
        let body = "const area = window[arguments[0]];
            return Object.fromEntries(Object.keys(area).filter((key) => key.startsWith('llo:')).map((key) => [key, area.getItem(key)]));";
        match self.run(body, &[json!(area)]).await {
            Value::Object(entries) => entries.into_iter().collect(),
            other => panic!("the storage is a list of entries, not {other}"),
        }
    }

    /// Product requests: the log without the tests' own files.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        let seen = self.site.requests();
        seen.into_iter()
            .filter(|seen| !seen.path.starts_with(OWN))
            .map(|seen| format!("{} {}", seen.method, seen.path))
            .collect()
    }

    /// Waits until the page was painted once; a page that is not seen is not painted, and is not waited for long.
    ///
    /// # Panics
    /// When the page does not answer.
    pub async fn paints(&self) {
        const PAINTED: &str = "const done = arguments[0], late = setTimeout(done, 250);
            requestAnimationFrame(() => requestAnimationFrame(() => { clearTimeout(late); done(); }));";
        self.client.execute_async(PAINTED, vec![]).await.expect("the page answers");
    }

    /// How often a file of the product was asked for.
    #[must_use]
    pub fn fetched(&self, path: &str) -> usize {
        self.site.requests().iter().filter(|seen| seen.path == path).count()
    }

    /// Remembers what the open page said, before it is left.
    pub async fn keep_diary(&self) {
        let said = self.said_here().await;
        self.earlier.borrow_mut().append(said);
    }

    async fn said_here(&self) -> Diary {
        Diary::from_json(&self.client.execute("return window.lloSpy ?? null", vec![]).await.unwrap_or_default())
    }
}
