//! What goes on paper: only what the person ticked, and nothing at first.

/// Something to tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrintTick {
    /// The themes with their questions.
    Themes,
    /// All answers.
    Answers,
    /// The one at this index.
    Experiment(usize),
    /// What is private among the themes and answers that are ticked.
    Private,
}

/// What is ticked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Printing {
    pub themes: bool,
    pub answers: bool,
    pub private: bool,
    experiments: Vec<usize>,
}

impl Printing {
    pub fn has(&self, tick: PrintTick) -> bool {
        match tick {
            PrintTick::Themes => self.themes,
            PrintTick::Answers => self.answers,
            PrintTick::Private => self.private,
            PrintTick::Experiment(index) => self.experiments.contains(&index),
        }
    }

    /// Ticks it, or no longer.
    pub fn toggle(&mut self, tick: PrintTick) {
        match tick {
            PrintTick::Themes => self.themes = !self.themes,
            PrintTick::Answers => self.answers = !self.answers,
            PrintTick::Private => self.private = !self.private,
            PrintTick::Experiment(index) => match self.experiments.iter().position(|ticked| *ticked == index) {
                Some(place) => drop(self.experiments.remove(place)),
                None => self.experiments.push(index),
            },
        }
    }

    /// Experiments are ticked by their place. When they changed places, they have to be ticked anew.
    pub fn untick_experiments(&mut self) {
        self.experiments.clear();
    }
}
