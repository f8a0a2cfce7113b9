//! From a code to a place in the session: what is typed, what is wrong with it, and what joining says.

use llo_dialogue::contract::ids::Language;
use llo_dialogue::contract::options::RawOptions;
use llo_dialogue::contract::wire::{Code, State, Topic};
use llo_dialogue::domain::disclosure::{Floor, Floors, Roles, Rules};
use llo_dialogue::domain::session::{Order, Setup};
use llo_dialogue::elements::participant::model::Security;
use llo_dialogue::elements::participant::msg::Msg;
use llo_dialogue::elements::participant::options::Options;
use llo_dialogue::elements::participant::query::Screen;
use llo_dialogue::elements::participant::view::{Body, WayOut};
use llo_dialogue::i18n::{ParticipantWords, words};
use llo_dialogue::kit::live_effect::LiveEffect;
use llo_dialogue::kit::memory::MemoryPorts;
use llo_dialogue::live::transport::{Endpoint, Medium};

use crate::support::element::A_MORNING;
use crate::support::keys::keys_until;
use crate::support::participant::{HOUR, Hall, Room, raw};

/// A page without a link.
fn empty(hall: Hall) -> Room {
    Room::on(hall, raw(|_| ()), MemoryPorts::default(), None)
}

fn hall() -> Hall {
    Hall::new(Setup::default(), &[])
}

fn typing(text: &str) -> [Msg; 2] {
    [Msg::CodeTyped(text.to_owned()), Msg::CodeEntered]
}

#[test]
fn a_link_leads_to_the_door() {
    let room = Room::new(Order::BothFirst);
    assert_eq!(room.screen(), Screen::Join);
    assert!(room.sent.is_empty(), "nothing is said before they join");
    assert_eq!(room.view().foot.way_out, WayOut::OtherCode);
}

#[test]
fn without_a_link_the_code_is_typed_and_forgiven_a_lot() {
    let short = hall().code().typed().to_string();
    let spaced = format!(" {} ", short.replace('-', " ").to_lowercase());
    let mistaken = short.replace('0', "o").replace('1', "l");
    for typed in [short, spaced, mistaken] {
        let mut room = empty(hall());
        assert_eq!(room.screen(), Screen::Code);
        room.does(typing(&typed));
        assert_eq!(room.screen(), Screen::Join, "{typed}");
    }
}

#[test]
fn what_is_no_code_is_refused_beside_the_field() {
    let mut room = empty(hall());
    room.does(typing("abc"));
    let Body::Code { typed, refusal } = room.view().body else { panic!("the code screen") };
    assert_eq!((typed.as_str(), refusal), ("abc", Some(words::<ParticipantWords>(Language::NL).code_refused())));
    room.does([Msg::CodeTyped("abcd".to_owned())]);
    assert!(matches!(room.view().body, Body::Code { refusal: None, .. }), "it goes with the next letter");
}

#[test]
fn a_code_that_nobody_answers_to_is_said_after_a_while() {
    let mut room = empty(hall());
    room.does(typing("ZZZZ-ZZZ2"));
    let words = words::<ParticipantWords>(Language::NL);
    assert_eq!((room.screen(), room.view().heading.as_str()), (Screen::Seeking, words.seeking_waiting().0));
    room.later(6_000);
    assert_eq!(room.view().heading, words.seeking_unknown_code().0);
    assert!(room.link_says().is_none(), "the facilitator is not to blame");
    let right = room.hall.code().typed().to_string();
    room.does([Msg::OtherCodeAsked]).does(typing(&right));
    assert_eq!(room.screen(), Screen::Join);
}

#[test]
fn a_board_that_opens_later_is_found_by_itself() {
    let hall = hall();
    let state = {
        let room = Room::of(Hall::new(Setup::default(), &[]));
        room.hall.lead.keys().code()
    };
    let mut room = Room::on(hall, raw(|raw| raw.session = Some("ZZZZZZZ2".to_owned())), MemoryPorts::default(), None);
    room.later(60_000);
    assert_eq!(room.screen(), Screen::Seeking);
    assert_ne!(Some(state), room.driver.model().code);
}

#[test]
fn a_state_of_other_keys_is_ignored_and_said() {
    let mut room = empty(hall());
    room.does(typing("ZZZZ-ZZZ2"));
    let state = State { number: 1, beat: 20_000, at: None, open: None };
    room.somebody_says(keys_until(A_MORNING + HOUR, 3).sign(Medium::Broker, &state));
    assert_eq!(room.screen(), Screen::Seeking, "nobody else can close");
    assert_eq!(room.view().heading, words::<ParticipantWords>(Language::NL).seeking_other_keys().0);
}

#[test]
fn the_hosts_code_goes_before_the_link() {
    let hall = hall();
    let (right, wrong) = (hall.code().typed().to_string(), "ZZZZ-ZZZ2".to_owned());
    let room = Room::on(hall, raw(|raw| raw.session = Some(right)), MemoryPorts::default(), Some(wrong));
    assert_eq!(room.screen(), Screen::Join);
}

#[test]
fn a_link_that_is_no_code_is_said_where_a_code_can_be_typed() {
    for link in ["%", "", "K7QM", "%E0%A4%A", "\u{0}"] {
        let room = Room::on(hall(), raw(|_| ()), MemoryPorts::default(), Some(link.to_owned()));
        let Body::Code { refusal, .. } = room.view().body else { panic!("{link}: the code screen") };
        assert_eq!(refusal, Some(words::<ParticipantWords>(Language::NL).code_from_link()), "{link}");
    }
    let Body::Code { refusal, .. } = empty(hall()).view().body else { panic!("the code screen") };
    assert_eq!(refusal, None, "without a link nothing is wrong");
}

#[test]
fn a_link_survives_a_reload_although_it_left_the_address() {
    let mut room = Room::new(Order::BothFirst);
    room.reload();
    assert_eq!(room.screen(), Screen::Join);
    assert!(matches!(room.driver.model().code, Some(Code::Linked(_))), "all of it");
}

#[test]
fn another_link_on_the_same_page_is_followed() {
    let mut room = empty(hall());
    let code = room.hall.code().to_string();
    room.does([Msg::LinkOpened("nothing".to_owned())]);
    assert_eq!(room.screen(), Screen::Code);
    room.does([Msg::LinkOpened(code)]);
    assert_eq!(room.screen(), Screen::Join);
}

#[test]
fn joining_says_so_once_and_only_then() {
    let mut room = Room::new(Order::BothFirst);
    room.does([Msg::Joined]);
    assert_eq!(room.screen(), Screen::Lobby);
    let nothing = |placed: &llo_dialogue::domain::session::Placed| placed.current.is_none() && placed.desired.is_none();
    assert!(room.placed().is_some_and(|placed| nothing(&placed)));
    room.does([Msg::Joined]);
    assert_eq!(room.sent.len(), 1);
}

#[test]
fn who_only_watches_says_nothing_and_can_still_join() {
    let mut room = Room::new(Order::BothFirst);
    room.does([Msg::WatchChosen]);
    assert_eq!(room.screen(), Screen::Lobby);
    room.lead_to(super::NOW);
    assert_eq!(room.screen(), Screen::Others);
    assert!(room.sent.is_empty() && room.came().is_empty());
    room.reload();
    assert_eq!(room.screen(), Screen::Others, "they still watch");
    room.does([Msg::Joined]);
    assert_eq!(room.screen(), Screen::Place(llo_dialogue::domain::dialogue::Moment::Current));
    assert_eq!(room.came().len(), 1);
}

#[test]
fn the_door_says_the_floor_of_this_session() {
    let floors = Floors::default().with(Floor::Counts, 12).expect("higher");
    let rules = Rules { floors, ..Rules::default() };
    let room = Room::of(Hall::new(Setup { rules, ..Setup::default() }, &[]));
    let Body::Join(join) = room.view().body else { panic!("the door") };
    assert!(join.floor.contains("12") && join.roles.is_empty(), "{join:?}");
}

#[test]
fn a_role_can_be_chosen_and_left_out() {
    let setup =
        || Setup { rules: Rules { roles: Roles::new(2).expect("two"), ..Rules::default() }, ..Setup::default() };
    for choose in [true, false] {
        let mut room = Room::of(Hall::new(setup(), &["Leiding", "Team"]));
        let Body::Join(join) = room.view().body else { panic!("the door") };
        assert_eq!(join.roles.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>(), ["Leiding", "Team"]);
        let role = join.roles.last().map(|(role, _)| *role).filter(|_| choose);
        room.does([Msg::RoleChosen(role), Msg::Joined]);
        assert_eq!(room.placed().expect("they joined").role, role);
    }
}

#[test]
fn plain_http_is_said_at_the_door() {
    let mut room = Room::new(Order::BothFirst);
    assert!(room.view().plain_http.is_none());
    room.does([Msg::Started { complaints: Vec::new(), kept: None, link: None, security: Security::PlainHttp }]);
    assert_eq!(room.view().plain_http, Some(words::<ParticipantWords>(Language::NL).plain_http()));
    room.does([Msg::Joined]);
    assert!(room.view().plain_http.is_none());
}

#[test]
fn the_endpoint_is_the_hosts_and_the_name_is_the_participants() {
    let options = |write: fn(&mut RawOptions)| Options::parse(&raw(write));
    let (plain, complaints) = options(|_| ());
    assert!(complaints.is_empty() && plain.session.is_none());
    assert_eq!(options(|raw| raw.broker = Some("none".to_owned())).1.len(), 1, "without a line nobody takes part");
    assert_eq!(options(|raw| raw.session = Some("abc".to_owned())).1.len(), 1);
    let ports = MemoryPorts::default();
    let model = llo_dialogue::elements::participant::model::Model::new(
        plain,
        llo_dialogue::live::entropy::EntropySource::new(|bytes| bytes.fill(7)),
    );
    let driver = llo_dialogue::kit::driver::Driver::new(model, ports);
    let link = Some(hall().code().to_string());
    driver.send(Msg::Started { complaints: Vec::new(), kept: None, link, security: Security::Secure });
    let effects = driver.ports().live.borrow();
    let Some(LiveEffect::Connect(_, Endpoint::Broker { url, client_id, login: None })) = effects.first() else {
        panic!("{effects:?}")
    };
    let me = driver.model().link.as_ref().map(|link| link.me()).expect("they listen");
    assert_eq!((url.as_str(), client_id.as_str()), ("ws://here.example/mqtt", Topic::participant(me).as_str()));
}

#[test]
fn a_newer_board_is_said() {
    let mut room = empty(hall());
    room.hall.say_newer();
    room.does(typing(&hall().code().typed().to_string()));
    assert_eq!(
        (room.screen(), room.view().heading.as_str()),
        (Screen::Seeking, words::<ParticipantWords>(Language::NL).seeking_newer().0)
    );
}
