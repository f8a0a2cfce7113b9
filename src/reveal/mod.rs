//! A revealed picture as words, table and drawing, and as files. It draws what [`crate::domain::disclosure`] lets be
//! shown, and works nothing out about people.
//!
//! * What is switched on ([`Layers`]) stands in the words, in the picture and in the table alike; what is off stands in
//!   none of them. A split by role is no layer: it has its own table.
//! * People go from corner to corner, in bands. There are no arrows from pin to pin: the two places of one person
//!   together tell more than both apart, so a [`crate::domain::disclosure::Flows`] does not hold them.
//! * A second round stands beside the first as totals of corners. What moves from one to the other is the mark of a corner,
//!   within that corner: no pin is linked to another, and nobody can be followed. Who asks for no motion sees both marks.
//! * Which pole is right or on top is configuration; all of it goes through [`Orientation`].

mod bands;
pub mod export;
pub mod layers;
mod notes;
pub mod own;
pub mod pictures;
mod plane;
mod rounds;
mod table;
pub mod view;
#[cfg(target_arch = "wasm32")]
pub(crate) mod web;
mod words;

pub use self::layers::{LayerId, Layers};
pub use self::own::{Arrived, OwnPin, OwnPins};
pub use self::pictures::{Pictures, Reach, Shown};
pub use self::view::{Part, RevealView};

use crate::content::Content;
use crate::contract::ids::Language;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::Cell;
use crate::domain::orientation::Orientation;
use crate::domain::session::RoundNo;
use crate::i18n::RevealWords;

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
    pub words: RevealWords,
    pub language: Language,
    pub orientation: Orientation,
}

/// Everything that is seen of a revealed picture. `own`, on a participant's own screen: what they placed; only without it
/// pins can be struck out.
pub fn reveal(pictures: &Pictures, layers: Layers, own: Option<OwnPins>, look: Look) -> RevealView {
    let layers = layers.allowed(pictures);
    let words = look.words;
    let on = &layers.on(pictures);
    let (headline, sentence) = (words::headline(pictures, layers, look), words::sentence(pictures, layers, on, look));
    let spoken = words.spoken(&headline, &view::plain(&sentence));
    let mut switches = notes::switches(pictures, layers, look);
    switches.retain(|switch| match switch.layer {
        LayerId::Strike => own.is_none(),
        LayerId::Rounds => pictures.round == RoundNo::Second,
        LayerId::Replay => layers.rounds,
        LayerId::Now | LayerId::Later | LayerId::Flows | LayerId::Density => true,
    });
    RevealView {
        switches,
        hint: match layers {
            Layers { flows: true, .. } => words.layers_hint_flows(),
            Layers { rounds: true, .. } => words.layers_hint_rounds(),
            Layers { density: true, .. } => words.layers_hint_density(),
            Layers { strike: true, .. } => words.layers_hint_strike(),
            Layers { .. } => "",
        },
        headline,
        sentence,
        own: own.map(|own| own::sentences(on, own, look)).unwrap_or_default(),
        plane: plane::plane(pictures, layers, on, own, look, spoken),
        tables: table::tables(pictures, layers, on, look),
        notes: notes::notes(pictures, layers, look),
        no_pins: notes::no_pins(layers, on, look),
        pins: plane::strikeable(on, layers, look),
    }
}
