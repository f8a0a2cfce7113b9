//! The parts of the elements that a page can style, for `::part(…)`.

use crate::contract::named::named;

named! {
    /// By the name in the attribute `part`.
    pub enum Part {
        Base = "base",
        Steps = "steps",
        Question = "question",
        Board = "board",
        Sentence = "sentence",
        Notice = "notice",
        Footer = "footer",
        Button = "button",
        Card = "card",
    }
}

impl Part {
    pub fn meaning(self) -> &'static str {
        match self {
            Part::Base => "everything",
            Part::Steps => "the steps *Nu*, *Straks*, *Gesprek*, or *Zinnen*, *Overzicht*, *Verder*, *Eerder*",
            Part::Question => "the heading of a screen",
            Part::Board => "the board with the names of its axes",
            Part::Sentence => "the step in words",
            Part::Notice => "a message; also the sentence that says why the element does not work",
            Part::Footer => "the foot with *Wis mijn gegevens*",
            Part::Button => "every button with a border",
            Part::Card => "the card with the question",
        }
    }
}
