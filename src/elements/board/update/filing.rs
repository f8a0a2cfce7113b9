//! What leaves this page because the facilitator takes it: the hand-over file, what is revealed as a file or an event,
//! and the second window.

use super::Context;
use crate::contract::codes::NoticeCode;
use crate::elements::board::draft::{Draft, Reading};
use crate::elements::board::model::{HostedSession, Place, Shortcuts};
use crate::elements::board::msg::{Export, PickedFile};
use crate::elements::board::notice::Told;
use crate::elements::board::options::BEAMER;
use crate::elements::board::query::{self, Lasts};
use crate::kit::effect::{CommonEffect, Download, EventName, FocusTarget, HostEvent};
use crate::kit::live_effect::LiveEffect;

impl Context<'_> {
    /// The whole session with its keys, for another laptop.
    pub(super) fn hand_over(&mut self) {
        let Some(draft) = query::draft(self.model) else { return };
        let name = format!("{}-{}.json", self.strings().tools_hand_over_file_name(), self.now.date().iso());
        self.then(CommonEffect::Download(Download { name, kind: "application/json", text: draft.write() }));
    }

    /// A file that is refused changes nothing.
    pub(super) fn pick_file(&mut self, file: PickedFile) {
        if !matches!(self.model.place, Place::Start) {
            return;
        }
        self.model.told.clear();
        let Ok(text) = file else { return self.tell_board(Told::FileUnreadable) };
        let refused = match Draft::read(&text) {
            Reading::Draft(draft) if query::lasts(&draft, self.now) != Lasts::Still => Told::FileOver,
            Reading::Draft(draft) => {
                let Err(why) = self.go_on_with(*draft) else {
                    self.tell_board(Told::HandedOver);
                    return self.remembering().save();
                };
                self.then(CommonEffect::refused(NoticeCode::FileDamaged, why));
                Told::FileDamaged
            }
            Reading::Corrupt(fault) => {
                self.then(CommonEffect::refused(NoticeCode::FileDamaged, fault));
                Told::FileDamaged
            }
            Reading::Newer => Told::FileNewer,
        };
        self.tell_board(refused);
        self.focus(FocusTarget::OPEN_FILE);
    }

    /// What is revealed, in one of four kinds. Nothing, while that is nothing.
    pub(super) fn export(&mut self, export: Export) {
        self.model.told.retain(|told| !matches!(told, Told::NoPicture));
        let Some(exported) = query::exported(self.model, self.now) else { return };
        let name = |kind: &str| format!("{}-{}.{kind}", self.strings().tools_export_file_name(), self.now.date().iso());
        let (name, kind, text) = match export {
            Export::Png => {
                return self.then(LiveEffect::DownloadPicture { name: name("png"), drawing: exported.drawing() });
            }
            Export::Svg => (name("svg"), "image/svg+xml", exported.svg()),
            Export::Csv => (name("csv"), "text/csv", exported.csv()),
            Export::Json => (name("json"), "application/json", exported.json()),
        };
        self.then(CommonEffect::Download(Download { name, kind, text }));
    }

    /// At a reveal and at the end the host hears the same as a JSON file holds.
    pub(super) fn tell_result(&mut self) {
        if let Some(json) = query::exported(self.model, self.now).map(|exported| exported.json()) {
            self.emit(HostEvent { name: EventName::Result, detail: json });
        }
    }

    /// It hears the code alone, and what everyone hears. With the short one it invites nobody.
    pub(super) fn open_window(&mut self) {
        let code = |hosted: &HostedSession| {
            let code = hosted.lead.keys().code();
            if query::can_be_joined(self.model, hosted) { code } else { code.typed() }
        };
        if let Some(code) = self.model.hosted().map(code) {
            self.then(LiveEffect::OpenWindow(format!("{BEAMER}{code}")));
        }
    }

    pub(super) fn tick_keys(&mut self) {
        self.model.keys = match self.model.keys {
            Shortcuts::On => Shortcuts::Off,
            Shortcuts::Off => Shortcuts::On,
        };
    }
}
