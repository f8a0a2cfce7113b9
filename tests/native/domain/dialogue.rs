//! The two pins, the private reason, and the sixteen steps between two corners.

use llo_dialogue::domain::dialogue::{Dialogue, Moment, Status, Step};
use llo_dialogue::domain::space::{Pole, Quadrant};

use crate::support::pins::{corner, place};

use Pole::{Organisation, People, Proactive, Reactive};
use Quadrant::{OrganisationProactive, OrganisationReactive, PeopleProactive, PeopleReactive};

#[test]
fn the_sixteen_steps_lead_where_the_table_says() {
    let table: [(Quadrant, Quadrant, &[Pole]); 16] = [
        (OrganisationReactive, OrganisationReactive, &[]),
        (OrganisationReactive, OrganisationProactive, &[Proactive]),
        (OrganisationReactive, PeopleReactive, &[People]),
        (OrganisationReactive, PeopleProactive, &[People, Proactive]),
        (OrganisationProactive, OrganisationReactive, &[Reactive]),
        (OrganisationProactive, OrganisationProactive, &[]),
        (OrganisationProactive, PeopleReactive, &[People, Reactive]),
        (OrganisationProactive, PeopleProactive, &[People]),
        (PeopleReactive, OrganisationReactive, &[Organisation]),
        (PeopleReactive, OrganisationProactive, &[Organisation, Proactive]),
        (PeopleReactive, PeopleReactive, &[]),
        (PeopleReactive, PeopleProactive, &[Proactive]),
        (PeopleProactive, OrganisationReactive, &[Organisation, Reactive]),
        (PeopleProactive, OrganisationProactive, &[Organisation]),
        (PeopleProactive, PeopleReactive, &[Reactive]),
        (PeopleProactive, PeopleProactive, &[]),
    ];
    for (current, desired, towards) in table {
        let step = Step::between(current, desired);
        assert_eq!(step.towards().collect::<Vec<_>>(), towards, "{current:?} to {desired:?}");
        assert_eq!(step.stays(), towards.is_empty(), "{current:?} to {desired:?}");
        let dialogue = Dialogue::new(Some(corner(current)), Some(corner(desired)), "", Status::Open);
        assert_eq!(dialogue.step(), Some(step));
    }
}

#[test]
fn without_two_pins_there_is_no_step() {
    let pin = Some(place(27, 29));
    for (current, desired) in [(None, None), (pin, None), (None, pin)] {
        assert_eq!(Dialogue::new(current, desired, "", Status::Open).step(), None);
    }
}

#[test]
fn equal_pins_are_fine_and_so_is_a_move_within_a_corner() {
    for desired in [place(27, 29), place(1, 49)] {
        let dialogue = Dialogue::new(Some(place(27, 29)), Some(desired), "", Status::Open);
        assert!(dialogue.step().is_some_and(Step::stays), "{desired:?}");
    }
}

#[test]
fn placing_says_whether_it_changed_anything() {
    let mut dialogue = Dialogue::default();
    assert!(dialogue.place(Moment::Current, Some(place(27, 29))));
    assert!(!dialogue.place(Moment::Current, Some(place(27, 29))), "the same place");
    assert!(dialogue.place(Moment::Current, Some(place(27, 31))));
    assert_eq!(dialogue.pin(Moment::Desired), None, "the other question is untouched");
    assert!(dialogue.place(Moment::Current, None));
    assert!(!dialogue.place(Moment::Current, None), "already gone");
    assert_eq!(dialogue, Dialogue::default(), "taking away leaves no trace");
}

#[test]
fn when_done_the_pins_stay_until_it_is_reopened() {
    let mut dialogue = Dialogue::new(Some(place(27, 29)), None, "", Status::Open);
    dialogue.finish();
    assert_eq!(dialogue.status(), Status::Done);
    for moment in Moment::BOTH {
        assert!(!dialogue.place(moment, Some(place(91, 91))));
    }
    assert!(!dialogue.place(Moment::Current, None));
    assert_eq!((dialogue.pin(Moment::Current), dialogue.pin(Moment::Desired)), (Some(place(27, 29)), None));
    dialogue.reopen();
    assert_eq!(dialogue.status(), Status::Open);
    assert!(dialogue.place(Moment::Current, None));
}

#[test]
fn a_reason_can_be_changed_even_when_done() {
    let mut dialogue = Dialogue::new(None, None, "first", Status::Done);
    dialogue.explain("second");
    assert_eq!(dialogue.reason(), "second");
    dialogue.explain("");
    assert_eq!(dialogue.reason(), "");
}

#[test]
fn a_long_reason_is_cut_between_characters() {
    let limit = Dialogue::REASON_LIMIT;
    let table = [("a", limit), ("é", limit), ("🌱", limit)];
    for (letter, kept) in table {
        for length in [limit - 1, limit, limit + 1, 3 * limit] {
            let text = letter.repeat(length);
            let mut dialogue = Dialogue::new(None, None, &text, Status::Open);
            assert_eq!(dialogue.reason(), letter.repeat(length.min(kept)), "new, {length} × {letter}");
            dialogue.explain(&text);
            assert_eq!(dialogue.reason(), letter.repeat(length.min(kept)), "explained, {length} × {letter}");
        }
    }
}
