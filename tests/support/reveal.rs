//! Revealed pictures in a few words, for tests of what is drawn and said of them.

use llo_dialogue::content::Content;
use llo_dialogue::contract::ids::Language;
use llo_dialogue::contract::wire::{Open, RoleNames};
use llo_dialogue::domain::date::Date;
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::orientation::Orientation;
use llo_dialogue::domain::session::{Choice, Content as Sent, Order, Phase, Placed, RoundNo, Session, Stage};
use llo_dialogue::domain::space::{Pin, Quadrant};
use llo_dialogue::i18n::words;
use llo_dialogue::reveal::export::About;
use llo_dialogue::reveal::{Layers, Look, Pictures, RevealView, reveal};

use super::pins::corner;
use super::session::{lead, send, session};
use super::wire::names;

pub const A: Quadrant = Quadrant::OrganisationReactive;
pub const B: Quadrant = Quadrant::PeopleReactive;
pub const C: Quadrant = Quadrant::OrganisationProactive;
pub const D: Quadrant = Quadrant::PeopleProactive;

pub const NOW: Stage = Stage::Reveal(Moment::Current);
pub const STEP: Stage = Stage::Reveal(Moment::Desired);

pub fn look(language: Language) -> Look<'static> {
    Look {
        content: Content::new(language, None),
        words: words(language),
        language,
        orientation: Orientation::default(),
    }
}

pub fn dutch() -> Look<'static> {
    look(Language::NL)
}

/// So many who go from one corner to another.
pub type Groups<'a> = &'a [(u8, Quadrant, Quadrant)];

/// Twenty-four, as the design shows them.
pub const DESIGN: Groups =
    &[(1, A, A), (6, A, C), (5, A, D), (2, B, B), (3, B, D), (1, B, C), (2, C, C), (2, C, A), (2, D, B)];

/// The pins of each of them, in the middle of their corners.
pub fn both(groups: Groups) -> Vec<(Option<Pin>, Option<Pin>)> {
    let each = groups.iter().flat_map(|(number, now, later)| vec![(*now, *later); usize::from(*number)]);
    each.map(|(now, later)| (Some(corner(now)), Some(corner(later)))).collect()
}

/// Everyone of a round sends their pins.
pub fn everyone_sends(session: &mut Session, round: RoundNo, pins: &[(Option<Pin>, Option<Pin>)]) {
    let counter = if round == RoundNo::First { 1 } else { 2 };
    for (id, (current, desired)) in (0..).zip(pins) {
        let placed = Placed::new(round, *current, *desired, None);
        send(session, id, counter, Sent::Here(placed));
    }
}

/// Those with these pins, revealed so far.
pub fn with_pins(pins: &[(Option<Pin>, Option<Pin>)], stage: Stage) -> Session {
    let mut session = session(Order::BothFirst);
    everyone_sends(&mut session, RoundNo::First, pins);
    lead(&mut session, Phase::Round(RoundNo::First, stage));
    session
}

pub fn with(groups: Groups, stage: Stage) -> Session {
    with_pins(&both(groups), stage)
}

/// A second round after a first one, revealed so far.
pub fn twice(first: Groups, second: Groups, stage: Stage) -> Session {
    let mut session = with(first, STEP);
    assert!(session.again());
    everyone_sends(&mut session, RoundNo::Second, &both(second));
    while session.phase() != Phase::Round(RoundNo::Second, stage) {
        assert!(session.next(&mut super::session::at(3)));
    }
    session
}

/// What everyone is told of it.
pub fn open(session: &Session) -> Open {
    Open::of(session, &names(session.setup().rules.roles), 0).expect("its own roles")
}

/// With what is on at first.
pub fn seen(session: &Session, look: Look) -> RevealView {
    seen_with(session, look, |layers, _| layers)
}

pub fn seen_with(session: &Session, look: Look, change: impl Fn(Layers, &Pictures) -> Layers) -> RevealView {
    let open = open(session);
    let pictures = Pictures::of(&open).expect("it is revealed");
    reveal(&pictures, change(Layers::first(&pictures), &pictures), None, look)
}

pub fn about<'a>(choice: &'a Choice, look: Look<'a>) -> About<'a> {
    About { title: "Team Ruimte", date: Date::new(2026, 11, 26).expect("a day"), choice, look }
}

pub fn no_names() -> RoleNames {
    RoleNames::default()
}
