//! From phase to phase. A reveal is tried first: where too few have placed, nothing happens but a sentence.

use super::Context;
use crate::domain::dialogue::Moment;
use crate::domain::session::{Phase, Seen, Session, Stage};
use crate::elements::board::bar::Item;
use crate::elements::board::control_ids;
use crate::elements::board::draft::AutoReveal;
use crate::elements::board::model::{Asking, Saying};
use crate::kit::effect::{FocusTarget, HostEvent};
use crate::kit::live_effect::LiveProgressV1;

impl Context<'_> {
    pub(super) fn go_on(&mut self) {
        let Some((hosted, chance)) = self.hosted_and_entropy() else { return };
        let mut tried = hosted.session.clone();
        if !tried.next(&mut || chance.draw()) {
            return self.ask_to_close(control_ids::NEXT);
        }
        if reveals_nothing(&tried) {
            return self.ask(Asking::TooFew, control_ids::NEXT, FocusTarget::CONFIRM_NO);
        }
        if self.asks_before_reveal() {
            return;
        }
        self.enter(tried);
    }

    /// They tell each other, without a picture.
    pub(super) fn go_on_without(&mut self) {
        let Some((hosted, chance)) = self.hosted_and_entropy() else { return };
        if hosted.session.next(&mut || chance.draw()) {
            self.phase_changed();
        }
    }

    pub(super) fn go_back(&mut self) {
        if self.hosted().is_some_and(|hosted| hosted.session.back()) {
            self.phase_changed();
        }
    }

    /// Back, phase by phase, to one that is done.
    pub(super) fn go_back_to(&mut self, item: Item) {
        let Some(hosted) = self.hosted() else { return };
        let order = hosted.session.setup().order;
        if !item.is_done(hosted.session.phase(), order) {
            return;
        }
        while Item::of(hosted.session.phase(), order) != Some(item) && hosted.session.back() {}
        self.phase_changed();
    }

    pub(super) fn place_again(&mut self) {
        if self.hosted().is_some_and(|hosted| hosted.session.again()) {
            self.phase_changed();
        }
    }

    pub(super) fn lock(&mut self) {
        let Some(hosted) = self.hosted() else { return };
        if hosted.session.lock() {
            self.say(Saying::Locked);
        } else if hosted.session.unlock() {
            self.say(Saying::Unlocked);
        }
        self.settle();
        self.remembering().save();
    }

    pub(super) fn tick_auto_reveal(&mut self) {
        let Some(hosted) = self.hosted() else { return };
        hosted.auto_reveal = match hosted.auto_reveal {
            AutoReveal::Off => AutoReveal::On,
            AutoReveal::On => AutoReveal::Off,
        };
        self.remembering().save();
    }

    /// Everyone has placed and nobody changes anything: reveals, if that was wished and enough are there.
    pub(super) fn reveal_by_itself(&mut self) {
        let Some((hosted, chance)) = self.hosted_and_entropy() else { return };
        let wished = hosted.auto_reveal == AutoReveal::On && !hosted.session.is_locked();
        if !wished || revealed_next(&hosted.session).is_none() || !hosted.session.all_are_done() {
            return;
        }
        let mut tried = hosted.session.clone();
        if tried.next(&mut || chance.draw()) && !reveals_nothing(&tried) && !self.asks_before_reveal() {
            self.enter(tried);
        }
    }

    fn enter(&mut self, session: Session) {
        if let Some(hosted) = self.hosted() {
            hosted.session = session;
            self.phase_changed();
        }
    }

    /// Only where the next step is a reveal.
    pub(super) fn reveal_by_key(&mut self) {
        if self.hosted().is_some_and(|hosted| revealed_next(&hosted.session).is_some()) {
            self.go_on();
        }
    }

    /// Everybody hears of it, it is kept at once, and a reveal is told to the host.
    fn phase_changed(&mut self) {
        if let Some(hosted) = self.hosted() {
            (hosted.asking, hosted.layers, hosted.person, hosted.reveals_at) = (Asking::Nothing, None, None, None);
        }
        self.turn_page();
        self.settle();
        self.remembering().save();
        let Some(hosted) = self.model.hosted() else { return };
        let phase = hosted.session.phase();
        self.emit(HostEvent::change(&LiveProgressV1::of(phase)));
        if matches!(phase, Phase::Round(_, Stage::Reveal(_))) {
            self.tell_result();
        }
    }
}

/// The moment that the next phase reveals, if it does.
pub(super) fn revealed_next(session: &Session) -> Option<Moment> {
    match session.phase().next(session.setup().order)? {
        Phase::Round(_, Stage::Reveal(moment)) => Some(moment),
        Phase::Round(_, Stage::Place(_) | Stage::Talk) | Phase::Lobby | Phase::Explain | Phase::Step(_) => None,
    }
}

/// Whether it has come to a reveal, and too few had placed for it.
fn reveals_nothing(session: &Session) -> bool {
    let shown = session.shown();
    match session.phase() {
        Phase::Round(_, Stage::Reveal(Moment::Current)) => shown.current == Seen::TooFew,
        Phase::Round(_, Stage::Reveal(Moment::Desired)) => shown.desired == Seen::TooFew,
        Phase::Round(_, Stage::Place(_) | Stage::Talk) | Phase::Lobby | Phase::Explain | Phase::Step(_) => false,
    }
}
