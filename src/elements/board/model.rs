//! The whole truth about one board, as plain data. Everything else is a query.

use super::draft::{AutoReveal, Mode};
use super::msg::{Msg, Paper};
use super::notice::Told;
use super::options::Options;
use super::update::update;
use crate::contract::broker::BoundLogin;
use crate::contract::wire::{Code, Open, RoleNames, Scene};
use crate::domain::date::Date;
use crate::domain::dialogue::Moment;
use crate::domain::digits;
use crate::domain::disclosure::{Headcount, Role, Roles};
use crate::domain::gesture::Gesture;
use crate::domain::leap::Looks;
use crate::domain::session::{Choice, EnteredId, NextStep, Progress, Session};
use crate::domain::time::Time;
use crate::kit::effect::Effect;
use crate::kit::element::{Element, ElementState};
use crate::kit::live_effect::LiveEffect;
use crate::kit::qr::QrView;
use crate::kit::storage::Slot;
use crate::live::code::LASTS;
use crate::live::entropy::EntropySource;
use crate::live::facilitating::Facilitating;
use crate::live::participating::Participating;
use crate::reveal::Layers;

/// The whole truth about one board.
#[derive(Debug)]
pub struct Model {
    pub options: Options,
    /// What the broker asks for, when the page or the person said it; else the attributes do.
    pub login: Option<BoundLogin>,
    pub place: Place,
    pub chance: EntropySource,
    /// What only a board tells.
    pub told: Vec<Told>,
    pub said: Said,
    pub state: ElementState,
    /// How often a screen was entered.
    pub visit: u32,
    /// When it asked to be woken.
    pub alarm: Option<Time>,
    /// What has to go on paper once it is drawn.
    pub paper: Option<Paper>,
    /// Whether single letters do something.
    pub keys: Shortcuts,
    /// A closed session that the server still has to hear of.
    pub closing: Option<Closing>,
}

/// What is left of a closed session until everyone was told.
#[derive(Debug)]
pub struct Closing {
    pub lead: Facilitating,
    pub mirror: Facilitating,
}

/// Where the element is.
#[derive(Debug)]
pub enum Place {
    /// Nothing has begun.
    Start,
    /// It leads a session.
    HostedSession(Box<HostedSession>),
    /// It only shows one, to the room.
    Watch(Box<Watch>),
    Over(Ending),
}

/// Why there is nothing more to do here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The session is closed and everything is erased.
    Closed,
    /// Another window or laptop leads the session now.
    TakenOver,
    /// A second window with a code that is none.
    NoSession,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shortcuts {
    #[default]
    On,
    Off,
}

/// A session and everything that leading it needs.
pub struct HostedSession {
    pub session: Session,
    pub roles: RoleNames,
    /// Empty when the host gives none.
    pub title: String,
    pub mode: Mode,
    pub auto_reveal: AutoReveal,
    /// To everyone who takes part.
    pub lead: Facilitating,
    /// To the other windows of this browser.
    pub mirror: Facilitating,
    /// The name at the broker.
    pub client_id: String,
    /// Which talk question is on the board.
    pub question: u8,
    /// What everyone may see, as it was worked out last. The board shows this and nothing else.
    pub open: Open,
    /// How many take part.
    pub joined: usize,
    /// When that was worked out, and whether something came since.
    pub settled: Time,
    pub unsettled: bool,
    /// When it goes on to make ready for what people send next.
    pub prepare_at: Option<Time>,
    /// When it reveals by itself, unless somebody still changes something.
    pub reveals_at: Option<Time>,
    /// When what came has to be kept at last.
    pub save_by: Option<Time>,
    /// When the clock was looked at, and when it leapt last, by itself.
    pub looks: Looks,
    pub leapt_at: Option<Time>,
    /// What is switched on; `None`: what fits the picture.
    pub layers: Option<Layers>,
    /// The person without a phone who is placing.
    pub person: Option<EnteredId>,
    pub gesture: Gesture,
    pub wish: Wish,
    /// The link to join as a QR.
    pub qr: Option<QrView>,
    pub asking: Asking,
    /// The control that gets the focus back when that is answered and nothing follows.
    pub asked_by: &'static str,
    /// What is typed while it is asked how many people there are.
    pub headcount: HeadcountForm,
}

/// The step as it is being written. It stays here, and goes only where the facilitator takes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    pub what: String,
    pub who: String,
    /// As a date field gives it.
    pub when: String,
}

impl Wish {
    /// What it comes to: as long as it does not say what, nothing is chosen.
    pub fn choice(&self) -> Choice {
        NextStep::new(&self.what, &self.who, Date::parse(&self.when)).map_or(Choice::Open, Choice::Step)
    }
}

/// What is asked before it is done, in the place of what was pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asking {
    #[default]
    Nothing,
    /// Close and erase?
    Close,
    /// Too few have placed. Go on without a picture?
    TooFew,
    /// How many people are there?
    Headcount(AfterCounting),
    /// More take part than there are people. Reveal all the same?
    Surplus,
}

/// What follows once the people are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AfterCounting {
    Reveal,
    Stay,
}

/// The number of people as it is being typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeadcountForm {
    pub people: String,
    /// For each role, in the facilitator's order.
    pub roles: Vec<String>,
    /// Whether it was confirmed and is no number.
    pub is_wrong: bool,
}

impl HeadcountForm {
    /// With what was counted before.
    pub fn of(headcount: Option<&Headcount>, roles: Roles) -> HeadcountForm {
        let by_role = headcount.and_then(Headcount::by_role).unwrap_or_default();
        let role = |role: Role| by_role.get(role.index()).map(u32::to_string).unwrap_or_default();
        HeadcountForm {
            people: headcount.map(|headcount| headcount.people().to_string()).unwrap_or_default(),
            roles: roles.all().map(role).collect(),
            is_wrong: false,
        }
    }

    /// `None` where it is not a number of people. Roles that are all left empty were not counted; one that is empty
    /// beside others is nobody.
    pub fn read(&self, roles: Roles) -> Option<Headcount> {
        let whole = |text: &String| digits::whole(text.trim());
        let is_empty = |text: &String| text.trim().is_empty();
        let by_role = if self.roles.iter().all(is_empty) {
            None
        } else {
            let role = |text: &String| if is_empty(text) { Some(0) } else { whole(text) };
            Some(self.roles.iter().map(role).collect::<Option<Vec<_>>>()?)
        };
        Headcount::new(whole(&self.people)?, by_role, roles)
    }
}

/// A second window: it hears what participants hear, and never says anything.
pub struct Watch {
    pub code: Code,
    pub link: Participating,
    pub qr: Option<QrView>,
}

/// The status line: how many are done, at most so often.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said {
    pub what: Option<Saying>,
    /// How many were done when it was said last.
    pub progress: Progress,
    pub at: Option<Time>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saying {
    Progress,
    Locked,
    Unlocked,
    Struck,
    Restored,
}

impl Model {
    pub fn new(options: Options, chance: EntropySource) -> Model {
        Model {
            options,
            login: None,
            place: Place::Start,
            chance,
            told: Vec::new(),
            said: Said::default(),
            state: ElementState::default(),
            visit: 0,
            alarm: None,
            paper: None,
            keys: Shortcuts::On,
            closing: None,
        }
    }

    pub fn hosted(&self) -> Option<&HostedSession> {
        match &self.place {
            Place::HostedSession(hosted) => Some(hosted),
            Place::Start | Place::Watch(_) | Place::Over(_) => None,
        }
    }
}

impl HostedSession {
    /// When it ends by itself. A clock that leapt past that moment has not brought it: then it goes on for as long as one
    /// lasts, unless the clock comes back.
    pub fn ends_at(&self) -> Time {
        let end = Time::from_millis(self.lead.not_after());
        self.leapt_at.filter(|leapt| *leapt > end).map_or(end, |leapt| leapt.after(LASTS))
    }

    /// The moment that is being placed.
    pub fn placed_moment(&self) -> Option<Moment> {
        match self.open.scene {
            Scene::Place { moment, .. } => Some(moment),
            Scene::Lobby | Scene::Explain | Scene::Now { .. } | Scene::Step { .. } => None,
        }
    }

    /// Whether everyone who takes part is done with the question that is asked, as it was worked out last.
    pub fn everyone_is_done(&self) -> bool {
        self.open.progress().is_some_and(Progress::is_everyone)
    }
}

impl Element for Model {
    type Options = Options;
    type Msg = Msg;
    type Effect = LiveEffect;

    fn update(&mut self, msg: Msg, now: Time) -> Vec<Effect<LiveEffect>> {
        update(self, msg, now)
    }

    /// A window that only shows keeps nothing, and so does one whose session is led elsewhere.
    fn slot(&self) -> Option<Slot> {
        let keeps = match &self.place {
            Place::Start | Place::HostedSession(_) | Place::Over(Ending::Closed) => self.options.beamer.is_none(),
            Place::Watch(_) | Place::Over(Ending::TakenOver | Ending::NoSession) => false,
        };
        Slot::new("board", self.options.storage, &self.options.instance).filter(|_| keeps)
    }

    fn state(&mut self) -> &mut ElementState {
        &mut self.state
    }

    fn is_behind(&self) -> bool {
        self.hosted().is_some_and(|hosted| hosted.unsettled)
    }
}

/// Without an answer and without a key.
impl std::fmt::Debug for HostedSession {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("HostedSession")
            .field("session", &self.session)
            .field("mode", &self.mode)
            .finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Watch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Watch").finish_non_exhaustive()
    }
}
