//! The two lines: to everyone who takes part, and to the other windows of this browser. Each has its own end, with the
//! same keys: so a second window follows when the server is gone, and while nobody has a phone.

use super::Context;
use crate::contract::broker::{BoundLogin, Broker, Login};
use crate::contract::wire::Open;
use crate::domain::session::Received;
use crate::domain::time::Time;
use crate::elements::board::draft::Mode;
use crate::elements::board::model::{Asking, Ending, HostedSession, Place};
use crate::i18n::{self, BoardWords};
use crate::kit::live_effect::{Channel, LiveEffect};
use crate::kit::no_way;
use crate::live::Link;
use crate::live::facilitating::Facilitating;
use crate::live::transport::{Command, Endpoint, Interest, Medium, TransportEvent};
use crate::reveal::Layers;

/// A pin counts as soon as a corner is chosen, and can still be moved: it reveals by itself after so many milliseconds in
/// which nobody changed anything.
const QUIET: u64 = 5_000;

/// What many send at once is worked out together, after so many milliseconds.
pub(super) const TOGETHER: u64 = 25;

impl Context<'_> {
    /// Opens the lines that this session needs.
    pub(super) fn connect(&mut self) {
        let (broker, login) = (self.model.options.broker.clone(), self.login());
        let Some(hosted) = self.hosted() else { return };
        let endpoint = match (broker, hosted.mode) {
            (Broker::Tabs, _) => Some(Endpoint::Tabs),
            (Broker::At(url), Mode::Phones) => {
                Some(Endpoint::Broker { url, client_id: hosted.client_id.clone(), login })
            }
            (Broker::At(_), Mode::Counting) | (Broker::None, _) => None,
        };
        // Where the session itself runs over the windows, they need no second line.
        let windows = endpoint != Some(Endpoint::Tabs);
        match endpoint {
            Some(endpoint) => {
                let commands = hosted.lead.start(endpoint.medium());
                self.then(LiveEffect::Connect(Channel::Session, endpoint));
                self.send(Channel::Session, commands);
            }
            None => self.then(LiveEffect::Disconnect(Channel::Session)),
        }
        if windows {
            self.connect_windows();
        } else {
            self.then(LiveEffect::Disconnect(Channel::Windows));
        }
    }

    fn connect_windows(&mut self) {
        let Some(hosted) = self.hosted() else { return };
        let mut commands = hosted.mirror.start(Medium::Tabs);
        // Nobody places a pin there.
        commands.retain(|command| !matches!(command, Command::Subscribe(Interest::Pins(_))));
        self.then(LiveEffect::Connect(Channel::Windows, Endpoint::Tabs));
        self.send(Channel::Windows, commands);
    }

    /// What the page or the person said last for this server, else the attributes.
    fn login(&self) -> Option<Login> {
        let options = &self.model.options;
        BoundLogin::or_of_attributes(self.model.login.as_ref(), options.login.as_ref(), &options.broker)
    }

    pub(super) fn give_login(&mut self, login: Option<Login>) {
        let login = login.map(|login| BoundLogin::new(login, &self.model.options.broker));
        if self.model.login != login {
            self.model.login = login;
            self.reconnect();
        }
    }

    pub(super) fn type_login(&mut self, password: String) {
        let username = self.login().map_or_else(|| "board".to_owned(), |login| login.username);
        self.give_login(Some(Login { username, password }));
    }

    pub(super) fn reconnect(&mut self) {
        if self.model.hosted().is_some_and(|hosted| hosted.mode == Mode::Phones) {
            self.connect();
        }
    }

    pub(super) fn happen(&mut self, channel: Channel, happening: TransportEvent) {
        let now = self.now;
        match &mut self.model.place {
            Place::HostedSession(hosted) => match channel {
                Channel::Session => {
                    let before = hosted.lead.link();
                    let heard = hosted.lead.hear(happening, now);
                    let after = hosted.lead.link();
                    let mut taken = false;
                    for contribution in heard.contributions {
                        taken |= hosted.session.receive(contribution) == Received::Taken;
                    }
                    self.send(channel, heard.commands);
                    if taken {
                        self.contributions_came();
                    }
                    self.prepare_soon();
                    self.look_who_leads();
                    self.tell_no_way(before, after);
                }
                Channel::Windows => {
                    let heard = hosted.mirror.hear(happening, now);
                    self.send(channel, heard.commands);
                    self.look_who_leads();
                }
            },
            Place::Watch(watch) => {
                let commands = watch.link.hear(happening, now, &mut self.model.chance);
                self.send(channel, commands);
            }
            Place::Over(_) => self.happen_after(channel, happening),
            Place::Start => {}
        }
    }

    /// The page's maker has something to mend.
    fn tell_no_way(&mut self, before: Link, after: Link) {
        let strings = i18n::words::<BoardWords>(self.model.options.language);
        let words = no_way::Words { barred: strings.connection_barred(), no_server: strings.connection_no_server() };
        if let Some(error) = no_way::error(before, after, &words, &self.model.options.broker) {
            self.emit_error(&error);
        }
    }

    /// After closing: everyone has to hear it, and what was kept at the server has to go.
    fn happen_after(&mut self, channel: Channel, happening: TransportEvent) {
        let now = self.now;
        let Some(closing) = &mut self.model.closing else { return };
        let end = match channel {
            Channel::Session => &mut closing.lead,
            Channel::Windows => &mut closing.mirror,
        };
        let heard = end.hear(happening, now);
        // Cleared, or there is nobody to wait for.
        let lead = &closing.lead;
        let clear = lead.is_clear() || matches!(lead.link(), Link::NotAllowed | Link::TakenOver | Link::Barred(_));
        self.send(channel, heard.commands);
        if clear {
            self.hang_up();
        }
    }

    /// The keys go with the lines.
    pub(super) fn hang_up(&mut self) {
        self.model.closing = None;
        self.then(LiveEffect::Disconnect(Channel::Session));
        self.then(LiveEffect::Disconnect(Channel::Windows));
    }

    pub(super) fn send(&mut self, channel: Channel, commands: Vec<Command>) {
        if !commands.is_empty() {
            self.then(LiveEffect::Send(channel, commands));
        }
    }

    /// Somebody sent something. With many at once it is looked at together.
    fn contributions_came(&mut self) {
        let now = self.now;
        let Some(hosted) = self.hosted() else { return };
        hosted.unsettled = true;
        if now.millis() >= hosted.settled.millis().saturating_add(TOGETHER) || now < hosted.settled {
            self.settle_contributions();
        }
        self.save_soon();
    }

    pub(super) fn settle_contributions(&mut self) {
        let all_were_done = self.model.hosted().is_some_and(HostedSession::everyone_is_done);
        self.settle();
        let quiet = self.now.after(QUIET);
        let Some(hosted) = self.hosted() else { return };
        let waits = hosted.everyone_is_done() && (!all_were_done || hosted.reveals_at.is_some());
        hosted.reveals_at = waits.then_some(quiet);
    }

    /// Works out what everyone may see now, and tells it.
    pub(super) fn settle(&mut self) {
        let (now, only_windows) = (self.now, self.model.options.broker == Broker::Tabs);
        let Some(hosted) = self.hosted() else { return };
        hosted.work_out(now);
        let shown = Open { layers: hosted.layers.map(Layers::tell), ..hosted.open.clone() };
        // Phones have switches of their own; where all are windows of one browser, there is but one line.
        let open = if only_windows { &shown } else { &hosted.open }.clone();
        let (lead, mirror) = (hosted.lead.tell(open, now), hosted.mirror.tell(shown, now));
        self.send(Channel::Session, lead);
        self.send(Channel::Windows, mirror);
        self.say_how_many();
    }

    /// What this page keeps and what it says when it is left, in the way that `say` says it.
    pub(super) fn leave(&mut self, say: fn(&mut Facilitating, Time) -> Vec<Command>) {
        let now = self.now;
        if self.model.hosted().is_none() {
            return;
        }
        self.remembering().save();
        let Some(hosted) = self.hosted() else { return };
        let (lead, mirror) = (say(&mut hosted.lead, now), say(&mut hosted.mirror, now));
        self.send(Channel::Session, lead);
        self.send(Channel::Windows, mirror);
    }

    /// Leads no more. What was in the model is gone.
    pub(super) fn stop(&mut self, ending: Ending) {
        self.model.place = Place::Over(ending);
        self.hang_up();
        self.turn_page();
    }

    pub(super) fn want_phones(&mut self) {
        let Some(hosted) = self.hosted() else { return };
        (hosted.mode, hosted.asking) = (Mode::Phones, Asking::Nothing);
        self.connect();
        self.settle();
        self.remembering().save();
    }

    /// Its time is over: nobody hears it any more.
    pub(super) fn end_in_time(&mut self) {
        let over = |hosted: &HostedSession| self.now > hosted.ends_at();
        if self.model.hosted().is_some_and(over) {
            self.model.place = Place::Start;
            self.hang_up();
            self.turn_page();
            self.session_over();
        }
    }
}
