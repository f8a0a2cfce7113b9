//! The way from the first round to the second: marks of corners with the frozen numbers of both rounds, and of nothing
//! else.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Order, Phase, RoundNo, Session, Stage};
use llo_dialogue::reveal::view::{At, MassView, RoundsView};
use llo_dialogue::reveal::{LayerId, Layers, Pictures, RevealView, Shown, reveal};

use crate::support::pins::every_orientation;
use crate::support::reveal::{A, C, D, DESIGN, Groups, NOW, STEP, dutch, open, seen, seen_with, twice, with};
use crate::support::session::{lead, session};

const LATER: Groups = &[(8, A, A), (9, D, A)];

fn with_rounds(session: &Session) -> RevealView {
    seen_with(
        session,
        dutch(),
        |layers, pictures| {
            if layers.rounds { layers } else { layers.switched(LayerId::Rounds, pictures) }
        },
    )
}

/// For each mark: its moment, how many in the first round, and how many in the second.
fn numbers(view: &RevealView) -> Vec<(Moment, Option<u32>, u32)> {
    let numbers = |one: &RoundsView| (one.moment, one.first.map(|first| first.people), one.second.people);
    view.plane.rounds.iter().map(numbers).collect()
}

#[test]
fn a_second_round_begins_with_the_way_from_the_first() {
    let now = seen(&twice(DESIGN, LATER, NOW), dutch());
    let of_now = [(12, 8), (6, 0), (4, 0), (2, 9)].map(|(first, second)| (Moment::Current, Some(first), second));
    assert_eq!(numbers(&now), of_now);
    let both = seen(&twice(DESIGN, LATER, STEP), dutch());
    let of_later = [(3, 17), (4, 0), (9, 0), (8, 0)].map(|(first, second)| (Moment::Desired, Some(first), second));
    assert_eq!(numbers(&both), [of_now, of_later].concat(), "what stands already keeps its place");
    assert_eq!(now.plane.rounds.len() * 2, both.plane.rounds.len());
    assert!(both.plane.bands.is_empty() && both.plane.marks.is_empty(), "in place of pins and bands");
    assert!(both.plane.corners.iter().all(|corner| corner.counts.is_empty() && !corner.before.is_empty()));
    assert!(both.hint.starts_with("Links ronde 1"), "{}", both.hint);
}

#[test]
fn the_words_say_both_rounds_whether_it_is_on_or_off() {
    let session = twice(DESIGN, LATER, STEP);
    let off = seen_with(&session, dutch(), |layers, pictures| layers.switched(LayerId::Rounds, pictures));
    let on = seen(&session, dutch());
    assert!(!off.plane.marks.is_empty() && off.plane.rounds.is_empty());
    assert_eq!((&on.headline, &on.sentence, &on.tables), (&off.headline, &off.sentence, &off.tables));
}

#[test]
fn an_area_goes_with_the_people_and_nobody_has_none() {
    let view = seen(&twice(&[(16, A, A), (4, D, A)], &[(4, A, A), (1, C, A)], NOW), dutch());
    let at = |place: usize| (view.plane.rounds[place].first, view.plane.rounds[place].second);
    let mass = |people, radius| MassView { people, radius };
    assert_eq!(at(0), (Some(mass(16, 70)), mass(4, 35)), "a quarter of the people, half as wide");
    assert_eq!(at(1), (Some(mass(0, 0)), mass(0, 0)));
    assert_eq!(at(2), (Some(mass(0, 0)), mass(1, 28)), "room for a number");
    assert_eq!(at(3), (Some(mass(4, 35)), mass(0, 0)));
}

/// Typed counts have no pins, and a hall is counted by hand.
#[test]
fn a_mark_has_room_for_a_number_of_three_digits() {
    let mut session = session(Order::BothFirst);
    lead(&mut session, Phase::Round(RoundNo::First, Stage::Place(Moment::Desired)));
    assert!(session.type_count(Moment::Current, A, 2_000));
    lead(&mut session, Phase::Round(RoundNo::First, STEP));
    assert!(session.again());
    assert!(session.type_count(Moment::Current, A, 100) && session.type_count(Moment::Current, D, 99));
    lead(&mut session, Phase::Round(RoundNo::Second, NOW));
    let view = seen(&session, dutch());
    let radii = |place: usize| view.plane.rounds[place].second.radius;
    assert_eq!((radii(0), radii(1), radii(3)), (40, 0, 28));
    assert!(view.plane.marks.is_empty());
}

#[test]
fn every_mark_stays_within_its_corner_however_the_axes_are_drawn() {
    for session in [twice(DESIGN, LATER, NOW), twice(DESIGN, LATER, STEP)] {
        for orientation in every_orientation() {
            let look = llo_dialogue::reveal::Look { orientation, ..dutch() };
            let view = seen_with(&session, look, |layers, _| layers);
            let order = orientation.reading_order();
            for (place, one) in view.plane.rounds.iter().enumerate() {
                let At { x, y } = one.at;
                let own = (500 * (place as i32 % 2), 500 * (place as i32 % 4 / 2));
                let reach = RoundsView::ASIDE + 70 * RoundsView::DIAMOND / 100;
                assert!(x - reach >= own.0 && x + reach <= own.0 + 500, "{one:?}");
                assert!(y - 80 >= own.1 && y + 80 <= own.1 + 500, "{one:?}");
                let counts = open(&session);
                let pictures = Pictures::of(&counts).expect("revealed");
                let shown = pictures.shown(one.moment).expect("it is on");
                assert_eq!(one.second.people, shown.picture.counts().of(order[place % 4]));
                assert_eq!(one.first.map(|first| first.people), shown.before.map(|it| it.of(order[place % 4])));
            }
        }
    }
}

#[test]
fn marks_do_not_lie_over_each_other() {
    let view = seen(&twice(&[(9, A, A)], &[(9, A, A)], STEP), dutch());
    let [now, later] = [view.plane.rounds[0], view.plane.rounds[4]];
    assert_eq!((now.at.x, now.second.radius, later.second.radius), (later.at.x, 70, 70));
    assert!(later.at.y - now.at.y >= 70 + 70 * RoundsView::DIAMOND / 100);
    let wide = |mass: MassView| mass.radius * RoundsView::DIAMOND / 100;
    assert!(2 * RoundsView::ASIDE >= wide(later.second) + later.first.map_or(0, wide), "nor do the two rounds");
}

/// What the first round withheld has no mark there, and nothing moves from it.
#[test]
fn what_a_round_withheld_does_not_move() {
    let only_now: Groups = &[(3, A, A)];
    let session = twice(only_now, LATER, STEP);
    let view = seen(&session, dutch());
    assert!(view.plane.rounds.is_empty(), "the first round showed nothing");
    let switch = view.switches.iter().find(|one| one.layer == LayerId::Rounds).expect("it is a second round");
    assert_eq!((switch.on, switch.closed.as_deref()), (false, Some("Van ronde 1 naar 2: vanaf 5 mensen.")));
    assert!(with_rounds(&session).plane.rounds.is_empty(), "nor when it is asked for");

    let few = seen(&twice(DESIGN, &[(4, A, A)], STEP), dutch());
    assert!(few.plane.rounds.is_empty() && few.plane.corners.iter().all(|corner| corner.before.is_empty()));
}

/// Of the other moment there was enough: it moves, and where nothing is known there is no 0 either.
#[test]
fn a_moment_withheld_in_the_first_round_stands_still_beside_the_other() {
    let told = open(&twice(DESIGN, LATER, STEP));
    let mut pictures = Pictures::of(&told).expect("it is revealed");
    pictures.desired = pictures.desired.map(|shown| Shown { before: None, ..shown });
    let view = reveal(&pictures, Layers::first(&pictures), None, dutch());
    let known = |moment| numbers(&view).into_iter().filter(move |one| one.0 == moment).map(|one| one.1);
    assert!(known(Moment::Current).all(|first| first.is_some()) && known(Moment::Current).count() == 4);
    assert_eq!(known(Moment::Desired).collect::<Vec<_>>(), [None; 4]);
}

#[test]
fn a_first_round_has_no_switch_for_it() {
    let view = seen(&with(DESIGN, STEP), dutch());
    assert!(view.switches.iter().all(|one| !matches!(one.layer, LayerId::Rounds | LayerId::Replay)));
    let session = twice(DESIGN, LATER, STEP);
    let has = |view: &RevealView, layer| view.switches.iter().any(|one| one.layer == layer);
    let on = seen(&session, dutch());
    assert!(has(&on, LayerId::Rounds) && has(&on, LayerId::Replay));
    let off = seen_with(&session, dutch(), |layers, pictures| layers.switched(LayerId::Rounds, pictures));
    assert!(has(&off, LayerId::Rounds) && !has(&off, LayerId::Replay), "nothing is there to be played");
}

#[test]
fn each_time_it_is_played_again_it_is_another_picture() {
    let session = twice(DESIGN, LATER, STEP);
    let played = |times: usize| {
        let again = |layers: Layers, pictures: &Pictures| {
            (0..times).fold(layers, |layers, _| layers.switched(LayerId::Replay, pictures))
        };
        seen_with(&session, dutch(), again).plane
    };
    assert_ne!(played(0).replay, played(1).replay);
    assert_ne!(played(1).replay, played(2).replay);
    assert_eq!(played(0).rounds, played(1).rounds, "with the same numbers");
}

#[test]
fn it_goes_with_the_moments_and_makes_room_for_the_others() {
    use LayerId::{Density, Flows, Later, Now, Rounds, Strike};
    let session = twice(DESIGN, &[(8, A, A), (16, D, A)], STEP);
    let open = open(&session);
    let pictures = Pictures::of(&open).expect("it is revealed");
    let switched =
        |layers: &[LayerId]| layers.iter().fold(Layers::first(&pictures), |on, layer| on.switched(*layer, &pictures));
    let both = Layers { now: true, later: true, ..Layers::default() };
    assert_eq!(switched(&[]), Layers { rounds: true, ..both });
    assert_eq!(switched(&[Rounds]), both);
    assert_eq!(switched(&[Later]), Layers { now: true, rounds: true, ..Layers::default() });
    assert_eq!(switched(&[Later, Now]), Layers::default());
    assert_eq!(switched(&[Later, Now, Rounds]), Layers { rounds: true, ..both });
    assert_eq!(switched(&[Flows]), Layers { flows: true, ..both });
    assert_eq!(switched(&[Flows, Rounds]), Layers { rounds: true, ..both });
    assert_eq!(switched(&[Density, Rounds]), Layers { later: true, rounds: true, ..Layers::default() });
    assert_eq!(switched(&[Strike]), Layers { strike: true, ..both });
}
