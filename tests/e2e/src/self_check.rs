//! One `<llo-self-check>` on a page, in the words of the person who uses it, and what a browser remembers of it.

use crate::check_words::CheckWords;
use crate::hand::Tool;
use crate::host;
use crate::page::Page;
use crate::until::becomes;
use crate::widget::Widget;
use serde_json::{Value, json};
use std::ops::Deref;

/// The key of the element with the default instance.
pub const CHECK_KEY: &str = "llo:self-check:default";

/// The ids of the fourteen, in the order of the questions.
pub const IDS: [&str; 14] = [
    "aspire",
    "self-awareness",
    "mastery-motivation",
    "self-efficacy",
    "learning-agility",
    "voice",
    "financial-access",
    "skills",
    "information",
    "cope-change",
    "network",
    "self-directed",
    "autonomy",
    "exit-unsafe",
];

/// The ids of the answers, in the order in which they are offered.
pub const ANSWERS: [&str; 4] = ["yes", "a-little", "not-yet", "unknown"];

/// A round with these answers (by the index of statement and answer) and themes.
#[must_use]
pub fn round(date: &str, answers: &[(usize, usize)], themes: &[usize]) -> Value {
    let answers: serde_json::Map<String, Value> =
        answers.iter().map(|&(statement, answer)| (IDS[statement].to_owned(), json!(ANSWERS[answer]))).collect();
    json!({ "date": date, "answers": answers, "themes": themes.iter().map(|&theme| IDS[theme]).collect::<Vec<_>>() })
}

/// What a browser remembers of these rounds and experiments, at this place (`"overview"`, `"work"`…).
#[must_use]
pub fn check_draft(rounds: &[Value], experiments: &[Value], place: &str) -> Value {
    json!({
        "schema": "llo-check/1", "rounds": rounds, "experiments": experiments, "place": place, "statement": 0,
        "touched": 0,
    })
}

/// As [`Widget`], with what only a self-check has.
#[derive(Clone)]
pub struct SelfCheck(Widget);

impl Deref for SelfCheck {
    type Target = Widget;

    fn deref(&self) -> &Widget {
        &self.0
    }
}

impl Page {
    /// The first `<llo-self-check>`.
    #[must_use]
    pub fn check(&self) -> SelfCheck {
        self.check_at("llo-self-check")
    }

    /// The self-check this selector finds.
    #[must_use]
    pub fn check_at(&self, selector: &str) -> SelfCheck {
        SelfCheck(self.widget_at(selector))
    }

    /// Opens a Dutch page with one self-check that remembers this; the clock is the test's, and downloads are noted.
    pub async fn open_check(&self, attributes: &str, draft: &Value) -> SelfCheck {
        self.open_blank().await;
        self.store(CHECK_KEY, &draft.to_string()).await;
        self.open_check_page("nl", attributes).await
    }

    /// As [`Page::open_check`] with nothing remembered but what is there already.
    pub async fn open_check_page(&self, lang: &str, attributes: &str) -> SelfCheck {
        self.open_host(host::document(&format!("lang=\"{lang}\""), SCRIPTS, &host::check(attributes))).await;
        let check = self.check();
        check.works().await;
        check
    }

    /// Time passes while the computer sleeps: no timer counts it, and the page comes into sight again.
    pub async fn pass(&self, minutes: u64) {
        self.run("window.pass(arguments[0])", &[json!(minutes * 60_000)]).await;
    }
}

/// The clock of the test, and the notes of what is downloaded.
pub const SCRIPTS: &str = "<script src=\"/e2e/clock.js\"></script><script src=\"/e2e/downloads.js\"></script>";

impl SelfCheck {
    /// Waits until the element works. Not [`Widget::ready`]: a self-check has no result until the person shares.
    pub async fn works(&self) -> &Self {
        self.until("the self-check works", "return !!root.querySelector('[part~=base] h2')", &[]).await;
        self
    }

    /// Gives an answer to the statement with this name, and waits until it is chosen.
    pub async fn answer(&self, name: &str, answer: &str) {
        self.press_found(Tool::Mouse, &format!("“{answer}” at “{name}”"), RADIO, &[json!(name), json!(answer)]).await;
        self.until("the answer is chosen", &format!("{RADIO} return it?.checked"), &[json!(name), json!(answer)]).await;
    }

    /// The answer that is chosen for a statement; nothing when there is none, or when the statement is not shown.
    pub async fn chosen(&self, name: &str) -> Value {
        let body = "const line = lineOf(root, arguments[1]), it = line && [...line.querySelectorAll('input')].find((it) => it.checked);
            return it ? nameOf(it) : null";
        self.run(body, &[json!(name)]).await
    }

    /// The names of the statements that can be seen, in their order.
    pub async fn statements(&self) -> Vec<String> {
        self.texts("fieldset.statement-row > legend b").await
    }

    /// What is written in all visible elements that fit a selector.
    pub async fn texts(&self, selector: &str) -> Vec<String> {
        let body =
            "return [...root.querySelectorAll(arguments[1])].filter(visible).map((it) => squeeze(it.textContent))";
        let found = self.run(body, &[json!(selector)]).await;
        found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// Ticks a checkbox by its name, or no longer.
    pub async fn tick(&self, name: &str) {
        self.press("input[type=checkbox]", name).await;
    }

    /// Chooses a theme in the overview and waits until it is chosen.
    pub async fn choose(&self, name: &str) {
        self.tick(name).await;
        self.ticked(name, true).await;
    }

    /// Waits until a checkbox is ticked, or not.
    pub async fn ticked(&self, name: &str, wanted: bool) {
        let body = "return named(root, 'input[type=checkbox]', arguments[1])[0]?.checked";
        becomes(name, json!(wanted), async || self.run(body, &[json!(name)]).await).await;
    }

    /// Presses a button that begins or opens an experiment with this title, and waits until it has the focus.
    pub async fn opens(&self, button: &str, title: &str) {
        self.press_button(button).await;
        let body = "return root.activeElement?.id === 'experiment' ? nameOf(root.activeElement) : ''";
        becomes("the experiment", json!(title), async || self.run(body, &[]).await).await;
    }

    /// Replaces what stands in a text field by typing.
    pub async fn types(&self, field: &str, text: &str) {
        self.focus("textarea", field).await;
        self.run("named(root, 'textarea', arguments[1])[0].select()", &[json!(field)]).await;
        self.page.write(text).await;
        let body = "return named(root, 'textarea', arguments[1])[0]?.value";
        becomes(field, json!(text), async || self.run(body, &[json!(field)]).await).await;
    }

    /// Fills a date or time field. A picker is the browser's own, and each has another: so by value and event.
    pub async fn plans(&self, field: &str, value: &str) {
        let body = "const [it] = named(root, 'input', arguments[1]); if (!it) return false;
            it.value = arguments[2]; it.dispatchEvent(new Event('change', { bubbles: true })); return true";
        self.until(field, body, &[json!(field), json!(value)]).await;
    }

    /// From the overview, by its bar: the tab has the same name.
    pub async fn goes_on_from_overview(&self, words: &CheckWords) {
        self.press(".chosen-bar button", words.go_on_with_themes).await;
    }

    /// Goes to a screen by its tab.
    pub async fn tab(&self, words: &CheckWords, tab: usize, heading: &str) {
        self.press("nav button", words.tabs[tab]).await;
        self.asks(heading).await;
    }

    /// What this browser remembers, without where the person was and when.
    pub async fn remembered(&self) -> Value {
        let text = self.page.local().await.remove(CHECK_KEY).unwrap_or_default();
        let draft: Value = serde_json::from_str(text.as_str().unwrap_or("null")).expect("what is stored is JSON");
        json!({ "rounds": draft["rounds"], "experiments": draft["experiments"] })
    }

    /// The answers of the current round, as this browser remembers them.
    pub async fn remembered_answers(&self) -> Value {
        let rounds = self.remembered().await["rounds"].clone();
        rounds.as_array().and_then(|rounds| rounds.last()).map(|round| round["answers"].clone()).unwrap_or_default()
    }
}

/// Puts the radio button of a statement and an answer into `it`.
const RADIO: &str = "const line = lineOf(root, arguments[1]), it = line && named(line, 'input', arguments[2])[0];";
