//! What the host page asks: starting, other options, erasing.

use super::Context;
use crate::contract::broker::{BoundLogin, Login};
use crate::contract::options::Complaint;
use crate::contract::wire::Code;
use crate::domain::session::Content;
use crate::elements::dialogue;
use crate::elements::participant::model::{CodeField, Security, Stage, quiet};
use crate::elements::participant::options::Options;
use crate::kit::element::Element;
use crate::kit::notice::Notice;
use crate::kit::remembering::Remembering;

impl Context<'_> {
    pub(super) fn start(
        &mut self,
        complaints: Vec<Complaint>,
        kept: Option<String>,
        link: Option<String>,
        security: Security,
    ) {
        self.remembering().complain(complaints);
        self.model.security = security;
        let linked = link.as_deref().map(Code::parse);
        self.model.wanted = self.model.options.session.or(linked.flatten());
        if linked == Some(None) && self.model.wanted.is_none() {
            self.model.field = CodeField::LinkBroken;
        }
        self.remembering().start(kept);
    }

    /// Another instance, session or way to it is another participation; another storage goes on with this one.
    pub(super) fn change_options(&mut self, options: Options, complaints: Vec<Complaint>) {
        let before = self.model.slot();
        let other_session = self.model.options.session != options.session && options.session.is_some();
        let other_participation = self.model.options.common.instance != options.common.instance || other_session;
        let other_way = self.model.options.broker != options.broker || self.model.options.login != options.login;
        let quiet = quiet(&options);
        self.model.options = options;
        self.remembering().complain(complaints);
        self.pass_on(dialogue::msg::Msg::OptionsChanged(quiet, Vec::new()));
        if other_participation {
            self.model.wanted = self.model.options.session;
            self.hang_up();
            self.forget();
        }
        if before != self.model.slot() {
            self.untell(&Notice::is_about_storage);
            self.remembering().open(false);
        } else if other_participation {
            self.begin();
        } else if other_way && self.model.link.is_some() {
            self.connect();
        }
    }

    pub(super) fn give_login(&mut self, login: Option<Login>) {
        let login = login.map(|login| BoundLogin::new(login, &self.model.options.broker));
        if self.model.login != login {
            self.model.login = login;
            if self.model.link.is_some() {
                self.connect();
            }
        }
    }

    /// Another link on the same page: the session before is left alone, as if the page had been closed.
    pub(super) fn open_link(&mut self, link: &str) {
        let Some(code) = Code::parse(link) else {
            if self.model.stage == Stage::Code {
                self.model.field = CodeField::LinkBroken;
            }
            return;
        };
        if self.model.code.is_none_or(|known| !known.is_same_session(code)) {
            self.hang_up();
            self.forget();
            self.open(code);
        }
    }

    /// The pins are taken along: what is said last goes out before the line is closed.
    pub(super) fn clear_data(&mut self) {
        if self.model.stage == Stage::Joined {
            self.say(Content::Gone);
        }
        self.hang_up();
        self.remembering().erase();
    }
}
