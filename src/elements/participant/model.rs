//! The whole truth about one participant, as plain data. Everything else is a query.

use super::msg::Msg;
use super::options::Options;
use super::own::Own;
use super::update::update;
use crate::contract::broker::BoundLogin;
use crate::contract::options::StorageMode;
use crate::contract::wire::Code;
use crate::domain::dialogue::Dialogue;
use crate::domain::disclosure::Role;
use crate::domain::session::{Done, Phase, Placed, RoundNo};
use crate::domain::time::Time;
use crate::elements::dialogue;
use crate::i18n::RevealWords;
use crate::i18n::texts::words_with;
use crate::i18n::{DialogueWords, ParticipantWords};
use crate::kit::effect::Effect;
use crate::kit::element::{Element, ElementState};
use crate::kit::live_effect::LiveEffect;
use crate::kit::storage::Slot;
use crate::live::entropy::EntropySource;
use crate::live::participating::Participating;
use crate::reveal::Layers;

/// What the person is to the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// A code has to be typed.
    Code,
    /// There is a code. Whether they take part is still to be chosen.
    Door,
    Joined,
    /// They only watch: nothing is ever said.
    Watching,
    /// They have left. The link stays until that has arrived.
    Left,
    /// The session was closed, and everything about it is forgotten.
    Closed,
}

/// Whether the page came over a connection that nobody can change it on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Security {
    #[default]
    Secure,
    PlainHttp,
}

/// Whether the person is busy with the pin that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    Placing,
    /// They placed it, or passed: the one as the other.
    Settled,
}

/// *Stop taking part* asks once, in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaving {
    Idle,
    Asking,
}

/// What the code field answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeField {
    Fine,
    Refused,
    /// A link brought something that is none.
    LinkBroken,
}

/// The whole truth about one participant.
#[derive(Debug)]
pub struct Model {
    pub options: Options,
    /// What the host gave for the broker, in place of the attributes.
    pub login: Option<BoundLogin>,
    pub security: Security,
    pub chance: EntropySource,
    pub stage: Stage,
    /// What stands in the code field.
    pub typed: String,
    pub field: CodeField,
    /// The code that the host or the link brought.
    pub wanted: Option<Code>,
    pub code: Option<Code>,
    pub link: Option<Participating>,
    pub role: Option<Role>,
    /// Where the session was when it was last heard.
    pub phase: Option<Phase>,
    /// The round that `placing` is about.
    pub round: RoundNo,
    /// The pins of this round, and the screens to place them on. It keeps nothing itself.
    pub placing: dialogue::model::Model,
    /// Which questions of this round the person is done with: by a pin, or by passing.
    pub done: Done,
    /// The pins of the other round, and what the person was done with there.
    pub aside: (Dialogue, Done),
    pub hand: Hand,
    /// What the person placed on their own in this browser.
    pub solo: Dialogue,
    /// Whether the answer of the store is about that.
    pub reading_solo: bool,
    /// Whether the person placed something and has not said it yet, and when they changed it last.
    pub unsaid: bool,
    pub changed_at: Time,
    /// What they said last that has arrived.
    pub arrived: Option<Placed>,
    pub own: Own,
    /// What of the picture of the group is switched on; `None`: what is on at first.
    pub layers: Option<Layers>,
    pub leaving: Leaving,
    /// When we asked to be woken.
    pub alarm: Option<Time>,
    pub state: ElementState,
}

impl Model {
    pub fn new(options: Options, chance: EntropySource) -> Model {
        Model {
            placing: dialogue::model::Model::new(quiet(&options)),
            options,
            login: None,
            security: Security::Secure,
            chance,
            stage: Stage::Code,
            typed: String::new(),
            field: CodeField::Fine,
            wanted: None,
            code: None,
            link: None,
            role: None,
            phase: None,
            round: RoundNo::First,
            done: Done::default(),
            aside: Default::default(),
            hand: Hand::Placing,
            solo: Dialogue::default(),
            reading_solo: false,
            unsaid: false,
            changed_at: Time::from_millis(0),
            arrived: None,
            own: Own::default(),
            layers: None,
            leaving: Leaving::Idle,
            alarm: None,
            state: ElementState::default(),
        }
    }

    pub fn strings(&self) -> DialogueWords {
        self.placing.words()
    }

    /// What is said of a revealed picture.
    pub fn reveal_words(&self) -> RevealWords {
        words_with(self.options.common.language, self.placing.texts.as_ref())
    }

    pub fn words(&self) -> ParticipantWords {
        words_with(self.options.common.language, self.placing.texts.as_ref())
    }
}

/// The options of a dialogue that keeps nothing.
pub fn quiet(options: &Options) -> dialogue::options::Options {
    dialogue::options::Options { storage: StorageMode::None, ..options.common.clone() }
}

impl Element for Model {
    type Options = Options;
    type Msg = Msg;
    type Effect = LiveEffect;

    fn update(&mut self, msg: Msg, now: Time) -> Vec<Effect<LiveEffect>> {
        update(self, msg, now)
    }

    fn slot(&self) -> Option<Slot> {
        // The key is older than the word participation.
        Slot::new("seat", self.options.common.storage, &self.options.common.instance)
    }

    fn state(&mut self) -> &mut ElementState {
        &mut self.state
    }
}
