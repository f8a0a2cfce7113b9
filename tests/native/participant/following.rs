//! Every phase as a participant sees it, whenever they come in, and with what nobody may see before a reveal.

use llo_dialogue::contract::ids::Language;
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Order, Phase, RoundNo, Session};
use llo_dialogue::domain::space::Quadrant::{OrganisationReactive, PeopleProactive, PeopleReactive};
use llo_dialogue::elements::participant::msg::Msg;
use llo_dialogue::elements::participant::query::Screen;
use llo_dialogue::elements::participant::view::{Body, GroupView};
use llo_dialogue::i18n::{ParticipantWords, words};
use llo_dialogue::reveal::{LayerId, RevealMsg};

use super::{LATER, NOW, REVEAL_LATER, REVEAL_NOW, STEP, TALK, chooses};
use crate::support::participant::Room;

const PHASES: [Phase; 8] = [Phase::Lobby, Phase::Explain, NOW, LATER, REVEAL_NOW, TALK, REVEAL_LATER, STEP];

fn expected(phase: Phase) -> Screen {
    match phase {
        Phase::Lobby => Screen::Lobby,
        Phase::Explain => Screen::Explain,
        NOW => Screen::Place(Moment::Current),
        LATER => Screen::Place(Moment::Desired),
        other => Screen::Group(other),
    }
}

fn full(order: Order) -> Room {
    let mut room = Room::new(order);
    room.others(9, RoundNo::First, PeopleReactive, PeopleProactive);
    room
}

pub(super) fn group(room: &Room) -> GroupView {
    match room.view().body {
        Body::Group(group) => *group,
        other => panic!("{other:?}"),
    }
}

#[test]
fn whoever_joined_follows_forth_and_back() {
    let mut room = full(Order::BothFirst);
    room.does([Msg::Joined]);
    for phase in PHASES {
        room.lead_to(phase);
        assert_eq!(room.screen(), expected(phase), "{phase:?}");
        assert!(!room.view().heading.is_empty(), "{phase:?}");
    }
    for phase in PHASES.into_iter().rev() {
        room.lead_to(phase);
        // What was revealed is fixed, also when the facilitator goes back.
        let screen = if phase == NOW || phase == LATER { Screen::Locked } else { expected(phase) };
        assert_eq!(room.screen(), screen, "{phase:?}");
    }
}

#[test]
fn whoever_comes_late_comes_in_where_the_others_are() {
    for order in [Order::BothFirst, Order::RevealAfterEach] {
        for phase in PHASES {
            let mut room = full(order);
            room.lead_to(phase);
            assert_eq!(room.screen(), Screen::Join, "{phase:?}");
            room.does([Msg::Joined]);
            assert_eq!(room.screen(), expected(phase), "{phase:?}");
        }
    }
}

#[test]
fn before_a_reveal_nothing_of_others_is_here() {
    let mut room = full(Order::BothFirst);
    room.does([Msg::Joined]);
    for phase in [Phase::Lobby, Phase::Explain, NOW, LATER] {
        room.lead_to(phase);
        let model = room.driver.model();
        let told = format!("{:?}", model.link.as_ref().and_then(|link| link.state()));
        assert!(!told.contains("Picture") && !told.contains("Counts"), "{told}");
        drop(model);
        let seen = format!("{:?}", room.view());
        let corner = "people-proactive";
        assert!(!seen.contains("Group") && !seen.contains(corner), "{seen}");
    }
}

#[test]
fn the_question_of_the_moment_comes_along() {
    let mut room = full(Order::BothFirst);
    room.does([Msg::Joined]).lead_to(TALK);
    let first = group(&room).question.expect("a question");
    room.hall.question = 2;
    room.facilitate(|_| ());
    let third = group(&room).question.expect("a question");
    assert!(first != third && third == "Wat gaat nu goed en moet zo blijven?", "{third}");
}

#[test]
fn choosing_a_step_says_what_and_who_and_when() {
    let mut room = full(Order::BothFirst);
    room.does([Msg::Joined]).lead_to(STEP);
    let group = group(&room);
    assert_eq!(
        (room.view().heading.as_str(), group.step),
        (
            words::<ParticipantWords>(Language::NL).group_step().0,
            Some(words::<ParticipantWords>(Language::NL).group_step().1),
        )
    );
    assert!(group.question.is_none());
}

#[test]
fn layers_are_the_persons_own_until_the_next_phase() {
    let mut room = full(Order::BothFirst);
    room.does([Msg::Joined]).lead_to(REVEAL_LATER);
    let before = room.driver.model().layers;
    room.does([Msg::Group(RevealMsg::LayerSwitched(LayerId::Flows))]);
    assert!(before.is_none() && room.driver.model().layers.is_some_and(|layers| !layers.flows));
    room.does([Msg::Group(RevealMsg::LayerSwitched(LayerId::Strike))]);
    assert!(room.driver.model().layers.is_some_and(|layers| !layers.strike), "striking is the facilitator's");
    room.lead_to(STEP);
    assert!(room.driver.model().layers.is_none());
}

#[test]
fn too_few_is_a_picture_of_nothing() {
    let mut room = Room::new(Order::BothFirst);
    room.does([Msg::Joined]).lead_to(NOW).does(chooses(OrganisationReactive)).later(1_000).lead_to(REVEAL_NOW);
    let board = group(&room).reveal.plane;
    assert!(board.marks.is_empty() && board.squares.is_empty() && board.bands.is_empty());
    assert!(board.corners.iter().all(|corner| corner.counts.is_empty()));
}

#[test]
fn how_many_have_placed_is_seen_and_follows() {
    let mut room = full(Order::BothFirst);
    room.does([Msg::Joined]).lead_to(NOW).does([Msg::Placing(llo_dialogue::elements::dialogue::msg::Msg::Passed)]);
    room.later(1_100);
    let lines = |room: &Room| match room.view().body {
        Body::Settled(settled) => settled.lines.join(" "),
        other => panic!("{other:?}"),
    };
    assert!(lines(&room).contains("10 van 10 klaar."), "{}", lines(&room));
    room.later(2_000).facilitate(|session: &mut Session| {
        let one = llo_dialogue::domain::session::Placed::new(RoundNo::First, None, None, None);
        let content = llo_dialogue::domain::session::Content::Here(one);
        crate::support::session::send(session, 200, 1, content);
    });
    assert!(lines(&room).contains("10 van 11 klaar."), "{}", lines(&room));
}
