//! The stories, one file per theme.

use llo_e2e::run::Scenario;

mod access;
mod cards;
mod check;
mod coming_back;
mod contained;
mod courses;
mod diagnosing;
mod dragging;
mod faults;
mod forms;
mod frames;
mod frameworks;
mod hands;
mod hosts;
mod in_sight;
mod keys;
mod languages;
mod life;
mod live;
mod loading;
mod modals;
mod own_words;
mod pages;
mod placing;
mod printing;
mod private_text;
mod quiet;
mod reflow;
mod refusing;
mod remembering;
mod results;
mod right_to_left;
mod scrolling;
mod sheets;
mod snippets;
mod surface;
mod tags;
mod telling;
mod themes;
mod translated;
mod trouble;
mod turned;
mod upgrading;
mod widths;

pub fn all() -> Vec<Scenario> {
    [
        placing::ALL,
        coming_back::ALL,
        contained::ALL,
        courses::ALL,
        dragging::ALL,
        turned::ALL,
        hands::ALL,
        forms::ALL,
        frames::ALL,
        diagnosing::ALL,
        in_sight::ALL,
        keys::ALL,
        modals::ALL,
        right_to_left::ALL,
        scrolling::ALL,
        telling::ALL,
        translated::ALL,
        refusing::ALL,
        remembering::ALL,
        trouble::ALL,
        languages::ALL,
        life::ALL,
        loading::ALL,
        faults::ALL,
        hosts::ALL,
        frameworks::ALL,
        own_words::ALL,
        upgrading::ALL,
        tags::ALL,
        quiet::ALL,
        access::ALL,
        cards::ALL,
        reflow::ALL,
        printing::ALL,
        private_text::ALL,
        pages::ALL,
        snippets::ALL,
        themes::ALL,
        results::ALL,
        widths::ALL,
        sheets::ALL,
        surface::ALL,
        &check::all(),
        &live::all(),
    ]
    .concat()
}
