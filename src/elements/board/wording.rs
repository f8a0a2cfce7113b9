//! The sentences of a board that are put together, in one language.

use super::bar::Item;
use super::model::{HostedSession, Model, Saying};
use crate::contract::wire::{Code, Scene};
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::{Counts, Floor};
use crate::domain::session::{Order, Phase, Progress, Stage, Surplus};
use crate::i18n::BoardWords;

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
pub fn progress(strings: BoardWords, progress: Progress) -> String {
    strings.placing_progress(progress.done, progress.of)
}

/// "26 mensen doen mee".
pub fn joined(strings: BoardWords, people: usize) -> String {
    match people {
        0 => strings.join_joined_none().to_owned(),
        people => strings.join_joined(people),
    }
}

pub fn reveal_from(strings: BoardWords, hosted: &HostedSession) -> String {
    strings.placing_reveal_from(hosted.open.floors.of(Floor::Counts))
}

/// "Er doen 12 mee, en je telde 9 mensen. …"
pub fn surplus(strings: BoardWords, surplus: Surplus) -> String {
    strings.headcount_surplus(surplus.taking_part, surplus.people)
}

/// A question, not a mistake: that fewer were counted for one moment than for the other.
pub fn fewer(strings: BoardWords, now: Counts, later: Counts) -> Option<String> {
    let (now, later) = (now.total(), later.total());
    if now == 0 || later == 0 || now == later {
        return None;
    }
    let fewer = now.abs_diff(later);
    Some(if later < now { strings.counting_later_fewer(fewer) } else { strings.counting_now_fewer(fewer) })
}

/// What the button says that leads on.
pub fn onward(strings: BoardWords, phase: Phase, order: Order) -> String {
    let Some(next) = phase.next(order) else { return strings.phases_end().to_owned() };
    match next {
        Phase::Round(_, Stage::Reveal(Moment::Current)) => strings.phases_show_current().to_owned(),
        Phase::Round(_, Stage::Reveal(Moment::Desired)) => strings.phases_show_desired().to_owned(),
        Phase::Lobby | Phase::Explain | Phase::Round(_, Stage::Place(_) | Stage::Talk) | Phase::Step(_) => {
            strings.phases_onward(phase_name(strings, next))
        }
    }
}

/// As in the bar; in the second round the moment that is placed.
fn phase_name(strings: BoardWords, phase: Phase) -> &'static str {
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

pub fn item_name(strings: BoardWords, item: Item) -> &'static str {
    match item {
        Item::Explain => strings.phases_explain(),
        Item::Now => strings.phases_current(),
        Item::Later => strings.phases_desired(),
        Item::Reveal => strings.phases_reveal(),
        Item::Talk => strings.phases_talk(),
        Item::Again => strings.phases_again(),
        Item::Step => strings.phases_step(),
        Item::Close => strings.phases_close(),
    }
}

/// The sentence for the status line; empty when there is nothing to say.
pub fn status(model: &Model, strings: BoardWords) -> String {
    let Some(hosted) = model.hosted() else { return String::new() };
    match (model.said.what, &hosted.open.scene) {
        (Some(Saying::Progress), Scene::Place { .. }) => self::progress(strings, model.said.progress),
        (None | Some(Saying::Progress), _) => String::new(),
        (Some(Saying::Locked), _) => strings.placing_locked().to_owned(),
        (Some(Saying::Unlocked), _) => strings.placing_unlocked().to_owned(),
        (Some(Saying::Struck), _) => strings.placing_struck().to_owned(),
        (Some(Saying::Restored), _) => strings.placing_restored().to_owned(),
    }
}
