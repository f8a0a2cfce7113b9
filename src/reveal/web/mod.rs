//! Components of a revealed picture on the screen: words, switches, plane and tables, for the board and for the phone.
//!
//! Each corner, each mark of a group and each table is a component of its own, so that of hundreds of marks only those
//! are drawn again that changed.

mod bands;
mod corner;
mod mark;
mod plane;
mod qr;
mod rounds;
mod strike;
mod switches;
mod table;
mod tables;
mod words;

use yew::{Html, html};

pub use self::plane::{GroupPlane, group_plot};
pub use self::qr::Qr;
pub use self::switches::Switches;
pub use self::tables::Tables;
pub use self::words::Words;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::Cell;
use crate::kit::drawing::At;
use crate::kit::web::components::{decimal, later_glyph, now_glyph};

/// The pin of a moment as a small sign.
pub fn sign(moment: Moment) -> Html {
    match moment {
        Moment::Current => now_glyph(),
        Moment::Desired => later_glyph(),
    }
}

/// Tells the pins of a moment in a cell from all others.
fn cell_key(moment: Moment, cell: Cell) -> String {
    let moment = match moment {
        Moment::Current => "now",
        Moment::Desired => "later",
    };
    format!("{moment} {} {}", cell.focus.index(), cell.stance.index())
}

/// A nested picture whose middle is a point of the plane.
fn spot(at: At, picture: Html) -> Html {
    let [x, y] = [at.x, at.y].map(|tenths| format!("{}%", decimal(tenths, 10)));
    html! { <svg {x} {y} overflow="visible">{ picture }</svg> }
}

/// A number in the middle of something; small where it has four digits.
fn number(down: &'static str, people: u32) -> Html {
    let class = (people > 999).then_some("small-count");
    html! { <text {class} text-anchor="middle" y={down} ~textContent={people.to_string()} /> }
}
