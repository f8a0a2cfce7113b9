//! Talk cards: sixteen in four decks, drawn one at a time, one of them kept, and at most six on a sheet.

use super::self_check::Full;

/// What the cards of a deck are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deck {
    /// Looking ahead.
    Ahead,
    /// Looking back.
    Back,
    Advice,
    /// What drives a person.
    Drives,
}

impl Deck {
    /// In the order in which they are offered.
    pub const ALL: [Deck; 4] = [Deck::Ahead, Deck::Back, Deck::Advice, Deck::Drives];
}

/// A question to talk about, with another that asks on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Card {
    AheadBusy,
    AheadCurious,
    AheadHelp,
    AheadNext,
    BackDid,
    BackInsight,
    BackChoices,
    BackBrought,
    AdviceWords,
    AdviceDrives,
    AdviceClimate,
    AdviceExperiment,
    DriveGrow,
    DriveBelong,
    DriveQuality,
    DriveOwn,
}

impl Card {
    /// By their decks, in the order in which they are listed.
    pub const ALL: [Card; 16] = [
        Card::AheadBusy,
        Card::AheadCurious,
        Card::AheadHelp,
        Card::AheadNext,
        Card::BackDid,
        Card::BackInsight,
        Card::BackChoices,
        Card::BackBrought,
        Card::AdviceWords,
        Card::AdviceDrives,
        Card::AdviceClimate,
        Card::AdviceExperiment,
        Card::DriveGrow,
        Card::DriveBelong,
        Card::DriveQuality,
        Card::DriveOwn,
    ];

    pub fn deck(self) -> Deck {
        match self {
            Card::AheadBusy | Card::AheadCurious | Card::AheadHelp | Card::AheadNext => Deck::Ahead,
            Card::BackDid | Card::BackInsight | Card::BackChoices | Card::BackBrought => Deck::Back,
            Card::AdviceWords | Card::AdviceDrives | Card::AdviceClimate | Card::AdviceExperiment => Deck::Advice,
            Card::DriveGrow | Card::DriveBelong | Card::DriveQuality | Card::DriveOwn => Deck::Drives,
        }
    }

    /// It asks to try something, which must not harm anybody.
    pub fn asks_to_try(self) -> bool {
        self == Card::AdviceExperiment
    }
}

/// Some of the decks, in the order of [`Deck::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Decks([bool; Deck::ALL.len()]);

impl Decks {
    pub const NONE: Decks = Decks([false; Deck::ALL.len()]);
    pub const ALL: Decks = Decks([true; Deck::ALL.len()]);

    pub fn contains(self, deck: Deck) -> bool {
        self.0[deck as usize]
    }

    #[must_use]
    pub fn with(self, deck: Deck, is_in: bool) -> Decks {
        let mut decks = self;
        decks.0[deck as usize] = is_in;
        decks
    }

    pub fn is_empty(self) -> bool {
        self == Decks::NONE
    }

    pub fn iter(self) -> impl Iterator<Item = Deck> {
        Deck::ALL.into_iter().filter(move |deck| self.contains(*deck))
    }

    /// In the order of [`Card::ALL`].
    pub fn cards(self) -> impl Iterator<Item = Card> {
        Card::ALL.into_iter().filter(move |card| self.contains(card.deck()))
    }
}

/// The cards that were seen since the page was opened, so that each comes once before any comes twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pile {
    /// In this round.
    seen: Vec<Card>,
    last: Option<Card>,
}

/// A card from the pile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drawn {
    pub card: Card,
    /// All were seen, and a new round begins with this one.
    pub begins_again: bool,
}

impl Pile {
    /// Draws one of these decks' cards: by `chance`, each of those that are left with the same likelihood. The last one of a
    /// round is not the first of the next. `None` where no deck is chosen.
    pub fn draw(&mut self, decks: Decks, chance: u64) -> Option<Drawn> {
        let mut left: Vec<Card> = decks.cards().filter(|card| !self.seen.contains(card)).collect();
        let begins_again = left.is_empty();
        if begins_again {
            self.seen.retain(|card| !decks.contains(card.deck()));
            left = decks.cards().filter(|card| Some(*card) != self.last).collect();
        }
        // A remainder favours no card that anybody could notice: there are 16, and 2^64 chances.
        let at = usize::try_from(chance.checked_rem(left.len() as u64)?).ok()?;
        let card = *left.get(at)?;
        self.see(card);
        Some(Drawn { card, begins_again })
    }

    /// One that was picked from all is seen, too.
    pub fn see(&mut self, card: Card) {
        if !self.seen.contains(&card) {
            self.seen.push(card);
        }
        self.last = Some(card);
    }
}

/// The one card that a person keeps, with what they want to remember of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub card: Card,
    pub line: Line,
}

/// One line of a person's own words, which may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line(String);

impl Line {
    /// The longest that is kept, in characters.
    pub const LIMIT: usize = 200;

    /// Keeps the first [`Self::LIMIT`] characters, and what was pasted in several lines on one.
    pub fn new(text: &str) -> Line {
        let one_line = |letter: char| if matches!(letter, '\n' | '\r') { ' ' } else { letter };
        Line(text.chars().map(one_line).take(Self::LIMIT).collect())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is anything to read in it.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

/// The cards that come on one sheet of paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TalkSheet(Vec<Card>);

impl TalkSheet {
    pub const LIMIT: usize = 6;

    /// Puts a card on it, or takes it off.
    ///
    /// # Errors
    /// There is no room for one more.
    pub fn toggle(&mut self, card: Card) -> Result<(), Full> {
        match self.0.iter().position(|on_it| *on_it == card) {
            Some(at) => drop(self.0.remove(at)),
            None if self.0.len() == Self::LIMIT => return Err(Full),
            None => self.0.push(card),
        }
        Ok(())
    }

    pub fn contains(&self, card: Card) -> bool {
        self.0.contains(&card)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// In the order of [`Card::ALL`], whatever the order in which they were put on it.
    pub fn cards(&self) -> impl Iterator<Item = Card> + '_ {
        Card::ALL.into_iter().filter(|card| self.contains(*card))
    }

    /// Takes off what is of no deck that is offered.
    pub fn keep_of(&mut self, decks: Decks) {
        self.0.retain(|card| decks.contains(card.deck()));
    }
}
