//! The screens of answering: headings, tabs, one statement, the overview.

use super::*;

#[test]
fn every_screen_has_its_heading_and_its_tab() {
    let tabs = [None, Some(Tab::Statements), Some(Tab::Overview), Some(Tab::Work), Some(Tab::Rounds)];
    let nl = [
        "Zelfcheck: wat helpt jou om je te ontwikkelen?",
        "Zelfcheck: wat helpt jou om je te ontwikkelen?",
        "Jouw overzicht",
        "Waar je mee verder wilt",
        "Eerdere keren",
    ];
    for (tab, heading) in tabs.into_iter().zip(nl) {
        let view = after("nl", tab.map(Msg::TabChosen));
        assert_eq!((view.heading, view.tabs), (heading, tab));
        assert_ne!(after("en", tab.map(Msg::TabChosen)).heading, heading);
    }
}

#[test]
fn the_intro_begins_or_goes_on() {
    let start = |model: &Model| match seen(model).body {
        Body::Intro(intro) => (intro.not_a_test, intro.start),
        body => panic!("{body:?}"),
    };
    let mut model = speaking("nl");
    let not_a_test = "Dit is geen test. Je kunt niet zakken. Het gaat over jou én over je situatie.";
    assert_eq!(start(&model), (not_a_test, "Begin"));
    does(&mut model, [Msg::Answered(Capability::Voice, Some(Answer::NotYet))]);
    assert_eq!(start(&model), (not_a_test, "Ga verder waar je was"));
}

#[test]
fn a_statement_stands_in_its_place_with_four_answers_in_one_order() {
    let mut model = speaking("nl");
    does(&mut model, [Msg::TabChosen(Tab::Statements), Msg::Answered(Capability::SelfEfficacy, Some(Answer::ALittle))]);
    assert_eq!(seen(&model).status, "1 van 14 ingevuld. Dat is genoeg; alles mag leeg blijven.");
    let nl = statements(seen(&model));
    assert_eq!((nl.progress.current, nl.progress.total, &*nl.progress.words), (4, 14, "4 van 14"));
    assert_eq!((nl.next, &*nl.filled_in), ("Volgende", &*seen(&model).status));
    let words = nl.answers.map(|(_, words)| words);
    assert_eq!(words, ["Ja, dat lukt", "Een beetje", "Nog niet", "Weet ik niet, of past niet bij mij"]);
    assert_eq!(nl.rows.iter().map(|row| row.capability).collect::<Vec<_>>(), Capability::ALL);
    let current: Vec<_> = nl.rows.iter().filter(|row| row.is_current).collect();
    assert_eq!(
        (current.len(), current[0].name, current[0].answer),
        (1, "Vertrouwen dat het lukt", Some(Answer::ALittle))
    );
    assert_eq!(current[0].statement, "Ik vertrouw erop dat ik iets nieuws kan leren.");
    let hints = nl.rows.iter().filter(|row| row.private_hint.is_some()).map(|row| row.capability);
    assert_eq!(hints.collect::<Vec<_>>(), [Capability::ExitUnsafe]);
    does(&mut model, [Msg::WentOn]);
    assert_eq!((seen(&model).status, statements(seen(&model)).next), (String::new(), "Sla over"));

    let en = statements(after("en", [Msg::TabChosen(Tab::Statements)]));
    assert_eq!((&*en.progress.words, en.next), ("1 of 14", "Skip"));
    assert_eq!(en.filled_in, "Nothing filled in yet. That is fine; you may leave anything empty.");
}

#[test]
fn who_stops_reads_whether_it_is_kept() {
    let mut model = speaking("nl");
    does(&mut model, [Msg::TabChosen(Tab::Statements)]);
    assert_eq!(statements(seen(&model)).stopped, None);
    does(&mut model, [Msg::Stopped]);
    let strings = words::<SelfCheckWords>(Language::NL);
    assert_eq!(statements(seen(&model)).stopped, Some(strings.answering_stopped_not_kept()));
    model.state.memory = kept_in(StorageMode::Session, false);
    assert_eq!(statements(seen(&model)).stopped, Some(strings.answering_stopped_kept()));
}

#[test]
fn the_overview_says_answers_in_words_and_what_is_chosen() {
    let mut model = filled("nl");
    does(&mut model, [Msg::TabChosen(Tab::Overview)]);
    let nl = overview(seen(&model));
    assert_eq!((&*nl.count, nl.chosen), ("2 van 3 gekozen", 2));
    assert_eq!(nl.rows.iter().map(|row| row.capability).collect::<Vec<_>>(), Capability::ALL);
    let row = &nl.rows[Capability::Voice.index()];
    assert_eq!((row.name, row.answer, row.chosen), ("Gehoord worden", "Een beetje", true));
    assert_eq!(row.statement, "Als ik zeg wat ik wil leren, wordt er naar mij geluisterd.");
    assert_eq!(row.reflection, "Met wie kun je praten over wat jij wilt? Wat gebeurt er daarna?");
    assert_eq!(row.next_step, "Noem in een gesprek één ding dat je wilt leren. Vraag wanneer je antwoord krijgt.");
    assert_eq!(row.team, "Krijgt iedereen die iets vraagt ook antwoord?");
    let skipped = &nl.rows[Capability::ExitUnsafe.index()];
    assert_eq!((skipped.answer, skipped.chosen), ("overgeslagen", false));

    let en = overview(after("en", [Msg::TabChosen(Tab::Overview)]));
    assert_eq!((&*en.count, en.chosen), ("Nothing chosen yet. That is fine.", 0));
    assert_eq!(en.rows[0].answer, "skipped");
}

#[test]
fn a_fourth_theme_is_refused_in_a_friendly_sentence() {
    for (lang, chosen, refusal) in [
        ("nl", "3 gekozen – meer hoeft niet", "Je hebt er 3. Haal er eerst één weg."),
        ("en", "3 chosen – that is enough", "You have 3. Take one away first."),
    ] {
        let mut model = speaking(lang);
        does(&mut model, [Msg::TabChosen(Tab::Overview)]);
        does(&mut model, Capability::ALL.into_iter().take(3).map(Msg::ThemeChosen));
        let refused = |model: &Model| overview(seen(model)).refusal;
        assert_eq!((&*seen(&model).status, refused(&model)), (chosen, None));
        does(&mut model, [Msg::ThemeChosen(Capability::Voice)]);
        assert_eq!(seen(&model).status, refusal);
        assert_eq!(refused(&model), Some(refusal), "in the bar, which is in sight");
        does(&mut model, Capability::ALL.into_iter().take(3).map(Msg::ThemeLeft));
        assert_eq!(seen(&model).status, words::<SelfCheckWords>(model.options.language).overview_chosen_none());
        assert_eq!(refused(&model), None);
    }
}
