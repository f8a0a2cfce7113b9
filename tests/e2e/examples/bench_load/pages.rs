//! The pages around the elements and around the peers, and the floor, which is all in its page.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::server::Files;

/// Whose page it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Peer {
    Ours,
    Preact,
    SurveyJs,
    Floor,
    /// Looks as the floor does and hears nothing: a run that takes it for working is worth nothing.
    Deaf,
}

impl Peer {
    pub const ALL: [Peer; 4] = [Peer::Ours, Peer::Preact, Peer::SurveyJs, Peer::Floor];

    pub fn id(self) -> &'static str {
        match self {
            Peer::Ours => "ours",
            Peer::Preact => "preact",
            Peer::SurveyJs => "surveyjs",
            Peer::Floor => "floor",
            Peer::Deaf => "deaf",
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Peer::Ours => "ours",
            Peer::Preact => "by hand with Preact",
            Peer::SurveyJs => "SurveyJS",
            Peer::Floor => "static floor",
            Peer::Deaf => "a page that hears nothing",
        }
    }
}

/// What is done on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Work {
    Check,
    Dialogue,
}

impl Work {
    pub fn id(self) -> &'static str {
        match self {
            Work::Check => "check",
            Work::Dialogue => "dialogue",
        }
    }
}

/// What is written on the pages.
pub struct Words {
    check: Value,
    dialogue: Value,
}

impl Words {
    pub fn read(folder: &Path) -> Words {
        let read = |work: Work| {
            let text = fs::read(folder.join(format!("{}.json", work.id()))).expect("the words that xtask has written");
            serde_json::from_slice(&text).expect("words in JSON")
        };
        Words { check: read(Work::Check), dialogue: read(Work::Dialogue) }
    }

    /// The ids of the statements and of the answers, in their order.
    pub fn ids(&self) -> (Value, Value) {
        let ids = |list: &str| each(&self.check[list]).map(|one| one["id"].clone()).collect();
        (ids("statements"), ids("answers"))
    }
}

/// Where a page stands.
pub fn path(peer: Peer, work: Work, times: usize) -> String {
    format!("/{}-{}-{times}.html", peer.id(), work.id())
}

/// Puts every page on the server.
pub fn add(files: &mut Files, words: &Words, sizes: &[usize]) {
    files.add("/blank.html", document("", "").as_bytes());
    for (work, times) in sizes.iter().map(|times| (Work::Check, *times)).chain([(Work::Dialogue, 1)]) {
        for peer in Peer::ALL.into_iter().chain([Peer::Deaf]) {
            files.add(&path(peer, work, times), page(peer, work, times, words).as_bytes());
        }
    }
}

fn page(peer: Peer, work: Work, times: usize, words: &Words) -> String {
    let script = format!("<script type=\"module\" src=\"/assets/{}-{}.js\"></script>", peer.id(), work.id());
    let looks = "<link rel=\"stylesheet\" href=\"/assets/page.css\">";
    let app = format!("<div id=\"app\" data-times=\"{times}\"></div>");
    match peer {
        // As the README says.
        Peer::Ours => document("<script type=\"module\" src=\"/llo/llo.js\"></script>", &elements(work, times)),
        Peer::Preact => document(&format!("{looks}{script}"), &app),
        Peer::SurveyJs => {
            let own = format!("<link rel=\"stylesheet\" href=\"/assets/surveyjs-{}.css\">", work.id());
            document(&format!("{own}{script}"), &app)
        }
        Peer::Floor => document(&format!("{looks}{script}"), &by_itself(work, times, words)),
        Peer::Deaf => document(looks, &by_itself(work, times, words)),
    }
}

fn elements(work: Work, times: usize) -> String {
    let tag = if work == Work::Check { "llo-self-check" } else { "llo-dialogue" };
    (0..times).fold(String::new(), |mut all, time| {
        let _ =
            write!(all, "<{tag} lang=\"nl\" instance=\"{time}\"><p>Wat helpt jou om je te ontwikkelen?</p></{tag}>");
        all
    })
}

fn by_itself(work: Work, times: usize, words: &Words) -> String {
    match work {
        Work::Check => statements(times, &words.check),
        Work::Dialogue => corners(&words.dialogue),
    }
}

fn statements(times: usize, words: &Value) -> String {
    let mut html = format!("<h2>{}</h2>", text(&words["title"]));
    for time in 0..times {
        for statement in each(&words["statements"]) {
            let end = if time == 0 { String::new() } else { format!("-{time}") };
            let id = format!("{}{end}", text(&statement["id"]));
            let (name, sentence) = (text(&statement["name"]), text(&statement["statement"]));
            let _ = write!(html, "<fieldset><legend><b>{name}</b> {sentence}</legend><div class=\"answers\">");
            for answer in each(&words["answers"]) {
                let (value, answer) = (text(&answer["id"]), text(&answer["text"]));
                let _ = write!(
                    html,
                    "<label><input type=\"radio\" autocomplete=\"off\" name=\"{id}\" value=\"{value}\">{answer}</label>"
                );
            }
            html.push_str("</div></fieldset>");
        }
    }
    html.push_str("<p id=\"count\" role=\"status\"></p>");
    html
}

fn corners(words: &Value) -> String {
    let mut html = format!("<h2>{}</h2><fieldset><div class=\"corners\">", text(&words["prompt"]));
    for corner in each(&words["corners"]) {
        let (id, name, sentence) = (text(&corner["id"]), text(&corner["name"]), text(&corner["sentence"]));
        let input = format!("<input type=\"radio\" autocomplete=\"off\" name=\"corner\" value=\"{id}\">");
        let _ = write!(html, "<label>{input}<b>{name}</b> {sentence}</label>");
    }
    html.push_str("</div></fieldset><svg class=\"board\" viewBox=\"0 0 100 100\" aria-hidden=\"true\">");
    html.push_str("<circle class=\"pin\" cx=\"25\" cy=\"25\" r=\"4\"/></svg>");
    for (start, end) in [("organisation", "people"), ("reactive", "proactive")] {
        let [start, end] = [start, end].map(|pole| text(&words["poles"][pole]["name"]));
        let range = "<input type=\"range\" autocomplete=\"off\" min=\"1\" max=\"99\" step=\"2\" value=\"25\">";
        let _ = write!(html, "<label>{start} – {end}{range}</label>");
    }
    html
}

fn document(head: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Intranet</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <link rel=\"icon\" href=\"data:,\">{head}</head>\n<body><main><h1>Intranet</h1>\n{body}\n</main></body></html>"
    )
}

fn each(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

/// Our own words: none of them has a character that HTML would not take for itself.
fn text(words: &Value) -> &str {
    words.as_str().expect("a text")
}

/// What the driver has to know.
pub fn config(peer: Peer, work: Work, times: usize, which: usize, words: &Words) -> Value {
    let (ids, answers) = words.ids();
    json!({
        "page": peer.id(), "work": work.id(), "times": times, "which": which, "ids": ids, "answers": answers,
    })
}
