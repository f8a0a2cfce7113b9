//! The second window: it shows what the board shows, keeps nothing, says nothing, and has no buttons.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Phase, RoundNo, Stage};
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::elements::board::model::{Ending, Place};
use llo_dialogue::elements::board::msg::{Deed, Msg};
use llo_dialogue::elements::board::view::{Body, StageView};
use llo_dialogue::kit::live_effect::{Channel, LiveEffect};
use llo_dialogue::kit::memory::MemoryPorts;
use llo_dialogue::live::transport::{Command, Endpoint, Interest, TransportEvent};
use llo_dialogue::reveal::{LayerId, RevealMsg};

use crate::support::board::{Board, KEY, options};
use crate::support::element::A_MORNING;
use crate::support::session::both;

/// A window as the board opens it, in the same browser.
fn window(board: &Board) -> Board {
    let url = board.effects().into_iter().rev().find_map(|effect| match effect {
        LiveEffect::OpenWindow(url) => Some(url),
        _ => None,
    });
    let page = format!("{}{}", crate::support::board::PAGE, url.expect("a window was opened"));
    let window = Board::at(A_MORNING, board.browser(), options(|raw| raw.page = page), None);
    window.does([Msg::Happened(Channel::Windows, TransportEvent::Up)]);
    window
}

/// What the board said last arrives.
fn follows(window: &Board, board: &Board) {
    let last = board.published(Channel::Windows).pop().expect("a state");
    let told = TransportEvent::Message { topic: last.topic, payload: last.payload };
    window.does([Msg::Happened(Channel::Windows, told)]);
}

#[test]
fn it_shows_what_the_board_shows_in_every_phase() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(8).does([Msg::Did(Deed::SecondWindowWanted)]);
    let window = window(&board);
    for _ in 0..8 {
        board.waits(2_000);
        follows(&window, &board);
        let (mut own, shown) = (board.shown(), window.shown());
        // How many have joined is not told in every phase.
        own.join = own.join.zip(shown.join.clone()).map(|(own, shown)| {
            assert_eq!((own.code, &own.qr, own.large), (shown.code.clone(), &shown.qr, shown.large));
            shown
        });
        assert_eq!(own, shown);
        board.does([Msg::Did(Deed::WentOn)]).counts_everyone();
    }
    assert_eq!(board.phase(), Phase::Step(RoundNo::First));
}

#[test]
fn it_follows_what_is_switched_on_and_phones_do_not_hear_of_it() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(8).does([Msg::Did(Deed::SecondWindowWanted)]).leads_to(Phase::Step(RoundNo::First));
    let window = window(&board);
    let said = board.told(Channel::Session).len();
    for layer in [LayerId::Flows, LayerId::Now, LayerId::Later, LayerId::Now] {
        let before = board.shown().stage;
        board.does([Msg::Reveal(RevealMsg::LayerSwitched(layer))]);
        follows(&window, &board);
        assert_ne!(board.shown().stage, before, "{layer:?} is switched");
        assert_eq!(board.shown().stage, window.shown().stage, "{layer:?}");
    }
    assert_eq!(board.told(Channel::Session).len(), said);
}

#[test]
fn it_plays_the_way_between_two_rounds_when_the_board_does() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(8).does([Msg::Did(Deed::SecondWindowWanted)]).leads_to(Phase::Step(RoundNo::First));
    let window = window(&board);
    board.does([Msg::Did(Deed::WentBack), Msg::Did(Deed::PlacedAgain)]);
    for id in 0..8 {
        board.hears(id, both(RoundNo::Second, Quadrant::PeopleProactive, Quadrant::PeopleProactive));
    }
    board.waits(2_000).leads_to(Phase::Round(RoundNo::Second, Stage::Reveal(Moment::Current)));
    for layer in [LayerId::Replay, LayerId::Replay, LayerId::Rounds, LayerId::Rounds, LayerId::Replay] {
        let before = board.shown().stage;
        board.does([Msg::Reveal(RevealMsg::LayerSwitched(layer))]);
        follows(&window, &board);
        assert_ne!(board.shown().stage, before, "{layer:?}: it is drawn anew");
        assert_eq!(board.shown().stage, window.shown().stage, "{layer:?}");
    }
    let StageView::Revealed(picture) = window.shown().stage else { panic!("it is revealed") };
    assert_eq!(picture.plane.rounds.len(), 4);
}

#[test]
fn it_has_no_controls_keeps_nothing_and_says_nothing() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(8).does([Msg::Did(Deed::SecondWindowWanted)]);
    let window = window(&board);
    follows(&window, &board);
    assert!(matches!(window.view().body, Body::Session(_, None)));
    assert_eq!((window.view().is_beamer, board.view().is_beamer), (true, false));
    let kept = window.stored();
    window
        .does([Msg::Did(Deed::WentOn), Msg::Did(Deed::CloseAsked), Msg::Did(Deed::Confirmed), Msg::Left, Msg::Woke])
        .waits(60_000);
    assert_eq!((window.stored(), window.published(Channel::Windows)), (kept, Vec::new()));
    let connects: Vec<LiveEffect> =
        window.effects().into_iter().filter(|effect| matches!(effect, LiveEffect::Connect(..))).collect();
    assert_eq!(connects, [LiveEffect::Connect(Channel::Windows, Endpoint::Tabs)]);
    let asks_for_pins = window.effects().into_iter().any(|effect| match effect {
        LiveEffect::Send(_, commands) => {
            commands.iter().any(|one| matches!(one, Command::Subscribe(Interest::Pins(_))))
        }
        _ => false,
    });
    assert!(!asks_for_pins);
}

#[test]
fn it_does_not_take_the_kept_session_over() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(3).does([Msg::Did(Deed::SecondWindowWanted)]).waits(3_000);
    assert!(board.browser().local.borrow().contains_key(KEY));
    let window = window(&board);
    assert!(!window.leads());
}

#[test]
fn it_follows_while_nobody_has_a_phone() {
    let board = Board::counting();
    board.does([
        Msg::Happened(Channel::Windows, TransportEvent::Up),
        Msg::Did(Deed::SecondWindowWanted),
        Msg::Did(Deed::WentOn),
    ]);
    let window = window(&board);
    follows(&window, &board);
    assert_eq!(window.shown().heading, board.shown().heading);
    assert_eq!(window.shown().join, None, "nobody can come in");
    board.leads_to(Phase::Round(RoundNo::First, Stage::Place(Moment::Current)));
    follows(&window, &board);
    let (counts, shows) = (board.shown().heading, window.shown());
    assert_ne!(shows.heading, counts, "what to type is said to who counts");
    assert!(shows.heading.ends_with('?') && !shows.text.concat().contains("telefoon"), "{shows:?}");
}

#[test]
fn it_says_when_the_session_is_closed() {
    let board = Board::with_phones(options(|_| {}));
    board.does([Msg::Did(Deed::SecondWindowWanted)]);
    let window = window(&board);
    board.does([Msg::Did(Deed::CloseAsked), Msg::Did(Deed::Confirmed)]);
    follows(&window, &board);
    let Body::Over { words: (title, _), again } = window.view().body else { panic!("it is over") };
    assert!(title.contains("gesloten") && !again);
}

#[test]
fn it_is_offered_first_while_people_come_in() {
    let board = Board::with_phones(options(|_| {}));
    assert!(board.controls().opens_screen);
    board.leads_to(Phase::Explain);
    assert!(!board.controls().opens_screen);
}

#[test]
fn a_code_that_is_none_shows_no_session_and_leads_none() {
    let ports = MemoryPorts::default();
    let window = Board::at(A_MORNING, ports, options(|raw| raw.beamer = Some("zo maar".to_owned())), None);
    assert!(matches!(window.driver.model().place, Place::Over(Ending::NoSession)));
    window.does([Msg::Did(Deed::Began(llo_dialogue::elements::board::draft::Mode::Phones))]);
    assert!(!window.leads());
}

#[test]
fn it_never_shows_the_pin_of_someone_without_a_phone() {
    let board = Board::with_phones(options(|_| {}));
    board.does([Msg::Did(Deed::SecondWindowWanted)]);
    let window = window(&board);
    board.leads_to(Phase::Round(RoundNo::First, Stage::Place(Moment::Current)));
    let pin = crate::support::pins::corner(llo_dialogue::domain::space::Quadrant::PeopleProactive);
    board.does([Msg::Did(Deed::PersonAdded), Msg::Did(Deed::PersonPlaced(Moment::Current, Some(pin)))]).waits(2_000);
    assert!(matches!(board.shown().stage, StageView::Person(_)));
    follows(&window, &board);
    assert!(matches!(window.shown().stage, StageView::Hidden(_)));
}
