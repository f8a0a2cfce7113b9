//! How a session comes to this page: begun here, gone on with after a reload, taken over from a file, or only shown.

use super::Context;
use crate::contract::options::Complaint;
use crate::contract::wire::{Code, Open, RoleNames};
use crate::domain::dialogue::Moment;
use crate::domain::gesture::Gesture;
use crate::domain::leap::Looks;
use crate::domain::session::{Choice, Session};
use crate::domain::time::Time;
use crate::elements::board::control_ids;
use crate::elements::board::draft::{AutoReveal, Draft, Mode};
use crate::elements::board::model::{Asking, Ending, HeadcountForm, HostedSession, Place, Watch, Wish};
use crate::elements::board::options::Options;
use crate::elements::board::wording;
use crate::kit::effect::CommonEffect;
use crate::kit::element::Element;
use crate::kit::live_effect::{Channel, LiveEffect};
use crate::kit::notice::Notice;
use crate::kit::qr::qr;
use crate::live::code::LASTS;
use crate::live::facilitating::Facilitating;
use crate::live::identity::Identity;
use crate::live::keys::Keys;
use crate::live::participating::Participating;
use crate::live::transport::{Endpoint, Medium};

/// What it takes to lead a session beside the session itself.
struct Begun {
    /// To the other windows, and to everyone who takes part.
    ends: [Facilitating; 2],
    title: String,
    roles: RoleNames,
    question: u8,
    auto_reveal: AutoReveal,
    mode: Mode,
}

impl Context<'_> {
    pub(super) fn start(&mut self, complaints: Vec<Complaint>, kept: Option<String>) {
        self.remembering().complain(complaints);
        match self.model.options.beamer.clone() {
            Some(code) => {
                self.watch(&code);
                self.then(CommonEffect::EraseOver);
            }
            None => self.remembering().start(kept),
        }
    }

    /// Other attributes. How a session was set up stays as it is; where it is reached follows.
    pub(super) fn change_options(&mut self, options: Options, complaints: Vec<Complaint>) {
        let before = self.model.slot();
        let old = std::mem::replace(&mut self.model.options, options);
        self.remembering().complain(complaints);
        let new = &self.model.options;
        if old.instance != new.instance && old.beamer.is_none() {
            // Another instance is another session. This one is kept where it was.
            self.model.place = Place::Start;
            self.hang_up();
        } else if (&old.broker, &old.login) != (&new.broker, &new.login) {
            self.reconnect();
        }
        self.draw_qr();
        if before != self.model.slot() {
            self.untell(&Notice::is_about_storage);
            self.remembering().open(false);
        }
    }

    /// Back to where it can be chosen how.
    pub(super) fn begin_anew(&mut self) {
        if matches!(self.model.place, Place::Over(Ending::Closed)) && self.model.closing.is_none() {
            self.model.place = Place::Start;
            self.turn_page();
        }
    }

    /// A new session, with keys that nobody has had before.
    pub(super) fn begin(&mut self, mode: Mode) {
        if !matches!(self.model.place, Place::Start) {
            return;
        }
        let not_after = self.now.millis().saturating_add(LASTS);
        let keys = Keys::new(not_after, &mut self.model.chance);
        let options = &self.model.options;
        let session = Session::new(options.setup);
        let begun = Begun {
            ends: [keys.twin(), keys].map(Facilitating::new),
            title: options.title.clone(),
            roles: options.roles.clone(),
            question: 0,
            auto_reveal: options.auto_reveal,
            mode,
        };
        if self.lead(session, begun) {
            self.remembering().save();
        }
    }

    /// The session of a draft or a file goes on here. Says why it cannot: with other keys than those of the code that
    /// people were given, it would be another session.
    pub(super) fn go_on_with(&mut self, draft: Draft) -> Result<(), &'static str> {
        let Draft { seeds, code, number, not_after, title, roles, question, auto_reveal, mode, session } = draft;
        let session = Session::kept(session).ok_or("more people than a session can have")?;
        let keys = Keys::again(seeds, not_after);
        if code.is_some_and(|code| code != keys.code()) {
            return Err("keys: are not those that the code stands for");
        }
        let ends = [keys.twin(), keys].map(|keys| Facilitating::again(keys, number));
        let leads = self.lead(session, Begun { ends, title, roles, question, auto_reveal, mode });
        if leads { Ok(()) } else { Err("roles: are not those of the session") }
    }

    /// From here on it leads this session. Says whether it could.
    #[inline(never)]
    fn lead(&mut self, session: Session, begun: Begun) -> bool {
        let Begun { ends: [mirror, lead], title, roles, question, auto_reveal, mode } = begun;
        let Some(open) = Open::of(&session, &roles, question) else { return false };
        let wish = match session.choice() {
            Choice::Step(step) => Wish {
                what: step.what().to_owned(),
                who: step.who().to_owned(),
                when: step.when().map(|date| date.iso()).unwrap_or_default(),
            },
            Choice::Open | Choice::NoStep => Wish::default(),
        };
        let [a, b, c, d] = self.model.chance.bytes();
        let own = u32::from_le_bytes([a, b, c, d]);
        self.model.place = Place::HostedSession(Box::new(HostedSession {
            session,
            roles,
            title,
            mode,
            auto_reveal,
            client_id: format!("board-{}-{own:08x}", lead.keys().session()),
            lead,
            mirror,
            question,
            open,
            joined: 0,
            settled: self.now,
            unsettled: false,
            prepare_at: None,
            reveals_at: None,
            save_by: None,
            looks: Looks::default(),
            leapt_at: None,
            layers: None,
            person: None,
            gesture: Gesture::Idle,
            wish,
            qr: None,
            asking: Asking::Nothing,
            asked_by: control_ids::NEXT,
            headcount: HeadcountForm::default(),
        }));
        self.draw_qr();
        self.turn_page();
        self.connect();
        self.settle();
        true
    }

    /// A second window: it takes part as everyone does, and never says anything.
    fn watch(&mut self, code: &str) {
        self.remembering().open(false);
        let Some(code) = Code::parse(code) else {
            self.model.place = Place::Over(Ending::NoSession);
            return;
        };
        let nobody = Identity::new(&mut self.model.chance);
        let mut link = Participating::new(code, nobody);
        let commands = link.start(Medium::Tabs);
        self.model.place = Place::Watch(Box::new(Watch { code, link, qr: None }));
        self.draw_qr();
        self.then(LiveEffect::Connect(Channel::Windows, Endpoint::Tabs));
        self.send(Channel::Windows, commands);
    }

    /// Slow enough to be done once.
    fn draw_qr(&mut self) {
        let join = self.model.options.join_url.clone();
        match &mut self.model.place {
            Place::HostedSession(hosted) => hosted.qr = qr(&wording::link(&join, hosted.lead.keys().code())),
            Place::Watch(watch) => watch.qr = qr(&wording::link(&join, watch.code)),
            Place::Start | Place::Over(_) => {}
        }
    }
}

impl HostedSession {
    /// Works out what everyone may see.
    pub(super) fn work_out(&mut self, now: Time) {
        if let Some(open) = Open::of(&self.session, &self.roles, self.question) {
            self.open = open;
        }
        self.joined = self.session.progress(Moment::Current).of;
        (self.settled, self.unsettled) = (now, false);
    }
}
