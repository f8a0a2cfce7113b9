//! What every cause leads to: the table of contents. The arms' bodies stand in the siblings.
//! Only here is the model changed; nothing awaits and nothing touches the page.

mod asking;
mod closing;
mod counting;
mod filing;
mod headcount;
mod linking;
mod phasing;
mod preparing;
mod starting;
mod storing;
mod talking;
mod waking;
mod yielding;

use super::control_ids;
use super::model::{HostedSession, Model, Place, Saying, Shortcuts};
use super::msg::{Deed, Key, Msg};
use super::notice::Told;
use crate::domain::time::Time;
use crate::i18n::{self, BoardWords};
use crate::kit::context;
use crate::kit::effect::{Effect, FocusTarget};
use crate::kit::live_effect::LiveEffect;
use crate::live::entropy::EntropySource;
use crate::live::facilitating::Facilitating;

/// Changes the model and says what has to follow.
pub fn update(model: &mut Model, msg: Msg, now: Time) -> Vec<Effect<LiveEffect>> {
    let mut cx = Context::new(model, now);
    cx.look_at_clock();
    match msg {
        Msg::Started { complaints, kept } => cx.start(complaints, kept),
        Msg::OptionsChanged(options, complaints) => cx.change_options(options, complaints),
        Msg::LoginGiven(login) => cx.give_login(login),
        Msg::DataCleared => cx.clear_data(),

        Msg::Stored(stored) => cx.hear_store(stored),
        Msg::Woke => cx.wake(),
        Msg::Happened(line, happening) => cx.happen(line, happening),
        Msg::MayLeave => cx.leave(Facilitating::may_leave),
        Msg::Left => cx.leave(Facilitating::leave),
        Msg::Printed => cx.model.paper = None,
        Msg::PictureRefused => cx.tell_board(Told::NoPicture),

        Msg::Did(deed) => cx.follow(deed),
        Msg::FilePicked(file) => cx.pick_file(file),
        Msg::Pointer(input) => cx.point(input),
        Msg::Reveal(msg) => cx.reveal(msg),
        Msg::Written(part, text) => cx.write(part, text),
        Msg::HeadcountTyped(field, text) => cx.type_headcount(field, text),
        Msg::LoginTyped(password) => cx.type_login(password),
        Msg::KeyPressed(Key::Next) => cx.go_on(),
        Msg::KeyPressed(Key::Back) => cx.go_back(),
        Msg::KeyPressed(Key::Reveal) if cx.model.keys == Shortcuts::On => cx.reveal_by_key(),
        Msg::KeyPressed(Key::FullScreen) if cx.model.keys == Shortcuts::On => cx.then(LiveEffect::ToggleFullScreen),
        Msg::KeyPressed(Key::Reveal | Key::FullScreen) => {}
    }
    cx.set_alarm();
    cx.into_effects()
}

/// A message on its way through the model.
type Context<'a> = context::Context<'a, Model>;

impl Context<'_> {
    /// What was pressed.
    fn follow(&mut self, deed: Deed) {
        match deed {
            Deed::Began(mode) => self.begin(mode),
            Deed::NewWanted => self.begin_anew(),
            Deed::WentOn => self.go_on(),
            Deed::WentOnWithout => self.go_on_without(),
            Deed::WentBack => self.go_back(),
            Deed::WentBackTo(item) => self.go_back_to(item),
            Deed::PlacedAgain => self.place_again(),
            Deed::Locked => self.lock(),
            Deed::AutoRevealTicked => self.tick_auto_reveal(),
            Deed::Counted(moment, quadrant, number) => self.count(moment, quadrant, number),
            Deed::HeadcountWanted => self.want_headcount(),
            Deed::PersonAdded => self.add_person(),
            Deed::PersonOpened(person) => self.open_person(Some(person)),
            Deed::PersonClosed => self.open_person(None),
            Deed::PersonPlaced(moment, pin) => self.place_person(moment, pin),
            Deed::PersonRole(role) => self.give_role(role),
            Deed::PersonRemoved => self.remove_person(),
            Deed::QuestionTurned => self.turn_question(),
            Deed::NoStepTicked => self.tick_no_step(),
            Deed::PhonesWanted => self.want_phones(),
            Deed::KeysTicked => self.tick_keys(),
            Deed::FullScreenWanted => self.then(LiveEffect::ToggleFullScreen),
            Deed::SecondWindowWanted => self.open_window(),
            Deed::HandOverAsked => self.hand_over(),
            Deed::ExportAsked(export) => self.export(export),
            Deed::PaperAsked(paper) => self.model.paper = Some(paper),
            Deed::CloseAsked => self.ask_to_close(control_ids::CLOSE),
            Deed::Confirmed => self.confirm(),
            Deed::Declined => self.decline(),
        }
    }

    fn hosted(&mut self) -> Option<&mut HostedSession> {
        self.hosted_and_entropy().map(|(hosted, _)| hosted)
    }

    fn hosted_and_entropy(&mut self) -> Option<(&mut HostedSession, &mut EntropySource)> {
        let Model { place, chance, .. } = &mut *self.model;
        match place {
            Place::HostedSession(hosted) => Some((hosted, chance)),
            Place::Start | Place::Watch(_) | Place::Over(_) => None,
        }
    }

    fn strings(&self) -> BoardWords {
        i18n::words::<BoardWords>(self.model.options.language)
    }

    fn say(&mut self, saying: Saying) {
        self.model.said.what = Some(saying);
    }

    fn tell_board(&mut self, told: Told) {
        if !self.model.told.contains(&told) {
            self.emit(told.event(self.strings(), self.now));
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
