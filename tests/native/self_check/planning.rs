//! A date field and a time field, also while somebody is still typing.

use llo_dialogue::domain::date::Date;
use llo_dialogue::domain::experiment::LookBack;
use llo_dialogue::elements::self_check::planning::Typed;

fn plan(date: &str, minute: Option<u16>) -> Typed {
    let date = Date::parse(date).expect("a date");
    Typed::Plan(LookBack::new(date, minute).expect("a minute of the day"))
}

#[test]
fn what_is_half_typed_is_no_plan_and_no_wish_to_have_none() {
    let table = [
        ("2027-03-03", "", false, plan("2027-03-03", None)),
        ("2027-03-03", "10:30", false, plan("2027-03-03", Some(630))),
        ("", "", false, Typed::Nothing),
        ("", "10:30", false, Typed::Nothing),
        ("", "", true, Typed::HalfTyped),
        ("2027-03-03", "", true, Typed::HalfTyped),
        ("0002-03-03", "", false, Typed::HalfTyped),
        ("0202-03-03", "10:30", false, Typed::HalfTyped),
        ("2027-02-30", "", false, Typed::HalfTyped),
        ("morgen", "", false, Typed::HalfTyped),
    ];
    for (date, time, is_half_typed, expected) in table {
        assert_eq!(Typed::read(date, time, is_half_typed), expected, "{date:?} {time:?} {is_half_typed}");
    }
}
