//! What every cause leads to: the table of contents. The arms' bodies stand in the siblings.
//! Only here is the model changed; nothing awaits and nothing touches the page.

mod closing;
mod counting;
mod filing;
mod linking;
mod phasing;
mod starting;
mod storing;
mod talking;
mod waking;
mod yielding;

use super::model::{Desk, Model, Place, Saying, Shortcuts};
use super::msg::{Key, Msg};
use super::notice::Told;
use crate::app::effect::{Effect, FocusTarget, HostEvent};
use crate::app::live_effect::LiveEffect;
use crate::app::remembering::Remembering;
use crate::domain::time::Time;
use crate::i18n::board::{BoardStrings, board_strings};
use crate::live::chance::Chance;

/// Changes the model and says what has to follow.
pub fn update(model: &mut Model, msg: Msg, now: Time) -> Vec<Effect> {
    let mut turn = Turn { model, now, effects: Vec::new() };
    match msg {
        Msg::Started { complaints, kept } => turn.start(complaints, kept),
        Msg::OptionsChanged(options, complaints) => turn.change_options(options, complaints),
        Msg::LoginGiven(login) => turn.give_login(login),
        Msg::DataCleared => turn.clear_data(),

        Msg::Stored(stored) => turn.hear_store(stored),
        Msg::Woke => turn.wake(),
        Msg::Happened(line, happening) => turn.happen(line, happening),
        Msg::Left => turn.leave(),
        Msg::Printed => turn.model.paper = None,

        Msg::Began(mode) => turn.begin(mode),
        Msg::NewWanted => turn.begin_anew(),
        Msg::FilePicked(file) => turn.pick_file(file),
        Msg::WentOn => turn.go_on(),
        Msg::WentOnWithout => turn.go_on_without(),
        Msg::WentBack => turn.go_back(),
        Msg::WentBackTo(item) => turn.go_back_to(item),
        Msg::PlacedAgain => turn.place_again(),
        Msg::Locked => turn.lock(),
        Msg::AutoRevealTicked => turn.tick_auto_reveal(),
        Msg::Counted(moment, quadrant, number) => turn.count(moment, quadrant, number),
        Msg::PersonAdded => turn.add_person(),
        Msg::PersonOpened(person) => turn.open_person(Some(person)),
        Msg::PersonClosed => turn.open_person(None),
        Msg::PersonPlaced(moment, pin) => turn.place_person(moment, pin),
        Msg::Pointer(input) => turn.point(input),
        Msg::PersonRole(role) => turn.give_role(role),
        Msg::PersonRemoved => turn.remove_person(),
        Msg::QuestionTurned => turn.turn_question(),
        Msg::Reveal(msg) => turn.reveal(msg),
        Msg::Written(part, text) => turn.write(part, text),
        Msg::NoStepTicked => turn.tick_no_step(),
        Msg::PhonesWanted => turn.want_phones(),
        Msg::LoginTyped(password) => turn.type_login(password),
        Msg::KeysTicked => turn.tick_keys(),
        Msg::KeyPressed(Key::Next) => turn.go_on(),
        Msg::KeyPressed(Key::Back) => turn.go_back(),
        Msg::KeyPressed(Key::Reveal) if turn.model.keys == Shortcuts::On => turn.reveal_by_key(),
        Msg::KeyPressed(Key::FullScreen) if turn.model.keys == Shortcuts::On => turn.then(LiveEffect::ToggleFullScreen),
        Msg::KeyPressed(Key::Reveal | Key::FullScreen) => {}
        Msg::FullScreenWanted => turn.then(LiveEffect::ToggleFullScreen),
        Msg::SecondWindowWanted => turn.open_window(),
        Msg::HandOverAsked => turn.hand_over(),
        Msg::ExportAsked(export) => turn.export(export),
        Msg::PaperAsked(paper) => turn.model.paper = Some(paper),
        Msg::CloseAsked => turn.ask_to_close(),
        Msg::Confirmed => turn.confirm(),
        Msg::Declined => turn.decline(),
    }
    turn.set_alarm();
    turn.effects
}

/// One turn of the loop: the model, the time, and the effects gathered so far.
struct Turn<'a> {
    model: &'a mut Model,
    now: Time,
    effects: Vec<Effect>,
}

impl Turn<'_> {
    fn remembering(&mut self) -> &mut (dyn Remembering + '_) {
        self
    }

    fn desk(&mut self) -> Option<&mut Desk> {
        self.desk_and_chance().map(|(desk, _)| desk)
    }

    fn desk_and_chance(&mut self) -> Option<(&mut Desk, &mut Chance)> {
        let Model { place, chance, .. } = &mut *self.model;
        match place {
            Place::Desk(desk) => Some((desk, chance)),
            Place::Start | Place::Watch(_) | Place::Over(_) => None,
        }
    }

    fn strings(&self) -> &'static BoardStrings {
        board_strings(self.model.options.language)
    }

    fn emit(&mut self, event: HostEvent) {
        self.effects.push(Effect::Emit(event));
    }

    fn focus(&mut self, target: FocusTarget) {
        self.effects.push(Effect::Focus(target));
    }

    fn then(&mut self, effect: LiveEffect) {
        self.effects.push(Effect::Live(effect));
    }

    fn say(&mut self, saying: Saying) {
        self.model.said.what = Some(saying);
    }

    fn tell_board(&mut self, told: Told) {
        if !self.model.told.contains(&told) {
            self.emit(told.event(self.strings()));
            self.model.told.push(told);
        }
    }

    /// Another screen: what was read is over, and a screen reader reads on from the heading.
    fn turn_page(&mut self) {
        self.model.visit = self.model.visit.wrapping_add(1);
        self.model.told.clear();
        self.model.said.what = None;
        self.untell(&|notice| notice.is_told_once());
        self.focus(FocusTarget::Heading);
    }
}
