//! A session as a facilitator leads it: who is counted when, what can be seen in which phase, and how it ends.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::disclosure::Withheld;
use llo_dialogue::domain::session::{Content, Order, Phase, Progress, Received, RoundNo, Seen, Shown, Stage};
use llo_dialogue::domain::space::Quadrant;

use crate::support::session::{at, both, gone, lead, nothing, people, placed, send, session};

use Moment::{Current, Desired};
use Order::{BothFirst, RevealAfterEach};
use Quadrant::{OrganisationReactive, PeopleProactive, PeopleReactive};
use RoundNo::{First, Second};
use Stage::{Place, Reveal, Talk};

#[test]
fn only_after_a_reveal_is_there_something_to_see() {
    let is_hidden = |seen: Seen| seen == Seen::Hidden;
    for order in [BothFirst, RevealAfterEach] {
        let mut session = placed(order, 9, Place(Current));
        lead(&mut session, Phase::Lobby);
        loop {
            let shown = session.shown();
            let (current, desired) = match session.phase() {
                Phase::Lobby | Phase::Explain | Phase::Round(_, Place(_)) => (false, false),
                Phase::Round(_, Reveal(Current) | Talk) => (true, false),
                Phase::Round(_, Reveal(Desired)) | Phase::Step(_) => (true, true),
            };
            assert_eq!((!is_hidden(shown.current), !is_hidden(shown.desired)), (current, desired), "{session:?}");
            assert_eq!(shown.flows.is_some(), desired, "{session:?}");
            if !session.next(&mut at(7)) {
                break;
            }
        }
    }
}

#[test]
fn what_is_not_yet_revealed_cannot_be_exported() {
    let mut session = placed(BothFirst, 9, Talk);
    assert_eq!((people(&session, First, Current), people(&session, First, Desired)), (Some(9), None));
    assert_eq!(session.flows(First), None);
    lead(&mut session, Phase::Round(First, Reveal(Desired)));
    assert_eq!(people(&session, First, Desired), Some(9));
    assert!(session.flows(First).is_some_and(|flows| flows.is_ok()));
    lead(&mut session, Phase::Round(First, Place(Current)));
    assert_eq!(session.shown(), Shown { current: Seen::Hidden, desired: Seen::Hidden, flows: None });
    assert_eq!(people(&session, First, Desired), Some(9), "once seen it can be exported in every phase");
}

#[test]
fn too_few_reveal_nothing_and_can_try_again() {
    let mut session = placed(BothFirst, 4, Reveal(Current));
    assert_eq!(session.shown().current, Seen::TooFew);
    assert_eq!(people(&session, First, Current), None);
    send(&mut session, 4, 1, both(First, OrganisationReactive, PeopleProactive));
    assert_eq!(session.shown().current, Seen::TooFew, "a reveal happens at one moment");
    lead(&mut session, Phase::Round(First, Place(Desired)));
    lead(&mut session, Phase::Round(First, Reveal(Current)));
    assert_eq!(people(&session, First, Current), Some(5));
    let mut session = placed(BothFirst, 4, Talk);
    send(&mut session, 4, 1, both(First, OrganisationReactive, PeopleProactive));
    lead(&mut session, Phase::Step(First));
    assert_eq!((people(&session, First, Current), people(&session, First, Desired)), (Some(5), Some(5)));
    assert_eq!(session.flows(First), Some(Err(Withheld::Below(8))));
}

#[test]
fn a_picture_stays_whatever_comes_later() {
    for order in [BothFirst, RevealAfterEach] {
        let mut session = placed(order, 9, Reveal(Current));
        let before = session.picture(First, Current).cloned();
        for id in 0..40 {
            send(&mut session, id, 2, both(First, PeopleReactive, PeopleReactive));
        }
        send(&mut session, 3, 3, Content::Gone);
        for stage in [Place(Current), Talk, Reveal(Current), Reveal(Desired)] {
            lead(&mut session, Phase::Round(First, stage));
            assert_eq!(session.picture(First, Current), before.as_ref(), "{order:?} at {stage:?}");
        }
        let desired = people(&session, First, Desired);
        let late = 31;
        let expected = if order == BothFirst { 9 + late } else { 8 + late };
        assert_eq!(desired, Some(expected), "{order:?}: the late ones are in the next picture");
    }
}

#[test]
fn in_a_second_round_everybody_starts_anew() {
    let mut session = placed(BothFirst, 9, Reveal(Desired));
    let first = session.picture(First, Desired).cloned();
    assert!(session.again());
    assert_eq!(session.phase(), Phase::Round(Second, Place(Current)));
    assert_eq!(session.progress(Current), Progress { done: 0, of: 9 });
    send(&mut session, 20, 9, both(First, PeopleReactive, PeopleReactive));
    assert_eq!(session.progress(Current), Progress { done: 0, of: 10 }, "a pin for the first round comes too late");
    for id in 0..6 {
        send(&mut session, id, 2, both(Second, PeopleReactive, PeopleProactive));
    }
    assert_eq!(session.progress(Current), Progress { done: 6, of: 10 });
    lead(&mut session, Phase::Round(Second, Reveal(Desired)));
    assert_eq!((people(&session, Second, Current), session.picture(First, Desired)), (Some(6), first.as_ref()));
    let movement = session.movement(Current).expect("both rounds are revealed");
    assert_eq!(movement, Err(Withheld::OtherPeople), "three are gone");
    assert!(!session.again(), "there is no third");
}

#[test]
fn a_second_round_can_be_left_and_found_again() {
    let mut session = placed(BothFirst, 9, Reveal(Desired));
    assert!(session.again());
    for id in 0..6 {
        send(&mut session, id, 2, both(Second, PeopleReactive, PeopleProactive));
    }
    assert!(session.back());
    assert_eq!(session.shown().current, Seen::Picture(session.picture(First, Current).expect("it was revealed")));
    assert_eq!(session.movement(Current), None);
    assert!(session.again());
    assert_eq!(session.progress(Current), Progress { done: 6, of: 9 });
}

#[test]
fn the_highest_counter_wins_whenever_it_comes() {
    let mut session = placed(BothFirst, 5, Place(Current));
    let seven = both(First, PeopleReactive, PeopleProactive);
    assert_eq!(send(&mut session, 9, 7, seven), Received::Taken);
    assert_eq!(send(&mut session, 9, 7, seven), Received::Old, "the same again");
    assert_eq!(send(&mut session, 9, 6, gone()), Received::Old, "older");
    assert_eq!(session.progress(Current).done, 6);
    assert_eq!(send(&mut session, 9, 8, nothing(First)), Received::Taken);
    assert_eq!(session.progress(Current), Progress { done: 5, of: 6 }, "taken back, and still here");
    assert_eq!(send(&mut session, 9, 9, gone()), Received::Taken);
    assert_eq!(session.progress(Current), Progress { done: 5, of: 5 });
    assert_eq!(send(&mut session, 9, 7, seven), Received::Old, "what was taken back does not come back");
}

#[test]
fn everyone_is_done_when_nobody_is_left() {
    let mut session = session(BothFirst);
    lead(&mut session, Phase::Round(First, Place(Current)));
    assert!(!session.all_are_done(), "nobody is here");
    send(&mut session, 1, 1, both(First, PeopleReactive, PeopleReactive));
    assert!(session.all_are_done());
    send(&mut session, 2, 1, nothing(First));
    assert!(!session.all_are_done());
    send(&mut session, 2, 2, gone());
    assert!(session.all_are_done());
    lead(&mut session, Phase::Round(First, Talk));
    assert!(!session.all_are_done(), "nothing is being placed");
}
