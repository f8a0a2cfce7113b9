//! Laws for whatever a self-check holds: no sums, no groups, the same words everywhere.

use super::*;

fn any_screen() -> impl Strategy<Value = Screen> {
    prop_oneof![
        Just(Screen::Intro),
        (0_usize..20).prop_map(Screen::Statements),
        Just(Screen::Overview),
        Just(Screen::Work),
        Just(Screen::Rounds),
    ]
}

fn any_model() -> impl Strategy<Value = Model> {
    let sharing =
        prop_oneof![1 => Just(Sharing::Closed), 3 => any_selection().prop_map(|chosen| Sharing::Open(chosen, now()))];
    let rest = (select(LANGUAGES.to_vec()), proptest::option::of(0_usize..5), any::<bool>(), any::<bool>());
    (any_check(), any_screen(), sharing, rest).prop_map(|(check, screen, sharing, (language, open, stopped, found))| {
        Model { check, screen, sharing, open, stopped, found, ..Model::new(Options { language, ..Options::default() }) }
    })
}

/// A view without what a person answered to one statement.
fn without_answer(mut view: View, capability: Capability) -> View {
    match &mut view.body {
        Body::Statements(statements) => statements.rows[capability.index()].answer = None,
        Body::Overview(overview) => overview.rows[capability.index()].answer = "",
        Body::Rounds(rounds) => {
            for round in rounds.rounds.iter_mut().filter(|round| !round.is_current) {
                for one in round.comparison.iter_mut().filter(|one| one.capability == capability) {
                    (one.now, one.same) = ("", false);
                }
            }
        }
        Body::Intro(_) | Body::Work(_) => {}
    }
    view
}

proptest! {
    #[test]
    fn every_model_has_a_view_in_the_order_of_the_questions(model in any_model()) {
        for embedding in [Embedding::SamePage, Embedding::OwnFrame] {
            match view(&model, now(), embedding).body {
                Body::Statements(statements) => {
                    prop_assert_eq!(statements.rows.iter().map(|row| row.capability).collect::<Vec<_>>(), Capability::ALL);
                    prop_assert_eq!(statements.rows.iter().filter(|row| row.is_current).count(), 1);
                }
                Body::Overview(overview) => {
                    prop_assert_eq!(overview.rows.iter().map(|row| row.capability).collect::<Vec<_>>(), Capability::ALL);
                }
                Body::Rounds(rounds) => {
                    let current: Vec<bool> = rounds.rounds.iter().map(|round| round.is_current).collect();
                    prop_assert_eq!(current.iter().position(|is| *is), current.len().checked_sub(1));
                }
                Body::Intro(_) | Body::Work(_) => {}
            }
        }
    }

    /// Which answer it is shows in its own place and nowhere else: so nothing counts, groups or orders by answer.
    #[test]
    fn another_answer_changes_nothing_but_its_own_place(
        model in any_model(),
        capability in select(&Capability::ALL),
        answers in (any_answer(), any_answer()),
    ) {
        let with = |answer| {
            let mut model = model.clone();
            model.check.answer(capability, Some(answer), now().date());
            model.sharing = Sharing::Closed;
            model
        };
        let (one, other) = (with(answers.0), with(answers.1));
        prop_assert_eq!(without_answer(seen(&one), capability), without_answer(seen(&other), capability));
    }

    #[test]
    fn what_is_about_unsafe_work_is_not_in_the_sharing_panel(mut model in any_model(), selection in any_selection()) {
        let every = (0..5).flat_map(|experiment| Part::ALL.map(|part| TextRef { experiment, part }));
        model.screen = Screen::Work;
        for texts in [selection.texts, every.collect()] {
            model.sharing = Sharing::Open(Selection { level: selection.level, texts }, now());
            let panel = opened(&model);
            let json = panel.json.clone().unwrap_or_default();
            prop_assert!(!json.contains("exit-unsafe"), "{}", json);
            let name = statement(model.options.language, Capability::ExitUnsafe).name;
            for text in &panel.texts {
                let about = model.check.experiments()[text.text.experiment].about();
                prop_assert!(about != Capability::ExitUnsafe && !text.label.contains(name));
            }
            // In words as much as in the message, and nothing of what is private.
            let message: serde_json::Value = serde_json::from_str(&json).unwrap_or_default();
            let count = |part: &str| match &message[part] {
                serde_json::Value::Array(all) => all.len(),
                serde_json::Value::Object(all) => all.len(),
                _ => 0,
            };
            prop_assert_eq!(panel.goes.len(), count("themes") + count("answers") + count("texts"));
            prop_assert!(panel.goes.iter().all(|one| !one.label.contains(name) && one.words != name));
            // What is private is not even counted.
            let mut public = model.clone();
            public.sharing = Sharing::Open(Selection { level: selection.level, texts: Vec::new() }, now());
            model.sharing = public.sharing.clone();
            public.check = public.check.without_private();
            prop_assert_eq!(opened(&public).json, opened(&model).json);
            prop_assert_eq!(opened(&public).goes_along, opened(&model).goes_along);
        }
    }
}

#[test]
fn an_answer_is_said_in_the_same_words_everywhere() {
    for (lang, language) in ["nl", "en"].into_iter().zip(LANGUAGES) {
        let mut model = filled(lang);
        for given in Answer::ALL {
            does(&mut model, [Msg::Answered(Capability::Aspire, Some(given)), Msg::TabChosen(Tab::Overview)]);
            assert_eq!(overview(seen(&model)).rows[0].answer, answer(language, given));
        }
    }
}
