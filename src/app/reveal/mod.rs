//! A revealed picture as words, table and drawing, and as files. It draws what [`crate::domain::disclosure`] lets be
//! shown, and works nothing out about people.
//!
//! * What is switched on ([`Layers`]) stands in the words, in the picture and in the table alike; what is off stands in
//!   none of them. A split by role is no layer: it has its own table.
//! * People go from corner to corner, in bands. There are no arrows from pin to pin: the two places of one person
//!   together tell more than both apart, so a [`crate::domain::disclosure::Flows`] does not hold them.
//! * A second round stands beside the first as totals, always side by side: nothing moves, and nobody can be followed.
//! * Which pole is right or on top is configuration; all of it goes through [`Orientation`].

pub mod export;
pub mod layers;
pub mod own;
pub mod pictures;
pub mod view;

pub use self::layers::{LayerId, Layers};
pub use self::own::{Arrived, OwnPin, OwnPins};
pub use self::pictures::{Pictures, Reach, Shown};
pub use self::view::{Part, RevealView};

use crate::app::dialogue::board::PoleNames;
use crate::content::Content;
use crate::contract::ids::Language;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::Cell;
use crate::domain::orientation::Orientation;

/// What a person does with a revealed picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RevealMsg {
    LayerSwitched(LayerId),
    /// One pin of this cell. In the round that is shown.
    Struck(Moment, Cell),
    Restored(Moment, Cell),
}

/// In which words a picture is said, and which way it is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    pub content: Content<'a>,
    pub language: Language,
    pub orientation: Orientation,
}

/// Everything that is seen of a revealed picture. `own` is for a participant's own screen alone.
pub fn reveal(pictures: &Pictures, layers: Layers, _own: Option<OwnPins>, look: Look) -> RevealView {
    let layers = layers.allowed(pictures);
    let corner = |quadrant| view::CornerView {
        name: look.content.corner(quadrant).name.to_owned(),
        counts: Moment::BOTH
            .into_iter()
            .filter(|moment| layers.shows(*moment))
            .filter_map(|moment| Some((moment, pictures.shown(moment)?.picture.counts().of(quadrant))))
            .collect(),
        before: String::new(),
    };
    RevealView {
        switches: Vec::new(),
        hint: "",
        headline: String::new(),
        sentence: Vec::new(),
        own: Vec::new(),
        board: view::BoardView {
            corners: look.orientation.reading_order().map(corner),
            poles: PoleNames::of(look.orientation, look.content),
            squares: Vec::new(),
            bands: Vec::new(),
            nodes: Vec::new(),
            marks: Vec::new(),
            words: String::new(),
        },
        tables: Vec::new(),
        notes: Vec::new(),
        pins: Vec::new(),
    }
}
