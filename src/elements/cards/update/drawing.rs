//! From card to card, alone or in a pair. None of this is remembered, and nobody hears of it.

use super::Context;
use crate::domain::cards::{Card, Deck};
use crate::elements::cards::model::{Asking, Said, Screen, home};

impl Context<'_> {
    pub(super) fn tick_deck(&mut self, deck: Deck) {
        let is_in = !self.model.decks.contains(deck);
        self.model.decks = self.model.decks.with(deck, is_in);
    }

    pub(super) fn draw(&mut self) {
        let chance = self.model.entropy.draw();
        match self.model.pile.draw(self.model.decks, chance) {
            None => self.say(Said::NoDeck),
            Some(drawn) => {
                self.go(Screen::Card(drawn.card));
                if drawn.begins_again {
                    self.say(Said::Round);
                }
            }
        }
    }

    pub(super) fn pick(&mut self, card: Card) {
        self.model.pile.see(card);
        self.go(Screen::Card(card));
    }

    pub(super) fn go_home(&mut self) {
        let home = home(&self.model.options);
        self.go(home);
    }

    pub(super) fn toggle_pair(&mut self) {
        self.model.pair = match self.model.pair {
            None => Some(Asking::default()),
            Some(_) => None,
        };
    }

    pub(super) fn swap_roles(&mut self) {
        self.model.pair = self.model.pair.map(|asking| match asking {
            Asking::One => Asking::Other,
            Asking::Other => Asking::One,
        });
    }
}
