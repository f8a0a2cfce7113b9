//! A participant's own pin: marked and said on their own screen, and honest about not being counted.

use llo_dialogue::contract::ids::Language;
use llo_dialogue::domain::session::Session;
use llo_dialogue::domain::space::Pin;
use llo_dialogue::reveal::view::plain;
use llo_dialogue::reveal::{Arrived, LayerId, Layers, OwnPin, OwnPins, Pictures, RevealView, reveal};

use crate::support::pins::{corner, place};
use crate::support::reveal::{A, B, C, D, DESIGN, NOW, STEP, both, look, open, with, with_pins};

fn in_time(pin: Pin) -> Option<OwnPin> {
    Some(OwnPin { pin, arrived: Arrived::InTime })
}

fn seen(session: &Session, own: OwnPins, language: Language) -> RevealView {
    let open = open(session);
    let pictures = Pictures::of(&open).expect("it is revealed");
    let layers = Layers { flows: false, ..Layers::first(&pictures) };
    reveal(&pictures, layers, Some(own), look(language))
}

fn said(session: &Session, current: Option<OwnPin>, desired: Option<OwnPin>) -> String {
    plain(&seen(session, OwnPins { current, desired, is_new: false }, Language::NL).own)
}

#[test]
fn they_read_how_many_others_chose_the_same_corner() {
    let session = with(DESIGN, NOW);
    let (a, d) = (in_time(corner(A)), in_time(corner(D)));
    assert_eq!(said(&session, a, d), "Jij en 11 anderen van de 24 kozen nu ‘Nu nodig voor het werk’.");
    assert_eq!(said(&session, d, d), "Jij en 1 ander van de 24 kozen nu ‘Groeien vanuit ambitie’.");
    let english = seen(&session, OwnPins { current: a, desired: d, is_new: false }, Language::EN);
    assert_eq!(plain(&english.own), "You and 11 others of 24 chose ‘Needed for the work now’ for now.");
    let step = said(&with(DESIGN, STEP), a, d);
    assert!(step.ends_with(" Jij en 7 anderen van de 24 kozen straks ‘Groeien vanuit ambitie’."), "{step}");
    let alone = with(&[(8, A, A), (1, B, B)], NOW);
    let b = in_time(corner(B));
    assert_eq!(said(&alone, b, b), "Jij koos nu ‘Helpen als het nodig is’, als enige van de 9.");
}

#[test]
fn who_passed_reads_nothing_about_themselves() {
    assert_eq!(said(&with(DESIGN, STEP), None, None), "");
    let only_later = said(&with(DESIGN, STEP), None, in_time(corner(D)));
    assert!(only_later.starts_with("Jij en 7 anderen") && !only_later.contains(" nu "), "{only_later}");
}

#[test]
fn who_is_not_counted_reads_why() {
    let late = Some(OwnPin { pin: corner(A), arrived: Arrived::TooLate });
    assert_eq!(said(&with(DESIGN, NOW), late, None), "Jouw pin voor nu kwam te laat en telt niet mee.");
    let mut pins = both(&[(9, A, D)]);
    pins.extend([(Some(corner(A)), None), (Some(corner(B)), None)]);
    let left_out = with_pins(&pins, NOW);
    let why = "Jouw pin voor nu telt deze keer niet mee. Anders kan iemand raden dat jij het bent.";
    assert_eq!(said(&left_out, in_time(corner(B)), None), why);
    assert_eq!(said(&left_out, in_time(corner(A)), None), why, "where others stand too");
    assert!(said(&left_out, in_time(corner(A)), in_time(corner(D))).starts_with("Jij en 8 anderen van de 9"));
    let nowhere = said(&with(DESIGN, NOW), in_time(place(9, 9)), None);
    assert_eq!(nowhere, "Jouw pin voor nu zit niet in dit beeld.");
    let few = said(&with(&[(5, A, A)], NOW), in_time(corner(C)), None);
    assert_eq!(few, "Jouw pin voor nu zit niet in dit beeld.", "without pins the corner says it");
}

#[test]
fn their_own_mark_wears_the_ring_and_no_other() {
    let session = with(DESIGN, STEP);
    let own = OwnPins { current: in_time(corner(A)), desired: in_time(corner(D)), is_new: false };
    let view = seen(&session, own, Language::NL);
    let ringed: Vec<_> =
        view.plane.marks.iter().filter(|mark| mark.own).map(|mark| (mark.moment, mark.people)).collect();
    assert_eq!(ringed.len(), 2);
    assert!(view.plane.marks.len() > 2 && view.plane.you == "Jij");
    let late =
        OwnPins { current: Some(OwnPin { pin: corner(A), arrived: Arrived::TooLate }), desired: None, is_new: false };
    assert!(seen(&session, late, Language::NL).plane.marks.iter().all(|mark| !mark.own));
}

#[test]
fn what_is_off_is_not_said_of_them_either() {
    let session = with(DESIGN, STEP);
    let open = open(&session);
    let pictures = Pictures::of(&open).expect("revealed");
    let layers = Layers::first(&pictures).switched(LayerId::Now, &pictures);
    let own = OwnPins { current: in_time(corner(A)), desired: in_time(corner(D)), is_new: false };
    let view = reveal(&pictures, layers, Some(own), look(Language::NL));
    assert_eq!(plain(&view.own), "Jij en 7 anderen van de 24 kozen straks ‘Groeien vanuit ambitie’.");
}

#[test]
fn striking_out_is_not_theirs() {
    let view = seen(&with(DESIGN, NOW), OwnPins::default(), Language::NL);
    assert!(view.switches.iter().all(|switch| switch.layer != LayerId::Strike));
    let board = crate::support::reveal::seen(&with(DESIGN, NOW), look(Language::NL));
    assert!(board.switches.iter().any(|switch| switch.layer == LayerId::Strike));
    assert!(board.own.is_empty() && board.plane.marks.iter().all(|mark| !mark.own));
}
