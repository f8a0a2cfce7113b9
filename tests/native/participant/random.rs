//! Anything, in any order: the page goes on, it is one participant, and what counts is what they see.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Content, Order, RoundNo};
use llo_dialogue::domain::space::Quadrant::{PeopleProactive, PeopleReactive};
use llo_dialogue::elements::participant::msg::Msg;
use llo_dialogue::elements::participant::query::{self, Screen};
use llo_dialogue::kit::storage::Stored;
use llo_dialogue::live::transport::{Bar, Down};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::any::{anything, cases};
use crate::support::participant::Room;
use crate::support::session::at;

#[derive(Clone, Debug)]
enum Step {
    Person(Msg),
    Next,
    Back,
    Again,
    Lock,
    Unlock,
    Cut(Down),
    Mend,
    Reload,
    Later(u64),
    FacilitatorLeaves,
    Close,
}

fn person() -> impl Strategy<Value = Msg> {
    let own = [
        Msg::Joined,
        Msg::WatchChosen,
        Msg::SoloPinBrought,
        Msg::AdjustAsked(Moment::Current),
        Msg::AdjustAsked(Moment::Desired),
        Msg::PinsWithdrawn,
        Msg::LeaveAsked,
        Msg::LeaveDropped,
        Msg::CodeEntered,
        Msg::TakenBack,
        Msg::PageLeft,
        Msg::Woke,
        Msg::Stored(Stored::Saved(Ok(()))),
    ];
    prop_oneof![2 => select(own.to_vec()), 5 => anything().prop_map(Msg::Placing), 2 => Just(Msg::Joined)]
}

fn step() -> impl Strategy<Value = Step> {
    let retry_in = 5;
    let downs = [
        Down::Offline,
        Down::Unreachable { retry_in },
        Down::NoServer { retry_in },
        Down::Barred(Bar::Policy),
        Down::NotAllowed,
        Down::TakenOver,
    ];
    prop_oneof![
        24 => person().prop_map(Step::Person),
        6 => Just(Step::Next),
        2 => Just(Step::Back),
        1 => Just(Step::Again),
        1 => Just(Step::Lock),
        1 => Just(Step::Unlock),
        2 => select(downs.to_vec()).prop_map(Step::Cut),
        4 => Just(Step::Mend),
        2 => Just(Step::Reload),
        4 => (0..200_000_u64).prop_map(Step::Later),
        1 => Just(Step::FacilitatorLeaves),
    ]
}

fn happens(room: &mut Room, step: Step) {
    if room.hall.session.is_none() && !matches!(step, Step::Person(_) | Step::Reload | Step::Later(_)) {
        return;
    }
    match step {
        Step::Person(msg) => drop(room.does([msg])),
        Step::Next => drop(room.facilitate(|session| {
            session.next(&mut at(1));
        })),
        Step::Back => drop(room.facilitate(|session| {
            session.back();
        })),
        Step::Again => drop(room.facilitate(|session| {
            session.again();
        })),
        Step::Lock => drop(room.facilitate(|session| {
            session.lock();
        })),
        Step::Unlock => drop(room.facilitate(|session| {
            session.unlock();
        })),
        Step::Cut(why) => drop(room.cut(why)),
        Step::Mend => drop(room.mend()),
        Step::Reload => drop(room.reload()),
        Step::Later(millis) => drop(room.later(millis)),
        Step::FacilitatorLeaves => drop(room.facilitator_leaves()),
        Step::Close => drop(room.close()),
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn whatever_happens_it_is_one_participant_with_what_they_see(steps in vec(step(), 0..40), order in select(vec![Order::BothFirst, Order::RevealAfterEach])) {
        let mut room = Room::new(order);
        room.others(9, RoundNo::First, PeopleReactive, PeopleProactive);
        for step in steps {
            happens(&mut room, step);
            let view = room.view();
            prop_assert!(!view.heading.is_empty());
            prop_assert!(room.came().len() <= 1, "one person is one participant");
        }
        // When everything is quiet, what the facilitator has is what the person sees.
        room.mend().later(5_000);
        let model = room.driver.model();
        if let Screen::Place(_) | Screen::List(_) | Screen::Settled = query::screen(&model) {
            let said: Vec<Content> = room.came();
            let shown = query::content(&model);
            prop_assert!(said == [shown] || query::pin_count(&model) == 0, "{:?} {:?}", said, shown);
        }
    }

    #[test]
    fn closed_is_the_end_whatever_was_before(steps in vec(step(), 0..40)) {
        let mut room = Room::new(Order::BothFirst);
        for step in steps {
            happens(&mut room, step);
        }
        room.mend();
        happens(&mut room, Step::Close);
        room.does([Msg::Woke]).later(1);
        if room.driver.model().code.is_some() {
            prop_assert!(room.driver.model().link.is_none(), "{:?}", room.screen());
        }
        prop_assert!(room.stored().is_none());
    }
}
