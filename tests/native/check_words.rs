//! The words of the self-check: every one is there, in both languages, in its own place.

use std::collections::HashSet;

use llo_dialogue::content::check::{
    Statement, answer, credit, experiment_credit, field, harm_check, learned, statement,
};
use llo_dialogue::contract::ids::Language;
use llo_dialogue::domain::experiment::Field;
use llo_dialogue::domain::self_check::{Answer, Capability};
use llo_dialogue::i18n::{DialogueWords, SelfCheckWords, words};

const LANGUAGES: [Language; 2] = [Language::NL, Language::EN];

fn parts(words: Statement) -> [&'static str; 5] {
    [words.name, words.statement, words.reflection, words.next_step, words.team]
}

/// All words of the self-check in one language, in a fixed order.
fn all(language: Language) -> Vec<&'static str> {
    let statements = Capability::ALL.into_iter().flat_map(|capability| parts(statement(language, capability)));
    let answers = Answer::ALL.into_iter().map(|given| answer(language, given));
    let fields = Field::ALL.into_iter().map(|asked| field(language, asked));
    let rest = [credit(language), experiment_credit(language), harm_check(language), learned(language)];
    statements.chain(answers).chain(fields).chain(rest).collect()
}

#[test]
fn every_text_is_there_and_no_two_are_the_same() {
    for language in LANGUAGES {
        let texts = all(language);
        assert_eq!(texts.len(), 14 * 5 + 4 + 5 + 4);
        for text in &texts {
            assert!(!text.is_empty() && text.trim() == *text, "{language:?}: “{text}”");
        }
        let different: HashSet<&str> = texts.iter().copied().collect();
        assert_eq!(different.len(), texts.len(), "{language:?}: a text stands in two places");
    }
}

#[test]
fn both_languages_have_words_of_their_own() {
    for (dutch, english) in all(Language::NL).into_iter().zip(all(Language::EN)) {
        assert_ne!(dutch, english);
    }
}

#[test]
fn a_name_is_a_label_and_the_rest_are_sentences() {
    for language in LANGUAGES {
        for capability in Capability::ALL {
            let [name, statement, reflection, next_step, team] = parts(statement(language, capability));
            assert!(!name.ends_with(['.', '?']), "{name}");
            assert!(statement.ends_with('.'), "{statement}");
            assert!(reflection.contains('?'), "{reflection}");
            assert!(next_step.ends_with(['.', '?']), "{next_step}");
            assert!(team.ends_with('?'), "{team}");
        }
        for asked in Field::ALL {
            assert!(field(language, asked).ends_with('?'), "{asked:?}");
        }
    }
}

#[test]
fn a_capability_finds_its_own_words() {
    let named = |capability| [Language::NL, Language::EN].map(|language| statement(language, capability).name);
    assert_eq!(named(Capability::Aspire), ["Vooruit durven kijken", "Daring to look ahead"]);
    assert_eq!(named(Capability::SelfAwareness), ["Jezelf kennen", "Knowing yourself"]);
    assert_eq!(named(Capability::MasteryMotivation), ["Zelf beter willen worden", "Wanting to get better"]);
    assert_eq!(named(Capability::SelfEfficacy), ["Vertrouwen dat het lukt", "Trusting that I can"]);
    assert_eq!(named(Capability::LearningAgility), ["Zin in iets nieuws", "Appetite for something new"]);
    assert_eq!(named(Capability::Voice), ["Gehoord worden", "Being heard"]);
    assert_eq!(named(Capability::FinancialAccess), ["Geld om te leren", "Money to learn"]);
    assert_eq!(named(Capability::Skills), ["Gebruiken wat je kunt", "Using what you can do"]);
    assert_eq!(named(Capability::Information), ["Informatie vinden", "Finding information"]);
    assert_eq!(named(Capability::CopeChange), ["Omgaan met verandering", "Coping with change"]);
    assert_eq!(named(Capability::Network), ["Mensen om je heen", "People around you"]);
    assert_eq!(named(Capability::SelfDirected), ["Zelf je leren sturen", "Steering your own learning"]);
    assert_eq!(named(Capability::Autonomy), ["Ruimte om zelf te beslissen", "Room to decide"]);
    let unsafe_work = ["Weg kunnen als het niet veilig is", "Being able to leave when it is unsafe"];
    assert_eq!(named(Capability::ExitUnsafe), unsafe_work);
}

#[test]
fn an_answer_and_a_field_find_their_own_words() {
    let dutch = Answer::ALL.map(|given| answer(Language::NL, given));
    assert_eq!(dutch, ["Ja, dat lukt", "Een beetje", "Nog niet", "Weet ik niet, of past niet bij mij"]);
    let english = Answer::ALL.map(|given| answer(Language::EN, given));
    assert_eq!(english, ["Yes", "A little", "Not yet", "Don't know, or doesn't fit me"]);
    assert_eq!(field(Language::NL, Field::Try), "Wat ga ik proberen?");
    assert_eq!(field(Language::NL, Field::FindOut), "Wat wil ik weten?");
    assert_eq!(field(Language::NL, Field::FirstStep), "Wat is mijn eerste stap?");
    assert_eq!(field(Language::NL, Field::Need), "Wat of wie heb ik nodig?");
    assert_eq!(field(Language::NL, Field::LookBack), "Met wie en wanneer kijk ik terug?");
}

#[test]
fn two_step_bars_on_one_page_have_two_names() {
    for language in LANGUAGES {
        assert_ne!(
            words::<SelfCheckWords>(language).steps_label(),
            words::<DialogueWords>(language).steps_label(),
            "{language:?}"
        );
    }
}

/// At 320 pixels.
#[test]
fn the_steps_fit_beside_each_other_on_a_small_phone() {
    for strings in LANGUAGES.map(words::<SelfCheckWords>) {
        let tabs = [strings.steps_statements(), strings.steps_overview(), strings.steps_work(), strings.steps_rounds()];
        let length: usize = tabs.iter().map(|tab| tab.chars().count()).sum();
        assert!(length <= 32, "{length} letters in {tabs:?}");
    }
}

#[test]
fn the_interface_counts_in_words() {
    let [nl, en] = LANGUAGES.map(words::<SelfCheckWords>);
    assert_eq!(nl.answering_filled_in(13_u32), "13 van 14 ingevuld. Dat is genoeg; alles mag leeg blijven.");
    assert_eq!(en.answering_filled_in_all(), "All 14 filled in. You can still change anything.");
    assert_eq!(nl.answering_filled_in_none(), "Nog niets ingevuld. Dat mag; alles mag leeg blijven.");
    assert_eq!(nl.overview_chosen_two(), "2 gekozen – je kunt er nog 1 kiezen");
    assert_eq!(en.overview_chosen_three(), "3 chosen – that is enough");
    assert_eq!(nl.overview_chosen_of(2_u32), "2 van 3 gekozen");
    assert_eq!(nl.share_goes_themes(1_u32), "het ene onderwerp dat je koos");
    assert_eq!(en.share_goes_answers(13_u32), "your 13 answers");
    assert_eq!(en.expiry_hours(1_u32), "1 hour");
    assert_eq!(nl.answering_filled_in(1_u32), "1 van 14 ingevuld. Dat is genoeg; alles mag leeg blijven.");
    assert_eq!(nl.overview_chosen_none(), "Nog niets gekozen. Dat mag.");
}
