//! What the host page asks: starting, and other options.

use super::Context;
use crate::contract::options::Complaint;
use crate::elements::cards::model::{Screen, home};
use crate::elements::cards::options::Options;
use crate::kit::element::Element;
use crate::kit::notice::Notice;

impl Context<'_> {
    pub(super) fn start(&mut self, complaints: Vec<Complaint>, kept: Option<String>) {
        self.remembering().complain(complaints);
        self.model.idle_time.touched = self.now;
        self.remembering().start(kept);
    }

    /// Other attributes. Another instance is another set of cards; another storage goes on with this one.
    pub(super) fn change_options(&mut self, options: Options, complaints: Vec<Complaint>) {
        let before = self.model.slot();
        let old = std::mem::replace(&mut self.model.options, options);
        self.remembering().complain(complaints);
        if old.large != self.model.options.large {
            self.model.large = self.model.options.large;
        }
        if old.offered != self.model.options.offered {
            self.offer();
        }
        if old.instance != self.model.options.instance {
            self.remembering().forget();
        }
        if before != self.model.slot() {
            self.untell(&Notice::is_about_storage);
            self.remembering().open(false);
        }
        self.wake();
    }

    /// Other decks are offered: all of them are chosen, and what is of none of them lies open no longer.
    fn offer(&mut self) {
        let offered = self.model.options.offered;
        self.model.decks = offered.decks;
        self.model.sheet.keep_of(offered.decks);
        let stays = match self.model.screen {
            Screen::Card(card) => offered.decks.contains(card.deck()),
            Screen::Start | Screen::All | Screen::Sheet => !offered.decks.is_empty(),
            Screen::Month => offered.month,
        };
        if !stays {
            self.model.screen = home(&self.model.options);
            self.model.visit = self.model.visit.wrapping_add(1);
        }
    }
}
