//! Whatever happens to a session, in whatever order: no third round, no picture that changes, nobody who can be told
//! apart, and the same contributions lead to the same session however they arrive.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::disclosure::{Cell, Counts, Density, Flows, Picture, RoleCounts, Withheld};
use llo_dialogue::domain::session::{Content, Contribution, Phase, Placed, RoundNo, Seen, Session, Stage};
use llo_dialogue::domain::space::{Pin, Quadrant};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::any::cases;
use crate::support::any_session::{SessionEvent, any_contribution, any_course, any_placed, any_setup, happen};
use crate::support::group::{Revealed, nobody_is_singled_out, random};
use crate::support::pins::corner;

/// A picture without what is struck out, which is the host's to change.
type Frozen = (Counts, u32, u32, Result<Vec<(Cell, u32)>, Withheld>, Result<Vec<RoleCounts>, Withheld>);

fn frozen(picture: &Picture) -> Frozen {
    (
        picture.counts(),
        picture.entered(),
        picture.left_out(),
        picture.marks().map(|marks| marks.iter().map(|mark| (mark.cell, mark.people())).collect()),
        picture.roles().map(<[_]>::to_vec),
    )
}

fn all_frozen(session: &Session) -> Vec<Option<Frozen>> {
    let all = RoundNo::ALL.into_iter().flat_map(|round| Moment::BOTH.map(|moment| (round, moment)));
    all.map(|(round, moment)| session.picture(round, moment).map(frozen)).collect()
}

/// Where pins lie close together, in every picture: that of the drawn ones, so striking out changes it.
fn densities(session: &Session) -> Vec<Option<Result<Density, Withheld>>> {
    let all = RoundNo::ALL.into_iter().flat_map(|round| Moment::BOTH.map(|moment| (round, moment)));
    all.map(|(round, moment)| session.picture(round, moment).map(|picture| picture.density().cloned())).collect()
}

fn all_flows(session: &Session) -> Vec<Option<Result<Flows, Withheld>>> {
    RoundNo::ALL.into_iter().map(|round| session.flows(round).map(|flows| flows.cloned())).collect()
}

fn revealed(session: &Session, round: RoundNo) -> Revealed {
    let picture = |moment: Moment| session.picture(round, moment).cloned();
    Revealed {
        current: picture(Moment::Current),
        desired: picture(Moment::Desired),
        flows: session.flows(round).map(|flows| flows.cloned()),
    }
}

/// Goes through the rest of the session, with the same randomness.
fn to_the_end(mut session: Session) -> Session {
    let mut random = random(11);
    while session.next(&mut random) {}
    session
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn what_is_revealed_stays_and_shows_nobody(setup in any_setup(), course in any_course()) {
        let mut session = Session::new(setup);
        for happening in &course {
            let (before, flows, phase) = (all_frozen(&session), all_flows(&session), session.phase());
            let dense = densities(&session);
            happen(&mut session, happening);
            for (before, after) in before.iter().zip(all_frozen(&session)) {
                prop_assert!(before.is_none() || *before == after, "{happening:?} changed a picture");
            }
            let strikes = matches!(happening, SessionEvent::Struck(..) | SessionEvent::Restored(..));
            for (before, after) in dense.iter().zip(densities(&session)) {
                prop_assert!(strikes || before.is_none() || *before == after, "{happening:?} changed a density");
            }
            for (before, after) in flows.iter().zip(all_flows(&session)) {
                prop_assert!(before.is_none() || *before == after, "{happening:?} changed flows");
            }
            for round in RoundNo::ALL {
                nobody_is_singled_out(setup.rules, &revealed(&session, round));
            }
            prop_assert!(Session::kept(session.keep()).as_ref() == Some(&session), "{happening:?} gets lost");
            let moves = matches!(happening, SessionEvent::Next(_) | SessionEvent::Back | SessionEvent::Again);
            prop_assert!(moves || session.phase() == phase, "{happening:?} changed the phase");
        }
    }

    #[test]
    fn a_phase_shows_what_was_revealed_and_no_more(setup in any_setup(), course in any_course()) {
        let mut session = Session::new(setup);
        for happening in &course {
            happen(&mut session, happening);
            let (shown, round) = (session.shown(), session.phase().round());
            for (seen, moment) in [(shown.current, Moment::Current), (shown.desired, Moment::Desired)] {
                match seen {
                    Seen::Hidden => (),
                    Seen::TooFew => prop_assert_eq!(session.picture(round, moment), None),
                    Seen::Picture(picture) => prop_assert_eq!(Some(picture), session.picture(round, moment)),
                }
            }
            if matches!(session.phase(), Phase::Lobby | Phase::Explain | Phase::Round(_, Stage::Place(_))) {
                prop_assert!(shown.current == Seen::Hidden && shown.desired == Seen::Hidden && shown.flows.is_none());
            }
            for moment in Moment::BOTH {
                let progress = session.progress(moment);
                prop_assert!(progress.done <= progress.of, "{progress:?}");
            }
        }
    }

    #[test]
    fn contributions_can_come_in_any_order_and_twice(
        setup in any_setup(),
        (sent, shuffled) in vec(any_contribution(20), 0..60).prop_flat_map(|sent| {
            let twice = [sent.clone(), sent.iter().step_by(2).copied().collect()].concat();
            (Just(sent), Just(twice).prop_shuffle())
        }),
    ) {
        let after = |contributions: &[Contribution]| {
            let mut session = Session::new(setup);
            happen(&mut session, &SessionEvent::Sent(contributions.to_vec()));
            session
        };
        prop_assert_eq!(after(&shuffled), after(&sent));
        prop_assert!(to_the_end(after(&shuffled)) == to_the_end(after(&sent)));
    }

    #[test]
    fn late_pins_change_no_picture_that_is_there(setup in any_setup(), course in any_course(), late in vec(any_contribution(60), 0..40)) {
        let mut session = Session::new(setup);
        for happening in &course {
            happen(&mut session, happening);
        }
        let before = (all_frozen(&session), all_flows(&session));
        happen(&mut session, &SessionEvent::Sent(late));
        prop_assert_eq!((all_frozen(&session), all_flows(&session)), before);
    }

    #[test]
    fn who_passes_leaves_no_trace(setup in any_setup(), crowd in vec(any_contribution(20), 0..60), placed in any_placed()) {
        let someone = llo_dialogue::domain::session::ParticipantId([99; 16]);
        let says = |counter: u64, content: Content| Contribution { participant: someone, counter, content };
        let nothing = Content::Here(Placed { current: None, desired: None, ..placed });
        let ways = [
            vec![says(1, nothing)],
            vec![says(1, Content::Here(placed)), says(2, nothing)],
            vec![says(2, nothing), says(1, Content::Here(placed))],
            vec![says(1, Content::Here(placed)), says(2, Content::Gone)],
            vec![],
        ];
        let shown = ways.map(|way| {
            let mut session = Session::new(setup);
            happen(&mut session, &SessionEvent::Sent(crowd.clone()));
            happen(&mut session, &SessionEvent::Sent(way));
            let end = to_the_end(session);
            (all_frozen(&end), all_flows(&end))
        });
        for way in &shown[1..] {
            prop_assert_eq!(way, &shown[0]);
        }
    }

    #[test]
    fn a_second_round_knows_nothing_of_what_was_answered_in_the_first(setup in any_setup(), first in vec(any_contribution(20), 0..60), second in vec(any_contribution(20), 0..60)) {
        // In one session the first round is what they placed, in the other the same people stand elsewhere in it.
        let of = |round: RoundNo, sent: &[Contribution], more: u64| -> Vec<Contribution> {
            let tag = |contribution: &Contribution| match contribution.content {
                Content::Here(placed) => Content::Here(Placed { round, ..placed }),
                Content::Gone => Content::Gone,
            };
            sent.iter().map(|each| Contribution { counter: each.counter + more, content: tag(each), ..*each }).collect()
        };
        let elsewhere = |pin: Option<Pin>| pin.map(|_| corner(Quadrant::PeopleReactive));
        let others: Vec<Contribution> = first.iter().map(|each| match each.content {
            Content::Here(placed) => {
                let (current, desired) = (elsewhere(placed.current), elsewhere(placed.desired));
                Contribution { content: Content::Here(Placed { current, desired, ..placed }), ..*each }
            }
            Content::Gone => *each,
        }).collect();
        let first = one_each(first);
        let others = one_each(others);
        let second_of = |first: &[Contribution]| {
            let mut session = Session::new(setup);
            happen(&mut session, &SessionEvent::Sent(of(RoundNo::First, first, 0)));
            while !session.again() {
                assert!(session.next(&mut random(5)), "a first round has an end");
            }
            happen(&mut session, &SessionEvent::Sent(of(RoundNo::Second, &second, 10)));
            let end = to_the_end(session);
            (revealed(&end, RoundNo::Second), end.phase())
        };
        prop_assert_eq!(second_of(&first), second_of(&others));
    }
}

/// The last of each participant: which of two with one counter wins depends on where their pins stand.
fn one_each(sent: Vec<Contribution>) -> Vec<Contribution> {
    let each: std::collections::BTreeMap<_, _> = sent.into_iter().map(|one| (one.participant, one)).collect();
    each.into_values().collect()
}
