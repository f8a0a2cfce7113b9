//! A participant's end: what they said last arrives, whatever the connection does, and what is wrong is said.

use std::sync::Arc;

use llo_dialogue::contract::wire::{EncapsulatedKey, Open, RoleNames, Sent, State, Topic};
use llo_dialogue::domain::session::{Content, Order, ParticipantId, Placed, RoundNo};
use llo_dialogue::domain::time::Time;
use llo_dialogue::live::code::A_DAY;
use llo_dialogue::live::entropy::EntropySource;
use llo_dialogue::live::keys::Keys;
use llo_dialogue::live::participating::Participating;
use llo_dialogue::live::participation::{LastState, Participation};
use llo_dialogue::live::seal::SEALED;
use llo_dialogue::live::transport::{Command, Down, Interest, Medium, Publish, TransportEvent};
use llo_dialogue::live::{BEAT, Delivery, Link, Trouble};

use crate::support::group::random;
use crate::support::keys::{OVER, identity, keys, keys_until};
use crate::support::pins::place;
use crate::support::session::session;

fn me() -> ParticipantId {
    identity(9).id()
}

fn at(millis: u64) -> Time {
    Time::from_millis(millis)
}

fn chance(seed: u64) -> EntropySource {
    let mut draw = random(seed);
    EntropySource::new(move |bytes| bytes.iter_mut().for_each(|byte| *byte = draw() as u8))
}

fn pin(focus: u8) -> Content {
    Content::Here(Placed::new(RoundNo::First, Some(place(focus, 1)), None, None))
}

fn state(number: u64) -> State {
    let open = Open::of(&session(Order::BothFirst), &RoleNames::default(), 0).expect("no roles");
    State { number, beat: BEAT, at: None, open: Some(Arc::new(open)) }
}

fn closed(number: u64) -> State {
    State { beat: 0, open: None, ..state(number) }
}

/// A participant and what they need.
struct Guest(Participating, EntropySource);

impl Guest {
    fn new() -> Guest {
        Guest(Participating::new(keys(1).code().typed(), identity(9)), chance(3))
    }

    fn hear(&mut self, happening: TransportEvent, now: u64) -> Vec<Sent> {
        sent(&self.0.hear(happening, at(now), &mut self.1))
    }

    fn told(&mut self, by: &Keys, state: &State, now: u64) -> Vec<Sent> {
        self.hear(
            TransportEvent::Message { topic: Topic::State(keys(1).session()), payload: by.sign(Medium::Broker, state) },
            now,
        )
    }

    fn say(&mut self, content: Content, now: u64) -> Vec<Sent> {
        sent(&self.0.say(content, at(now), &mut self.1))
    }

    /// Connected at 0, and has heard the first state.
    fn in_session() -> Guest {
        let mut guest = Guest::new();
        let session = keys(1).session();
        let wanted = [Interest::Own(session, me()), Interest::State(session)].map(Command::Subscribe);
        assert_eq!(guest.0.start(Medium::Broker), wanted);
        assert_eq!(guest.hear(TransportEvent::Up, 0), vec![]);
        assert_eq!(guest.told(&keys(1), &state(1), 0), vec![]);
        guest
    }
}

/// What is in it, for the facilitator.
fn sent(commands: &[Command]) -> Vec<Sent> {
    let open = |command: &Command| {
        let Command::Publish(Publish { topic, payload, expires_in }) = command else { panic!("nothing is subscribed") };
        assert!(*topic == Topic::Pin(keys(1).session(), me()) && payload.len() == SEALED && *expires_in <= 43_200);
        keys(1).open(me(), payload, at(0)).expect("it is for the facilitator")
    };
    commands.iter().map(open).collect()
}

fn delivered() -> TransportEvent {
    TransportEvent::Delivered(Topic::Pin(keys(1).session(), me()))
}

#[test]
fn nothing_is_said_before_the_right_keys_were_heard() {
    let mut guest = Guest::new();
    guest.0.start(Medium::Broker);
    assert_eq!(guest.say(pin(1), 0), vec![], "offline");
    assert_eq!(guest.hear(TransportEvent::Up, 0), vec![]);
    assert_eq!(guest.told(&keys(2), &state(9), 0), vec![]);
    assert_eq!((guest.0.trouble(), guest.0.refused().forged), (Some(Trouble::OtherKeys), 1));
    assert_eq!((guest.say(pin(3), 0), guest.0.delivery()), (vec![], Delivery::Waiting));
    let said = guest.told(&keys(1), &state(1), 0);
    assert!(said.len() == 1 && said[0].contribution.content == pin(3) && said[0].contribution.counter == 2);
    assert_eq!((guest.0.trouble(), said[0].not_after), (None, OVER));
}

#[test]
fn the_counter_rises_with_a_change_and_only_then() {
    let mut guest = Guest::in_session();
    assert_eq!(guest.0.delivery(), Delivery::Nothing);
    let counters = |sent: Vec<Sent>| sent.iter().map(|sent| sent.contribution.counter).collect::<Vec<_>>();
    assert_eq!(counters(guest.say(pin(1), 1)), [1]);
    assert_eq!(counters(guest.say(pin(1), 2)), [0; 0], "the same");
    assert_eq!(counters(guest.say(pin(3), 3)), [2]);
    assert_eq!(guest.0.delivery(), Delivery::Waiting);
    guest.hear(delivered(), 4);
    assert_eq!(guest.0.delivery(), Delivery::Sent);
    guest.hear(TransportEvent::Down(Down::Offline), 5);
    assert_eq!((guest.say(pin(5), 6), guest.0.link(at(6))), (vec![], Link::Offline));
    assert_eq!(counters(guest.hear(TransportEvent::Up, 7)), [3], "what was not sent is sent");
    guest.hear(delivered(), 8);
    guest.hear(TransportEvent::Down(Down::Unreachable { retry_in: 5 }), 9);
    assert_eq!(guest.0.link(at(9)), Link::Unreachable { retry_in: 5 });
    assert_eq!(counters(guest.hear(TransportEvent::Up, 10)), [3], "the server may have forgotten it");
    assert_eq!(counters(guest.told(&keys(1), &state(2), 11)), [0; 0]);
    let longer = keys_until(OVER + 1, 1);
    assert_eq!(counters(guest.told(&longer, &state(3), 12)), [0; 0], "the end belongs to the keys");
    assert_eq!(guest.0.refused().forged, 1);
    assert_eq!(counters(guest.say(Content::Gone, 13)), [4]);
}

#[test]
fn each_announces_what_the_next_is_sealed_with() {
    let mut guest = Guest::in_session();
    let key = |commands: &[Command]| match commands {
        [Command::Publish(publish)] => EncapsulatedKey(*publish.payload.first_chunk().expect("a key")),
        other => panic!("{other:?}"),
    };
    let mut announced = None;
    for (number, focus) in [(1, 1), (2, 3), (3, 5)] {
        let said = guest.0.say(pin(focus), at(number), &mut guest.1);
        assert!(announced.is_none_or(|announced| announced == key(&said)), "as announced");
        let again = guest.0.hear(TransportEvent::Up, at(number), &mut guest.1);
        assert_eq!(key(&again), key(&said), "the same once more");
        announced = sent(&said)[0].next;
        assert!(announced.is_some_and(|announced| announced != key(&said)));
    }
}

#[test]
fn after_a_reload_they_are_the_same_one() {
    let mut guest = Guest::in_session();
    guest.say(pin(1), 1);
    let participation = guest.0.participation().expect("the session is open");
    let mut again = Guest(Participating::again(keys(1).code().typed(), participation, &mut chance(4)), chance(4));
    assert_eq!((again.0.delivery(), again.0.participation()), (Delivery::Waiting, Some(participation)));
    again.0.start(Medium::Broker);
    assert_eq!(again.hear(TransportEvent::Up, 2), vec![]);
    let said = again.told(&keys(1), &state(1), 3);
    assert_eq!((said[0].contribution.counter, said[0].contribution.content), (1, pin(1)));
    assert_eq!(again.told(&keys(2), &state(7), 4), vec![]);
    assert_eq!(again.0.trouble(), None, "whoever knows the facilitator does not mind another");
    assert_eq!(again.say(pin(3), 5)[0].contribution.counter, 2);
}

#[test]
fn after_the_end_everything_is_forgotten() {
    let mut guest = Guest::in_session();
    guest.say(pin(1), 1);
    assert_eq!(guest.told(&keys(1), &closed(2), 2), vec![]);
    assert_eq!(
        (guest.0.participation(), guest.0.delivery(), guest.0.link(at(OVER))),
        (None, Delivery::Nothing, Link::Up)
    );
    assert!(guest.0.state().is_some_and(|state| state.open.is_none()) && guest.0.wake_at(at(3)).is_none());
    for happening in [TransportEvent::Up, delivered()] {
        assert_eq!(guest.hear(happening, 4), vec![]);
    }
    assert_eq!(guest.say(pin(3), 5), vec![]);
    assert_eq!(guest.0.delivery(), Delivery::Nothing);
}

#[test]
fn offline_away_and_gone_are_three_things() {
    let mut guest = Guest::new();
    let link = |guest: &Guest, now: u64| guest.0.link(at(now));
    assert_eq!((link(&guest, 0), guest.0.wake_at(at(0))), (Link::Connecting, None));
    guest.hear(TransportEvent::Up, 1_000);
    assert_eq!((link(&guest, 5_999), guest.0.wake_at(at(1_000))), (Link::Connecting, Some(at(6_000))));
    assert_eq!((link(&guest, 6_000), guest.0.wake_at(at(6_000))), (Link::Away, None), "nobody is there");
    guest.told(&keys(1), &state(1), 7_000);
    let silent = 7_000 + 5 * u64::from(BEAT);
    assert_eq!((link(&guest, silent - 1), guest.0.wake_at(at(7_000))), (Link::Up, Some(at(silent))));
    guest.told(&keys(1), &state(1), 8_000);
    assert_eq!(link(&guest, silent), Link::Away, "the same state again is no sign of life");
    guest.told(&keys(1), &State { beat: 0, ..state(2) }, silent);
    assert_eq!((link(&guest, silent), guest.0.wake_at(at(silent))), (Link::Away, None), "they said so");
    guest.told(&keys(1), &state(3), silent + 1);
    assert_eq!(link(&guest, silent + 1), Link::Up);
    guest.hear(TransportEvent::Down(Down::TakenOver), silent + 2);
    assert_eq!(link(&guest, silent + 2), Link::TakenOver);
    guest.hear(TransportEvent::Up, silent * 9);
    assert_eq!(link(&guest, silent * 9), Link::Up, "the state takes a moment to come");
    assert_eq!(link(&guest, silent * 9 + 5_000), Link::Away);
}

#[test]
fn what_is_wrong_is_told() {
    let mut guest = Guest::in_session();
    let mut late = Guest(Participating::new(keys(1).code(), identity(9)), chance(3));
    late.hear(TransportEvent::Up, 0);
    late.told(&keys(1), &state(2), OVER + A_DAY + 1);
    assert_eq!((late.0.trouble(), late.0.refused().replayed), (Some(Trouble::Expired), 1));
    late.told(&keys(1), &state(2), 5);
    assert_eq!(late.0.trouble(), None);
    guest.told(&keys(1), &state(2), 5);
    guest.say(pin(3), 6);
    guest.hear(TransportEvent::Refused(Topic::Pin(keys(1).session(), me())), 7);
    assert_eq!((guest.0.link(at(7)), guest.0.delivery()), (Link::NotAllowed, Delivery::Waiting));
    guest.told(&keys(1), &state(1), 8);
    guest.hear(TransportEvent::Dropped, 9);
    assert_eq!((guest.0.refused().replayed, guest.0.refused().malformed), (1, 1));
}

/// Somebody else's page of this origin can write to the storage.
#[test]
fn nothing_is_sealed_to_kept_keys_that_the_code_does_not_stand_for() {
    let last = LastState { number: 9, keys: keys(2).public() };
    let participation =
        Participation { seed: Some(identity(9).seed()), counter: 4, content: Some(pin(1)), last_state: Some(last) };
    let mut guest = Guest(Participating::again(keys(1).code(), participation, &mut chance(4)), chance(4));
    assert_eq!(guest.0.trouble(), Some(Trouble::OtherKeys), "and it says so");
    assert_eq!(guest.hear(TransportEvent::Up, 0), vec![]);
    assert_eq!(guest.told(&keys(2), &state(10), 0), vec![], "nobody is listened to but whom the code stands for");
    let said = guest.told(&keys(1), &state(1), 0);
    assert!(said.len() == 1 && said[0].contribution.content == pin(1) && said[0].contribution.counter == 4);
    assert_eq!(guest.0.trouble(), None);
}

/// A broker of one's own may let anybody write to any topic, and a board clears what it cannot open.
#[test]
fn what_somebody_wrote_over_it_or_wiped_is_said_again() {
    let mut guest = Guest::in_session();
    let own = |payload: Vec<u8>| TransportEvent::Message { topic: Topic::Pin(keys(1).session(), me()), payload };
    assert_eq!((guest.hear(own(vec![7; SEALED]), 1), guest.0.wake_at(at(1))), (vec![], Some(at(100_000))), "not yet");
    let said = guest.0.say(pin(1), at(2), &mut guest.1);
    let [Command::Publish(Publish { payload, .. })] = &said[..] else { panic!("{said:?}") };
    for happening in [delivered(), own(payload.clone())] {
        guest.hear(happening, 3);
        assert_eq!(guest.0.wake_at(at(3)), Some(at(100_000)), "all is well");
    }
    for (now, theirs) in [(10_000, vec![]), (20_000, vec![7; SEALED])] {
        assert_eq!(guest.hear(own(theirs.clone()), now), vec![]);
        assert_eq!(guest.hear(own(theirs), now + 1_000), vec![], "however often, not faster");
        assert_eq!(guest.0.wake_at(at(now)), Some(at(now + 2_000)));
        assert_eq!(guest.0.wake(at(now + 1_999), &mut guest.1), vec![]);
        assert_eq!(guest.0.wake(at(now + 2_000), &mut guest.1), said, "the same message");
        assert_eq!(guest.0.delivery(), Delivery::Waiting);
        guest.hear(delivered(), now + 2_001);
        assert_eq!(guest.0.wake(at(now + 9_000), &mut guest.1), vec![], "once");
    }
    guest.hear(own(vec![]), 30_000);
    guest.told(&keys(1), &closed(2), 30_001);
    assert_eq!(
        (guest.0.wake_at(at(30_001)), guest.0.wake(at(40_000), &mut guest.1)),
        (None, vec![]),
        "not after the end"
    );
}

#[test]
fn a_clock_that_is_behind_is_told() {
    let mut guest = Guest(Participating::new(keys_until(OVER * 9, 1).code(), identity(9)), chance(3));
    guest.0.start(Medium::Broker);
    guest.hear(TransportEvent::Up, 0);
    let told = |guest: &mut Guest, now| {
        let keys = keys_until(OVER * 9, 1);
        let payload = keys.sign(Medium::Broker, &state(1));
        guest.hear(TransportEvent::Message { topic: Topic::State(keys.session()), payload }, now)
    };
    assert_eq!((told(&mut guest, 0), guest.0.trouble()), (vec![], Some(Trouble::TooFarAhead)));
    assert_eq!((told(&mut guest, OVER * 8), guest.0.trouble()), (vec![], None), "and it goes on once that is right");
}

/// What was kept before contributions were signed has no key.
#[test]
fn a_participation_without_a_key_gets_one() {
    let participation = Participation { seed: None, counter: 4, content: Some(pin(1)), last_state: None };
    let mut guest = Guest(Participating::again(keys(1).code(), participation, &mut chance(5)), chance(6));
    guest.0.start(Medium::Broker);
    guest.hear(TransportEvent::Up, 0);
    let commands = {
        let payload = keys(1).sign(Medium::Broker, &state(1));
        guest.0.hear(TransportEvent::Message { topic: Topic::State(keys(1).session()), payload }, at(0), &mut guest.1)
    };
    let [Command::Publish(Publish { payload, .. })] = &commands[..] else { panic!("{commands:?}") };
    let heard = keys(1).open(guest.0.me(), payload, at(0)).expect("it is signed with it");
    assert_eq!((heard.contribution.content, heard.contribution.counter), (pin(1), 4));
    let kept = guest.0.participation().and_then(|participation| participation.seed).expect("it is kept from now on");
    assert_eq!(
        Participating::again(keys(1).code(), Participation { seed: Some(kept), ..participation }, &mut chance(7)).me(),
        guest.0.me()
    );
}
