//! What every cause leads to: the table of contents. The arms' bodies stand in the siblings.
//! Only here is the model changed; nothing awaits and nothing touches the page.

mod following;
mod hosting;
mod joining;
mod leaving;
mod placing;
mod saying;
mod storing;

use super::model::{CodeField, Leaving, Model};
use super::msg::Msg;
use super::query;
use crate::app::dialogue;
use crate::app::effect::{CommonEffect, Effect, FocusTarget, HostEvent};
use crate::app::live_effect::LiveEffect;
use crate::app::remembering::Remembering;
use crate::domain::time::Time;

/// Changes the model and says what has to follow.
pub fn update(model: &mut Model, msg: Msg, now: Time) -> Vec<Effect<LiveEffect>> {
    let (before, by_person) = (query::screen(model), msg.is_of_the_person());
    let mut turn = Turn { model, now, effects: Vec::new() };
    turn.look_at_clock();
    match msg {
        Msg::Started { complaints, kept, link, security } => turn.start(complaints, kept, link, security),
        Msg::OptionsChanged(options, complaints) => turn.change_options(options, complaints),
        Msg::LoginGiven(login) => turn.give_login(login),
        Msg::TextsGiven(texts) => turn.pass_on(dialogue::msg::Msg::TextsGiven(texts)),
        Msg::DataCleared => turn.clear_data(),
        Msg::LinkOpened(link) => turn.open_link(&link),

        Msg::Stored(stored) => turn.stored(stored),
        Msg::Happened(happening) => turn.hear(happening),
        Msg::Woke => turn.wake(),
        Msg::PageLeft => turn.speak_if_unsaid(),

        Msg::CodeTyped(text) => (turn.model.typed, turn.model.field) = (text, CodeField::Fine),
        Msg::CodeEntered => turn.enter_code(),
        Msg::OtherCodeAsked => turn.ask_other_code(),
        Msg::RoleChosen(role) => turn.model.role = role,
        Msg::Joined => turn.join(),
        Msg::WatchChosen => turn.watch(),
        Msg::Placing(msg) => turn.place(msg),
        Msg::SoloPinBrought => turn.bring_solo_pin(),
        Msg::AdjustAsked(moment) => turn.adjust(moment),
        Msg::PinsWithdrawn => turn.withdraw(),
        Msg::LeaveAsked => turn.ask_leave(),
        Msg::LeaveDropped => turn.drop_leave(),
        Msg::LeaveConfirmed => turn.leave(),
        Msg::TakenBack => turn.take_back(),
        Msg::Group(msg) => turn.look(msg),
    }
    turn.settle(before, by_person);
    turn.effects
}

/// One turn of the loop: the model, the time, and the effects gathered so far.
struct Turn<'a> {
    model: &'a mut Model,
    now: Time,
    effects: Vec<Effect<LiveEffect>>,
}

impl Turn<'_> {
    fn emit(&mut self, event: HostEvent) {
        self.then(CommonEffect::Emit(event));
    }

    fn focus(&mut self, target: FocusTarget) {
        self.then(CommonEffect::Focus(target));
    }

    fn then(&mut self, effect: impl Into<Effect<LiveEffect>>) {
        self.effects.push(effect.into());
    }

    fn remembering(&mut self) -> &mut (dyn Remembering + '_) {
        self
    }

    fn save(&mut self) {
        if query::kept_seat(self.model, self.now).is_some() {
            self.remembering().save();
        }
    }

    /// After every turn: another screen is read out from its heading, and the next moment to look is set.
    fn settle(&mut self, before: query::Screen, by_person: bool) {
        if query::screen(self.model) != before {
            self.model.leaving = Leaving::Idle;
            self.model.placing.visit = self.model.placing.visit.wrapping_add(1);
            self.untell(&|notice| notice.is_told_once());
            self.focus(if by_person { FocusTarget::Heading } else { FocusTarget::NewScreen });
        }
        self.set_alarm();
    }
}
