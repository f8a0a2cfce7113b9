//! Shared computers: erased after a time without anything done, with a warning before, in every storage.

use llo_dialogue::domain::self_check::{Answer, Capability};
use llo_dialogue::elements::self_check::msg::{Msg, Question};
use llo_dialogue::elements::self_check::options::Options;
use llo_dialogue::kit::memory::MemoryPorts;

use crate::support::element::{A_MORNING, holding};
use crate::support::self_check::{ASIDE, KEY, MINUTE, SelfCheck, answered, options};

const HOUR: u64 = 60 * MINUTE;

fn an_hour(storage: &str) -> Options {
    options(|raw| (raw.expires, raw.storage) = (Some("1h".into()), Some(storage.into())))
}

/// One answer given, in a browser with this in it.
fn used(ports: MemoryPorts, storage: &str) -> SelfCheck {
    let element = SelfCheck::on(ports, an_hour(storage));
    element.does([Msg::Began, answered(Capability::Voice, Answer::NotYet)]).heard();
    element
}

fn fresh() -> SelfCheck {
    used(MemoryPorts::default(), "local")
}

#[test]
fn first_comes_the_warning_and_then_the_end() {
    let element = fresh();
    assert_eq!(element.alarm(), Some(A_MORNING + HOUR - 5 * MINUTE));
    element.sleeps();
    assert_eq!((element.notices(), element.names()), (vec!["expiring"], vec!["expiring"]));
    assert!(!element.check().is_empty());
    assert_eq!(element.alarm(), Some(A_MORNING + HOUR));
    element.sleeps();
    assert!(element.check().is_empty());
    assert_eq!(element.notices(), ["expired"], "one message, of this element alone");
    // A notice that begins with "erase" would tell the shell that everything of all elements is gone.
    assert_eq!(element.names(), ["expired"]);
    assert_eq!(element.stored(), None);
    assert!(!format!("{:?}", element.driver.model()).contains("NotYet"));
}

#[test]
fn being_there_begins_the_time_anew() {
    let something = [Msg::StillHere, Msg::WentOn, answered(Capability::Skills, Answer::Yes)];
    for msg in something {
        let element = fresh();
        element.sleeps().does([msg.clone()]);
        assert_eq!(element.notices(), [""; 0], "{msg:?}");
        assert_eq!(element.alarm(), Some(element.now() + HOUR - 5 * MINUTE), "{msg:?}");
        element.waits(HOUR - 1).does([Msg::Woke]);
        assert_eq!((element.notices(), element.check().is_empty()), (vec!["expiring"], false), "{msg:?}");
        element.waits(1).does([Msg::Woke]);
        assert!(element.check().is_empty(), "{msg:?}");
    }
}

#[test]
fn who_reads_chooses_or_is_asked_is_there_as_well() {
    use llo_dialogue::elements::self_check::draft::Private;
    use llo_dialogue::elements::self_check::result::Level;
    let something = [
        Msg::ShareOpened,
        Msg::LevelChosen(Level::Answers),
        Msg::FileAsked(Private::LeftOut),
        Msg::PrintAsked,
        Msg::Asked(Question::EraseAll),
        Msg::Declined,
        answered(Capability::Voice, Answer::NotYet),
        Msg::ThemeLeft(Capability::Skills),
    ];
    for msg in something {
        let element = fresh();
        element.sleeps().does([msg.clone()]);
        assert!(!element.notices().contains(&"expiring"), "{msg:?}");
        element.waits(5 * MINUTE).does([Msg::Woke]);
        assert!(!element.check().is_empty(), "{msg:?}");
    }
}

#[test]
fn another_tab_that_is_used_counts() {
    let (one, two) = (fresh(), fresh());
    two.waits(HOUR / 2).does([Msg::StillHere]);
    one.waits(HOUR / 2).follows(&two);
    assert_eq!(one.alarm(), Some(A_MORNING + HOUR / 2 + HOUR - 5 * MINUTE));
    one.waits(HOUR / 2).does([Msg::Woke]);
    assert_eq!((one.check(), one.notices()), (two.check(), vec![]));
    one.sleeps();
    assert_eq!(one.notices(), ["expiring"]);
    two.waits(HOUR / 2 + 55 * MINUTE).does([Msg::StillHere]);
    one.follows(&two);
    assert_eq!(one.notices(), [""; 0], "the warning goes with it");
}

#[test]
fn only_the_own_slot_is_erased() {
    let others = [("llo:dialogue:default", "d"), ("llo:self-check:team", "t"), ("host", "h")];
    let element = used(holding(&others), "local");
    element.driver.ports().local.borrow_mut().insert(ASIDE.into(), "{".into());
    element.waits(HOUR).does([Msg::Woke]);
    assert_eq!(*element.driver.ports().local.borrow(), *holding(&others).local.borrow());
}

#[test]
fn what_is_found_too_old_is_erased() {
    let element = fresh();
    let later = |millis| SelfCheck::at(A_MORNING + millis, element.browser(), an_hour("local"), None);
    let late = later(HOUR);
    assert_eq!((late.check().is_empty(), late.stored()), (true, None));
    assert_eq!(late.notices(), ["expired"]);
    let heard = late.heard();
    let ready = heard.iter().find(|(name, _)| *name == "ready").map(|(_, detail)| detail["restored"].clone());
    assert_eq!(ready, Some(false.into()), "the host is not told that something was found");
    let warned = later(HOUR - 1);
    assert_eq!((warned.check(), warned.notices()), (element.check(), vec!["expiring"]));
    let in_time = later(HOUR / 2);
    assert_eq!((in_time.check(), in_time.notices()), (element.check(), vec![]));
    assert_eq!(in_time.alarm(), Some(A_MORNING + HOUR - 5 * MINUTE), "reading is not yet being there");
}

#[test]
fn a_clock_that_is_set_back_erases_nothing() {
    let element = fresh();
    element.driver.ports().millis.set(A_MORNING - 9 * HOUR);
    element.does([Msg::Woke]);
    assert_eq!((element.check().is_empty(), element.notices()), (false, vec![]));
    let again = element.reloaded();
    assert_eq!((again.check(), again.alarm()), (element.check(), Some(A_MORNING - 8 * HOUR - 5 * MINUTE)));
}

#[test]
fn a_moment_that_is_not_known_is_now() {
    let stored = r#"{"schema":"llo-check/1","rounds":[{"date":"2026-11-23","answers":{"voice":"yes"},"themes":[]}],"expires":60}"#;
    let element = SelfCheck::on(holding(&[(KEY, stored)]), an_hour("local"));
    assert_eq!((element.answer(Capability::Voice), element.notices()), (Some(Answer::Yes), vec![]));
}

#[test]
fn it_works_in_every_storage() {
    for storage in ["session", "none"] {
        let element = used(MemoryPorts::default(), storage);
        element.sleeps();
        assert_eq!((element.notices(), element.check().is_empty()), (vec!["expiring"], false), "{storage}");
        assert_eq!(element.moved().notices(), ["expiring"], "{storage}: off the page and on it again");
        element.sleeps();
        assert_eq!((element.check().is_empty(), element.notices()), (true, vec!["expired"]), "{storage}");
        assert!(element.driver.ports().session.borrow().is_empty(), "{storage}");
    }
}

#[test]
fn without_the_attribute_or_with_nothing_done_no_alarm_is_set() {
    let element = SelfCheck::fresh();
    element.does([answered(Capability::Voice, Answer::NotYet)]).waits(1000 * HOUR).does([Msg::Woke]);
    assert_eq!((element.check().is_empty(), element.alarm()), (false, None));
    let element = SelfCheck::on(MemoryPorts::default(), an_hour("local"));
    element.does([Msg::Began]).waits(9 * HOUR).does([Msg::Woke]);
    assert_eq!((element.alarm(), element.notices()), (None, vec![]));
}

#[test]
fn the_attribute_may_come_later_but_not_after_something_was_done() {
    let element = SelfCheck::fresh();
    element.does([Msg::OptionsChanged(an_hour("local"), Vec::new()), Msg::Began]);
    element.does([answered(Capability::Voice, Answer::NotYet)]);
    assert_eq!(element.alarm(), Some(A_MORNING + HOUR - 5 * MINUTE));
    let element = SelfCheck::fresh();
    element.does([answered(Capability::Voice, Answer::NotYet)]);
    element.does([Msg::OptionsChanged(an_hour("local"), Vec::new())]);
    element.waits(1000 * HOUR).does([Msg::Woke, answered(Capability::Skills, Answer::Yes)]);
    element.waits(1000 * HOUR).does([Msg::Woke]);
    assert_eq!((element.alarm(), element.notices(), element.check().is_empty()), (None, vec![], false));
}

fn lasting(expires: Option<&str>) -> Options {
    options(|raw| raw.expires = expires.map(str::to_owned))
}

/// What is kept was begun on a page with one of these; then another page of the site is opened, as any link can.
#[test]
fn no_page_erases_sooner_or_later_than_the_one_on_which_it_was_begun() {
    let times = [None, Some("1m"), Some("1h"), Some("365d")];
    for begun in times {
        for opened in times {
            let element = SelfCheck::on(MemoryPorts::default(), lasting(begun));
            element.does([Msg::Began, answered(Capability::Voice, Answer::NotYet)]);
            let limit = lasting(begun).expires.map(|expires| expires.millis());
            let at = |millis| SelfCheck::at(A_MORNING + millis, element.browser(), lasting(opened), None);
            let within = limit.map_or(1000 * 24 * HOUR, |limit| limit - 1);
            let found = at(within);
            assert_eq!(found.check(), element.check(), "{begun:?} {opened:?}");
            // Also when the person goes on there, or the page changes its mind.
            found.does([Msg::OptionsChanged(lasting(opened), Vec::new()), Msg::StillHere]);
            found.does([answered(Capability::Skills, Answer::Yes)]).waits(within).does([Msg::Woke]);
            assert!(!found.check().is_empty(), "{begun:?} {opened:?}");
            assert_eq!(found.stored_draft().and_then(|draft| draft.expires), lasting(begun).expires);
            if let Some(limit) = limit {
                assert_eq!((at(limit).check().is_empty(), at(limit).stored()), (true, None), "{begun:?} {opened:?}");
            }
        }
    }
}

#[test]
fn another_tab_with_another_time_takes_over_what_it_was_begun_under() {
    let (one, two) = (SelfCheck::on(MemoryPorts::default(), lasting(Some("1m"))), SelfCheck::fresh());
    two.does([answered(Capability::Voice, Answer::NotYet)]);
    one.follows(&two);
    one.waits(1000 * HOUR).does([Msg::Woke]);
    assert_eq!((one.check(), one.notices()), (two.check(), vec![]));
}

#[test]
fn what_is_begun_anew_lasts_as_this_page_says() {
    let element = SelfCheck::fresh();
    element.does([answered(Capability::Voice, Answer::NotYet)]);
    let here = SelfCheck::on(element.browser(), an_hour("local"));
    here.does([Msg::Asked(Question::EraseAll), Msg::Confirmed, Msg::Began]);
    here.does([answered(Capability::Skills, Answer::Yes)]);
    assert_eq!(here.alarm(), Some(A_MORNING + HOUR - 5 * MINUTE));
}

#[test]
fn erasing_by_hand_after_that_is_said_as_well() {
    let element = fresh();
    element.waits(HOUR).does([Msg::Woke]).heard();
    element.does([Msg::Asked(Question::EraseAll), Msg::Confirmed]);
    assert_eq!((element.notices(), element.names()), (vec!["erased"], vec!["erased"]));
}

#[test]
fn one_can_begin_again() {
    let element = fresh();
    element.waits(HOUR).does([Msg::Woke, Msg::Began]);
    assert_eq!(element.notices(), [""; 0], "read by now");
    element.does([answered(Capability::Skills, Answer::Yes)]);
    assert_eq!(
        (element.stored_draft(), element.alarm()),
        (Some(element.draft()), Some(element.now() + HOUR - 5 * MINUTE))
    );
}
