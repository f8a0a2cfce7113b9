//! The words a person reads, in both languages. Written out here, not taken from the product: a test that reads
//! them from the product would agree with every mistake.

/// One language as the person meets it.
#[derive(Debug)]
pub struct Words {
    pub lang: &'static str,
    pub ask_now: &'static str,
    pub ask_later: &'static str,
    pub talk_title: &'static str,
    /// Needed for the work now, ready for what comes, helping when needed, growing from ambition.
    pub needed: &'static str,
    pub ready: &'static str,
    pub helping: &'static str,
    pub growing: &'static str,
    pub now: &'static str,
    pub later: &'static str,
    pub talk: &'static str,
    pub next: &'static str,
    pub back: &'static str,
    pub skip: &'static str,
    pub read_all: &'static str,
    pub to_board: &'static str,
    pub precise: &'static str,
    pub take_away: &'static str,
    pub choose_first: &'static str,
    pub focus_now: &'static str,
    pub stance_now: &'static str,
    pub focus_later: &'static str,
    pub stance_later: &'static str,
    pub reason: &'static str,
    pub another: &'static str,
    pub print: &'static str,
    pub done: &'static str,
    pub reopen: &'static str,
    pub erase: &'static str,
    pub erase_yes: &'static str,
    pub erase_no: &'static str,
    pub erased: &'static str,
    pub stays: &'static str,
    pub moved_ahead: &'static str,
    /// Slightly, more, mostly.
    pub lean: [&'static str; 3],
    /// Organisation, people, reactive, proactive.
    pub poles: [&'static str; 4],
    pub not_saved: &'static str,
}

pub const NL: Words = Words {
    lang: "nl",
    ask_now: "Welke hoek past nu het best bij jouw organisatie?",
    ask_later: "Welke hoek wens je voor de toekomst?",
    talk_title: "Jouw beeld",
    needed: "Nu nodig voor het werk",
    ready: "Klaar voor wat komt",
    helping: "Helpen als het nodig is",
    growing: "Groeien vanuit ambitie",
    now: "Nu",
    later: "Straks",
    talk: "Gesprek",
    next: "Volgende",
    back: "Terug",
    skip: "Sla over",
    read_all: "Lees alle vier",
    to_board: "Terug naar het bord",
    precise: "Preciezer",
    take_away: "Haal pin weg",
    choose_first: "Kies eerst een hoek, of sla deze vraag over.",
    focus_now: "Nu: organisatie – mensen",
    stance_now: "Nu: reactief – proactief",
    focus_later: "Straks: organisatie – mensen",
    stance_later: "Straks: reactief – proactief",
    reason: "Waarom koos je dit?",
    another: "Andere vraag",
    print: "Afdrukken",
    done: "Klaar",
    reopen: "Toch nog iets veranderen",
    erase: "Wis mijn gegevens",
    erase_yes: "Ja, wis alles",
    erase_no: "Nee, terug",
    erased: "Alles is gewist.",
    stays: "Je blijft in dezelfde hoek. Dat mag.",
    moved_ahead: "Je wilt dus meer aandacht voor mensen, en meer vooruitkijken.",
    lean: ["iets meer", "meer", "vooral"],
    poles: ["organisatie", "mensen", "reactief", "proactief"],
    not_saved: "Wordt niet bewaard.",
};

pub const EN: Words = Words {
    lang: "en",
    ask_now: "Which corner fits your organisation best now?",
    ask_later: "Which corner do you wish for in the future?",
    talk_title: "Your picture",
    needed: "Needed for the work now",
    ready: "Ready for what comes",
    helping: "Helping when it is needed",
    growing: "Growing from ambition",
    now: "Now",
    later: "Later",
    talk: "Talk",
    next: "Next",
    back: "Back",
    skip: "Skip",
    read_all: "Read all four",
    to_board: "Back to the board",
    precise: "More precisely",
    take_away: "Remove pin",
    choose_first: "Pick a corner first, or skip this question.",
    focus_now: "Now: organisation – people",
    stance_now: "Now: reactive – proactive",
    focus_later: "Later: organisation – people",
    stance_later: "Later: reactive – proactive",
    reason: "Why did you choose this?",
    another: "Another question",
    print: "Print",
    done: "Done",
    reopen: "Change something after all",
    erase: "Delete my data",
    erase_yes: "Yes, delete",
    erase_no: "No, go back",
    erased: "All deleted.",
    stays: "You stay in the same corner. That is fine.",
    moved_ahead: "So you want more attention for people, and to look further ahead.",
    lean: ["slightly more", "more", "mostly"],
    poles: ["organisation", "people", "reactive", "proactive"],
    not_saved: "Not saved.",
};

impl Words {
    /// The words for a value on an axis, as the design lists them: 1–17, 19–33 and 35–49 from the fold.
    #[must_use]
    pub fn lean(&self, axis: Axis, value: i64) -> String {
        let how = match (value - 50).abs() {
            0..=17 => self.lean[0],
            18..=33 => self.lean[1],
            _ => self.lean[2],
        };
        let low = if axis == Axis::Focus { 0 } else { 2 };
        format!("{how} {}", self.poles[low + usize::from(value > 50)])
    }

    /// The name of the slider of an axis, for now or for later.
    #[must_use]
    pub fn slider(&self, axis: Axis, later: bool) -> &'static str {
        match (axis, later) {
            (Axis::Focus, false) => self.focus_now,
            (Axis::Stance, false) => self.stance_now,
            (Axis::Focus, true) => self.focus_later,
            (Axis::Stance, true) => self.stance_later,
        }
    }
}

/// The two axes of the model: organisation to people, reactive to proactive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    Focus,
    Stance,
}
