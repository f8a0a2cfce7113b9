//! The phases of a session: their order, one step forth and back, and never a third round.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Order, Phase, RoundNo, Stage};

use Moment::{Current, Desired};
use Order::{BothFirst, RevealAfterEach};
use Phase::{Explain, Lobby, Step};
use RoundNo::{First, Second};
use Stage::{Place, Reveal, Talk};

fn walk(order: Order) -> Vec<Phase> {
    let stages = match order {
        BothFirst => [Place(Current), Place(Desired), Reveal(Current), Talk, Reveal(Desired)],
        RevealAfterEach => [Place(Current), Reveal(Current), Talk, Place(Desired), Reveal(Desired)],
    };
    let round = stages.map(|stage| Phase::Round(First, stage));
    [Lobby, Explain].into_iter().chain(round).chain([Step(First)]).collect()
}

fn every_phase() -> Vec<Phase> {
    let stages = BothFirst.stages();
    let rounds = RoundNo::ALL.into_iter().flat_map(|round| stages.map(|stage| Phase::Round(round, stage)));
    [Lobby, Explain, Step(First), Step(Second)].into_iter().chain(rounds).collect()
}

#[test]
fn one_round_goes_as_the_table_says() {
    for order in [BothFirst, RevealAfterEach] {
        let walk = walk(order);
        for pair in walk.windows(2) {
            assert_eq!(pair[0].next(order), Some(pair[1]), "{order:?}");
            assert_eq!(pair[1].back(order), Some(pair[0]), "{order:?}");
        }
        assert_eq!(Lobby.back(order), None);
        assert_eq!(Step(First).next(order), None, "after the step a session is closed");
    }
}

#[test]
fn placing_again_begins_after_the_first_round_and_only_there() {
    for order in [BothFirst, RevealAfterEach] {
        for phase in every_phase() {
            let expected =
                (phase == Phase::Round(First, Reveal(Desired))).then_some(Phase::Round(Second, Place(Current)));
            assert_eq!(phase.again(order), expected, "{phase:?}");
        }
        let end = Phase::Round(Second, Reveal(Desired));
        assert_eq!((end.next(order), Step(Second).back(order)), (Some(Step(Second)), Some(end)));
        assert_eq!(Phase::Round(Second, Place(Current)).back(order), Some(Phase::Round(First, Reveal(Desired))));
    }
}

#[test]
fn from_everywhere_one_can_go_back_to_where_one_came_from() {
    for order in [BothFirst, RevealAfterEach] {
        for phase in every_phase() {
            for next in [phase.next(order), phase.again(order)].into_iter().flatten() {
                assert_eq!(next.back(order), Some(phase), "{phase:?}, {order:?}");
            }
            if let Some(back) = phase.back(order) {
                let forth = [back.next(order), back.again(order)];
                assert!(forth.contains(&Some(phase)), "{phase:?}, {order:?}");
            }
        }
    }
}

#[test]
fn pins_are_revealed_after_they_were_placed() {
    for order in [BothFirst, RevealAfterEach] {
        let at = |stage: Stage| order.stages().iter().position(|each| *each == stage).expect("every stage is there");
        for moment in Moment::BOTH {
            assert!(at(Place(moment)) < at(Reveal(moment)), "{order:?}");
        }
        assert!(at(Reveal(Current)) < at(Talk) && at(Talk) < at(Reveal(Desired)), "{order:?}");
    }
}
