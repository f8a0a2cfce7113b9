//! Which day of every month a first date leads to.

use llo_dialogue::domain::date::{Date, Weekday};
use llo_dialogue::domain::monthly::{Monthly, Ordinal};

/// D.4.2
#[test]
fn d_4_2_the_first_date_decides_and_a_fifth_one_is_the_last() {
    let table = [
        ("2026-12-01", Ordinal::First, Weekday::Tuesday, "1TU"),
        ("2026-12-07", Ordinal::First, Weekday::Monday, "1MO"),
        ("2026-12-08", Ordinal::Second, Weekday::Tuesday, "2TU"),
        ("2026-12-15", Ordinal::Third, Weekday::Tuesday, "3TU"),
        ("2026-12-22", Ordinal::Fourth, Weekday::Tuesday, "4TU"),
        ("2027-02-28", Ordinal::Fourth, Weekday::Sunday, "4SU"),
        ("2026-12-29", Ordinal::Last, Weekday::Tuesday, "-1TU"),
        ("2026-12-30", Ordinal::Last, Weekday::Wednesday, "-1WE"),
        ("2026-12-31", Ordinal::Last, Weekday::Thursday, "-1TH"),
        ("2028-02-29", Ordinal::Last, Weekday::Tuesday, "-1TU"),
        ("2027-01-01", Ordinal::First, Weekday::Friday, "1FR"),
        ("2027-01-30", Ordinal::Last, Weekday::Saturday, "-1SA"),
    ];
    for (day, ordinal, weekday, by) in table {
        let monthly = Monthly::from(Date::parse(day).expect("a day"));
        assert_eq!(monthly, Monthly { ordinal, weekday }, "{day}");
        assert_eq!(monthly.rule(), format!("FREQ=MONTHLY;BYDAY={by};COUNT=12"), "{day}");
    }
}
