//! One browser tab on the scenario's own site: opening pages, running scripts, reading what the page said.

use crate::engine::{Engine, Session};
use crate::site::{OWN, Site};
use crate::spy::{Diary, Event};
use crate::until::until;
use crate::widget::Widget;
use fantoccini::Client;
use fantoccini::wd::{WebDriverCompatibleCommand, WindowHandle};
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
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
    earlier: Rc<RefCell<Diary>>,
    /// Console lines the scenario provokes on purpose: each a part of the line.
    expected: Rc<RefCell<Vec<String>>>,
    /// The file of axe-core.
    pub(crate) axe: Rc<Path>,
    /// Where the corner of the entered frame lies in the window.
    pub(crate) frame: Rc<Cell<(f64, f64)>>,
}

impl Page {
    #[must_use]
    pub fn new(session: &Session, site: Site, axe: &Path) -> Self {
        Self {
            engine: session.engine,
            client: session.client.clone(),
            site: Rc::new(site),
            earlier: Rc::default(),
            expected: Rc::default(),
            axe: axe.into(),
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
        let script = format!("{FIND}\n{body}");
        match self.client.execute(&script, arguments.to_vec()).await {
            Ok(value) => value,
            Err(why) => panic!("a script of the test throws: {why}\n{body}"),
        }
    }

    /// Waits until a script gives something true, and gives that.
    pub async fn until(&self, what: &str, body: &str, arguments: &[Value]) -> Value {
        let truthy = |value: &Value| !(value.is_null() || *value == false || *value == "" || *value == 0);
        until(what, async || Some(self.run(body, arguments).await).filter(truthy)).await
    }

    /// Opens a second window and goes there. Not a second tab: WebKit shows only the first one, and a page that is
    /// not shown loads nothing near the viewport.
    ///
    /// # Panics
    /// When the driver cannot.
    pub async fn second_window(&self) -> WindowHandle {
        let window = self.client.new_window(false).await.expect("a second window opens").handle;
        self.client.switch_to_window(window.clone()).await.expect("a window can be chosen");
        window
    }

    /// Goes into the first frame of the page, which must fit in the window: nothing outside it may scroll.
    ///
    /// # Panics
    /// When there is none.
    pub async fn enter_frame(&self) {
        let corner = "const frame = document.querySelector('iframe'), box = frame.getBoundingClientRect();
            return [box.left + frame.clientLeft, box.top + frame.clientTop]";
        let corner = self.until("a frame", corner, &[]).await;
        if self.engine != Engine::Firefox {
            // These two drivers count a pointer's place from the window's corner, not from the frame's.
            self.frame.set((corner[0].as_f64().unwrap_or(0.0), corner[1].as_f64().unwrap_or(0.0)));
        }
        self.client.enter_frame(0).await.expect("the frame can be entered");
    }

    /// Back to the page around the frame.
    ///
    /// # Panics
    /// When that page is gone.
    pub async fn leave_frame(&self) {
        self.frame.set((0.0, 0.0));
        self.client.clone().enter_parent_frame().await.expect("the page around the frame is there");
    }

    /// # Panics
    /// When the window is gone.
    pub async fn go_to_window(&self, window: WindowHandle) {
        self.client.switch_to_window(window).await.expect("a window can be chosen");
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
    pub async fn command(&self, path: &'static str, body: Value) -> Value {
        let answer = self.client.issue_cmd(Raw::post(path, body)).await;
        answer.unwrap_or_else(|why| panic!("{path}: {why}"))
    }

    /// Pretends that the person set these media features, where [`Engine::emulates_media`].
    pub async fn emulate(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        let command = json!({ "cmd": "Emulation.setEmulatedMedia", "params": { "features": features } });
        self.command("goog/cdp/execute", command).await;
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

    /// Waits for the first event of this kind.
    pub async fn event(&self, kind: &str) -> Event {
        until(kind, async || self.events(kind).await.into_iter().next()).await
    }

    /// The keys of ours and their values, in `localStorage` or `sessionStorage`.
    pub async fn storage(&self, area: &str) -> serde_json::Map<String, Value> {
        let body = "const area = window[arguments[0]];
            return Object.fromEntries(Object.keys(area).filter((key) => key.startsWith('llo:')).map((key) => [key, area.getItem(key)]));";
        match self.run(body, &[json!(area)]).await {
            Value::Object(entries) => entries,
            other => panic!("the storage is a list of entries, not {other}"),
        }
    }

    /// Names a part of a console line that this scenario brings about on purpose.
    pub fn expect_in_console(&self, part: &str) {
        self.expected.borrow_mut().push(part.to_owned());
    }

    #[must_use]
    pub fn is_expected(&self, line: &str) -> bool {
        self.expected.borrow().iter().any(|part| line.contains(part.as_str()))
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

    /// Remembers what the open page said, before it is left.
    pub async fn keep_diary(&self) {
        let said = self.said_here().await;
        self.earlier.borrow_mut().append(said);
    }

    /// What ends every scenario: nothing on the console, nothing refused by the policy, nothing asked of others.
    ///
    /// # Panics
    /// With everything that should not be there.
    pub async fn check_clean(&self, session: &Session) {
        for window in self.client.windows().await.expect("the driver lists the windows") {
            self.client.switch_to_window(window).await.expect("a window can be chosen");
            self.keep_diary().await;
        }
        let said = self.earlier.borrow().clone();
        let console =
            said.console.into_iter().chain(session.console_lines().await).filter(|line| !self.is_expected(line));
        let refused = said.violations.into_iter().filter(|line| !self.is_expected(line));
        let origin = self.site.origin();
        let strange = said.network.into_iter().filter(|line| !line.contains(&format!(" {origin}/")));
        let failed = self.site.requests().into_iter().filter(|seen| seen.status >= 400);
        let missing = failed
            .map(|seen| format!("{} {} {}", seen.method, seen.path, seen.status))
            .filter(|line| !self.is_expected(line));
        let list = |title: &str, lines: Vec<String>| {
            lines.into_iter().map(|line| format!("{title}: {line}")).collect::<Vec<_>>()
        };
        let wrong = [
            list("console", console.collect()),
            list("policy", refused.collect()),
            list("request to elsewhere", strange.collect()),
            list("request that failed", missing.collect()),
        ]
        .concat();
        assert!(wrong.is_empty(), "the page was not clean at the end:\n{}", wrong.join("\n"));
    }

    async fn said_here(&self) -> Diary {
        Diary::from_json(&self.client.execute("return window.lloSpy ?? null", vec![]).await.unwrap_or_default())
    }
}

/// A WebDriver command as path and body.
#[derive(Debug)]
pub struct Raw {
    path: &'static str,
    body: Value,
}

impl Raw {
    #[must_use]
    pub fn post(path: &'static str, body: Value) -> Self {
        Self { path, body }
    }
}

impl WebDriverCompatibleCommand for Raw {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
