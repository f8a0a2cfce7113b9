//! The lines of a board: where they lead, what trouble says, who leads, and what changes nothing.

use llo_dialogue::contract::broker::Login;
use llo_dialogue::contract::wire::Topic;
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{ParticipantId, Phase, RoundNo, Stage};
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::elements::board::draft::Mode;
use llo_dialogue::elements::board::model::{Ending, Place};
use llo_dialogue::elements::board::msg::{Deed, Msg};
use llo_dialogue::kit::effect::EventName;
use llo_dialogue::kit::live_effect::{Channel, LiveEffect};
use llo_dialogue::live::transport::{Bar, Command, Down, Endpoint, Interest, TransportEvent};

use crate::support::board::{Board, KEY, options};
use crate::support::element::{detail, name};
use crate::support::session::both;

fn endpoints(board: &Board) -> Vec<(Channel, Endpoint)> {
    let connects = board.effects().into_iter().filter_map(|effect| match effect {
        LiveEffect::Connect(line, endpoint) => Some((line, endpoint)),
        _ => None,
    });
    connects.collect()
}

fn session(happening: TransportEvent) -> Msg {
    Msg::Happened(Channel::Session, happening)
}

#[test]
fn a_session_runs_over_the_broker_and_is_mirrored_to_the_windows() {
    let board = Board::with_phones(options(|raw| {
        raw.broker_username = Some("bord".to_owned());
        raw.broker_password = Some("geheim".to_owned());
    }));
    let endpoints = endpoints(&board);
    let [(Channel::Session, Endpoint::Broker { url, client_id, login }), (Channel::Windows, Endpoint::Tabs)] =
        &endpoints[..]
    else {
        panic!("{endpoints:?}")
    };
    assert_eq!(url, "wss://intranet.example/llo/mqtt");
    let id = board.hosted(|hosted| hosted.lead.keys().session()).to_string();
    assert!(client_id.starts_with(&format!("board-{id}-")) && client_id.len() == "board-".len() + 8 + 1 + 8);
    let known = Login { username: "bord".to_owned(), password: "geheim".to_owned() };
    assert_eq!(login.as_ref(), Some(&known));
    assert!(!board.told(Channel::Session).is_empty() && !board.told(Channel::Windows).is_empty());
}

#[test]
fn over_the_windows_nobody_is_asked_for_pins() {
    let board = Board::with_phones(options(|_| {}));
    let asked = board.effects().into_iter().any(|effect| match effect {
        LiveEffect::Send(Channel::Windows, commands) => {
            commands.iter().any(|command| matches!(command, Command::Subscribe(Interest::Pins(_))))
        }
        _ => false,
    });
    assert!(!asked);
}

#[test]
fn a_session_in_the_windows_of_one_browser_has_one_line() {
    let board = Board::with_phones(options(|raw| raw.broker = Some("tabs".to_owned())));
    assert_eq!(endpoints(&board), [(Channel::Session, Endpoint::Tabs)]);
}

#[test]
fn without_a_broker_there_is_only_counting() {
    let board = Board::on(options(|raw| raw.broker = Some("none".to_owned())));
    let llo_dialogue::elements::board::view::Body::Start(start) = board.view().body else { panic!("the start") };
    assert_eq!(start.modes, [Mode::Counting]);
}

#[test]
fn each_trouble_has_its_own_words() {
    let board = Board::with_phones(options(|_| {}));
    let says = |down: Down| {
        board.does([session(TransportEvent::Down(down))]);
        board.controls().trouble.map(|trouble| (format!("{} {}", trouble.title, trouble.text), trouble.asks))
    };
    let (offline, _) = says(Down::Offline).expect("trouble");
    assert!(offline.contains("offline"), "{offline}");
    let (gone, asks) = says(Down::Unreachable { retry_in: 4_200 }).expect("trouble");
    assert!(gone.contains("opnieuw over 5 seconden") && !asks, "{gone}");
    let (refused, asks) = says(Down::NotAllowed).expect("trouble");
    assert!(refused.contains("laat dit bord niet toe") && asks, "{refused}");
    let (nowhere, asks) = says(Down::NoServer { retry_in: 20_000 }).expect("trouble");
    assert!(nowhere.contains("antwoordt geen server") && !asks, "{nowhere}");
    for bar in [Bar::Insecure, Bar::Policy] {
        let (barred, asks) = says(Down::Barred(bar)).expect("trouble");
        assert!(barred.contains("mag de server niet bereiken") && !asks, "{barred}");
    }
    board.does([session(TransportEvent::Up)]);
    assert_eq!(board.controls().trouble, None);
}

/// Once each: the page's maker has something to mend.
#[test]
fn the_page_hears_why_its_server_cannot_be_reached() {
    let board = Board::with_phones(options(|_| {}));
    let told = |down: Down| {
        board.does([session(TransportEvent::Down(down))]);
        let events = board.driver.ports().events.take();
        let errors = events.iter().filter(|event| event.name == EventName::Error).map(|error| {
            let logged = board.driver.ports().logs.take();
            let remedy = detail(error)["remedy"].as_str().expect("a sentence").to_owned();
            assert_eq!(logged, [format!("llo: {}. {remedy}", name(error))], "the console says it, too");
            (name(error), remedy)
        });
        errors.collect::<Vec<_>>()
    };
    let url = "wss://intranet.example/llo/mqtt";
    assert_eq!(told(Down::Unreachable { retry_in: 4_200 }), []);
    for (down, code) in [
        (Down::NoServer { retry_in: 20_000 }, "broker-missing"),
        (Down::Barred(Bar::Insecure), "broker-insecure"),
        (Down::Unreachable { retry_in: 1 }, ""),
        (Down::Barred(Bar::Policy), "broker-blocked"),
    ] {
        let first = told(down);
        if code.is_empty() {
            assert_eq!(first, []);
            continue;
        }
        let [(said, remedy)] = &first[..] else { panic!("{down:?}: {first:?}") };
        assert!(*said == code && remedy.ends_with(url), "{first:?}");
        assert_eq!(told(down), [], "{down:?} again");
    }
}

#[test]
fn what_the_person_types_is_tried_at_once_and_is_not_kept() {
    let board = Board::with_phones(options(|_| {}));
    board.does([session(TransportEvent::Down(Down::NotAllowed)), Msg::LoginTyped("k3y".to_owned())]);
    let endpoints = endpoints(&board);
    let again = endpoints.iter().rev().find(|(line, _)| *line == Channel::Session);
    let Some((_, Endpoint::Broker { login: Some(login), .. })) = again else { panic!("{endpoints:?}") };
    assert_eq!((&*login.username, &*login.password), ("board", "k3y"));
    board.waits(3_000).does([Msg::Did(Deed::WentOn)]);
    assert!(!board.stored().expect("a draft").contains("k3y"));
}

#[test]
fn the_page_can_say_it_before_the_session_begins() {
    let board = Board::on(options(|_| {}));
    let login = Login { username: "a".to_owned(), password: "b".to_owned() };
    board.does([Msg::LoginGiven(Some(login)), Msg::Did(Deed::Began(Mode::Phones))]);
    let Some((_, Endpoint::Broker { login: Some(login), .. })) = endpoints(&board).into_iter().next() else {
        panic!("no login")
    };
    assert_eq!((&*login.username, &*login.password), ("a", "b"));
}

/// The password of the last connection over this line of the session.
fn told_last(board: &Board) -> Option<String> {
    let last = endpoints(board).into_iter().rev().find(|(line, _)| *line == Channel::Session);
    match last {
        Some((_, Endpoint::Broker { login, .. })) => login.map(|login| login.password),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_was_given_for_one_server_is_never_said_to_another() {
    let at = |broker: &str| options(|raw| raw.broker = Some(broker.to_owned()));
    let given = || Msg::LoginGiven(Some(Login { username: "board".to_owned(), password: "geheim".to_owned() }));
    for give in [given(), Msg::LoginTyped("geheim".to_owned())] {
        let board = Board::with_phones(at("wss://tools.example/mqtt"));
        board.does([give]);
        assert_eq!(told_last(&board).as_deref(), Some("geheim"));
        for other in ["wss://elders.example/mqtt", "ws://tools.example/mqtt", "wss://tools.example:444/mqtt", "/mqtt"] {
            board.does([Msg::OptionsChanged(at(other), Vec::new())]);
            assert_eq!(told_last(&board), None, "{other}");
        }
        board.does([Msg::OptionsChanged(at("wss://TOOLS.example/elders"), Vec::new())]);
        assert_eq!(told_last(&board).as_deref(), Some("geheim"), "the same server");
        board.does([Msg::OptionsChanged(at("wss://elders.example/mqtt"), Vec::new()), given()]);
        assert_eq!(told_last(&board).as_deref(), Some("geheim"), "the page gave it for this one, too");
    }
}

#[test]
fn a_message_that_is_not_right_is_counted_and_changes_nothing() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(3);
    let before = (board.shown(), board.hosted(|hosted| hosted.session.keep().sent));
    let id = board.hosted(|hosted| hosted.lead.keys().session());
    for (payload, at) in [(vec![7; 320], 1), (vec![1; 3], 2), (vec![0; 5_000], 3)] {
        let topic = Topic::Pin(id, ParticipantId([9; 16]));
        board.does([session(TransportEvent::Message { topic, payload })]);
        assert_eq!(board.controls().refused, at);
    }
    assert_eq!((board.shown(), board.hosted(|hosted| hosted.session.keep().sent)), before);
}

#[test]
fn what_many_send_at_once_is_drawn_together() {
    let board = Board::with_phones(options(|_| {}));
    board.leads_to(Phase::Round(RoundNo::First, Stage::Place(Moment::Current))).waits(50);
    let drawn = || board.driver.ports().renders.get();
    let before = drawn();
    for id in 0..8 {
        board.hears(id, both(RoundNo::First, Quadrant::PeopleReactive, Quadrant::PeopleProactive));
    }
    assert_eq!(drawn(), before + 1, "the first of them does not wait");
    board.waits(50);
    assert_eq!(drawn(), before + 2, "and the others wait for each other");
    assert_eq!(board.hosted(|hosted| hosted.joined), 8);
    board.does([Msg::Did(Deed::CloseAsked)]);
    assert_eq!(drawn(), before + 3, "then everything is drawn again");
}

#[test]
fn leaving_says_so_and_keeps_what_there_is() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(3).does([Msg::Left]);
    let last = board.told(Channel::Session).pop().expect("a state");
    assert_eq!(last["beat"], 0);
    assert_eq!(board.reloaded().hosted(|hosted| hosted.joined), 3);
}

#[test]
fn a_page_that_may_be_left_and_stays_is_there_as_before() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(3).does([Msg::MayLeave]);
    let beat = || board.told(Channel::Session).pop().expect("a state")["beat"].as_u64();
    assert!(beat() > Some(0), "it is not away");
    assert_eq!(board.reloaded().hosted(|hosted| hosted.joined), 3, "and if it goes, it can come back");
    board.waits(1_000);
    assert_eq!(beat(), Some(20_000));
}

#[test]
fn the_state_is_said_again_and_again() {
    let board = Board::with_phones(options(|_| {}));
    let said = board.told(Channel::Session).len();
    board.waits(20_000);
    assert_eq!(board.told(Channel::Session).len(), said + 1);
}

#[test]
fn another_window_that_goes_on_stops_this_one() {
    for line in [Channel::Windows, Channel::Session] {
        let board = Board::with_phones(options(|_| {}));
        board.placed_by(3).waits(3_000);
        let other = board.reloaded();
        other.connected();
        board.shares_with(&other);
        let state = other.published(line).pop().expect("a state");
        let told = TransportEvent::Message { topic: state.topic, payload: state.payload };
        board.does([Msg::Happened(line, told)]);
        assert!(matches!(board.driver.model().place, Place::Over(Ending::TakenOver)));
        assert!(board.stored().is_some(), "what is kept belongs to the other window");
        let sent = board.effects().len();
        board.does([Msg::Did(Deed::WentOn), Msg::Woke]).waits(60_000);
        assert_eq!(board.effects().len(), sent, "it says nothing more");
        assert!(board.driver.ports().local.borrow().contains_key(KEY));
    }
}
