//! What stands here from an earlier visit: said above the screen, in nobody's way, and erased when it is not theirs.

use llo_dialogue::domain::self_check::{Answer, Capability};
use llo_dialogue::elements::self_check::control_ids;
use llo_dialogue::elements::self_check::model::Screen;
use llo_dialogue::elements::self_check::msg::{Msg, Question, Tab};
use llo_dialogue::elements::self_check::options::Options;
use llo_dialogue::kit::effect::FocusTarget;
use llo_dialogue::kit::memory::MemoryPorts;

use crate::support::self_check::{KEY, MINUTE, SelfCheck, answered, options};

fn used() -> SelfCheck {
    let element = SelfCheck::fresh();
    element.does([Msg::Began, answered(Capability::Aspire, Answer::NotYet), Msg::WentOn]);
    element
}

fn is_found(element: &SelfCheck) -> bool {
    element.driver.model().found
}

#[test]
fn it_is_said_on_the_screen_where_the_person_was_and_not_to_the_page() {
    assert!(!is_found(&used()), "what was done just now is of this visit");
    let again = used().reloaded();
    assert!(is_found(&again));
    assert_eq!((again.screen(), again.names(), again.notices()), (Screen::Statements(1), vec!["ready"], vec![]));
    again.driver.ports().focused.take();
    again.does([Msg::Resumed]);
    assert_eq!((is_found(&again), again.screen()), (false, Screen::Statements(1)));
    assert_eq!(again.driver.ports().focused.take(), [FocusTarget::Heading]);
    assert_eq!((again.answer(Capability::Aspire), again.names()), (Some(Answer::NotYet), vec![]));
}

#[test]
fn whoever_just_goes_on_is_not_asked_first() {
    for goes_on in [Msg::WentOn, Msg::WentBack, Msg::TabChosen(Tab::Work), Msg::RoundBegun] {
        let again = used().reloaded();
        again.does([goes_on]);
        assert!(!is_found(&again));
    }
    // An answer leaves it where it is: nothing may move under the pointer of who gives the next.
    let again = used().reloaded();
    again.does([answered(Capability::Voice, Answer::Yes)]);
    assert!(is_found(&again));
    assert_eq!(again.answer(Capability::Voice), Some(Answer::Yes));
}

#[test]
fn from_the_intro_it_goes_on_at_the_first_statement_without_an_answer() {
    let element = used();
    element.does([Msg::WentBack, Msg::WentBack]);
    let again = element.reloaded();
    assert_eq!((again.screen(), is_found(&again)), (Screen::Intro, true));
    again.does([Msg::Resumed]);
    assert_eq!((again.screen(), is_found(&again)), (Screen::Statements(1), false));
}

#[test]
fn starting_over_is_asked_where_it_stands_and_erases_as_always() {
    let again = used().reloaded();
    again.heard();
    again.does([Msg::Asked(Question::StartOver), Msg::Declined]);
    let back = control_ids::asking(Question::StartOver);
    assert_eq!(again.driver.ports().focused.take().pop(), Some(back));
    assert!(is_found(&again) && again.stored().is_some());
    again.does([Msg::Asked(Question::StartOver), Msg::Confirmed]);
    assert_eq!((is_found(&again), again.screen(), again.stored()), (false, Screen::Intro, None));
    assert_eq!((again.notices(), again.names()), (vec!["erased"], vec!["change", "erased"]));
    assert!(!is_found(&again.reloaded()));
}

#[test]
fn nothing_is_said_of_nothing() {
    let element = SelfCheck::fresh();
    element.does([Msg::Began]);
    assert!(element.stored().is_some());
    assert!(!is_found(&element.reloaded()), "somebody only looked");
    let damaged = MemoryPorts::default();
    damaged.local.borrow_mut().insert(KEY.into(), "{".into());
    assert!(!is_found(&SelfCheck::on(damaged, Options::default())));
    let nowhere = SelfCheck::on(MemoryPorts::default(), options(|raw| raw.storage = Some("none".to_owned())));
    nowhere.does([Msg::Began, answered(Capability::Aspire, Answer::Yes)]);
    let moved = nowhere.moved();
    assert_eq!((moved.check(), is_found(&moved)), (nowhere.check(), false), "it was only moved on the page");
}

#[test]
fn moving_it_on_the_page_is_no_other_visit() {
    assert!(!is_found(&used().moved()));
    let again = used().reloaded();
    assert!(is_found(&again.moved()), "nobody said yet that it is theirs");
    again.does([Msg::Resumed]);
    let moved = again.moved();
    assert_eq!((is_found(&moved), moved.check(), moved.screen()), (false, again.check(), again.screen()));
    assert_eq!(moved.notices(), Vec::<&str>::new());
    moved.does([Msg::OptionsChanged(options(|raw| raw.instance = Some("team".to_owned())), vec![])]);
    moved.does([Msg::OptionsChanged(Options::default(), vec![])]);
    assert!(is_found(&moved), "what another self-check left is not of this visit");
}

#[test]
fn it_goes_with_what_it_is_about() {
    let expires = || options(|raw| raw.expires = Some("30m".to_owned()));
    let element = SelfCheck::on(MemoryPorts::default(), expires());
    element.does([Msg::Began, answered(Capability::Aspire, Answer::Yes)]);
    let late = SelfCheck::at(element.now() + 31 * MINUTE, element.browser(), expires(), None);
    assert_eq!((is_found(&late), late.notices()), (false, vec!["expired"]));
    let (one, two) = (used(), used().reloaded());
    one.does([Msg::Asked(Question::EraseAll), Msg::Confirmed]);
    two.follows(&one);
    assert!(!is_found(&two));
    two.does([Msg::OptionsChanged(options(|raw| raw.instance = Some("team".to_owned())), vec![])]);
    assert!(!is_found(&two), "there is nothing at this other place");
}
