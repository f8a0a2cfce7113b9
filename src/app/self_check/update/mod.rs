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
use crate::app::effect::{CommonEffect, Effect, FocusTarget, HostEvent};
use crate::app::remembering::Remembering;
use crate::contract::event::ProgressV1;
use crate::domain::time::Time;

/// Changes the model and says what has to follow.
pub fn update(model: &mut Model, msg: Msg, now: Time) -> Vec<Effect<CheckEffect>> {
    let mut turn = Turn { model, now, effects: Vec::new() };
    let person = msg.is_of_the_person();
    match msg {
        Msg::Started { complaints, kept } => turn.start(complaints, kept),
        Msg::OptionsChanged(options, complaints) => turn.change_options(options, complaints),
        Msg::DataCleared => turn.remembering().erase(),

        Msg::Stored(stored) => turn.remembering().stored(stored),
        Msg::Woke => turn.wake(),

        Msg::Began => turn.begin(),
        Msg::Answered(capability, answer) => turn.answer(capability, answer),
        Msg::WentOn => turn.go_on(),
        Msg::WentBack => turn.go_back(),
        Msg::Stopped => turn.stop(),
        Msg::TabChosen(tab) => turn.show_tab(tab),
        Msg::ThemeChosen(capability) => turn.choose_theme(capability),
        Msg::ThemeLeft(capability) => turn.leave_theme(capability),
        Msg::ThemeMovedUp(capability) => turn.move_theme_up(capability),
        Msg::ExperimentBegun(capability) => turn.begin_experiment(capability),
        Msg::ExperimentOpened(index) => turn.open_experiment(Some(index)),
        Msg::ExperimentClosed => turn.open_experiment(None),
        Msg::Written(index, part, text) => turn.write(index, part, &text),
        Msg::Planned(index, look_back) => turn.plan(index, look_back),
        Msg::CalendarAsked(index) => turn.make_appointment(index),
        Msg::RoundBegun => turn.begin_round(),
        Msg::ShareOpened => turn.open_sharing(),
        Msg::ShareClosed => turn.close_sharing(),
        Msg::LevelChosen(level) => turn.choose_level(level),
        Msg::TextTicked(text) => turn.tick_text(text),
        Msg::SharePressed => turn.share(),
        Msg::FilePrivateTicked => turn.model.file_private = !turn.model.file_private,
        Msg::FileAsked(private) => turn.save_file(private),
        Msg::FilePicked(file) => turn.pick_file(file),
        Msg::PrintTicked(tick) => turn.tick_print(tick),
        Msg::PrintAsked => turn.print(),
        Msg::StillHere => turn.touch_and_save(),
        Msg::Asked(question) => turn.ask(question),
        Msg::Confirmed => turn.confirm(),
        Msg::Declined => turn.decline(),
    }
    turn.untick_what_is_gone();
    turn.follow_page();
    if person {
        turn.still_here();
    }
    turn.effects
}

/// One turn of the loop: the model, the time, and the effects gathered so far.
struct Turn<'a> {
    model: &'a mut Model,
    now: Time,
    effects: Vec<Effect<CheckEffect>>,
}

impl Turn<'_> {
    fn remembering(&mut self) -> &mut (dyn Remembering + '_) {
        self
    }

    fn emit(&mut self, event: HostEvent) {
        self.then(CommonEffect::Emit(event));
    }

    fn focus(&mut self, target: FocusTarget) {
        self.then(CommonEffect::Focus(target));
    }

    fn then(&mut self, effect: impl Into<Effect<CheckEffect>>) {
        self.effects.push(effect.into());
    }

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
        self.model.stopped = false;
        self.model.notices.retain(|notice| !notice.is_told_once());
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
