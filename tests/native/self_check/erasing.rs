//! Erasing: asked once, of everything, in every tab.

use llo_dialogue::domain::self_check::{Answer, Capability};
use llo_dialogue::elements::self_check::model::Screen;
use llo_dialogue::elements::self_check::msg::{Msg, Question};
use llo_dialogue::elements::self_check::result::Part;
use llo_dialogue::kit::storage::Stored;

use crate::support::self_check::{SelfCheck, answered, options};

const TYPED: &str = "Elke-dag-een-vraag-51c";

fn used() -> SelfCheck {
    let element = SelfCheck::fresh();
    element.does([Msg::Began, answered(Capability::Voice, Answer::NotYet), Msg::ThemeChosen(Capability::ExitUnsafe)]);
    element.does([Msg::RoundBegun, Msg::ExperimentBegun(Capability::Skills)]);
    element.does([Msg::Written(0, Part::Learned, TYPED.into()), answered(Capability::Voice, Answer::Yes)]).heard();
    element
}

#[test]
fn it_is_asked_once_and_then_everything_of_ours_is_gone() {
    let element = used();
    let ports = element.driver.ports();
    for key in ["llo:dialogue:default", "llo:self-check:team", "llo:self-check:default:aside", "host"] {
        ports.local.borrow_mut().insert(key.into(), "x".into());
        ports.session.borrow_mut().insert(key.into(), "x".into());
    }
    let before = (element.check(), element.stored());
    element.does([Msg::Asked(Question::EraseAll)]);
    assert_eq!((element.check(), element.stored()), before);
    element.does([Msg::Confirmed]);
    for area in [&ports.local, &ports.session] {
        assert_eq!(area.borrow().keys().collect::<Vec<_>>(), ["host"]);
    }
    assert_eq!((element.screen(), element.notices()), (Screen::Intro, vec!["erased"]));
    assert_eq!(element.names(), ["change", "erased"], "nothing is answered now");
    let left = format!("{:?}", element.driver.model());
    assert!(!left.contains(TYPED) && !left.contains("NotYet") && !left.contains("ExitUnsafe"), "{left}");
}

#[test]
fn declined_keeps_everything() {
    let element = used();
    let before = (element.check(), element.stored());
    element.does([Msg::Asked(Question::EraseAll), Msg::Declined, Msg::Confirmed]);
    assert_eq!(((element.check(), element.stored()), element.names()), (before, vec![]));
}

#[test]
fn the_other_tab_follows() {
    let (one, two) = (used(), SelfCheck::fresh());
    two.follows(&one);
    two.does([Msg::Asked(Question::EraseAll)]);
    one.does([Msg::Asked(Question::EraseAll), Msg::Confirmed]);
    two.heard();
    two.follows(&one);
    assert!(two.check().is_empty() && !format!("{:?}", two.driver.model()).contains(TYPED));
    assert_eq!((two.names(), two.driver.model().asking), (vec!["erased"], None));
    two.does([answered(Capability::Skills, Answer::Yes)]);
    assert_eq!(two.stored_draft(), Some(two.draft()), "and it remembers again");
}

#[test]
fn two_tabs_show_the_same_and_each_stays_where_it_is() {
    let (one, two) = (used(), SelfCheck::fresh());
    two.does([Msg::Began]).heard();
    two.follows(&one);
    assert_eq!((two.check(), two.screen()), (one.check(), Screen::Statements(0)));
    assert_eq!(two.names(), [""; 0], "what another tab did is no change");
    two.does([Msg::ThemeChosen(Capability::Network)]);
    one.follows(&two);
    assert_eq!(one.check(), two.check());
}

#[test]
fn erased_elsewhere_with_nothing_here_is_not_worth_a_word() {
    let element = SelfCheck::fresh();
    element.heard();
    element.does([Msg::Stored(Stored::Elsewhere(None))]);
    assert_eq!((element.names(), element.notices()), (vec![], vec![]));
}

#[test]
fn who_keeps_it_in_memory_erases_that_and_follows_nobody() {
    let element = SelfCheck::on(used().browser(), options(|raw| raw.storage = Some("none".into())));
    element.does([answered(Capability::Voice, Answer::Yes)]);
    let before = element.check();
    element.does([Msg::Stored(Stored::Elsewhere(None)), Msg::Stored(Stored::Elsewhere(used().stored()))]);
    assert_eq!(element.check(), before);
    element.does([Msg::Asked(Question::EraseAll), Msg::Confirmed]);
    assert!(element.check().is_empty() && element.moved().check().is_empty());
    assert!(element.driver.ports().local.borrow().is_empty());
}

#[test]
fn the_host_can_erase_as_well() {
    let element = used();
    element.does([Msg::DataCleared]);
    assert!(element.check().is_empty() && element.driver.ports().local.borrow().is_empty());
    assert_eq!(element.names(), ["erased"], "what the host did is no change");
}

#[test]
fn another_instance_is_another_self_check() {
    let element = used();
    let before = element.stored();
    element.does([Msg::OptionsChanged(options(|raw| raw.instance = Some("team".into())), Vec::new())]);
    assert!(element.check().is_empty() && !format!("{:?}", element.driver.model()).contains(TYPED));
    element.does([answered(Capability::Aspire, Answer::Unknown)]);
    assert_eq!(element.stored(), before);
    element.does([Msg::OptionsChanged(options(|_| ()), Vec::new())]);
    assert_eq!(element.check().rounds().len(), 2);
}
