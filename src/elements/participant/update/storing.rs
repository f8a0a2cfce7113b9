//! What a participant's browser remembers, takes over and forgets.

use super::Context;
use crate::contract::ids::Language;
use crate::domain::dialogue::{Dialogue, Moment, Status};
use crate::domain::gesture::Gesture;
use crate::domain::session::{Content, Done, RoundNo};
use crate::elements::dialogue;
use crate::elements::dialogue::model::Screen;
use crate::elements::dialogue::result::ELEMENT;
use crate::elements::participant::draft::{Draft, Reading, Way};
use crate::elements::participant::model::{CodeField, Hand, Leaving, Stage};
use crate::elements::participant::notice;
use crate::elements::participant::own::Own;
use crate::elements::participant::query;
use crate::kit::effect::CommonEffect;
use crate::kit::element::Element;
use crate::kit::notice::Notice;
use crate::kit::remembering::{DraftStatus, Remembering, RestoreMode};
use crate::kit::storage::Stored;
use crate::live::Link;
use crate::live::participating::Participating;

impl Context<'_> {
    pub(super) fn stored(&mut self, stored: Stored) {
        match stored {
            Stored::Loaded(found) if self.model.reading_solo => {
                self.model.reading_solo = false;
                if let Ok(Some(text)) = found
                    && let dialogue::draft::Reading::Draft(draft) = dialogue::draft::Draft::read(&text)
                {
                    self.model.solo = draft.dialogue;
                }
            }
            stored => self.remembering().stored(stored),
        }
    }

    /// A pin from a dialogue on one's own can be brought along.
    fn look_for_solo_pins(&mut self) {
        if let Some(slot) = self.model.options.common.slot() {
            self.model.reading_solo = true;
            self.then(CommonEffect::Load(slot));
        }
    }

    /// Goes on here after another tab did, with what was placed there: whoever went on from what
    /// stands here would speak with a counter that is old by now, and nobody would hear it.
    pub(super) fn take_back(&mut self) {
        if self.model.slot().is_some() && self.is_taken_over() {
            self.remembering().open(false);
        } else {
            self.connect();
        }
    }

    fn is_taken_over(&self) -> bool {
        query::link(self.model, self.now) == Some(Link::TakenOver)
    }

    /// Goes on where the person was, unless the page leads to another session, or has gone on from there.
    fn adopt(&mut self, kept: Draft) {
        let wanted = self.model.wanted.or(self.model.code);
        let elsewhere = wanted.is_some_and(|wanted| !wanted.is_same_session(kept.code));
        let here = self.model.link.as_ref().and_then(|link| link.participation());
        let older =
            here.is_some_and(|here| here.seed == kept.participation.seed && here.counter >= kept.participation.counter);
        if elsewhere || older {
            return;
        }
        self.forget();
        let code = self.model.wanted.unwrap_or(kept.code);
        let said = match kept.participation.content {
            Some(Content::Here(placed)) => Some(placed),
            Some(Content::Gone) | None => None,
        };
        self.model.code = Some(code);
        self.model.role = said.and_then(|placed| placed.role);
        self.model.own = Own(kept.counted);
        self.model.arrived = said;
        if let Some(placed) = said {
            self.model.round = placed.round;
            self.model.placing.dialogue = Dialogue::new(placed.current, placed.desired, "", Status::Open);
            self.model.done = placed.done;
        }
        self.model.stage = match (kept.way, kept.participation.content) {
            (_, Some(Content::Gone)) => Stage::Left,
            (_, Some(Content::Here(_))) => Stage::Joined,
            (Way::Watches, None) => Stage::Watching,
            (Way::Open, None) => Stage::Door,
        };
        self.model.link = Some(Participating::again(code, kept.participation, &mut self.model.chance));
        self.connect();
    }
}

impl Remembering for Context<'_> {
    fn tag(&self) -> &'static str {
        ELEMENT
    }

    fn language(&self) -> Language {
        self.model.options.common.language
    }

    fn words(&self, notice: &Notice) -> (&'static str, String) {
        notice::words(notice, self.model)
    }

    fn is_empty(&self) -> bool {
        self.model.link.is_none()
    }

    fn text(&mut self) -> Option<String> {
        query::draft(self.model, self.now).map(|kept| kept.write())
    }

    fn take(&mut self, text: &str, how: RestoreMode) -> DraftStatus {
        let kept = match Draft::read(text, self.now) {
            Reading::Draft(kept) => kept,
            Reading::Over => {
                self.erase_draft();
                return DraftStatus::Ours;
            }
            Reading::Newer => return DraftStatus::Newer,
            Reading::Corrupt(fault) => return DraftStatus::Corrupt(fault.to_string()),
        };
        match how {
            // What another tab does with this participation is taken over when the person goes on here.
            RestoreMode::Nothing | RestoreMode::Followed => {}
            RestoreMode::All => self.adopt(kept),
        }
        DraftStatus::Ours
    }

    fn forget(&mut self) {
        let model = &mut *self.model;
        model.stage = Stage::Code;
        (model.typed, model.field) = (String::new(), CodeField::Fine);
        (model.code, model.link, model.role) = (None, None, None);
        (model.phase, model.round) = (None, RoundNo::First);
        (model.placing.dialogue, model.done, model.aside) = (Dialogue::default(), Done::default(), Default::default());
        model.placing.screen = Screen::Place(Moment::Current);
        (model.placing.gesture, model.placing.said) = (Gesture::Idle, None);
        model.hand = Hand::Placing;
        (model.unsaid, model.arrived, model.own) = (false, None, Own::default());
        model.layers = None;
        (model.leaving, model.alarm) = (Leaving::Idle, None);
    }

    fn was_read(&mut self) {
        self.begin();
        if self.is_taken_over() {
            self.connect();
        }
    }

    fn is_ready(&mut self) {
        self.look_for_solo_pins();
    }
}
