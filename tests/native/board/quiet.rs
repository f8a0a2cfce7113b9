//! Before the reveal nothing tells where anybody stands: two rooms with other pins look alike to everyone who looks.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Phase, RoundNo, Stage};
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::elements::board::msg::{Deed, Msg};
use llo_dialogue::elements::board::view::{Body, View};
use llo_dialogue::kit::live_effect::Channel;
use serde_json::Value;

use crate::support::board::{Board, options};
use crate::support::session::both;

/// Everything that leaves the board, or is seen on it.
#[derive(Debug, PartialEq)]
struct Seen {
    views: Vec<View>,
    session: Vec<Value>,
    windows: Vec<Value>,
    host: Vec<(&'static str, Value)>,
}

/// Eight people place in these corners, and it is led up to this phase.
fn room(corners: [Quadrant; 8], last: Phase) -> (Board, Seen) {
    let board = Board::with_phones(options(|_| {}));
    let mut views = Vec::new();
    for (id, corner) in (0..).zip(corners) {
        board.hears(id, both(RoundNo::First, corner, corner)).waits(1_100);
        views.push(board.view());
    }
    while board.phase() != last {
        board.does([Msg::Did(Deed::WentOn)]).counts_everyone();
        views.push(board.view());
    }
    let seen = Seen {
        views,
        session: board.told(Channel::Session),
        windows: board.told(Channel::Windows),
        host: board.heard(),
    };
    (board, seen)
}

const PLACE_LATER: Phase = Phase::Round(RoundNo::First, Stage::Place(Moment::Desired));

#[test]
fn two_rooms_with_other_pins_look_alike_until_the_reveal() {
    let (one, seen) = room([Quadrant::OrganisationReactive; 8], PLACE_LATER);
    let mixed = [0, 1, 2, 3, 3, 2, 1, 0].map(|at| Quadrant::ALL[at]);
    let (other, other_seen) = room(mixed, PLACE_LATER);
    assert_eq!(seen, other_seen);
    one.does([Msg::Did(Deed::WentOn)]).counts_everyone();
    other.does([Msg::Did(Deed::WentOn)]).counts_everyone();
    assert_ne!(one.view(), other.view(), "the reveal is what differs");
    assert_ne!(one.told(Channel::Session), other.told(Channel::Session));
}

#[test]
fn no_state_holds_a_picture_before_it_is_revealed() {
    let (_, seen) = room([Quadrant::PeopleProactive; 8], PLACE_LATER);
    for state in seen.session.iter().chain(&seen.windows) {
        let keys: Vec<&String> = state.as_object().expect("an object").keys().collect();
        for hidden in ["current", "desired", "flows"] {
            assert!(!keys.iter().any(|key| *key == hidden), "{state}");
        }
    }
}

#[test]
fn the_host_hears_phases_and_no_results_before_the_reveal() {
    let (board, seen) = room([Quadrant::PeopleProactive; 8], PLACE_LATER);
    for (name, detail) in &seen.host {
        assert!(matches!(*name, "ready" | "change"), "{name} {detail}");
        assert!(detail.get("phase").is_none_or(Value::is_string) && detail.get("current").is_none());
    }
    board.does([Msg::Did(Deed::WentOn)]).counts_everyone();
    assert!(board.heard().iter().any(|(name, _)| *name == "result"));
}

#[test]
fn what_is_written_of_a_model_holds_no_answer_and_no_key() {
    let (board, _) = room([Quadrant::PeopleProactive; 8], PLACE_LATER);
    let written = format!("{:?}", board.driver.model());
    assert!(!written.contains("focus") && !written.contains("seeds"), "{written}");
}

#[test]
fn the_step_stays_on_this_device() {
    use llo_dialogue::elements::board::msg::Part;
    let (board, _) = room([Quadrant::PeopleProactive; 8], Phase::Step(RoundNo::First));
    board.does([Msg::Written(Part::What, "koffiedrinken".to_owned()), Msg::Written(Part::Who, "Truus".to_owned())]);
    board.does([Msg::Did(Deed::QuestionTurned)]).waits(25_000);
    let told: String = [Channel::Session, Channel::Windows]
        .into_iter()
        .flat_map(|line| board.told(line))
        .map(|state| state.to_string())
        .collect();
    assert!(!told.contains("koffie") && !told.contains("Truus"));
    let Body::Session(_, Some(hosted)) = board.view().body else { panic!("a session") };
    assert_eq!(hosted.step.as_ref().expect("the step").wish.what, "koffiedrinken");
}
