//! The self-check: 14 capabilities, what a person answered about each, and the at most three they want to work on.
//! Answers are counted as given or not; nothing here adds them up.

use super::date::Date;

/// Something that puts a person in a position to take part in learning: a freedom, not a trait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Capability {
    Aspire,
    SelfAwareness,
    MasteryMotivation,
    SelfEfficacy,
    LearningAgility,
    Voice,
    FinancialAccess,
    Skills,
    Information,
    CopeChange,
    Network,
    SelfDirected,
    Autonomy,
    ExitUnsafe,
}

impl Capability {
    /// In the order in which they are asked.
    pub const ALL: [Capability; 14] = [
        Capability::Aspire,
        Capability::SelfAwareness,
        Capability::MasteryMotivation,
        Capability::SelfEfficacy,
        Capability::LearningAgility,
        Capability::Voice,
        Capability::FinancialAccess,
        Capability::Skills,
        Capability::Information,
        Capability::CopeChange,
        Capability::Network,
        Capability::SelfDirected,
        Capability::Autonomy,
        Capability::ExitUnsafe,
    ];

    /// Its place in [`Self::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }

    /// Never shared, and in a file only when the person asks for it.
    pub fn is_private(self) -> bool {
        self == Capability::ExitUnsafe
    }
}

/// What a person says about a statement; no answer is better than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Yes,
    ALittle,
    NotYet,
    /// Does not know, or it does not fit.
    Unknown,
}

impl Answer {
    /// In the order in which they are offered.
    pub const ALL: [Answer; 4] = [Answer::Yes, Answer::ALittle, Answer::NotYet, Answer::Unknown];
}

/// The answers of one round. A statement that was skipped simply has none: skipping leaves no trace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    answers: [Option<Answer>; Capability::ALL.len()],
}

impl Sheet {
    pub fn answer(&self, capability: Capability) -> Option<Answer> {
        self.answers[capability.index()]
    }

    /// Gives an answer, or takes it back with `None`. Says whether that changed anything.
    pub fn give(&mut self, capability: Capability, answer: Option<Answer>) -> bool {
        let place = &mut self.answers[capability.index()];
        let changed = *place != answer;
        *place = answer;
        changed
    }

    /// How many have an answer, whichever.
    pub fn answered(&self) -> usize {
        self.answers.iter().flatten().count()
    }

    /// How many have an answer, of those that can be shared.
    pub fn answered_public(&self) -> usize {
        self.without_private().answered()
    }

    pub fn without_private(&self) -> Sheet {
        let mut sheet = self.clone();
        for capability in Capability::ALL.into_iter().filter(|capability| capability.is_private()) {
            sheet.give(capability, None);
        }
        sheet
    }
}

/// There is no room for one more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Full;

/// What a person wants to work on, in their own order. Each at most once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Themes(Vec<Capability>);

impl Themes {
    pub const LIMIT: usize = 3;

    /// Adds one as the last. Says whether that changed anything.
    pub fn choose(&mut self, capability: Capability) -> Result<bool, Full> {
        if self.contains(capability) {
            return Ok(false);
        }
        if self.len() == Self::LIMIT {
            return Err(Full);
        }
        self.0.push(capability);
        Ok(true)
    }

    /// Says whether it was among them.
    pub fn leave(&mut self, capability: Capability) -> bool {
        let place = self.place(capability);
        place.map(|place| self.0.remove(place)).is_some()
    }

    /// Moves one a place up. Says whether that changed anything.
    pub fn earlier(&mut self, capability: Capability) -> bool {
        match self.place(capability) {
            None | Some(0) => false,
            Some(place) => {
                self.0.swap(place - 1, place);
                true
            }
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = Capability> + '_ {
        self.0.iter().copied()
    }

    pub fn contains(&self, capability: Capability) -> bool {
        self.0.contains(&capability)
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn without_private(&self) -> Themes {
        Themes(self.iter().filter(|capability| !capability.is_private()).collect())
    }

    fn place(&self, capability: Capability) -> Option<usize> {
        self.iter().position(|chosen| chosen == capability)
    }
}

/// One time of filling in, and what was chosen then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// When it was begun.
    pub date: Date,
    pub sheet: Sheet,
    pub themes: Themes,
}

impl Round {
    pub fn new(date: Date) -> Round {
        Round { date, sheet: Sheet::default(), themes: Themes::default() }
    }

    pub fn without_private(&self) -> Round {
        Round { date: self.date, sheet: self.sheet.without_private(), themes: self.themes.without_private() }
    }
}
