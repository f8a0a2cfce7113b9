//! Sharing is an act: exactly what was shown and chosen, in one event, and never what is private.

use llo_dialogue::domain::experiment::Field;
use llo_dialogue::domain::self_check::{Answer, Capability};
use llo_dialogue::elements::self_check::model::Sharing;
use llo_dialogue::elements::self_check::msg::{Msg, Question, Tab};
use llo_dialogue::elements::self_check::query;
use llo_dialogue::elements::self_check::result::{Level, Part, TextRef};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::any::cases;
use crate::support::any_check::{any_check_draft, any_selection};
use crate::support::element::holding;
use crate::support::self_check::{KEY, MINUTE, SelfCheck, answered};

const TRY: Part = Part::Field(Field::Try);

fn ticked(experiment: usize) -> Msg {
    Msg::TextTicked(TextRef { experiment, part: TRY })
}

/// Answers, themes and three experiments, one of each about what is private.
fn used() -> SelfCheck {
    let element = SelfCheck::fresh();
    for (index, capability) in [Capability::Voice, Capability::ExitUnsafe, Capability::Skills].into_iter().enumerate() {
        element.does([answered(capability, Answer::NotYet), Msg::ThemeChosen(capability)]);
        element.does([Msg::ExperimentBegun(capability), Msg::Written(index, TRY, format!("proef {index}"))]);
    }
    element.does([Msg::ExperimentClosed]).heard();
    element
}

/// What would leave the page now.
fn preview(element: &SelfCheck) -> Option<Value> {
    let shared = query::would_share(&element.driver.model());
    shared.map(|shared| serde_json::from_str(&shared.pretty()).expect("it is JSON"))
}

/// The results that were fired since this was last asked.
fn results(element: &SelfCheck) -> Vec<Value> {
    element.heard().into_iter().filter(|(name, _)| *name == "result").map(|(_, detail)| detail).collect()
}

#[test]
fn exactly_what_is_shown_is_shared_once() {
    let element = used();
    element.does([Msg::ShareOpened, Msg::LevelChosen(Level::Answers), ticked(0), ticked(1), ticked(2), ticked(2)]);
    assert_eq!(element.heard(), [], "choosing tells nothing");
    let shown = preview(&element).expect("something");
    element.does([Msg::SharePressed, Msg::SharePressed]);
    let results = results(&element);
    assert_eq!(results, std::slice::from_ref(&shown));
    assert_eq!(shown["wording"], llo_dialogue::content::check::WORDING);
    assert_eq!(
        (&shown["themes"], &shown["answers"]),
        (&json!(["voice", "skills"]), &json!({"voice": "not-yet", "skills": "not-yet"}))
    );
    assert_eq!(shown["texts"], json!([{"about": "voice", "part": "try", "text": "proef 0"}]));
    assert_eq!((&element.driver.model().sharing, element.notices()), (&Sharing::Closed, vec!["shared"]));
}

#[test]
fn what_was_read_is_shared_also_when_the_hour_turned() {
    let element = used();
    element.does([Msg::ShareOpened, Msg::LevelChosen(Level::Themes)]).heard();
    let shown = preview(&element).expect("something");
    element.waits(90 * MINUTE).does([ticked(0), ticked(0)]);
    assert_eq!(preview(&element).as_ref(), Some(&shown));
    element.does([Msg::SharePressed]);
    assert_eq!(results(&element), std::slice::from_ref(&shown));
    element.does([Msg::ShareOpened, Msg::LevelChosen(Level::Themes)]);
    assert_ne!(preview(&element).expect("something")["time"], shown["time"], "opened anew is dated anew");
}

#[test]
fn the_themes_alone_hold_no_answers() {
    let element = used();
    element.does([Msg::ShareOpened, Msg::LevelChosen(Level::Themes), Msg::SharePressed]);
    let [result] = &results(&element)[..] else { panic!("one result") };
    assert_eq!(result["themes"], json!(["voice", "skills"]));
    assert!(result.get("answers").is_none() && result.get("texts").is_none(), "{result}");
}

#[test]
fn nothing_shares_nothing() {
    let element = used();
    element.does([Msg::SharePressed, Msg::LevelChosen(Level::Answers), ticked(0), Msg::SharePressed]);
    element.does([Msg::ShareOpened, ticked(0), Msg::SharePressed, Msg::LevelChosen(Level::Answers)]);
    element.does([Msg::LevelChosen(Level::Nothing), Msg::SharePressed, Msg::ShareClosed, Msg::SharePressed]);
    assert_eq!(element.heard(), []);
    assert_eq!(element.driver.model().shared, None);
}

#[test]
fn it_begins_closed_and_with_nothing_every_time() {
    let element = used();
    for closing in [Msg::ShareClosed, Msg::TabChosen(Tab::Work), Msg::SharePressed] {
        element.does([Msg::ShareOpened, Msg::LevelChosen(Level::Answers), ticked(0), closing.clone()]);
        assert_eq!(element.driver.model().sharing, Sharing::Closed, "{closing:?}");
        element.does([Msg::ShareOpened]);
        assert_eq!(preview(&element), None, "{closing:?}");
    }
    assert_eq!(element.reloaded().driver.model().sharing, Sharing::Closed);
}

#[test]
fn only_what_is_private_is_nothing() {
    let element = SelfCheck::fresh();
    element.does([answered(Capability::ExitUnsafe, Answer::NotYet), Msg::ThemeChosen(Capability::ExitUnsafe)]);
    element.does([Msg::ExperimentBegun(Capability::ExitUnsafe), Msg::Written(0, TRY, "weg".into())]);
    element.does([Msg::ShareOpened, Msg::LevelChosen(Level::Answers), ticked(0), Msg::SharePressed]);
    assert_eq!((preview(&element), results(&element)), (None, vec![]));
}

#[test]
fn a_text_that_was_not_ticked_is_not_shared_when_experiments_move() {
    let texts = |element: &SelfCheck| preview(element).and_then(|shared| shared.get("texts").cloned());
    let ticking = || {
        let element = used();
        element.does([Msg::ShareOpened, Msg::LevelChosen(Level::Themes), ticked(0)]);
        assert!(texts(&element).is_some());
        element
    };
    let deleted = ticking();
    deleted.does([0, 0].map(|_| [Msg::Asked(Question::DeleteExperiment(0)), Msg::Confirmed]).into_iter().flatten());
    assert_eq!((deleted.check().experiments().len(), texts(&deleted)), (1, None));
    let (followed, other) = (ticking(), used());
    other.does([0, 0].map(|_| [Msg::Asked(Question::DeleteExperiment(0)), Msg::Confirmed]).into_iter().flatten());
    followed.follows(&other);
    assert_eq!((followed.check(), texts(&followed)), (other.check(), None));
    let blank = used();
    blank.does([Msg::ExperimentOpened(0), Msg::Written(0, TRY, String::new()), Msg::ShareOpened]);
    blank.does([Msg::LevelChosen(Level::Themes), ticked(1), ticked(2), Msg::ExperimentClosed]);
    assert_eq!((blank.check().experiments().len(), texts(&blank)), (2, None));
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn whatever_is_chosen_the_event_is_what_was_shown(draft in any_check_draft(), selection in any_selection()) {
        let element = SelfCheck::on(holding(&[(KEY, &draft.write())]), Default::default());
        element.does([Msg::ShareOpened, Msg::LevelChosen(selection.level)]);
        element.does(selection.texts.into_iter().map(Msg::TextTicked));
        element.heard();
        let shown = preview(&element);
        element.does([Msg::SharePressed]);
        let results = results(&element);
        prop_assert!(results.iter().all(|result| !result.to_string().contains("\"exit-unsafe\"")));
        prop_assert_eq!(results, Vec::from_iter(shown));
    }
}
