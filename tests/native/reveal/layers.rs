//! What is on stands in words, picture and table alike; what may not be shown cannot be switched on, and says why.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::disclosure::{Floor, Floors, Roles, Rules};
use llo_dialogue::domain::session::{Content, Order, Phase, Placed, RoundNo, Session, Setup, Stage};
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::reveal::view::plain;
use llo_dialogue::reveal::{LayerId, Layers, Pictures, RevealView};

use crate::support::pins::corner;
use crate::support::reveal::{A, B, D, DESIGN, NOW, STEP, dutch, open, seen, seen_with, twice, with, with_pins};
use crate::support::session::{lead, send, session};
use crate::support::wire::{everything, role};

fn first(session: &Session) -> Layers {
    Layers::first(&Pictures::of(&open(session)).expect("it is revealed"))
}

fn switched(session: &Session, layers: &[LayerId]) -> Layers {
    let open = open(session);
    let pictures = Pictures::of(&open).expect("it is revealed");
    layers.iter().fold(Layers::first(&pictures), |on, layer| on.switched(*layer, &pictures))
}

/// The names of the columns of the first table.
fn columns(view: &RevealView) -> Vec<&str> {
    view.tables
        .first()
        .map(|table| table.columns.iter().map(|column| column.name.as_str()).collect())
        .unwrap_or_default()
}

fn why(view: &RevealView, layer: LayerId) -> Option<&str> {
    view.switches.iter().find(|switch| switch.layer == layer).expect("it has a switch").closed.as_deref()
}

#[test]
fn at_first_everything_is_on_that_may_be_shown() {
    let now = Layers { now: true, ..Layers::default() };
    let both = Layers { later: true, ..now };
    assert_eq!(first(&with(DESIGN, NOW)), now);
    assert_eq!(first(&with(&[(7, A, A)], STEP)), both);
    assert_eq!(first(&with(DESIGN, STEP)), Layers { flows: true, ..both });
    assert_eq!(first(&with(&[(4, A, A)], STEP)), Layers::default());
}

#[test]
fn bands_need_both_moments_and_stand_in_place_of_pins_and_density() {
    let session = with(DESIGN, STEP);
    use LayerId::{Density, Flows, Later, Now, Strike};
    let both = Layers { now: true, later: true, ..Layers::default() };
    let later = Layers { later: true, ..Layers::default() };
    assert_eq!(switched(&session, &[Flows]), both);
    assert_eq!(switched(&session, &[Now]), later, "bands go with now");
    assert_eq!(switched(&session, &[Now, Flows]), Layers { flows: true, ..both }, "and bring it back");
    assert_eq!(switched(&session, &[Density]), Layers { density: true, ..later }, "of one moment");
    assert_eq!(switched(&session, &[Density, Now]), both, "and not of two");
    assert_eq!(switched(&session, &[Density, Flows]), Layers { flows: true, ..both });
    assert_eq!(switched(&session, &[Strike]), Layers { strike: true, ..both });
    assert_eq!(switched(&session, &[Strike, Flows]), Layers { flows: true, ..both });
    assert_eq!(switched(&session, &[Now, Later]), Layers::default());
}

#[test]
fn what_is_off_is_in_no_words_no_picture_and_no_table() {
    let session = with(DESIGN, STEP);
    let hidden = |layer| seen_with(&session, dutch(), |layers, pictures| layers.switched(layer, pictures));

    let later = hidden(LayerId::Now);
    assert!(later.headline.starts_with("Straks:") && !plain(&later.sentence).contains(" nu "), "{later:?}");
    assert!(later.plane.marks.iter().all(|mark| mark.moment == Moment::Desired) && later.plane.bands.is_empty());
    assert!(
        later.plane.corners.iter().all(|corner| corner.counts.iter().all(|(moment, _)| *moment == Moment::Desired))
    );
    assert_eq!(columns(&later), ["Straks"]);

    let now = hidden(LayerId::Later);
    assert!(now.headline.starts_with("Nu:") && !plain(&now.sentence).contains("straks"), "{now:?}");
    assert!(now.plane.marks.iter().all(|mark| mark.moment == Moment::Current) && !now.plane.marks.is_empty());
    assert_eq!(columns(&now), ["Nu"]);

    let pins = hidden(LayerId::Flows);
    assert!(!plain(&pins.sentence).contains("blijven") && pins.plane.bands.is_empty() && pins.plane.nodes.is_empty());
    assert_eq!(columns(&pins), ["Nu", "Straks"]);

    let bands = seen(&session, dutch());
    assert!(plain(&bands.sentence).contains("5 blijven") && !bands.plane.bands.is_empty());
    assert!(bands.plane.marks.is_empty() && bands.plane.corners.iter().all(|corner| corner.counts.is_empty()));
    assert_eq!(columns(&bands), ["Nu", "Straks", "blijft"]);
    assert_eq!(bands.tables[0].total.numbers, [24, 24, 5]);

    let nothing = seen_with(&session, dutch(), |_, _| Layers::default());
    assert_eq!(nothing.headline, "Alles staat uit.");
    assert!(nothing.tables.is_empty() && nothing.notes.is_empty() && nothing.plane.marks.is_empty());
}

#[test]
fn a_layer_that_may_not_be_shown_stays_off_and_says_from_when_on() {
    use LayerId::{Density, Flows, Later, Now, Strike};
    let five = seen(&with(&[(5, A, D)], STEP), dutch());
    assert_eq!(why(&five, Now), None);
    assert_eq!(why(&five, Flows), Some("Van nu naar straks: vanaf 8 mensen."));
    assert_eq!(why(&five, Density), Some("Dichtheid: vanaf 20 mensen."));
    assert_eq!(why(&five, Strike), Some("Streep door: vanaf 8 mensen."));
    assert!(!switched(&with(&[(5, A, D)], STEP), &[Flows, Density, Strike]).flows);
    assert!(five.notes.contains(&"Nu: Losse pinnen: vanaf 8 mensen.".to_owned()), "{:?}", five.notes);
    assert_eq!(five.no_pins.as_deref(), Some("Losse pinnen: vanaf 8 mensen."));

    let now = seen(&with(DESIGN, NOW), dutch());
    assert_eq!(why(&now, Later), Some("Straks: nog niet onthuld."));
    assert_eq!(why(&now, Flows), Some("Van nu naar straks: nog niet onthuld."));

    let few = seen(&with(&[(4, A, D)], STEP), dutch());
    for layer in [Now, Later, Flows, Density, Strike] {
        assert!(why(&few, layer).is_some_and(|why| why.ends_with("vanaf 5 mensen.")), "{layer:?}");
    }
}

#[test]
fn raised_floors_are_said() {
    let floors = Floors::default().with(Floor::Density, 30).expect("it is raised");
    let mut session = Session::new(Setup { order: Order::BothFirst, rules: Rules { floors, roles: Roles::default() } });
    crate::support::reveal::everyone_sends(&mut session, RoundNo::First, &crate::support::reveal::both(DESIGN));
    lead(&mut session, Phase::Round(RoundNo::First, NOW));
    assert_eq!(why(&seen(&session, dutch()), LayerId::Density), Some("Dichtheid: vanaf 30 mensen."));
}

#[test]
fn typed_counts_have_no_pins_and_that_is_said() {
    let mut session = session(Order::BothFirst);
    lead(&mut session, Phase::Round(RoundNo::First, Stage::Place(Moment::Desired)));
    for moment in Moment::BOTH {
        assert!(session.type_count(moment, A, 12) && session.type_count(moment, D, 13));
    }
    lead(&mut session, Phase::Round(RoundNo::First, STEP));
    let view = seen(&session, dutch());
    let because = "niet bij getypte aantallen. Die hebben geen pinnen.";
    for layer in [LayerId::Flows, LayerId::Density, LayerId::Strike] {
        assert!(why(&view, layer).is_some_and(|why| why.ends_with(because)), "{layer:?}");
    }
    assert!(view.notes.contains(&"Nu: 25 van 25 zijn ingevoerd door de begeleider.".to_owned()), "{:?}", view.notes);
    assert_eq!(view.tables[0].total.numbers, [25, 25]);
}

#[test]
fn one_sided_answers_are_hidden_and_that_is_said() {
    let mut session = session(Order::RevealAfterEach);
    let some = |quadrant: Quadrant| Some(corner(quadrant));
    let placed = |current, desired| Content::Here(Placed::new(RoundNo::First, current, desired, None));
    for id in 0..11 {
        send(&mut session, id, 1, placed(some(A), None));
    }
    lead(&mut session, Phase::Round(RoundNo::First, NOW));
    for id in 0..9 {
        send(&mut session, id, 2, placed(some(A), some(D)));
    }
    lead(&mut session, Phase::Round(RoundNo::First, STEP));
    let view = seen(&session, dutch());
    let because = why(&view, LayerId::Flows).expect("two of them placed only now");
    assert!(because.contains("Niet iedereen zette beide pinnen"), "{because}");
}

#[test]
fn those_who_are_left_out_are_counted_in_a_note() {
    let mut pins = crate::support::reveal::both(&[(9, A, D)]);
    pins.extend([(Some(corner(B)), None), (Some(corner(B)), None)]);
    let view = seen(&with_pins(&pins, NOW), dutch());
    assert_eq!(view.tables[0].total.numbers, [9]);
    assert_eq!(view.notes, ["Nu: 2 pinnen zijn niet meegeteld, zodat niemand eruit te halen is."]);
}

#[test]
fn a_second_round_stands_beside_the_first() {
    let session = twice(DESIGN, &[(8, A, A), (9, D, A)], STEP);
    let with_bands = |layers: Layers, pictures: &Pictures| layers.switched(LayerId::Flows, pictures);
    let view = seen_with(&session, dutch(), with_bands);
    assert_eq!(columns(&view), ["Nu, ronde 1", "Nu, ronde 2", "Straks, ronde 1", "Straks, ronde 2", "blijft"]);
    assert_eq!(view.tables[0].rows[0].numbers, [12, 8, 3, 17, 8]);
    assert_eq!(view.tables[0].total.numbers, [24, 17, 24, 17, 8]);
    assert_eq!(view.plane.corners[0].before, "ronde 1: Nu 12, Straks 3");
    let now = seen_with(&session, dutch(), |layers, pictures| layers.switched(LayerId::Later, pictures));
    assert_eq!(now.plane.corners[0].before, "ronde 1: Nu 12");
    assert_eq!(columns(&now), ["Nu, ronde 1", "Nu, ronde 2"]);
}

#[test]
fn roles_have_a_table_of_their_own_where_they_may_be_shown() {
    let view = seen(&everything(RoundNo::First), dutch());
    let captions: Vec<&str> = view.tables.iter().map(|table| table.caption.as_str()).collect();
    assert_eq!(captions, ["Van nu naar straks", "Per rol: Nu", "Per rol: Straks"]);
    assert_eq!(view.tables[1].columns[0].name, "Teamleider");
    assert_eq!(view.tables[1].total.numbers, [12, 12]);

    let rules = Rules { floors: Floors::default(), roles: Roles::new(2).expect("two") };
    let mut session = Session::new(Setup { order: Order::BothFirst, rules });
    for id in 0..9 {
        let current = Some(corner(A));
        let placed = Placed::new(RoundNo::First, current, None, role(u8::from(id == 0)));
        send(&mut session, id, 1, Content::Here(placed));
    }
    lead(&mut session, Phase::Round(RoundNo::First, NOW));
    let view = seen(&session, dutch());
    assert_eq!(view.tables.len(), 1, "one of them stands alone");
    assert_eq!(view.notes, ["Nu: Per rol: vanaf 5 mensen."]);
}
