//! What to work on: at most three, in the person's own order.

use llo_dialogue::domain::self_check::Capability;
use llo_dialogue::elements::self_check::model::Said;
use llo_dialogue::elements::self_check::msg::Msg;

use crate::support::self_check::SelfCheck;

const THREE: [Capability; 3] = [Capability::Voice, Capability::Aspire, Capability::ExitUnsafe];

fn with_three() -> SelfCheck {
    let element = SelfCheck::fresh();
    element.does(THREE.map(Msg::ThemeChosen));
    element
}

fn said(element: &SelfCheck) -> Option<Said> {
    element.driver.model().said
}

#[test]
fn they_are_kept_in_the_order_in_which_they_are_chosen() {
    let element = SelfCheck::fresh();
    for (index, capability) in THREE.into_iter().enumerate() {
        element.does([Msg::ThemeChosen(capability)]);
        assert_eq!(said(&element), Some(Said::Theme { chosen: index + 1 }));
        assert_eq!(element.reloaded().themes(), THREE[..=index]);
    }
}

#[test]
fn the_fourth_is_refused_and_changes_nothing() {
    let element = with_three();
    let before = (element.check(), element.stored());
    element.does([Msg::ThemeChosen(Capability::Skills)]);
    assert_eq!(said(&element), Some(Said::ThemesFull));
    assert_eq!((element.check(), element.stored()), before);
}

#[test]
fn choosing_one_again_changes_nothing() {
    let element = with_three();
    let before = (element.check(), element.stored());
    element.does([Msg::ThemeChosen(Capability::Aspire)]);
    assert_eq!((element.check(), element.stored()), before);
    assert_eq!(said(&element), Some(Said::Theme { chosen: 3 }), "nor is it refused");
}

#[test]
fn leaving_one_makes_room() {
    let element = with_three();
    element.does([Msg::ThemeLeft(Capability::Voice)]);
    assert_eq!(said(&element), Some(Said::Theme { chosen: 2 }));
    element.does([Msg::ThemeChosen(Capability::Skills)]);
    let expected = [Capability::Aspire, Capability::ExitUnsafe, Capability::Skills];
    assert_eq!((element.themes(), element.reloaded().themes()), (expected.to_vec(), expected.to_vec()));
}

#[test]
fn moving_up_changes_the_order() {
    let element = with_three();
    element.does([Msg::ThemeMovedUp(Capability::ExitUnsafe)]);
    assert_eq!(said(&element), Some(Said::MovedUp(Capability::ExitUnsafe)));
    assert_eq!(element.reloaded().themes(), [Capability::Voice, Capability::ExitUnsafe, Capability::Aspire]);
    let before = element.check();
    element.does([Msg::ThemeMovedUp(Capability::Voice), Msg::ThemeMovedUp(Capability::Skills)]);
    element.does([Msg::ThemeLeft(Capability::Skills)]);
    assert_eq!(element.check(), before, "the first, and one that was not chosen, stay");
}

#[test]
fn the_host_hears_nothing_of_it() {
    let element = SelfCheck::fresh();
    element.heard();
    element.does(THREE.map(Msg::ThemeChosen));
    element.does([Msg::ThemeMovedUp(Capability::Aspire), Msg::ThemeLeft(Capability::Aspire)]);
    assert_eq!(element.names(), [""; 0]);
}
