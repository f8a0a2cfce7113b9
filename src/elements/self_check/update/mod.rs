//! What every cause leads to: the table of contents. The arms' bodies stand in the siblings.
//! Only here is the model changed; nothing awaits and nothing touches the page.

mod answering;
mod asking;
mod expiring;
mod filing;
mod hosting;
mod printing;
mod sharing;
mod storing;
mod trying;

use super::effect::CheckEffect;
use super::model::{Model, Said, Screen};
use super::msg::{Msg, Tab};
use crate::domain::time::Time;
use crate::elements::self_check::progress::ProgressV1;
use crate::kit::context;
use crate::kit::effect::{Effect, FocusTarget, HostEvent};

/// Changes the model and says what has to follow.
pub fn update(model: &mut Model, msg: Msg, now: Time) -> Vec<Effect<CheckEffect>> {
    let mut cx = Context::new(model, now);
    let person = msg.is_of_the_person();
    match msg {
        Msg::Started { complaints, kept } => cx.start(complaints, kept),
        Msg::OptionsChanged(options, complaints) => cx.change_options(options, complaints),
        Msg::DataCleared => cx.remembering().erase(),

        Msg::Stored(stored) => cx.remembering().stored(stored),
        Msg::Woke => cx.wake(),

        Msg::Began => cx.begin(),
        Msg::Resumed => cx.resume(),
        Msg::Answered(capability, answer) => cx.answer(capability, answer),
        Msg::WentOn => cx.go_on(),
        Msg::WentBack => cx.go_back(),
        Msg::Stopped => cx.stop(),
        Msg::TabChosen(tab) => cx.show_tab(tab),
        Msg::ThemeChosen(capability) => cx.choose_theme(capability),
        Msg::ThemeLeft(capability) => cx.leave_theme(capability),
        Msg::ThemeMovedUp(capability) => cx.move_theme_up(capability),
        Msg::ExperimentBegun(capability) => cx.begin_experiment(capability),
        Msg::ExperimentOpened(index) => cx.open_experiment(Some(index)),
        Msg::ExperimentClosed => cx.open_experiment(None),
        Msg::Written(index, part, text) => cx.write(index, part, &text),
        Msg::Planned(index, look_back) => cx.plan(index, look_back),
        Msg::CalendarAsked(index) => cx.make_appointment(index),
        Msg::RoundBegun => cx.begin_round(),
        Msg::ShareOpened => cx.open_sharing(),
        Msg::ShareClosed => cx.close_sharing(),
        Msg::LevelChosen(level) => cx.choose_level(level),
        Msg::TextTicked(text) => cx.tick_text(text),
        Msg::SharePressed => cx.share(),
        Msg::FilePrivateTicked => cx.model.file_private = !cx.model.file_private,
        Msg::FileAsked(private) => cx.save_file(private),
        Msg::FilePicked(file) => cx.pick_file(file),
        Msg::PrintTicked(tick) => cx.tick_print(tick),
        Msg::PrintAsked => cx.print(),
        Msg::StillHere => cx.touch_and_save(),
        Msg::Asked(question) => cx.ask(question),
        Msg::Confirmed => cx.confirm(),
        Msg::Declined => cx.decline(),
    }
    cx.untick_what_is_gone();
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

    /// Remembers what a person did, and that they are still there.
    fn touch_and_save(&mut self) {
        self.touch();
        self.remembering().save();
    }

    /// Shows a screen and reads it out from its heading.
    fn go(&mut self, screen: Screen) {
        self.model.screen = screen;
        self.model.visit = self.model.visit.wrapping_add(1);
        self.model.said = None;
        self.model.asking = None;
        self.model.found = false;
        self.model.stopped = false;
        self.model.told.retain(|notice| !notice.is_told_once());
        self.untell(&|notice| notice.is_told_once());
        self.focus(FocusTarget::Heading);
        self.touch_and_save();
    }

    fn show_tab(&mut self, tab: Tab) {
        self.close_sharing();
        self.go(match tab {
            Tab::Statements => Screen::Statements(0),
            Tab::Overview => Screen::Overview,
            Tab::Work => Screen::Work,
            Tab::Rounds => Screen::Rounds,
        });
    }

    /// Tells the host how many are answered, and nothing else. What is private does not count, so that answering it
    /// or leaving it out is no news.
    fn tell_progress(&mut self, before: ProgressV1) {
        let progress = ProgressV1::new(&self.model.check);
        if progress != before {
            self.emit(HostEvent::change(&progress));
        }
    }
}
