//! The three engines: how each is started, and what its driver is known to leave out.

use crate::driver::{Process, Scratch, Screen, free_port};
use crate::starting::{READY, in_a_few_attempts, ready};
use crate::tools::Tools;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// Width and height of the window every scenario starts with.
pub const WINDOW: (u32, u32) = (1000, 1200);
/// How long a session may take to open; the drivers themselves give up after a minute and say why.
const OPEN: Duration = Duration::from_secs(90);

impl Engine {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Whether its driver makes real touch input; WebKitGTK's turns a finger into a mouse.
    #[must_use]
    pub fn has_touch(self) -> bool {
        self != Self::WebKit
    }

    /// Whether a finger of its driver also scrolls the page, as a real one does.
    #[must_use]
    pub fn scrolls_by_touch(self) -> bool {
        self == Self::Chromium
    }

    /// Whether its driver releases another button than the first again; WebKitGTK's holds it for ever.
    #[must_use]
    pub fn has_other_buttons(self) -> bool {
        self != Self::WebKit
    }

    /// Whether its driver knows a pen.
    #[must_use]
    pub fn has_pen(self) -> bool {
        self != Self::Firefox
    }

    fn capabilities(self, tools: &Tools) -> Value {
        match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": {
                    "binary": tools.chromium,
                    "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                        "--no-first-run", "--disable-dev-shm-usage", "--window-size=1000,1200"],
                },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": tools.firefox,
                    "args": ["-headless", "--width=1000", "--height=1200"],
                    "prefs": {
                        "dom.w3c_touch_events.enabled": 1,
                        // Its second compiler works on a whole module after it has begun to run: each page of a scenario would
                        // keep a processor busy for something that is over before it is done.
                        "javascript.options.wasm_optimizingjit": false,
                        "layout.css.prefers-color-scheme.content-override": 1, // light, whatever the machine says
                    },
                },
            }),
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": {
                    "binary": tools.minibrowser,
                    "args": ["--automation"],
                },
            }),
        }
    }
}

/// A running driver with one browser session.
pub struct Session {
    pub engine: Engine,
    pub client: Client,
    // In this order they are dropped: the folder goes last.
    _driver: Process,
    _screen: Option<Screen>,
    _scratch: Scratch,
}

impl Session {
    /// Starts driver and browser, both afresh when they do not come the first time; logs go into `folder`.
    ///
    /// # Panics
    /// When a program is missing.
    ///
    /// # Errors
    /// Why the last attempt failed, and where the drivers' logs are.
    pub async fn start(engine: Engine, tools: &Tools, folder: &Path) -> Result<Self, String> {
        std::fs::create_dir_all(folder).expect("the folder for logs can be made");
        let attempts = in_a_few_attempts(engine.name(), async |attempt| {
            Self::attempt(engine, tools, folder, &format!("driver-{attempt}.log")).await
        });
        attempts.await.map_err(|why| format!("{why}\nlogs: {}", folder.display()))
    }

    async fn attempt(engine: Engine, tools: &Tools, folder: &Path, log: &str) -> Result<Self, String> {
        let port = free_port();
        let screen = if engine == Engine::WebKit { Some(Screen::start(folder).await?) } else { None };
        let mut command = match engine {
            Engine::Chromium => Command::new(&tools.chromedriver),
            Engine::Firefox => Command::new(&tools.geckodriver),
            Engine::WebKit => Command::new(&tools.webkitdriver),
        };
        let scratch = Scratch::new(engine.name());
        command.arg(format!("--port={port}")).env("TMPDIR", &scratch.0);
        if let Some(screen) = &screen {
            command.env("DISPLAY", &screen.display).env_remove("WAYLAND_DISPLAY").env("GDK_BACKEND", "x11");
        }
        let mut driver = Process::start(&mut command, &folder.join(log));
        ready(&mut driver, port, READY).await?;
        let Value::Object(wanted) = engine.capabilities(tools) else { unreachable!("json! above is an object") };
        let (mut builder, address) = (ClientBuilder::new(HttpConnector::new()), format!("http://127.0.0.1:{port}"));
        let opening = tokio::time::timeout(OPEN, builder.capabilities(wanted).connect(&address)).await;
        let opened = opening.map_err(|_| format!("the driver opened no session in {OPEN:?}"))?;
        let client = opened.map_err(|why| format!("the driver opened no session: {why}"))?;
        Ok(Self { engine, client, _driver: driver, _screen: screen, _scratch: scratch })
    }

    /// Back to one empty window of the usual size, whatever the last scenario left behind.
    ///
    /// # Panics
    /// When the driver no longer answers.
    pub async fn reset(&self) {
        self.client.release_actions().await.expect("keys and buttons that are still down can be released");
        let windows = self.client.windows().await.expect("the driver lists the windows");
        for window in windows.iter().skip(1) {
            self.client.switch_to_window(window.clone()).await.expect("a window can be chosen");
            self.client.close_window().await.expect("a window can be closed");
        }
        self.client.switch_to_window(windows[0].clone()).await.expect("the first window stays");
        self.client.goto("about:blank").await.expect("the window can be emptied");
        let (width, height) = WINDOW;
        self.client.set_window_size(width, height).await.expect("the window can be sized");
        if self.engine == Engine::Chromium {
            // What a scenario that failed had emulated.
            let nothing = json!({ "cmd": "Emulation.setEmulatedMedia", "params": { "media": "", "features": [] } });
            let back = self.client.issue_cmd(crate::command::Raw::post("goog/cdp/execute", nothing)).await;
            back.expect("chromedriver takes back what it emulated");
        }
        self.console_lines().await;
    }

    /// What the engine itself put on its console since the last call, where its driver lets us read it.
    ///
    /// # Panics
    /// When the driver no longer answers.
    pub async fn console_lines(&self) -> Vec<String> {
        if self.engine != Engine::Chromium {
            return Vec::new(); // the other drivers offer no console; the spy sees calls, errors and refusals
        }
        let log = self.client.issue_cmd(crate::command::Raw::post("se/log", json!({ "type": "browser" }))).await;
        let entries = log.expect("chromedriver gives the console");
        // The page's own console calls are in the spy's diary already.
        let own = |entry: &&Value| entry["source"] != "console-api";
        entries.as_array().into_iter().flatten().filter(own).map(|entry| entry["message"].to_string()).collect()
    }

    /// Ends the browser the polite way if it still listens; what is left of it is killed.
    pub async fn end(self) {
        const PATIENCE: Duration = Duration::from_secs(10);
        if !matches!(tokio::time::timeout(PATIENCE, self.client.close()).await, Ok(Ok(()))) {
            eprintln!("{}: the browser did not end by itself", self.engine.name());
        }
    }
}
