//! The interface in English.

use super::Strings;
use crate::domain::dialogue::Moment;
use crate::domain::space::Pole;

pub(super) static STRINGS: Strings = Strings {
    steps: "Steps",
    now: "Now",
    later: "Later",
    talk: "Talk",
    choose_hint: "Pick the corner that fits most. No corner is better than another.",
    choose_hint_later: "The same corner is fine too.",
    choose_legend: "Pick a corner",
    chosen_for_now: "(your choice for now)",
    choose_first: "Pick a corner first, or skip this question.",
    to_board: "Place the pin on the board yourself",
    place_title: "Is this the right spot?",
    place_hint: "Tap the board, drag the pin or use the two sliders. You don't have to.",
    place_empty_title: "Where do you put the pin?",
    place_empty_hint: "Tap the board. Or go back and pick a corner.",
    on_the_fold: "That is exactly on the fold. Pick a side.",
    take_away: "Take the pin away",
    taken_away: |moment| format!("{moment}: the pin is gone."),
    restored: "The pin is back where it was.",
    lean: ["slightly more", "more", "mostly"],
    board_pins: |now, later| match (now, later) {
        (Some(now), Some(later)) => format!("Board with two pins. Now: {now}. Later: {later}."),
        (Some(now), None) => format!("Board with one pin. Now: {now}."),
        (None, Some(later)) => format!("Board with one pin. Later: {later}."),
        (None, None) => "Board without pins.".to_owned(),
    },
    both: "Now and later",
    talk_title: "Your picture",
    fits_now: ("", " fits best now. "),
    wished_for: ("Later you wish for ", ". "),
    no_pin: |moment| match moment {
        Moment::Current => "You chose no corner for now. ",
        Moment::Desired => "You chose no corner for later. ",
    },
    no_pins: "You have not chosen a corner yet. That is fine. You can talk about the questions below all the same.",
    stays: "You stay in the same corner. That is fine.",
    moves: |first, second| {
        let towards = |pole| match pole {
            Pole::Organisation => "more towards the organisation",
            Pole::People => "more towards people",
            Pole::Reactive => "more from today",
            Pole::Proactive => "more ahead",
        };
        match second {
            Some(second) => format!("That is {} and {}.", towards(first), towards(second)),
            None => format!("That is {}.", towards(first)),
        }
    },
    reason: "Why did you choose this?",
    reason_promise: "Stays here. Shows only on your own print.",
    question: "Question for the conversation",
    another_question: "Another question",
    of: |n, total| format!("{n} of {total}"),
    about_corner: |corner| format!("About the corner ‘{corner}’"),
    strength: "Strong:",
    risk: "Mind:",
    done_title: "Done.",
    done_text: "The pins are fixed. Take the question into the conversation.",
    next: "Next",
    back: "Back",
    skip: "Skip",
    adjust: "Change",
    print: "Print",
    done: "Done",
    reopen: "Change something after all",
    kept_local: "Stays in this browser. We send nothing.",
    kept_session: "Stays in this tab until you close it. We send nothing.",
    kept_nowhere: "Is not saved. We send nothing.",
    erase: "Delete my data",
    erase_ask: "Delete everything? This cannot be undone.",
    erase_yes: "Yes, delete",
    erase_no: "No, go back",
    erased: ("All deleted.", "Nothing from this part is kept in this browser."),
    erase_unchecked: ("All deleted here.", "We could not look into the storage of this browser."),
    storage_unavailable: (
        "Not saved.",
        "This browser does not allow it. You can just go on. Print your picture if you want to keep it.",
    ),
    storage_full: (
        "Not saved.",
        "The storage of this browser is full. You can just go on. Print your picture if you want to keep it.",
    ),
    storage_newer: ("Not saved.", "A newer version left something here. We leave it whole. You can just go on."),
    storage_corrupt: ("Your earlier answers are damaged.", "We have set them aside and start again."),
    storage_stuck: (
        "Not saved.",
        "What was here is damaged and could not be set aside. Use ‘Delete my data’ to make room.",
    ),
    pin_left_out: ("One pin was left out.", "It stood exactly on the fold. Pick a corner again."),
    setting_wrong: "A setting of this page is not right.",
    setting_unknown: |attribute, value| {
        format!("We do not know ‘{value}’ for ‘{attribute}’. We go on with the usual setting.")
    },
    texts_wrong: "This page's own texts cannot be read. You see the usual texts.",
    print_title: "A conversation about development",
    print_date: "Printed on",
};
