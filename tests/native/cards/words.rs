//! The words of the cards: every one is there, in both languages, short, and in its own place.

use std::collections::HashSet;

use llo_dialogue::contract::ids::Language;
use llo_dialogue::domain::cards::Card;
use llo_dialogue::domain::month_question::MonthQuestion;
use llo_dialogue::i18n::{CardsWords, words};

fn cards(language: Language) -> Vec<(&'static str, &'static str)> {
    let words = words::<CardsWords>(language);
    let months = MonthQuestion::ALL.map(|it| (words.month_questions_question(it), words.month_questions_small(it)));
    Card::ALL.map(|card| (words.cards_question(card), words.cards_follow_up(card))).into_iter().chain(months).collect()
}

/// C.8.9
#[test]
fn c_8_9_no_question_is_longer_than_twelve_words_or_speaks_of_learning() {
    for (question, _) in cards(Language::NL) {
        for sentence in question.split_inclusive(['.', '?']) {
            assert!(sentence.split_whitespace().count() <= 12, "{sentence}");
        }
        let lower = question.to_lowercase();
        assert!(["leren", "geleerd", "leer ", "toets"].iter().all(|word| !lower.contains(word)), "{question}");
    }
}

#[test]
fn every_text_is_there_and_no_two_are_the_same() {
    for language in [Language::NL, Language::EN] {
        let texts: Vec<&str> = cards(language).into_iter().flat_map(|(question, more)| [question, more]).collect();
        assert_eq!(texts.len(), 2 * 22);
        assert!(texts.iter().all(|text| text.ends_with(['.', '?'])), "{texts:?}");
        // Two cards may ask on alike: “How do you notice?”.
        let questions: HashSet<&str> = cards(language).into_iter().map(|(question, _)| question).collect();
        assert_eq!(questions.len(), 22, "{language:?}");
    }
}

#[test]
fn a_card_finds_its_own_words() {
    let [nl, en] = [Language::NL, Language::EN].map(words::<CardsWords>);
    assert_eq!(nl.cards_question(Card::AheadCurious), "Waar word je nieuwsgierig van?");
    assert_eq!(en.cards_follow_up(Card::DriveQuality), "How do they notice?");
    assert_eq!(nl.month_questions_months(MonthQuestion::MonthShare), "April en oktober");
    assert_eq!(
        en.month_questions_question(MonthQuestion::MonthOutside),
        "What did you see outside your team that could help here?"
    );
}
