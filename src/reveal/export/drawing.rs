//! What is drawn of a revealed picture: its colours, its texts, and shapes that it is put together from.

pub use crate::kit::drawing::{Anchor, Colour, Drawing, Font, Item, Weight};
use crate::reveal::view::{At, path};

/// Colours on paper, whatever the theme: names of what they are for.
impl Colour {
    pub const PAPER: Colour = Colour("#ffffff");
    pub const TILE: Colour = Colour("#f4f0e8");
    pub const TEXT: Colour = Colour("#1b2530");
    pub const MUTED: Colour = Colour("#3f4851");
    pub const LINE: Colour = Colour("#646b72");
    pub const HAIR: Colour = Colour("#d1d3d6");
    pub const BAND: Colour = Colour("#d3d2cc");
    pub const NOW: Colour = Colour("#205192");
    pub const LATER: Colour = Colour("#ab4722");
    /// Faint to full: the colour of a moment on a tile.
    pub const NOW_SHADES: [Colour; 4] = [Colour("#e5e5e2"), Colour("#d6dadc"), Colour("#c8cfd6"), Colour("#b9c4d0")];
    pub const LATER_SHADES: [Colour; 4] = [Colour("#efe4da"), Colour("#ead8cc"), Colour("#e5cdbe"), Colour("#e0c1b1")];
}

impl Drawing {
    pub fn shape(&mut self, d: String, fill: Colour, line: Colour, width: i32) {
        self.items.push(Item::Shape { d, fill, line, width });
    }

    /// One line. Line ends and tabs become blanks; other control characters, which no file may hold, are left out.
    pub fn text(&mut self, at: At, anchor: Anchor, font: Font, text: &str) {
        let text = one_line(text);
        if !text.is_empty() {
            self.items.push(Item::Text { at, anchor, font, text });
        }
    }
}

pub fn one_line(text: &str) -> String {
    let mut line = String::new();
    for sign in text.chars() {
        match sign {
            '\n' | '\r' | '\t' => line.push(' '),
            ' '..='\u{7e}' | '\u{a0}'..='\u{fffd}' | '\u{10000}'.. => line.push(sign),
            _ => {}
        }
    }
    line
}

/// A rectangle with round corners.
pub fn rect(at: At, width: i32, height: i32, round: i32) -> String {
    let numbers = [at.x + round, at.y, width - 2 * round, height - 2 * round, round];
    path("MA BhCqE 0 E EvDq0 E -E Eh-Cq-E 0 -E -Ev-Dq0 -E E -Ez", &numbers)
}

pub fn circle(at: At, radius: i32) -> String {
    path("MA BaC C 0 1 0 D 0aC C 0 1 0 -D 0z", &[at.x - radius, at.y, radius, 2 * radius])
}

/// A square on its corner, by half of its diagonal.
pub fn diamond(at: At, half: i32) -> String {
    path("MA BLC D E B C Fz", &[at.x - half, at.y, at.x, at.y - half, at.x + half, at.y + half])
}

pub fn line(from: At, to: At) -> String {
    path("MA BLC D", &[from.x, from.y, to.x, to.y])
}
