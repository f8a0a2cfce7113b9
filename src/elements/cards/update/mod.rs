//! What every cause leads to: the table of contents. The arms' bodies stand in the siblings.
//! Only here is the model changed; nothing awaits and nothing touches the page.

mod drawing;
mod expiring;
mod hosting;
mod keeping;
mod reminding;
mod sharing;
mod sheet;
mod storing;

use super::model::{Model, Said, Screen};
use super::msg::Msg;
use crate::domain::time::Time;
use crate::kit::context;
use crate::kit::effect::{Effect, FocusTarget, NoEffect};

/// Changes the model and says what has to follow.
pub fn update(model: &mut Model, msg: Msg, now: Time) -> Vec<Effect<NoEffect>> {
    let mut cx = Context::new(model, now);
    let person = msg.is_of_the_person();
    if person {
        cx.model.said = None;
    }
    match msg {
        Msg::Started { complaints, kept } => cx.start(complaints, kept),
        Msg::OptionsChanged(options, complaints) => cx.change_options(options, complaints),
        Msg::DataCleared => cx.remembering().erase(),

        Msg::Stored(stored) => cx.remembering().stored(stored),
        Msg::Woke => cx.wake(),

        Msg::DeckTicked(deck) => cx.tick_deck(deck),
        Msg::DrawPressed => cx.draw(),
        Msg::CardPicked(card) => cx.pick(card),
        Msg::StartOpened => cx.go_home(),
        Msg::AllOpened => cx.go(Screen::All),
        Msg::SheetOpened => cx.go(Screen::Sheet),
        Msg::MonthOpened => cx.go(Screen::Month),
        Msg::PairToggled => cx.toggle_pair(),
        Msg::RolesSwapped => cx.swap_roles(),
        Msg::LargeToggled => cx.model.large = !cx.model.large,
        Msg::KeepPressed => cx.keep(),
        Msg::PutBack => cx.put_back(),
        Msg::LineWritten(text) => cx.write_line(&text),
        Msg::MonthLineWritten(text) => cx.write_month_line(&text),
        Msg::ReminderDayChosen(day) => cx.model.reminder.day = day,
        Msg::ReminderTimeChosen(minute) => cx.model.reminder.minute = minute,
        Msg::ReminderAsked => cx.make_entry(),
        Msg::SheetTicked(card) => cx.tick_sheet(card),
        Msg::LineTicked => cx.model.prints_line = !cx.model.prints_line,
        Msg::PrintAsked => cx.print(),
        Msg::ShareOpened => cx.open_sharing(),
        Msg::ShareClosed => cx.close_sharing(),
        Msg::SharePressed => cx.share(),
        Msg::StillHere => cx.touch_and_save(),
        Msg::EraseAsked => cx.ask_to_erase(),
        Msg::EraseConfirmed => cx.erase(),
        Msg::EraseDeclined => cx.decline_to_erase(),
    }
    cx.follow_page();
    if person {
        cx.still_here();
    }
    cx.into_effects()
}

/// A message on its way through the model.
type Context<'a> = context::Context<'a, Model>;

impl Context<'_> {
    fn say(&mut self, said: Said) {
        self.model.said = Some(said);
    }

    /// Shows a screen and reads it out from its heading. Nothing of where a person is is remembered.
    fn go(&mut self, screen: Screen) {
        self.model.screen = screen;
        self.model.visit = self.model.visit.wrapping_add(1);
        self.model.erasing = false;
        self.model.sharing = None;
        self.forget_what_was_told();
        self.focus(FocusTarget::Heading);
    }
}
