//! From a code to a place in the session.

use super::Context;
use crate::contract::broker::{BoundLogin, Broker};
use crate::contract::wire::{Code, Topic};
use crate::elements::participant::control_ids;
use crate::elements::participant::model::{CodeField, Stage};
use crate::elements::participant::query;
use crate::kit::effect::FocusTarget;
use crate::kit::live_effect::{Channel, LiveEffect};
use crate::kit::remembering::Remembering;
use crate::live::identity::Identity;
use crate::live::participating::Participating;
use crate::live::transport::Endpoint;

impl Context<'_> {
    pub(super) fn enter_code(&mut self) {
        match Code::parse(&self.model.typed) {
            Some(code) => self.open(code),
            None => {
                self.model.field = CodeField::Refused;
                self.focus(FocusTarget::Control(control_ids::CODE));
            }
        }
    }

    /// Goes to where the session is, if somebody said so; else a code has to be typed.
    pub(super) fn begin(&mut self) {
        match self.model.wanted {
            Some(code) if self.model.link.is_none() => self.open(code),
            Some(_) | None => {}
        }
    }

    /// Listens to the session of this code, as somebody new.
    pub(super) fn open(&mut self, code: Code) {
        let me = Identity::new(&mut self.model.chance);
        self.model.code = Some(code);
        self.model.link = Some(Participating::new(code, me));
        self.model.stage = Stage::Door;
        self.model.typed.clear();
        self.connect();
        // The link has gone from the address; a code that was typed is kept once it proves right.
        if matches!(code, Code::Linked(_)) {
            self.save();
        }
    }

    /// In place of the connection before.
    pub(super) fn connect(&mut self) {
        let options = &self.model.options;
        let Some(link) = &mut self.model.link else { return };
        let endpoint = match &options.broker {
            // A participant's options never hold `None` but for a page without an address.
            Broker::Tabs | Broker::None => Endpoint::Tabs,
            Broker::At(url) => {
                let given = self.model.login.as_ref();
                let login = BoundLogin::or_of_attributes(given, options.login.as_ref(), &options.broker);
                Endpoint::Broker { url: url.clone(), client_id: Topic::participant(link.me()), login }
            }
        };
        let commands = link.start(endpoint.medium());
        self.then(LiveEffect::Connect(Channel::Session, endpoint));
        self.send(commands);
    }

    /// The line is closed, and what was heard over it goes.
    pub(super) fn hang_up(&mut self) {
        if self.model.link.take().is_some() {
            self.then(LiveEffect::Disconnect(Channel::Session));
        }
    }

    pub(super) fn ask_other_code(&mut self) {
        self.hang_up();
        self.forget();
        self.model.wanted = None;
        self.erase_draft();
        self.focus(FocusTarget::Control(control_ids::CODE));
    }

    pub(super) fn join(&mut self) {
        match self.model.stage {
            Stage::Door | Stage::Watching if query::open(self.model).is_some() => {
                self.model.stage = Stage::Joined;
                self.sit_down();
                self.speak();
            }
            Stage::Left if self.model.link.is_none() => {
                if let Some(code) = self.model.code {
                    self.open(code);
                }
            }
            Stage::Code | Stage::Door | Stage::Joined | Stage::Watching | Stage::Left | Stage::Closed => {}
        }
    }

    pub(super) fn watch(&mut self) {
        if self.model.stage == Stage::Door {
            self.model.stage = Stage::Watching;
            self.model.role = None;
            self.save();
        }
    }
}
