//! A picture in words: what its headline and its sentences say, in both languages.

use llo_dialogue::contract::ids::Language;
use llo_dialogue::domain::orientation::Orientation;
use llo_dialogue::domain::session::Session;
use llo_dialogue::domain::space::{Pole, Quadrant};
use llo_dialogue::reveal::view::{Part, plain};
use llo_dialogue::reveal::{LayerId, Layers};

use crate::support::reveal::{A, B, C, D, DESIGN, Groups, NOW, STEP, dutch, look, seen, seen_with, twice, with};

/// Both languages.
fn headlines(session: &Session) -> [String; 2] {
    [Language::NL, Language::EN].map(|language| seen(session, look(language)).headline)
}

fn said(session: &Session) -> String {
    plain(&seen(session, dutch()).sentence)
}

/// The same without bands.
fn said_of_both(session: &Session, language: Language) -> String {
    let view = seen_with(session, look(language), |layers, _| Layers { flows: false, ..layers });
    plain(&view.sentence)
}

const ONE: Groups = &[(7, A, A), (1, B, A), (2, C, B)];
const TWO: Groups = &[(5, A, A), (4, B, D), (1, C, C)];
const SPREAD: Groups = &[(3, A, A), (3, B, D), (2, C, C), (2, D, B)];

#[test]
fn a_headline_says_how_the_answers_lie() {
    assert_eq!(headlines(&with(ONE, NOW)), ["Nu: vooral één hoek", "Now: mostly one corner"]);
    assert_eq!(headlines(&with(TWO, NOW)), ["Nu: twee groepen", "Now: two groups"]);
    assert_eq!(headlines(&with(SPREAD, NOW)), ["Nu: verspreid", "Now: spread"]);
}

#[test]
fn a_headline_of_both_moments_sets_them_beside_each_other() {
    assert_eq!(
        headlines(&with(DESIGN, STEP)),
        ["Nu één hoek, straks twee groepen", "Now one corner, later two groups"]
    );
    let same: Groups = &[(9, A, A)];
    assert_eq!(headlines(&with(same, STEP)), ["Nu en straks dezelfde hoek", "Now and later the same corner"]);
    let other: Groups = &[(9, A, D)];
    let english = "Now one corner, later another corner";
    assert_eq!(headlines(&with(other, STEP)), ["Nu één hoek, straks een andere hoek", english]);
    let groups: Groups = &[(5, A, D), (4, B, C)];
    assert_eq!(headlines(&with(groups, STEP)), ["Nu en straks twee groepen", "Now and later two groups"]);
    let to_one: Groups = &[(3, A, D), (3, B, D), (3, C, D)];
    assert_eq!(headlines(&with(to_one, STEP)), ["Nu verspreid, straks één hoek", "Now spread, later one corner"]);
}

#[test]
fn a_headline_of_later_alone() {
    let later = |groups| {
        let session = with(groups, STEP);
        seen_with(&session, dutch(), |layers, pictures| layers.switched(LayerId::Now, pictures)).headline
    };
    assert_eq!(later(DESIGN), "Straks: twee groepen");
    assert_eq!(later(&[(8, A, D), (1, A, B)]), "Straks: vooral één hoek");
    assert_eq!(later(&[(3, A, A), (3, A, B), (3, A, C)]), "Straks: verspreid");
}

#[test]
fn the_counts_are_said_with_their_n() {
    let design = "12 van de 24 staan nu in ‘Nu nodig voor het werk’. 6 staan in ‘Helpen als het nodig is’, \
                  4 in ‘Klaar voor wat komt’ en 2 in ‘Groeien vanuit ambitie’.";
    assert_eq!(said(&with(DESIGN, NOW)), design);
    let two = "5 van de 10 staan nu in ‘Nu nodig voor het werk’ en 4 in ‘Helpen als het nodig is’. \
               1 staat in ‘Klaar voor wat komt’.";
    assert_eq!(said(&with(TWO, NOW)), two);
    let spread = "3 van de 10 staan nu in ‘Nu nodig voor het werk’, 3 in ‘Helpen als het nodig is’, \
                  2 in ‘Klaar voor wat komt’ en 2 in ‘Groeien vanuit ambitie’.";
    assert_eq!(said(&with(SPREAD, NOW)), spread);
}

#[test]
fn an_empty_corner_is_not_named() {
    assert_eq!(said(&with(&[(9, D, D)], NOW)), "9 van de 9 staan nu in ‘Groeien vanuit ambitie’.");
}

#[test]
fn what_stands_out_is_strong() {
    let strong = |groups| {
        let view = seen(&with(groups, NOW), dutch());
        let strong = view.sentence.into_iter().filter_map(|part| match part {
            Part::Strong(text) => Some(text),
            Part::Plain(_) => None,
        });
        strong.collect::<Vec<_>>()
    };
    assert_eq!(strong(DESIGN), ["12 van de 24", "Nu nodig voor het werk"]);
    assert_eq!(strong(TWO), ["5 van de 10", "Nu nodig voor het werk", "4", "Helpen als het nodig is"]);
    assert_eq!(strong(SPREAD), ["3 van de 10"]);
}

#[test]
fn both_moments_are_said_one_after_the_other() {
    let dutch = said_of_both(&with(DESIGN, STEP), Language::NL);
    let later = "9 van de 24 kiezen straks ‘Klaar voor wat komt’ en 8 ‘Groeien vanuit ambitie’. \
                 4 kiezen ‘Helpen als het nodig is’ en 3 ‘Nu nodig voor het werk’.";
    assert!(dutch.starts_with("12 van de 24 staan nu in ") && dutch.ends_with(later), "{dutch}");
    let english = said_of_both(&with(&[(8, A, B), (1, A, D)], STEP), Language::EN);
    let all = "9 of 9 are now in ‘Needed for the work now’. 8 of 9 chose ‘Helping when it is needed’ for later. \
               1 chose ‘Growing from ambition’.";
    assert_eq!(english, all);
}

#[test]
fn the_step_is_said_with_every_way_that_many_wish() {
    let dutch = said(&with(DESIGN, STEP));
    assert_eq!(dutch, "15 van de 24 willen meer vooruitkijken, 5 blijven in dezelfde hoek.");
    let split: Groups = &[(5, A, C), (4, D, A), (1, B, B)];
    assert_eq!(
        said(&with(split, STEP)),
        "5 van de 10 willen meer vooruitkijken, 4 meer aandacht voor de organisatie, 4 meer aandacht voor wat nu speelt, 1 blijft in dezelfde hoek."
    );
    assert_eq!(said(&with(&[(9, A, A)], STEP)), "Alle 9 blijven in dezelfde hoek.");
    let one: Groups = &[(1, A, C), (8, B, B)];
    assert_eq!(said(&with(one, STEP)), "1 van de 9 wil meer vooruitkijken, 8 blijven in dezelfde hoek.");
    let english = plain(&seen(&with(&[(9, A, D)], STEP), look(Language::EN)).sentence);
    let all = "9 of 9 want more attention for people, 9 to look further ahead, nobody stays in the same corner.";
    assert_eq!(english, all);
}

#[test]
fn a_second_round_says_the_totals_of_the_first_and_nobody_who_moved() {
    let session = twice(DESIGN, &[(8, A, A), (9, D, A)], NOW);
    let view = seen(&session, dutch());
    assert_eq!(view.headline, "Nu: twee groepen");
    let sentence = plain(&view.sentence);
    let both = "9 van de 17 staan nu in ‘Groeien vanuit ambitie’ en 8 in ‘Nu nodig voor het werk’. \
                In ronde 1 was het nu: 12 van de 24 in ‘Nu nodig voor het werk’, 6 in ‘Helpen als het nodig is’, \
                4 in ‘Klaar voor wat komt’ en 2 in ‘Groeien vanuit ambitie’.";
    assert_eq!(sentence, both);
    assert!(!sentence.contains("straks"), "the future of the first round is not on");
}

#[test]
fn too_few_show_no_picture_and_what_to_do_instead() {
    let view = seen(&with(&[(4, A, A)], STEP), dutch());
    assert_eq!(view.headline, "Met minder dan 5 pinnen tonen we geen beeld.");
    assert_eq!(plain(&view.sentence), "Vertel het elkaar, als je wilt.");
    assert!(view.tables.is_empty() && view.plane.corners.iter().all(|corner| corner.counts.is_empty()));
}

#[test]
fn equal_corners_are_named_in_the_order_of_the_board() {
    let upside_down = Orientation::new(Pole::Organisation, Pole::Proactive).expect("two axes");
    let look = llo_dialogue::reveal::Look { orientation: upside_down, ..dutch() };
    let all: Groups = &[(2, A, A), (2, B, B), (2, C, C), (2, D, D)];
    let sentence = plain(&seen(&with(all, NOW), look).sentence);
    let names = upside_down.reading_order().map(|quadrant: Quadrant| look.content.corner(quadrant).name);
    let places = names.map(|name| sentence.find(name).expect("every corner is named"));
    assert!(places.is_sorted(), "{sentence}");
}

#[test]
fn the_board_says_its_picture_in_place_of_the_drawing() {
    let view = seen(&with(DESIGN, NOW), dutch());
    assert_eq!(view.plane.words, format!("{}. {}", view.headline, plain(&view.sentence)));
}
