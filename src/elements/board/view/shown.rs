//! What the room sees: bar, question, board, words and the way in. All of it is made of what everyone was told.

use super::people::{self, PersonView};
use crate::content::{Content, Corner};
use crate::contract::address::leads_each_to_itself;
use crate::contract::broker::Broker;
use crate::contract::wire::{Code, Lock, NowStage, Open, Scene, StepStage};
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::Floor;
use crate::domain::session::{Phase, Progress, RoundNo};
use crate::domain::space::Quadrant;
use crate::elements::board::bar::Item;
use crate::elements::board::draft::Mode;
use crate::elements::board::model::{HostedSession, Model, Watch};
use crate::elements::board::{query, wording};
use crate::i18n::BoardWords;
use crate::kit::plane::PoleNames;
use crate::kit::qr::QrView;
use crate::reveal::{Layers, Pictures, RevealView, reveal};

#[derive(Clone, Debug, PartialEq)]
pub struct ShownView {
    /// Of the session; empty when the host gives none.
    pub title: String,
    pub track: Vec<TrackItem>,
    /// The moment that is placed.
    pub moment: Option<Moment>,
    pub heading: String,
    /// One paragraph each.
    pub text: Vec<String>,
    pub stage: StageView,
    pub corners: [Corner; 4],
    pub poles: PoleNames,
    pub talk: Option<TalkView>,
    /// While anyone can come in.
    pub join: Option<JoinView>,
    /// Whose the model and the words are.
    pub credit: &'static str,
}

/// A name in the phase bar.
#[derive(Clone, Debug, PartialEq)]
pub struct TrackItem {
    pub item: Item,
    pub name: &'static str,
    pub state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Can be gone back to.
    Done,
    Current,
    Later,
}

/// What lies on the board.
#[derive(Clone, Debug, PartialEq)]
pub enum StageView {
    /// The names of the corners.
    Bare,
    /// A lid, and on it how many have placed.
    Hidden(TrayView),
    /// What was counted, in the order of the corners: for now, and for later.
    Counting(Vec<(Moment, [u32; 4])>),
    /// The pin of someone without a phone.
    Person(Box<PersonView>),
    Revealed(Box<RevealView>),
    /// Too few had placed: the sentence.
    TooFew(String),
}

#[derive(Clone, Debug, PartialEq)]
pub struct TrayView {
    pub progress: Progress,
    /// "14 van 26 geplaatst".
    pub words: String,
    /// Whether there is room for a socket each.
    pub sockets: bool,
    /// What else there is to say.
    pub note: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TalkView {
    pub question: &'static str,
    /// Which one, of how many.
    pub place: (u8, u8),
}

#[derive(Clone, Debug, PartialEq)]
pub struct JoinView {
    /// Before the reveal it is large.
    pub large: bool,
    /// None where it would lead nobody here.
    pub qr: Option<QrView>,
    /// That phones cannot open the address, and what to do.
    pub warning: Option<&'static str>,
    pub address: String,
    /// The one to type.
    pub code: String,
    /// How many take part, or have placed; empty when that is not known.
    pub people: String,
}

/// Above so many there are no sockets.
const SOCKETS: usize = 60;

pub(super) fn of_desk(model: &Model, hosted: &HostedSession, strings: BoardWords) -> ShownView {
    let code = query::can_be_joined(model, hosted).then(|| hosted.lead.keys().code());
    let joined = wording::joined(strings, hosted.joined);
    let shown = Shown { model, strings, open: &hosted.open, mode: hosted.mode, layers: hosted.layers };
    let mut view = shown.view(&hosted.title);
    view.join = code.map(|code| shown.join(code, &hosted.qr, joined));
    match people::stage(model, hosted) {
        Some((heading, stage)) => ShownView { heading, text: Vec::new(), stage, ..view },
        None => view,
    }
}

/// A window that shows takes its title from its own page, as it does the address to join.
pub(super) fn of_watch(model: &Model, watch: &Watch, open: &Open, strings: BoardWords) -> ShownView {
    let layers = Pictures::of(open).zip(open.layers.as_ref()).map(|(pictures, layers)| Layers::told(layers, &pictures));
    // The short code is given where nobody can come in.
    let mode = match watch.code {
        Code::Linked(_) => Mode::Phones,
        Code::Typed(_) => Mode::Counting,
    };
    let shown = Shown { model, strings, open, mode, layers };
    let mut view = shown.view(&model.options.title);
    view.join = match watch.code {
        Code::Linked(_) => Some(shown.join(watch.code, &watch.qr, String::new())),
        Code::Typed(_) => None,
    };
    view
}

struct Shown<'a> {
    model: &'a Model,
    strings: BoardWords,
    open: &'a Open,
    mode: Mode,
    layers: Option<Layers>,
}

impl Shown<'_> {
    fn view(&self, title: &str) -> ShownView {
        let orientation = self.model.options.orientation;
        let content = self.content();
        let (heading, text) = self.words();
        ShownView {
            title: title.to_owned(),
            track: self.track(),
            moment: match self.open.scene {
                Scene::Place { moment, .. } => Some(moment),
                Scene::Lobby | Scene::Explain | Scene::Now { .. } | Scene::Step { .. } => None,
            },
            heading,
            text,
            stage: self.stage(),
            corners: orientation.reading_order().map(|quadrant: Quadrant| content.corner(quadrant)),
            poles: PoleNames::of(orientation, content),
            talk: self.talk(),
            join: None,
            credit: content.credit(),
        }
    }

    fn content(&self) -> Content<'static> {
        Content::new(self.model.options.language, None)
    }

    fn track(&self) -> Vec<TrackItem> {
        let (phase, order) = (self.open.scene.phase(), self.open.order);
        let current = Item::of(phase, order);
        let state = |item: Item| match item {
            item if current == Some(item) => State::Current,
            item if item.is_done(phase, order) => State::Done,
            _ => State::Later,
        };
        let one = |item| TrackItem { item, name: wording::item_name(self.strings, item), state: state(item) };
        Item::in_order(order).map(one).into()
    }

    /// The heading of a phase and what is said below it. A revealed picture has its own words.
    fn words(&self) -> (String, Vec<String>) {
        let said = |(title, text): (&str, &str)| (title.to_owned(), vec![text.to_owned()]);
        let strings = self.strings;
        match (&self.open.scene, self.mode) {
            (Scene::Lobby, Mode::Phones) => said(strings.lobby_with_phones()),
            (Scene::Lobby, Mode::Counting) => said(strings.lobby_counting()),
            (Scene::Explain, _) => {
                (strings.explain_title().to_owned(), strings.explain_lines().iter().map(str::to_owned).collect())
            }
            (Scene::Place { moment, .. }, Mode::Counting) => {
                said((self.content().prompt(*moment), strings.counting_text()))
            }
            (Scene::Place { round, moment, .. }, Mode::Phones) => {
                let mut text = vec![strings.placing_hidden().to_owned()];
                if *round == RoundNo::Second {
                    text.insert(0, strings.placing_second_round().to_owned());
                }
                (self.content().prompt(*moment).to_owned(), text)
            }
            (Scene::Step { stage: StepStage::Choose, .. }, _) => said((strings.step_title(), strings.step_text())),
            (Scene::Now { .. } | Scene::Step { stage: StepStage::Reveal, .. }, _) => {
                let item = Item::of(self.open.scene.phase(), self.open.order).unwrap_or(Item::Reveal);
                (wording::item_name(strings, item).to_owned(), Vec::new())
            }
        }
    }

    fn stage(&self) -> StageView {
        if let Scene::Place { progress, lock, .. } = &self.open.scene {
            let least = self.open.floors.of(Floor::Counts);
            return StageView::Hidden(TrayView {
                progress: *progress,
                words: wording::progress(self.strings, *progress),
                sockets: progress.of <= SOCKETS,
                note: match lock {
                    Lock::Counted | Lock::FirstTooLate => self.strings.placing_reveal_from(least),
                    Lock::TooLate => self.strings.placing_too_late().to_owned(),
                },
            });
        }
        let Some(pictures) = Pictures::of(self.open) else { return StageView::Bare };
        if pictures.current.is_none() && pictures.desired.is_none() {
            return StageView::TooFew(self.strings.placing_too_few(pictures.least));
        }
        let layers = self.layers.unwrap_or_else(|| Layers::first(&pictures));
        StageView::Revealed(Box::new(reveal(&pictures, layers, None, query::look(self.model))))
    }

    fn talk(&self) -> Option<TalkView> {
        let talks = match &self.open.scene {
            Scene::Now { stage: NowStage::Talk, .. } | Scene::Step { stage: StepStage::Reveal, .. } => true,
            Scene::Lobby
            | Scene::Explain
            | Scene::Place { .. }
            | Scene::Now { stage: NowStage::Reveal, .. }
            | Scene::Step { stage: StepStage::Choose, .. } => false,
        };
        let question = self.open.question;
        let card = || TalkView {
            question: self.content().question(usize::from(question)),
            place: (question + 1, Open::QUESTIONS),
        };
        talks.then(card)
    }

    fn join(&self, code: Code, qr: &Option<QrView>, joined: String) -> JoinView {
        let placing = match &self.open.scene {
            Scene::Place { progress, .. } => Some(wording::progress(self.strings, *progress)),
            Scene::Lobby | Scene::Explain | Scene::Now { .. } | Scene::Step { .. } => None,
        };
        let large = matches!(self.open.scene.phase(), Phase::Lobby | Phase::Explain) || placing.is_some();
        let url = &self.model.options.join_url;
        // Windows of the same browser are no phones.
        let nobody = self.model.options.broker != Broker::Tabs && leads_each_to_itself(url);
        JoinView {
            large,
            qr: qr.clone().filter(|_| !nobody),
            warning: nobody.then_some(self.strings.join_nobody()),
            address: wording::short_address(url).to_owned(),
            code: code.typed().to_string(),
            people: if joined.is_empty() { placing.unwrap_or_default() } else { joined },
        }
    }
}
