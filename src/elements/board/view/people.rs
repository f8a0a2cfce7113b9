//! Hands that are counted, and people without a phone. A pin is shown while it is placed, and never before or after.

use super::shown::StageView;
use crate::contract::wire::Open;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::{By, Person, Role};
use crate::domain::session::{EnteredId, Order};
use crate::domain::space::{Pin, Quadrant};
use crate::elements::board::draft::Mode;
use crate::elements::board::model::{HostedSession, Model};
use crate::elements::board::query;
use crate::i18n::{self, BoardWords, DialogueWords};
use crate::kit::plane::{Piece, PieceKind, PlaneView, Point, PoleNames, Side};

/// People without a phone, by number.
#[derive(Clone, Debug, PartialEq)]
pub struct PeopleView {
    /// "Persoon 3", and whether they are placing now.
    pub people: Vec<(EnteredId, String)>,
}

/// Someone who is placing.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonView {
    pub id: EnteredId,
    /// For each moment that can be placed: the pin, and in which corner it stands.
    pub pins: Vec<(Moment, Option<Pin>)>,
    /// The moment that a press on the plane places.
    pub moment: Moment,
    /// The names of the roles, when there are any.
    pub roles: Vec<String>,
    pub role: Option<Role>,
    /// The corners in reading order.
    pub corners: [(Quadrant, &'static str); 4],
    pub plane: PlaneView,
}

/// What lies on the plane while the host counts or places; `None`: what everyone was told.
pub(super) fn stage(model: &Model, hosted: &HostedSession) -> Option<(String, StageView)> {
    let strings = i18n::words::<BoardWords>(model.options.language);
    let moment = hosted.placed_moment()?;
    if let Some(id) = hosted.person {
        return Some((
            strings.people_pin_title().to_owned(),
            StageView::Person(Box::new(person(model, hosted, id, moment))),
        ));
    }
    let counts = |moment| {
        let typed = hosted.session.typed(moment);
        (moment, model.options.orientation.reading_order().map(|quadrant| typed.of(quadrant)))
    };
    let stage = || StageView::Counting(moments(&hosted.open, moment).into_iter().map(counts).collect());
    (hosted.mode == Mode::Counting).then(|| (strings.counting_title().to_owned(), stage()))
}

pub(super) fn people(model: &Model, hosted: &HostedSession) -> Option<PeopleView> {
    let strings = i18n::words::<BoardWords>(model.options.language);
    hosted.placed_moment()?;
    let person = |(id, _): (EnteredId, Person)| (id, strings.people_person(id.0));
    Some(PeopleView { people: hosted.session.entered().map(person).collect() })
}

/// The moments that can be counted and placed now: both, unless the first is revealed before the second.
pub(super) fn moments(open: &Open, placed: Moment) -> Vec<Moment> {
    match open.order {
        Order::BothFirst => Moment::BOTH.into(),
        Order::RevealAfterEach => vec![placed],
    }
}

fn person(model: &Model, hosted: &HostedSession, id: EnteredId, at: Moment) -> PersonView {
    let known = hosted.session.entered().find(|(other, _)| *other == id).map(|(_, person)| person);
    let person = known.unwrap_or(Person { by: By::Host, current: None, desired: None, role: None });
    let (content, orientation) = (query::look(model).content, model.options.orientation);
    let strings = i18n::words::<BoardWords>(model.options.language);
    let words = i18n::words::<DialogueWords>(model.options.language);
    let dragged = hosted.gesture.preview();
    let piece = |moment: Moment| {
        let placed = dragged.filter(|_| moment == at).or(person.pin(moment))?;
        let (x, y) = orientation.drawn(placed);
        let (kind, name) = match moment {
            Moment::Current => (PieceKind::Now, words.moments(Moment::Current)),
            Moment::Desired => (PieceKind::Later, words.moments(Moment::Desired)),
        };
        let side = if y > 88 { Side::Above } else { Side::Below };
        Some(Piece { kind, at: Point { x, y }, name, side, active: moment == at })
    };
    let moments = moments(&hosted.open, at);
    let corners = orientation.reading_order().map(|quadrant| (quadrant, content.corner(quadrant).name));
    PersonView {
        id,
        pins: moments.iter().map(|moment| (*moment, person.pin(*moment))).collect(),
        moment: at,
        roles: hosted.roles.names().map(str::to_owned).collect(),
        role: person.role,
        corners,
        plane: PlaneView {
            corners: corners.map(|(_, name)| name.to_owned()),
            poles: PoleNames::of(orientation, content),
            pieces: moments.iter().filter_map(|moment| piece(*moment)).collect(),
            path: None,
            ghost: None,
            sockets: Vec::new(),
            words: strings.people_person(id.0),
        },
    }
}
