//! Components that more than one element shows. Those of one element alone stand in its own folder.
//!
//! A text is always the `textContent` of an element of its own: `<p ~textContent={text} />`, never `<p>{ text }</p>`.
//! Browsers that translate a page swap text nodes for their own, and Yew would go on writing into nodes that are no longer
//! in the page, or stop because they are missing. An element stays, and a new text replaces whatever a translator put in.
//!
//! What may be there or not, or more than once, stands in a fragment of its own where it has siblings:
//! `<>{ for refusal.map(notice) }</>`. Yew compares siblings by their place from the end; without the fragment, one more
//! would put those before it into each other's places, and take the focus out of a field.
//!
//! The target of an event is taken for what it is (`target_unchecked_into`) and not asked: a page may have put something
//! else in the place of a class of the browser, and in another document an element is of that document's class.

mod button;
mod choice;
mod confirm;
mod file_picker;
mod glyph;
mod heading;
mod icon;
mod note;
mod notices;
mod pin;
mod plane;
mod plot;
mod steps;
mod text_area;

pub use button::{Button, ButtonKind};
pub use choice::{Choice, ChoiceKind};
pub use confirm::Confirm;
pub use file_picker::FilePicker;
pub use glyph::{later_glyph, now_glyph};
pub use heading::{Heading, Title};
pub use icon::{Icon, icon};
pub use note::note;
pub use notices::{Notices, labelled, notice, refusal};
pub use pin::square;
pub use plane::{Plane, axis_name, corner_names, framed, interactive_plane, plane, plane_surface};
pub use plot::decimal;
pub use steps::{Step, Steps};
pub use text_area::TextArea;
