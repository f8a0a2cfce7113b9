//! On paper stands what the person ticked, all of it, and nothing else.

use llo_dialogue::content::check::{answer, statement};
use llo_dialogue::contract::ids::Language;
use llo_dialogue::domain::experiment::Field;
use llo_dialogue::domain::self_check::{Answer, Capability};
use llo_dialogue::domain::time::Time;
use llo_dialogue::elements::self_check::draft::{self, Private};
use llo_dialogue::elements::self_check::msg::{Msg, Question};
use llo_dialogue::elements::self_check::printing::{PrintTick, Printing};
use llo_dialogue::elements::self_check::result::Part;
use llo_dialogue::elements::self_check::view::{Embedding, PaperView, SheetView, view};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::any::cases;
use crate::support::any_check::any_check_draft;
use crate::support::any_self_check::any_print_tick;
use crate::support::element::holding;
use crate::support::self_check::{KEY, SelfCheck, answered};

const TRY: Part = Part::Field(Field::Try);

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

fn paper(element: &SelfCheck) -> PaperView {
    view(&element.driver.model(), Time::from_millis(element.now()), Embedding::SamePage).paper
}

fn sheet(element: &SelfCheck) -> SheetView {
    match paper(element) {
        PaperView::Sheet(sheet) => sheet,
        PaperView::Nothing(why) => panic!("{why}"),
    }
}

fn ticking(ticks: &[PrintTick]) -> SelfCheck {
    let element = used();
    element.does(ticks.iter().copied().map(Msg::PrintTicked));
    element
}

fn status(element: &SelfCheck) -> String {
    view(&element.driver.model(), Time::from_millis(element.now()), Embedding::SamePage).status
}

#[test]
fn nothing_is_ticked_at_first_and_then_nothing_is_printed() {
    let element = used();
    element.does([Msg::PrintAsked]);
    assert_eq!(element.driver.ports().prints.get(), 0);
    assert_eq!(status(&element), "Er staat nog niets op. Vink eerst aan wat er op papier komt.");
    assert_eq!(paper(&element), PaperView::Nothing("Kies eerst bij ‘Verder’ wat er op papier komt."));
    element.does([Msg::PrintTicked(PrintTick::Themes)]);
    assert_eq!(status(&element), "");
    element.does([Msg::PrintAsked]);
    assert_eq!(element.driver.ports().prints.get(), 1);
    element.does([Msg::PrintTicked(PrintTick::Themes), Msg::PrintAsked]);
    assert_eq!(element.driver.ports().prints.get(), 1, "unticked again");
}

#[test]
fn each_tick_brings_its_own_and_no_more() {
    let themes = sheet(&ticking(&[PrintTick::Themes]));
    assert_eq!(
        themes.themes.iter().map(|one| one.name).collect::<Vec<_>>(),
        ["Gehoord worden", "Gebruiken wat je kunt"]
    );
    assert_eq!((themes.answers.len(), themes.experiments.len(), themes.credits.len()), (0, 0, 1));
    assert_eq!((themes.date.0, &*themes.date.1), ("Afgedrukt op", "23 november 2026"));
    let answers = sheet(&ticking(&[PrintTick::Answers]));
    let said: Vec<_> = answers.answers.iter().map(|one| (one.name, one.answer)).collect();
    assert_eq!(said, [("Gehoord worden", "Nog niet"), ("Gebruiken wat je kunt", "Nog niet")]);
    assert_eq!((answers.themes.len(), answers.experiments.len()), (0, 0));
    let [experiment] = &sheet(&ticking(&[PrintTick::Experiment(2)])).experiments[..] else { panic!("one experiment") };
    assert_eq!((&*experiment.title, &*experiment.parts[0].1), ("Leerexperiment: Gebruiken wat je kunt", "proef 2"));
}

#[test]
fn what_is_private_is_there_only_with_its_own_tick_beside_the_others() {
    assert!(matches!(paper(&ticking(&[PrintTick::Private])), PaperView::Nothing(_)));
    let both = sheet(&ticking(&[PrintTick::Themes, PrintTick::Private]));
    assert_eq!((both.themes.len(), both.answers.len(), both.experiments.len()), (3, 0, 0));
    let element = ticking(&[PrintTick::Answers, PrintTick::Private]);
    assert_eq!(sheet(&element).answers.len(), 3);
    element.does([Msg::ThemeLeft(Capability::ExitUnsafe), Msg::Answered(Capability::ExitUnsafe, None)]);
    element.does([answered(Capability::ExitUnsafe, Answer::Yes)]);
    assert_eq!(sheet(&element).answers.len(), 2, "what came back is ticked anew");
}

#[test]
fn an_experiment_that_was_not_ticked_is_not_printed_when_they_move() {
    let deletes = |element: &SelfCheck| _ = element.does([Msg::Asked(Question::DeleteExperiment(0)), Msg::Confirmed]);
    let deleted = ticking(&[PrintTick::Experiment(0), PrintTick::Experiment(1)]);
    deletes(&deleted);
    assert!(matches!(paper(&deleted), PaperView::Nothing(_)));
    let (followed, other) = (ticking(&[PrintTick::Experiment(0)]), used());
    deletes(&other);
    followed.follows(&other);
    assert!(matches!(paper(&followed), PaperView::Nothing(_)));
    let blank = used();
    blank.does([Msg::ExperimentOpened(0), Msg::Written(0, TRY, String::new())]);
    blank.does([Msg::PrintTicked(PrintTick::Experiment(1)), Msg::ExperimentClosed]);
    assert!(matches!(paper(&blank), PaperView::Nothing(_)));
}

#[test]
fn another_self_check_has_nothing_ticked() {
    let all = [PrintTick::Themes, PrintTick::Answers, PrintTick::Private, PrintTick::Experiment(0)];
    let file = draft::file(&used().check(), Private::Included);
    for steps in [vec![Msg::FilePicked(Ok(file)), Msg::Confirmed], vec![Msg::Asked(Question::EraseAll), Msg::Confirmed]]
    {
        let element = ticking(&all);
        element.does(steps);
        assert_eq!(element.driver.model().printing, Printing::default());
    }
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn the_paper_is_exactly_what_is_ticked(draft in any_check_draft(), ticks in vec(any_print_tick(), 0..8)) {
        let element = SelfCheck::on(holding(&[(KEY, &draft.write())]), Default::default());
        element.does(ticks.into_iter().map(Msg::PrintTicked));
        let (check, ticked) = (element.check(), element.driver.model().printing.clone());
        let may = |capability: &Capability| ticked.private || *capability != Capability::ExitUnsafe;
        let round = check.current();
        let themes: Vec<_> = round.into_iter().filter(|_| ticked.themes).flat_map(|round| round.themes.iter())
           .filter(may).map(|one| statement(Language::NL, one).name).collect();
        let answers: Vec<_> = Capability::ALL.into_iter().filter(may).filter(|_| ticked.answers)
            .filter_map(|one| Some((statement(Language::NL, one).name, answer(Language::NL, round?.sheet.answer(one)?)))).collect();
        let texts: Vec<_> = check.experiments().iter().enumerate()
            .filter(|(index, _)| ticked.has(PrintTick::Experiment(*index)))
            .map(|(_, one)| Part::ALL.map(|part| part.of(one).to_owned())).collect();
        match paper(&element) {
            PaperView::Nothing(_) => prop_assert!(themes.is_empty() && answers.is_empty() && texts.is_empty()),
            PaperView::Sheet(sheet) => {
                prop_assert_eq!(sheet.themes.iter().map(|one| one.name).collect::<Vec<_>>(), themes);
                prop_assert_eq!(sheet.answers.iter().map(|one| (one.name, one.answer)).collect::<Vec<_>>(), answers);
                let printed = sheet.experiments.into_iter().map(|one| one.parts.map(|(_, text)| text));
                prop_assert_eq!(printed.collect::<Vec<_>>(), texts);
            }
        }
        let before = element.driver.ports().prints.get();
        element.does([Msg::PrintAsked]);
        let printed = element.driver.ports().prints.get() > before;
        prop_assert_eq!(printed, matches!(paper(&element), PaperView::Sheet(_)));
    }
}
