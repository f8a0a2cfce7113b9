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
use crate::domain::time::Time;
use crate::elements::dialogue;
use crate::kit::context;
use crate::kit::effect::{Effect, FocusTarget};
use crate::kit::live_effect::LiveEffect;

/// Changes the model and says what has to follow.
pub fn update(model: &mut Model, msg: Msg, now: Time) -> Vec<Effect<LiveEffect>> {
    let (before, by_person) = (query::screen(model), msg.is_of_the_person());
    let mut cx = Context::new(model, now);
    cx.look_at_clock();
    match msg {
        Msg::Started { complaints, kept, link, security } => cx.start(complaints, kept, link, security),
        Msg::OptionsChanged(options, complaints) => cx.change_options(options, complaints),
        Msg::LoginGiven(login) => cx.give_login(login),
        Msg::TextsGiven(texts) => cx.pass_on(dialogue::msg::Msg::TextsGiven(texts)),
        Msg::DataCleared => cx.clear_data(),
        Msg::LinkOpened(link) => cx.open_link(&link),

        Msg::Stored(stored) => cx.stored(stored),
        Msg::Happened(happening) => cx.hear(happening),
        Msg::Woke => cx.wake(),
        Msg::PageLeft => cx.speak_if_unsaid(),

        Msg::CodeTyped(text) => (cx.model.typed, cx.model.field) = (text, CodeField::Fine),
        Msg::CodeEntered => cx.enter_code(),
        Msg::OtherCodeAsked => cx.ask_other_code(),
        Msg::RoleChosen(role) => cx.model.role = role,
        Msg::Joined => cx.join(),
        Msg::WatchChosen => cx.watch(),
        Msg::Placing(msg) => cx.place(msg),
        Msg::SoloPinBrought => cx.bring_solo_pin(),
        Msg::AdjustAsked(moment) => cx.adjust(moment),
        Msg::PinsWithdrawn => cx.withdraw(),
        Msg::LeaveAsked => cx.ask_leave(),
        Msg::LeaveDropped => cx.drop_leave(),
        Msg::LeaveConfirmed => cx.leave(),
        Msg::TakenBack => cx.take_back(),
        Msg::Group(msg) => cx.look(msg),
    }
    cx.settle(before, by_person);
    cx.into_effects()
}

/// A message on its way through the model.
type Context<'a> = context::Context<'a, Model>;

impl Context<'_> {
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
