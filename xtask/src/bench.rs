//! `cargo xtask bench`: measures on this machine, with the release builds of server and site, in Chromium.
//!
//! * `live`: how fast pins reach the board and whether any is lost, also after a flood;
//! * `load`: how soon and how lightly our elements take answers, beside the same work by others. What those take from npm
//!   (Preact and SurveyJS, both MIT) is installed for this alone.

use std::fs;
use std::path::{Path, PathBuf};

use llo_dialogue::contract::ids::{answer_id, capability_id};
use llo_dialogue::domain::self_check::{Answer, Capability};
use serde_json::{Value, json};

use crate::browsers::chromium;
use crate::debian;
use crate::minify;
use crate::npm;
use crate::process::{Result, cargo, heading, run};
use crate::serve;
use crate::site;
use crate::workspace::Workspace;

/// Runs the load generator, which starts the server and the browser.
pub fn live(workspace: &Workspace) -> Result {
    debian::set_up(&debian::CHROMIUM)?;
    let (chromium, chromedriver) = chromium()?;
    let site = site::build(workspace)?;
    let server = serve::server(workspace)?;
    let load = example(workspace, "bench_live")?;
    heading("live: pins, reconnects and a flood");
    run(std::process::Command::new(load).args([server, site, chromium, chromedriver]))
}

/// Builds our site and the pages of the peers, and runs what drives them.
pub fn load(workspace: &Workspace, rounds: usize) -> Result {
    debian::set_up(&debian::CHROMIUM)?;
    let (chromium, chromedriver) = chromium()?;
    let site = site::build(workspace)?;
    let peers = peers(workspace)?;
    let load = example(workspace, "bench_load")?;
    heading("load: the first answer and every answer, ours and others");
    let plot = workspace.target.join("bench-load.svg");
    let mut load = std::process::Command::new(load);
    run(load.args([site, peers, chromium, chromedriver, plot]).arg(rounds.to_string()))
}

/// The program of an example of the end-to-end tests, after building it.
pub fn example(workspace: &Workspace, name: &str) -> Result<PathBuf> {
    heading(&format!("build of {name}"));
    run(cargo().args(["build", "--package", "llo-e2e", "--profile", "server", "--example", name]))?;
    Ok(workspace.target.join("server/examples").join(name))
}

/// What is written in Dutch on the pages of the peers, and the scripts that write it, bundled as each of them would be.
fn peers(workspace: &Workspace) -> Result<PathBuf> {
    heading("the pages of the peers");
    let from = workspace.root.join("tests/bench/pages");
    let folder = workspace.target.join("bench-load");
    let packages = npm::PEERS.folder_with("survey-js-ui")?;
    let assets = folder.join("assets");
    fs::create_dir_all(&assets).map_err(|error| format!("{}: {error}", assets.display()))?;
    let words = |element: &str| read(&workspace.root.join("src/words").join(element).join("nl.json"));
    let (dialogue, check) = (words("dialogue")?, words("self_check")?);
    for (work, words) in [("check", check_words(&check, &dialogue)), ("dialogue", dialogue_words(&dialogue))] {
        let file = folder.join(format!("{work}.json"));
        fs::write(&file, words.to_string()).map_err(|error| format!("{}: {error}", file.display()))?;
        for (peer, end) in [("preact", "jsx"), ("surveyjs", "js"), ("floor", "js")] {
            let script = from.join(format!("{peer}-{work}.{end}"));
            minify::peer(&script, &assets.join(format!("{peer}-{work}.js")), &file, &packages)?;
        }
    }
    minify::minify(&from.join("page.css"), &assets.join("page.css"))?;
    Ok(folder)
}

/// Only what is shown: nobody who writes a page by hand sends more.
fn check_words(check: &Value, both: &Value) -> Value {
    let statement = |capability| {
        let id = capability_id(capability);
        let words = &check["statements"][id];
        json!({ "id": id, "name": words["name"], "statement": words["statement"] })
    };
    let answer = |answer| json!({ "id": answer_id(answer), "text": check["answers"][answer_id(answer)] });
    let (intro, answering) = (&check["intro"], &check["answering"]);
    json!({
        "title": check["title"], "short_title": check["short_title"],
        "not_a_test": intro["not_a_test"], "how": intro["how"], "start": intro["start"],
        "list_intro": answering["list_intro"], "filled_in_none": answering["filled_in_none"],
        "private_hint": answering["private_hint"], "clear": answering["clear"],
        "kept": check["kept"]["local"], "erase": both["erase"]["button"],
        "statements": Capability::ALL.map(statement), "answers": Answer::ALL.map(answer),
    })
}

fn dialogue_words(dialogue: &Value) -> Value {
    // As the four stand on the board: people at the right, reactive at the top.
    let reading_order = ["organisation-reactive", "people-reactive", "organisation-proactive", "people-proactive"];
    let corner = |id: &str| {
        let words = &dialogue["corners"][id];
        json!({ "id": id, "name": words["name"], "sentence": words["sentence"] })
    };
    json!({
        "prompt": dialogue["prompts"]["current"], "hint": dialogue["choose"]["hint"],
        "corners": reading_order.map(corner), "poles": dialogue["poles"], "lean": dialogue["lean"],
        "place_title": dialogue["place"]["precise"], "place_hint": dialogue["place"]["hint"],
        "next": dialogue["buttons"]["next"], "back": dialogue["buttons"]["back"],
    })
}

fn read(file: &Path) -> Result<Value> {
    let text = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    serde_json::from_slice(&text).map_err(|error| format!("{}: {error}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_peers_are_given_every_word_that_they_show() {
        let words = |text: &str| serde_json::from_str::<Value>(text).expect("JSON");
        let dialogue = words(include_str!("../../src/words/dialogue/nl.json"));
        let check = words(include_str!("../../src/words/self_check/nl.json"));
        for shown in [check_words(&check, &dialogue), dialogue_words(&dialogue)] {
            assert!(!shown.to_string().contains("null"), "{shown}");
        }
    }
}
