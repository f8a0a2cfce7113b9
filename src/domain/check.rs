//! All that one person has done with the self-check: the rounds they filled in, and their experiments.

use super::date::Date;
use super::experiment::Experiment;
use super::self_check::{Answer, Capability, Full, Round};

/// Rounds in the order in which they were begun, the last one current, and experiments in the order in which they
/// were made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Check {
    rounds: Vec<Round>,
    experiments: Vec<Experiment>,
}

impl Check {
    pub const ROUND_LIMIT: usize = 12;
    pub const EXPERIMENT_LIMIT: usize = 12;

    pub fn new(rounds: Vec<Round>, experiments: Vec<Experiment>) -> Result<Check, Full> {
        let fits = rounds.len() <= Self::ROUND_LIMIT && experiments.len() <= Self::EXPERIMENT_LIMIT;
        if fits { Ok(Check { rounds, experiments }) } else { Err(Full) }
    }

    /// Oldest first.
    pub fn rounds(&self) -> &[Round] {
        &self.rounds
    }

    /// The round that can be changed.
    pub fn current(&self) -> Option<&Round> {
        self.rounds.last()
    }

    /// Answers in the current round, or takes an answer back. The first answer of all begins a round. Says whether
    /// that changed anything.
    pub fn answer(&mut self, capability: Capability, answer: Option<Answer>, today: Date) -> bool {
        if self.rounds.is_empty() && answer.is_none() {
            return false;
        }
        self.current_or_first(today).is_some_and(|round| round.sheet.give(capability, answer))
    }

    /// Chooses what to work on, also when nothing was answered. Says whether that changed anything.
    pub fn choose_theme(&mut self, capability: Capability, today: Date) -> Result<bool, Full> {
        self.current_or_first(today).map_or(Ok(false), |round| round.themes.choose(capability))
    }

    /// Says whether it was among them.
    pub fn leave_theme(&mut self, capability: Capability) -> bool {
        self.rounds.last_mut().is_some_and(|round| round.themes.leave(capability))
    }

    /// Moves one a place up. Says whether that changed anything.
    pub fn theme_earlier(&mut self, capability: Capability) -> bool {
        self.rounds.last_mut().is_some_and(|round| round.themes.earlier(capability))
    }

    /// Begins a new round, without answers and themes.
    pub fn start_round(&mut self, today: Date) -> Result<(), Full> {
        if self.rounds.len() == Self::ROUND_LIMIT {
            return Err(Full);
        }
        self.rounds.push(Round::new(today));
        Ok(())
    }

    /// Says whether there was such a round.
    pub fn delete_round(&mut self, index: usize) -> bool {
        let exists = index < self.rounds.len();
        if exists {
            self.rounds.remove(index);
        }
        exists
    }

    pub fn experiments(&self) -> &[Experiment] {
        &self.experiments
    }

    /// Begins an experiment, and gives its index.
    pub fn add_experiment(&mut self, about: Capability) -> Result<usize, Full> {
        let index = self.experiments.len();
        if index == Self::EXPERIMENT_LIMIT {
            return Err(Full);
        }
        self.experiments.push(Experiment::new(about));
        Ok(index)
    }

    pub fn experiment_mut(&mut self, index: usize) -> Option<&mut Experiment> {
        self.experiments.get_mut(index)
    }

    /// Says whether there was such an experiment.
    pub fn delete_experiment(&mut self, index: usize) -> bool {
        let exists = index < self.experiments.len();
        if exists {
            self.experiments.remove(index);
        }
        exists
    }

    pub fn is_empty(&self) -> bool {
        self.rounds.is_empty() && self.experiments.is_empty()
    }

    /// The same without what is private: no answer, theme or experiment of it is left.
    pub fn without_private(&self) -> Check {
        let public = |experiment: &&Experiment| !experiment.about().is_private();
        Check {
            rounds: self.rounds.iter().map(Round::without_private).collect(),
            experiments: self.experiments.iter().filter(public).cloned().collect(),
        }
    }

    fn current_or_first(&mut self, today: Date) -> Option<&mut Round> {
        if self.rounds.is_empty() {
            self.rounds.push(Round::new(today));
        }
        self.rounds.last_mut()
    }
}
