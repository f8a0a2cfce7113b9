//! What a group talks about: the question on the board, what is switched on, pins that are struck out, and the step.

use super::Context;
use crate::contract::wire::Open;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::Cell;
use crate::domain::session::{Choice, RoundNo, Session};
use crate::elements::board::model::Saying;
use crate::elements::board::msg::Part;
use crate::reveal::{LayerId, Layers, Pictures, RevealMsg};

impl Context<'_> {
    pub(super) fn turn_question(&mut self) {
        if let Some(hosted) = self.hosted() {
            hosted.question = (hosted.question + 1) % Open::QUESTIONS;
            self.settle();
            self.save_soon();
        }
    }

    pub(super) fn reveal(&mut self, msg: RevealMsg) {
        match msg {
            RevealMsg::LayerSwitched(layer) => self.switch(layer),
            RevealMsg::Struck(moment, cell) => self.strike(moment, cell, Session::strike, Saying::Struck),
            RevealMsg::Restored(moment, cell) => self.strike(moment, cell, Session::restore, Saying::Restored),
        }
    }

    /// On this board and its second window; phones have switches of their own.
    fn switch(&mut self, layer: LayerId) {
        let Some(hosted) = self.hosted() else { return };
        if let Some(pictures) = Pictures::of(&hosted.open) {
            let layers = hosted.layers.unwrap_or_else(|| Layers::first(&pictures));
            hosted.layers = Some(layers.switched(layer, &pictures));
        }
        self.settle();
    }

    fn strike(
        &mut self,
        moment: Moment,
        cell: Cell,
        change: fn(&mut Session, RoundNo, Moment, Cell) -> bool,
        saying: Saying,
    ) {
        let Some(hosted) = self.hosted() else { return };
        let round = hosted.session.phase().round();
        if change(&mut hosted.session, round, moment, cell) {
            self.say(saying);
            self.settle();
            self.save_soon();
        }
    }

    pub(super) fn write(&mut self, part: Part, text: String) {
        let Some(hosted) = self.hosted() else { return };
        match part {
            Part::What => hosted.wish.what = text,
            Part::Who => hosted.wish.who = text,
            Part::When => hosted.wish.when = text,
        }
        if hosted.session.choose(hosted.wish.choice()) {
            self.save_soon();
        }
    }

    /// No step, on purpose; or the one that was written after all.
    pub(super) fn tick_no_step(&mut self) {
        let Some(hosted) = self.hosted() else { return };
        let choice = if *hosted.session.choice() == Choice::NoStep { hosted.wish.choice() } else { Choice::NoStep };
        if hosted.session.choose(choice) {
            self.save_soon();
        }
    }
}
