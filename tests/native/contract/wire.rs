//! `llo-wire/2`: golden files of the released messages, which are never edited, topics, and what everyone gets to see.

use llo_dialogue::contract::wire::{
    EncapsulatedKey, Lock, Open, PADDED, RoleNames, Scene, Sent, SessionId, State, Topic,
};
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::disclosure::Roles;
use llo_dialogue::domain::session::{Content, Contribution, Order, ParticipantId, Phase, Placed, RoundNo, Stage};
use llo_dialogue::domain::space::Quadrant;

use crate::support::files::{fixture, fixtures};
use crate::support::pins::{corner, place};
use crate::support::session::{at, lead, placed, send, session};
use crate::support::wire::{everything, names, role, told};

use Quadrant::{OrganisationReactive, PeopleProactive};
use RoundNo::{First, Second};
use Stage::{Place, Reveal, Talk};

pub const SOMEONE: ParticipantId = ParticipantId([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 254, 255]);

fn sent(counter: u64, content: Content) -> Sent {
    Sent {
        contribution: Contribution { participant: SOMEONE, counter, content },
        not_after: 1_795_426_150_000,
        next: None,
    }
}

pub fn full() -> Sent {
    let pin = Some(place(99, 99));
    let all = Content::Here(Placed::new(Second, pin, pin, role(5)));
    Sent { not_after: u64::MAX, ..sent(u64::MAX, all) }
}

const NEXT: Option<EncapsulatedKey> = Some(EncapsulatedKey([0xa5; 32]));

/// Each golden contribution, and whether we write it like that ourselves.
fn contributions() -> Vec<(&'static str, Sent, bool)> {
    let here = |current, desired| Content::Here(Placed::new(First, current, desired, None));
    vec![
        ("sent-nothing.json", sent(0, here(None, None)), true),
        ("sent-current.json", sent(3, here(Some(place(27, 29)), None)), true),
        ("sent-gone.json", sent(4, Content::Gone), true),
        ("sent-full.json", full(), true),
        ("sent-next.json", Sent { next: NEXT, ..sent(5, here(Some(place(27, 29)), None)) }, true),
        ("sent-unknown-fields.json", sent(5, here(Some(place(1, 51)), None)), false),
    ]
}

/// Each golden state, and whether we write it like that ourselves.
fn states() -> Vec<(&'static str, State, bool)> {
    let both = |number: u8, stage: Stage| told(&placed(Order::BothFirst, number, stage));
    let mut locked = placed(Order::BothFirst, 3, Place(Moment::Desired));
    assert!(locked.lock());
    vec![
        ("state-lobby.json", told(&session(Order::BothFirst)), true),
        ("state-closed.json", State { open: None, ..told(&session(Order::BothFirst)) }, true),
        ("state-place.json", both(3, Place(Moment::Current)), true),
        ("state-locked.json", told(&locked), true),
        ("state-too-few.json", both(4, Reveal(Moment::Desired)), true),
        ("state-five.json", both(5, Reveal(Moment::Current)), true),
        ("state-eight.json", both(8, Talk), true),
        ("state-everything.json", told(&everything(First)), true),
        ("state-second-round.json", told(&everything(Second)), true),
        ("state-unknown-fields.json", both(3, Place(Moment::Current)), false),
    ]
}

#[test]
fn golden_contributions_are_read_as_they_always_were() {
    for (file, sent, ours) in contributions() {
        let text = fixture(&format!("wire/v2/{file}"));
        assert_eq!(Sent::read(text.trim_end().as_bytes(), SOMEONE), Ok(sent), "{file}");
        let written = sent.write();
        let (text, blanks) = written.split_at(if ours { text.trim_end().len() } else { 0 });
        assert!(!ours || text == fixture(&format!("wire/v2/{file}")).trim_end().as_bytes(), "{file}");
        assert!(!ours || blanks.iter().all(|blank| *blank == b' '), "{file}");
    }
}

#[test]
fn golden_states_are_read_as_they_always_were() {
    for (file, state, ours) in states() {
        let text = fixture(&format!("wire/v2/{file}"));
        assert_eq!(State::read(text.trim_end().as_bytes()), Ok(state.clone()), "{file}");
        if ours {
            assert_eq!(state.write(), text.trim_end(), "{file}");
        }
    }
}

#[test]
fn every_golden_message_is_tried() {
    let messages =
        contributions().into_iter().map(|(file, ..)| file).chain(states().into_iter().map(|(file, ..)| file));
    let mut tried: Vec<String> = messages.chain(["vectors.json"]).map(str::to_owned).collect();
    tried.sort();
    assert_eq!(tried, fixtures("wire/v2"));
}

#[test]
fn the_longest_contribution_fits_with_room_to_grow() {
    let longest = Sent { next: NEXT, ..full() }.write();
    let used = String::from_utf8_lossy(&longest).trim_end().len();
    assert!(used == 298 && longest[used - 1] == b'}' && used + 20 < PADDED, "{used} bytes: the comment says 298");
}

#[test]
fn a_state_tells_the_phase_and_what_it_shows() {
    for order in [Order::BothFirst, Order::RevealAfterEach] {
        let mut session = placed(order, 9, order.stages()[0]);
        session.back();
        session.back();
        loop {
            let Some(open) = Open::of(&session, &RoleNames::default(), 0) else { panic!("there are no roles") };
            assert_eq!(open.scene.phase(), session.phase());
            if !session.next(&mut at(1)) {
                break;
            }
        }
    }
    assert_eq!(Open::of(&session(Order::BothFirst), &names(Roles::new(2).expect("two")), 0), None, "other roles");
}

#[test]
fn before_a_reveal_there_is_nothing_of_the_pins_but_how_many() {
    let texts = [OrganisationReactive, PeopleProactive].map(|quadrant| {
        let mut session = session(Order::BothFirst);
        for id in 0..30 {
            let content = Placed::new(First, Some(corner(quadrant)), None, None);
            send(&mut session, id, 1, Content::Here(content));
        }
        lead(&mut session, Phase::Round(First, Place(Moment::Current)));
        let Scene::Place { lock: Lock::Counted, progress, .. } = told(&session).open.expect("open").scene else {
            panic!("it is the time to place")
        };
        assert_eq!((progress.done, progress.of), (30, 30));
        told(&session).write()
    });
    assert_eq!(texts[0], texts[1]);
}

#[test]
fn that_the_pin_before_is_locked_is_told_only_where_it_would_still_count() {
    for order in [Order::BothFirst, Order::RevealAfterEach] {
        let mut session = placed(order, 3, Place(Moment::Current));
        assert!(session.lock());
        lead(&mut session, Phase::Round(First, Place(Moment::Desired)));
        let state = told(&session);
        let Scene::Place { lock, .. } = &state.open.as_ref().expect("open").scene else { panic!("they place") };
        let both_first = order == Order::BothFirst;
        assert_eq!(*lock == Lock::FirstTooLate, both_first, "{order:?}");
        let text = state.write();
        assert_eq!(text.contains("\"locked\":false,\"locked_current\":true"), both_first, "{text}");
        assert_eq!(State::read(text.as_bytes()), Ok(state));
    }
}

#[test]
fn topics_are_ours_or_none() {
    let session = SessionId::parse("K7QM2T9D").expect("eight letters");
    let state = "llo/2/K7QM2T9D/state";
    let pin = "llo/2/K7QM2T9D/pin/000102030405060708090a0b0c0dfeff";
    assert_eq!(
        (Topic::State(session).to_string(), Topic::Pin(session, SOMEONE).to_string()),
        (state.into(), pin.into())
    );
    assert_eq!(
        (Topic::parse(state), Topic::parse(pin)),
        (Some(Topic::State(session)), Some(Topic::Pin(session, SOMEONE)))
    );
    assert_eq!(Topic::all_pins(session), "llo/2/K7QM2T9D/pin/+");
    let others = [
        "",
        "llo/1",
        "llo/2//state",
        "llo/2/state",
        "llo/2/K7QM2T9D",
        "llo/2/K7QM2T9D/state/",
        "llo/2/K7QM2T9D/State",
        "llo/2/k7qm2t9d/state",
        "llo/2/K7QM-2T9D/state",
        "llo/2/K7QM2T9/state",
        "llo/2/K7QM2T9U/state",
        "llo/2/K7QM2T9DK7QM2T9D/state",
        "llo/3/K7QM2T9D/state",
        "/llo/2/K7QM2T9D/state",
        "llo/2/K7QM2T9D/pin/",
        "llo/2/K7QM2T9D/pin/+",
        "llo/2/K7QM2T9D/pin/000102030405060708090a0b0c0dfef",
        "llo/2/K7QM2T9D/pin/000102030405060708090a0b0c0dfeff0",
        "llo/2/K7QM2T9D/pin/000102030405060708090A0B0C0DFEFF",
        "llo/2/K7QM2T9D/pin/000102030405060708090a0b0c0dfeff/x",
        "llo/2/K7QM2T9D/pin/000102030405060708090a0b0c0dféf",
    ];
    for text in others {
        assert_eq!(Topic::parse(text), None, "{text}");
    }
}
