//! What the host hears before the person shares: how many are answered, and nothing of what.

use llo_dialogue::contract::ids::{answer_id, capability_id};
use llo_dialogue::domain::self_check::{Answer, Capability};
use llo_dialogue::elements::self_check::draft::Private;
use llo_dialogue::elements::self_check::msg::{Msg, Question, Tab};
use llo_dialogue::elements::self_check::result::{Level, Part, TextRef};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::any::cases;
use crate::support::any_self_check::anything;
use crate::support::self_check::{SelfCheck, answered};

/// A text that can be found again anywhere.
const TYPED: &str = "Vraag-het-aan-Anna-7f3a";

/// What may not be in any event: ids of capabilities and answers, and what was typed.
fn told(detail: &Value) -> Option<String> {
    let ids = Capability::ALL.map(capability_id).into_iter().chain(Answer::ALL.map(answer_id));
    let text = detail.to_string();
    let quoted = ids.map(|id| format!("\"{id}\"")).find(|id| text.contains(id));
    quoted.or_else(|| text.contains(TYPED).then(|| TYPED.to_owned()))
}

/// A whole life of a self-check, up to the press.
fn a_life() -> Vec<Msg> {
    let mut life = vec![Msg::Began];
    for (capability, answer) in Capability::ALL.into_iter().zip(Answer::ALL.into_iter().cycle()) {
        life.extend([answered(capability, answer), Msg::ThemeChosen(capability), Msg::WentOn]);
    }
    life.push(Msg::ThemeMovedUp(Capability::SelfAwareness));
    for (index, capability) in Capability::ALL.into_iter().enumerate() {
        life.push(Msg::ExperimentBegun(capability));
        life.extend(Part::ALL.map(|part| Msg::Written(index, part, TYPED.into())));
        life.extend([Msg::CalendarAsked(index), Msg::Asked(Question::DeleteExperiment(index)), Msg::Declined]);
    }
    life.extend([Tab::Work, Tab::Rounds, Tab::Overview, Tab::Statements].map(Msg::TabChosen));
    life.extend([Msg::FileAsked(Private::Included), Msg::FilePicked(Ok(TYPED.into())), Msg::PrintAsked]);
    life.extend([Msg::RoundBegun, answered(Capability::Voice, Answer::Yes), Msg::Stopped, Msg::StillHere]);
    life.extend([Msg::ShareOpened, Msg::LevelChosen(Level::Answers)]);
    life.extend(Part::ALL.map(|part| Msg::TextTicked(TextRef { experiment: 0, part })));
    life
}

#[test]
fn nothing_of_the_answers_is_told_until_the_person_shares() {
    let element = SelfCheck::fresh();
    for msg in a_life() {
        element.does([msg.clone()]);
        for (name, detail) in element.heard() {
            assert_eq!((told(&detail), name == "result"), (None, false), "{msg:?}: {detail}");
        }
    }
    let again = element.reloaded();
    assert!(again.heard().iter().all(|(_, detail)| told(detail).is_none()));
    element.does([Msg::SharePressed]);
    let heard = element.heard();
    assert_eq!(heard.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["result", "shared"]);
    assert!(told(&heard[0].1).is_some(), "the search does find it");
}

#[test]
fn a_change_holds_counts_and_nothing_else() {
    let element = SelfCheck::fresh();
    element.heard();
    element.does([answered(Capability::Voice, Answer::NotYet)]);
    let detail = json!({"schema": "llo-progress/1", "element": "llo-self-check", "answered": 1, "total": 13});
    assert_eq!(element.heard(), [("change", detail)]);
    element.does([answered(Capability::Voice, Answer::Yes), answered(Capability::Voice, Answer::Yes)]);
    assert_eq!(element.names(), [""; 0], "another answer is no other count");
    element.does([Msg::Answered(Capability::Voice, None)]);
    assert_eq!(element.heard()[0].1["answered"], 0);
}

#[test]
fn answering_what_is_private_is_no_news() {
    let element = SelfCheck::fresh();
    element.heard();
    let private = Capability::ExitUnsafe;
    element.does(Answer::ALL.map(|answer| answered(private, answer)));
    element.does([Msg::Answered(private, None), Msg::ThemeChosen(private), Msg::ThemeLeft(private)]);
    element.does([Msg::ExperimentBegun(private), Msg::Written(0, Part::Learned, "x".into())]);
    assert_eq!(element.heard(), []);
}

#[test]
fn opening_a_file_with_only_what_is_private_tells_no_change() {
    let (one, two) = (SelfCheck::fresh(), SelfCheck::fresh());
    one.does([answered(Capability::ExitUnsafe, Answer::NotYet), Msg::FileAsked(Private::Included)]);
    two.heard();
    two.does([Msg::FilePicked(Ok(one.saved().text))]);
    assert_eq!(two.names(), ["file-opened"]);
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn whatever_happens_only_sharing_tells_more_than_counts(
        steps in proptest::collection::vec(anything(TYPED), 0..40),
    ) {
        let element = SelfCheck::fresh();
        for msg in steps {
            let pressed = msg == Msg::SharePressed;
            element.does([msg]);
            for (name, detail) in element.heard() {
                prop_assert!(name != "result" || pressed);
                prop_assert!(pressed || told(&detail).is_none(), "{}", detail);
                prop_assert!(!detail.to_string().contains("exit-unsafe"), "{}", detail);
            }
        }
    }
}
