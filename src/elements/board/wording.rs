//! The sentences of a board that are put together, in one language.

use super::bar::Item;
use super::model::{HostedSession, Model, Saying};
use crate::contract::wire::{Code, Scene};
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::{Counts, Floor};
use crate::domain::session::{Order, Phase, Progress, Stage, Surplus};
use crate::i18n::board::BoardStrings;

/// The link to take part: the code stands in the fragment, which no server gets.
pub fn link(join_url: &str, code: Code) -> String {
    format!("{join_url}#llo={code}")
}

/// The address as it is read out: without `https://`.
pub fn short_address(url: &str) -> &str {
    let without = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    without.unwrap_or(url)
}

/// "14 van 26 klaar".
pub fn progress(strings: &BoardStrings, progress: Progress) -> String {
    let (of, done) = strings.progress;
    format!("{}{of}{}{done}", progress.done, progress.of)
}

/// "26 mensen doen mee".
pub fn joined(strings: &BoardStrings, people: usize) -> String {
    let [none, one, many] = strings.joined;
    match people {
        0 => none.to_owned(),
        1 => one.to_owned(),
        people => format!("{people}{many}"),
    }
}

pub fn reveal_from(strings: &BoardStrings, hosted: &HostedSession) -> String {
    around(strings.reveal_from, hosted.open.floors.of(Floor::Counts))
}

pub fn too_few(strings: &BoardStrings, people: u32) -> String {
    around(strings.too_few, people)
}

/// A number between two texts.
pub fn around((before, after): (&'static str, &'static str), number: u32) -> String {
    format!("{before}{number}{after}")
}

/// "Er doen 12 mee, en je telde 9 mensen. …"
pub fn surplus(strings: &BoardStrings, surplus: Surplus) -> String {
    let [before, between, after] = strings.surplus;
    format!("{before}{}{between}{}{after}", surplus.taking_part, surplus.people)
}

/// A question, not a mistake: that fewer were counted for one moment than for the other.
pub fn fewer(strings: &BoardStrings, now: Counts, later: Counts) -> Option<String> {
    let (now, later) = (now.total(), later.total());
    if now == 0 || later == 0 || now == later {
        return None;
    }
    let words = if later < now { strings.later_fewer } else { strings.now_fewer };
    Some(around(words, now.abs_diff(later)))
}

/// What the button says that leads on.
pub fn onward(strings: &BoardStrings, phase: Phase, order: Order) -> String {
    let Some(next) = phase.next(order) else { return strings.close.to_owned() };
    match next {
        Phase::Round(_, Stage::Reveal(Moment::Current)) => strings.reveal_now.to_owned(),
        Phase::Round(_, Stage::Reveal(Moment::Desired)) => strings.reveal_later.to_owned(),
        Phase::Lobby | Phase::Explain | Phase::Round(_, Stage::Place(_) | Stage::Talk) | Phase::Step(_) => {
            format!("{}{}", strings.onward, phase_name(strings, next))
        }
    }
}

/// As in the bar; in the second round the moment that is placed.
fn phase_name(strings: &BoardStrings, phase: Phase) -> &'static str {
    let item = match phase {
        Phase::Lobby | Phase::Explain => Item::Explain,
        Phase::Round(_, Stage::Place(Moment::Current)) => Item::Now,
        Phase::Round(_, Stage::Place(Moment::Desired)) => Item::Later,
        Phase::Round(_, Stage::Reveal(_)) => Item::Reveal,
        Phase::Round(_, Stage::Talk) => Item::Talk,
        Phase::Step(_) => Item::Step,
    };
    item_name(strings, item)
}

pub fn item_name(strings: &BoardStrings, item: Item) -> &'static str {
    strings.items[item as usize]
}

/// The sentence for the status line; empty when there is nothing to say.
pub fn status(model: &Model, strings: &BoardStrings) -> String {
    let Some(hosted) = model.hosted() else { return String::new() };
    match (model.said.what, &hosted.open.scene) {
        (Some(Saying::Progress), Scene::Place { .. }) => self::progress(strings, model.said.progress),
        (None | Some(Saying::Progress), _) => String::new(),
        (Some(Saying::Locked), _) => strings.locked.to_owned(),
        (Some(Saying::Unlocked), _) => strings.unlocked.to_owned(),
        (Some(Saying::Struck), _) => strings.struck.to_owned(),
        (Some(Saying::Restored), _) => strings.restored.to_owned(),
    }
}
