//! The picture as numbers: where pins, squares and bands lie, whichever way the axes are drawn.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::disclosure::Cell;
use llo_dialogue::domain::orientation::Orientation;
use llo_dialogue::domain::session::{RoundNo, Session};
use llo_dialogue::reveal::view::{At, BandView, size};
use llo_dialogue::reveal::{LayerId, Look, RevealView};

use crate::support::pins::{corner, every_orientation, place};
use crate::support::reveal::{A, B, C, D, DESIGN, NOW, STEP, both, dutch, seen, seen_with, with, with_pins};

fn drawn(orientation: Orientation) -> Look<'static> {
    Look { orientation, ..dutch() }
}

/// Pins that are drawn as bands are not drawn as pins.
fn pins(session: &Session, look: Look) -> RevealView {
    seen_with(
        session,
        look,
        |layers, pictures| if layers.flows { layers.switched(LayerId::Flows, pictures) } else { layers },
    )
}

fn place_of(at: At) -> usize {
    usize::from(at.x > 500) + 2 * usize::from(at.y > 500)
}

#[test]
fn a_pin_lies_in_the_middle_of_its_part_of_the_plane() {
    let mut all = both(&[(8, A, A)]);
    all.push((Some(place(1, 99)), Some(place(1, 99))));
    let view = seen(&with_pins(&all, NOW), dutch());
    let marks: Vec<_> = view.plane.marks.iter().map(|mark| (mark.at, mark.people)).collect();
    assert!(marks.contains(&(At { x: 275, y: 275 }, 8)) || marks.contains(&(At { x: 225, y: 225 }, 8)), "{marks:?}");
    assert!(marks.contains(&(At { x: 25, y: 975 }, 1)), "organisation is left, proactive is below: {marks:?}");
}

#[test]
fn no_pin_crosses_the_fold_however_the_axes_are_drawn() {
    let near_the_fold = [(49, 49), (51, 49), (49, 51), (51, 51), (1, 1), (99, 1), (1, 99), (99, 99), (39, 61)];
    let all = near_the_fold.map(|(focus, stance)| (Some(place(focus, stance)), None));
    let session = with_pins(&all, NOW);
    for orientation in every_orientation() {
        let view =
            seen_with(&session, drawn(orientation), |layers, pictures| layers.switched(LayerId::Strike, pictures));
        let order = orientation.reading_order();
        assert_eq!(view.plane.marks.len(), 9);
        for mark in &view.plane.marks {
            let cell = mark.cell.expect("a cell's pins");
            assert_eq!(order[place_of(mark.at)], cell.quadrant(), "{orientation:?} {mark:?}");
            assert!(mark.at.x % 50 == 25 && mark.at.y % 50 == 25, "the middle of a part");
        }
    }
}

/// Most people choose a corner and leave the pin in its middle: one kind must not hide the other.
#[test]
fn pins_of_both_moments_in_one_cell_lie_beside_each_other_within_it() {
    let view = pins(&with(&[(8, A, A)], STEP), dutch());
    let [now, later] = view.plane.marks[..] else { panic!("one mark of each: {:?}", view.plane.marks) };
    let cell = |at: At| (at.x / 50, at.y / 50);
    assert_eq!(cell(now.at), cell(later.at));
    assert!(later.at.x - now.at.x >= 30, "{now:?} {later:?}");
    assert_eq!((now.at.y, now.at.x % 50 + later.at.x % 50), (later.at.y, 50), "as far from the middle");
}

#[test]
fn density_lies_under_the_pins_and_on_their_side_of_the_fold() {
    let session = with(&[(20, C, C)], NOW);
    for orientation in every_orientation() {
        let view =
            seen_with(&session, drawn(orientation), |layers, pictures| layers.switched(LayerId::Density, pictures));
        let order = orientation.reading_order();
        assert!(!view.plane.squares.is_empty());
        for square in &view.plane.squares {
            assert_eq!(order[place_of(square.at)], C, "{square:?}");
            assert!(square.at.x % 100 == 50 && square.at.y % 100 == 50);
        }
        assert_eq!(view.hint, "Sterkere kleur: meer pinnen bij elkaar.");
    }
}

#[test]
fn the_numbers_stand_in_reading_order() {
    let session = with(DESIGN, STEP);
    for orientation in every_orientation() {
        let view = pins(&session, drawn(orientation));
        for (place, quadrant) in orientation.reading_order().into_iter().enumerate() {
            let name = dutch().content.corner(quadrant).name;
            let (corner, row) = (&view.plane.corners[place], &view.tables[0].rows[place]);
            assert_eq!((corner.name.as_str(), row.name.as_str()), (name, name));
            let counts: Vec<u32> = corner.counts.iter().map(|(_, number)| *number).collect();
            assert_eq!(counts, row.numbers);
        }
    }
}

#[test]
fn bands_begin_at_now_and_end_at_later() {
    let view = seen(&with(DESIGN, STEP), dutch());
    let band = |people: u32, from: At| {
        let found = view.plane.bands.iter().find(|band| band.people == people && band.from == from);
        *found.expect("there is such a band")
    };
    // As the design draws them: A at the upper left, C below it, D at the lower right.
    let (now_a, later_a) = (At { x: 170, y: 290 }, At { x: 330, y: 290 });
    let widest = band(6, now_a);
    assert_eq!((widest.to, widest.bend), (At { x: 330, y: 710 }, At { x: 183, y: 525 }));
    assert_eq!(widest.d(At { x: 0, y: 0 }), "M170 290Q183 525 330 710");
    assert_eq!(widest.width, 40, "six each, and the outline");
    let stays = band(1, now_a);
    assert_eq!((stays.to, stays.bend, stays.label), (later_a, At { x: 250, y: 200 }, At { x: 250, y: 245 }));
    let people: Vec<u32> = view.plane.bands.iter().map(|band| band.people).collect();
    assert!(people.is_sorted_by(|one, next| one >= next), "the widest lies lowest: {people:?}");
    assert_eq!(people.iter().sum::<u32>(), 24);
    let nodes: u32 = view.plane.nodes.iter().map(|node| node.people).sum();
    assert_eq!((nodes, view.plane.nodes.len()), (48, 8));
}

#[test]
fn bands_stay_in_proportion_and_fit_when_there_are_many_people() {
    let view = seen(&with(&[(120, A, D), (60, B, C), (1, C, C)], STEP), dutch());
    let widths: Vec<i32> = view.plane.bands.iter().map(|band| band.width - BandView::OUTLINE).collect();
    assert_eq!(widths, [116, 58, 2], "twice as wide for twice as many, and never nothing");
}

#[test]
fn a_band_without_people_is_not_drawn() {
    let view = seen(&with(&[(9, A, A)], STEP), dutch());
    assert_eq!((view.plane.bands.len(), view.plane.nodes.len()), (1, 2));
}

#[test]
fn a_struck_pin_is_gone_from_the_plane_and_from_no_number() {
    let mut session = with(&[(9, A, A), (1, D, D)], NOW);
    let cell = Cell::of(corner(D));
    assert!(session.strike(RoundNo::First, Moment::Current, cell));
    let view = seen(&session, dutch());
    assert_eq!(view.plane.marks.len(), 1);
    assert_eq!(view.tables[0].total.numbers, [10]);
    assert_eq!(view.notes, ["Nu: 1 pin is doorgestreept. De aantallen blijven gelijk."]);
    assert!(view.pins.is_empty(), "nothing can be pressed by accident");

    let striking = seen_with(&session, dutch(), |layers, pictures| layers.switched(LayerId::Strike, pictures));
    let struck = striking.plane.marks.iter().find(|mark| mark.people == 0).expect("it can be restored");
    assert!(struck.cell == Some(cell) && struck.can_press);
    let pins: Vec<_> = striking.pins.iter().map(|pin| (pin.words.as_str(), pin.can_strike, pin.can_restore)).collect();
    let words = [
        "Nu: 9 pinnen, Nu nodig voor het werk, meer organisatie, meer reactief",
        "Nu: 1 pin, Groeien vanuit ambitie, meer mensen, meer proactief",
    ];
    assert_eq!(pins, [(words[0], true, false), (words[1], false, true)]);
}

#[test]
fn pieces_grow_in_four_sizes() {
    assert_eq!([1, 2, 3, 4, 5, 500].map(size), [0, 1, 2, 2, 3, 3]);
}
