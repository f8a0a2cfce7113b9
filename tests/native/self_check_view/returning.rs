//! Coming back: rounds side by side, and what is full.

use super::*;

#[test]
fn an_earlier_round_stands_beside_the_current_one() {
    let mut model = filled("nl");
    let later = Time::from_millis(A_MORNING + 40 * 86_400_000);
    model.update(Msg::RoundBegun, later);
    model.update(Msg::Answered(Capability::Aspire, Some(Answer::Yes)), later);
    model.update(Msg::Answered(Capability::Voice, Some(Answer::Yes)), later);
    model.update(Msg::TabChosen(Tab::Rounds), later);
    let [then, current] = rounds(seen(&model)).rounds.try_into().expect("two rounds");
    assert_eq!((&*then.title, then.is_current), ("Keer 1 – 23 november 2026", false));
    assert_eq!(
        (&*current.title, current.is_current, current.comparison.len()),
        ("Deze keer – 2 januari 2027", true, 0)
    );
    let said = then.comparison.iter().map(|one| (one.name, one.then, one.now, one.same)).collect::<Vec<_>>();
    let wanted = [
        ("Vooruit durven kijken", "Ja, dat lukt", "Ja, dat lukt", true),
        ("Gehoord worden", "Een beetje", "Ja, dat lukt", false),
    ];
    assert_eq!((said, then.nothing_in_both), (wanted.to_vec(), None), "only what was answered both times");
    assert_eq!(current.nothing_in_both, None, "it is compared with nothing");
    assert!(rounds(after("en", [Msg::TabChosen(Tab::Rounds)])).rounds.is_empty());
}

#[test]
fn where_nothing_was_answered_both_times_that_is_said() {
    let mut model = filled("nl");
    does(&mut model, [Msg::RoundBegun, Msg::Answered(Capability::ExitUnsafe, Some(Answer::Unknown))]);
    let nothing = |model: &Model| {
        let rounds = rounds(seen(model)).rounds;
        (rounds[0].comparison.len(), rounds[0].nothing_in_both, rounds[1].nothing_in_both)
    };
    does(&mut model, [Msg::TabChosen(Tab::Rounds)]);
    let words = words::<SelfCheckWords>(Language::NL).rounds_nothing_in_both();
    assert_eq!(nothing(&model), (0, Some(words), None));
    // "Don't know" is an answer, too; one that was taken away is none.
    does(&mut model, [Msg::Answered(Capability::Aspire, Some(Answer::Unknown))]);
    assert_eq!(nothing(&model), (1, None, None));
    does(&mut model, [Msg::Answered(Capability::Aspire, None)]);
    assert_eq!(nothing(&model), (0, Some(words), None));
}

#[test]
fn what_is_full_says_so_beside_the_button() {
    let mut model = speaking("nl");
    let strings = words::<SelfCheckWords>(Language::NL);
    does(&mut model, (1..Check::ROUND_LIMIT).map(|_| Msg::RoundBegun).chain([Msg::RoundBegun]));
    does(&mut model, [Msg::TabChosen(Tab::Rounds)]);
    assert_eq!(rounds(seen(&model)).refusal, None);
    does(&mut model, [Msg::RoundBegun]);
    assert_eq!(rounds(seen(&model)).refusal, Some(strings.rounds_full()));
    does(&mut model, [Msg::TabChosen(Tab::Work)]);
    for index in 0..Check::EXPERIMENT_LIMIT {
        does(&mut model, [Msg::ExperimentBegun(Capability::Voice), Msg::Written(index, TRY, "Iets".to_owned())]);
    }
    assert_eq!(work(seen(&model)).refusal, None);
    does(&mut model, [Msg::ExperimentBegun(Capability::Voice)]);
    assert_eq!(work(seen(&model)).refusal, Some(strings.experiments_full()));
}

#[test]
fn rounds_of_one_day_are_told_apart_and_the_current_one_is_marked() {
    let titles = |lang| {
        let view = after(lang, [Msg::RoundBegun, Msg::RoundBegun, Msg::RoundBegun, Msg::TabChosen(Tab::Rounds)]);
        rounds(view).rounds.into_iter().map(|round| round.title).collect::<Vec<_>>()
    };
    let nl = ["Keer 1 – 23 november 2026", "Keer 2 – 23 november 2026", "Deze keer – 23 november 2026"];
    assert_eq!(titles("nl"), nl);
    assert_eq!(titles("en")[1..], ["Round 2 – 23 November 2026", "This time – 23 November 2026"]);
}
