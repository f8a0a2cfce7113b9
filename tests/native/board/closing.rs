//! Closing: asked once; everyone hears it; every topic is cleared, the storage erased, and the keys are gone.

use llo_dialogue::contract::ids::Language;
use llo_dialogue::contract::wire::Topic;
use llo_dialogue::domain::session::ParticipantId;
use llo_dialogue::elements::board::draft::Mode;
use llo_dialogue::elements::board::model::{Ending, Place};
use llo_dialogue::elements::board::msg::{Deed, Msg};
use llo_dialogue::elements::board::view::Body;
use llo_dialogue::i18n::{self, BoardWords};
use llo_dialogue::kit::live_effect::{Channel, LiveEffect};
use llo_dialogue::live::transport::TransportEvent;

use crate::support::board::{Board, options};
use crate::support::keys::identity;

fn closed(people: u8) -> Board {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(people).waits(3_000).does([Msg::Did(Deed::CloseAsked), Msg::Did(Deed::Confirmed)]);
    board
}

#[test]
fn closing_is_asked_once_in_place() {
    let board = Board::with_phones(options(|_| {}));
    board.does([Msg::Did(Deed::Confirmed)]);
    assert!(board.leads(), "nothing was asked");
    board.does([Msg::Did(Deed::CloseAsked)]);
    assert!(board.controls().asking.expect("a question").ask.contains("alles wissen"));
    board.does([Msg::Did(Deed::Declined), Msg::Did(Deed::Confirmed)]);
    assert!(board.leads());
}

#[test]
fn the_last_phase_leads_to_that_question() {
    let board = Board::with_phones(options(|_| {}));
    board
        .placed_by(8)
        .leads_to(llo_dialogue::domain::session::Phase::Step(llo_dialogue::domain::session::RoundNo::First));
    board.does([Msg::Did(Deed::WentOn)]);
    assert!(board.leads() && board.controls().asking.is_some());
}

#[test]
fn everyone_hears_it_and_every_topic_is_cleared() {
    let board = closed(3);
    assert_eq!(board.told(Channel::Session).pop().expect("a state")["phase"], "closed");
    assert_eq!(board.told(Channel::Windows).pop().expect("a state")["phase"], "closed");
    let cleared: Vec<ParticipantId> = board
        .published(Channel::Session)
        .into_iter()
        .filter_map(|publish| match publish.topic {
            Topic::Pin(_, id) if publish.payload.is_empty() => Some(id),
            Topic::Pin(..) | Topic::State(_) => None,
        })
        .collect();
    let everyone = [0, 1, 2].map(|id| identity(id).id());
    assert!(cleared.len() == 3 && everyone.iter().all(|id| cleared.contains(id)));
}

#[test]
fn the_facilitator_is_reminded_of_the_file_with_the_keys() {
    let Body::Over { words, .. } = closed(3).view().body else { panic!("it is closed") };
    assert!(words.1.contains("overdrachtsbestand") && words.1.contains("sleutels en alle pinnen"), "{words:?}");
    for language in [Language::NL, Language::EN] {
        let strings = i18n::words::<BoardWords>(language);
        let file = if language == Language::NL { "overdrachtsbestand" } else { "hand-over file" };
        assert!(
            [strings.closing_closed(), strings.closing_still_closing()].iter().all(|words| words.1.contains(file)),
            "{language:?}"
        );
        assert!(!strings.closing_closed_shown().1.contains(file), "the room on the second screen has no file");
    }
}

#[test]
fn nothing_is_kept_here() {
    let board = closed(3);
    assert!(board.stored().is_none());
    assert!(board.driver.ports().local.borrow().is_empty());
    assert!(board.driver.model().hosted().is_none());
    assert!(!board.reloaded().leads());
}

#[test]
fn the_keys_go_when_the_server_has_heard_it() {
    let board = closed(2);
    let words = |board: &Board| match board.view().body {
        Body::Over { words: (_, text), again } => (text, again),
        other => panic!("{other:?}"),
    };
    assert!(words(&board).0.contains("De server wist nu") && board.driver.model().closing.is_some());
    let session = board.published(Channel::Session).pop().map(|publish| match publish.topic {
        Topic::Pin(session, _) | Topic::State(session) => session,
    });
    let session = session.expect("a topic");
    let pins = [0, 1].map(|id| Topic::Pin(session, identity(id).id()));
    for topic in [Topic::State(session)].into_iter().chain(pins) {
        board.does([Msg::Happened(Channel::Session, TransportEvent::Delivered(topic))]);
    }
    assert!(board.driver.model().closing.is_none(), "the keys are forgotten");
    assert!(board.effects().contains(&LiveEffect::Disconnect(Channel::Session)));
    let (text, again) = words(&board);
    assert!(text.contains("Alles is gewist") && again);
}

#[test]
fn a_counted_session_ends_at_once() {
    let board = Board::counting();
    board.does([Msg::Did(Deed::CloseAsked), Msg::Did(Deed::Confirmed)]);
    assert!(board.driver.model().closing.is_none());
    assert!(matches!(board.driver.model().place, Place::Over(Ending::Closed)));
}

#[test]
fn a_new_session_has_other_keys() {
    let board = Board::counting();
    let code = board.hosted(|hosted| hosted.lead.keys().code());
    board.does([
        Msg::Did(Deed::CloseAsked),
        Msg::Did(Deed::Confirmed),
        Msg::Did(Deed::NewWanted),
        Msg::Did(Deed::Began(Mode::Counting)),
    ]);
    assert_ne!(board.hosted(|hosted| hosted.lead.keys().code()), code);
}

#[test]
fn the_host_can_close_and_erase_everything() {
    let board = Board::with_phones(options(|_| {}));
    board.driver.ports().local.borrow_mut().insert("llo:dialogue:default".to_owned(), "x".to_owned());
    board.placed_by(2).does([Msg::DataCleared]);
    assert_eq!(board.told(Channel::Session).pop().expect("a state")["phase"], "closed");
    assert!(board.driver.ports().local.borrow().is_empty());
}

#[test]
fn what_is_erased_elsewhere_does_not_end_a_session() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(2).does([Msg::Did(Deed::WentOn)]);
    board.driver.ports().local.borrow_mut().clear();
    board.does([Msg::Stored(llo_dialogue::kit::storage::Stored::Elsewhere(None))]);
    assert!(board.leads() && board.stored().is_some());
}
