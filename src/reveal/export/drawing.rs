//! A picture as a plain list of shapes and texts: an SVG file is written from it, and `edge.js` draws the same list on a
//! canvas for a PNG. (Under our policy, which knows no `blob:` and no `data:`, an SVG cannot be loaded into an image.)

use crate::reveal::view::{At, path};

/// Colours on paper, whatever the theme: names of what they are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub &'static str);

impl Colour {
    pub const NONE: Colour = Colour("none");
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

/// Where a text stands from its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Plain,
    Strong,
}

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Font {
    /// In pixels.
    pub size: i32,
    pub weight: Weight,
    pub colour: Colour,
}

/// One shape or one line of text. Lengths are pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    Shape { d: String, fill: Colour, line: Colour, width: i32 },
    Text { at: At, anchor: Anchor, font: Font, text: String },
}

/// A picture, from the back to the front.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    pub width: i32,
    pub height: i32,
    /// The picture in words.
    pub words: String,
    pub items: Vec<Item>,
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

    /// For `edge.js`: a line each, with tabs between the parts. First the size.
    pub fn lines(&self) -> String {
        let mut lines = [&self.width.to_string(), "\t", &self.height.to_string()].concat();
        for item in &self.items {
            match item {
                Item::Shape { d, fill, line, width } => push(&mut lines, &["", d, fill.0, line.0, &width.to_string()]),
                Item::Text { at, anchor, font, text } => {
                    let [x, y, size] = [at.x, at.y, font.size].map(|number| number.to_string());
                    let weight = font.weight.number();
                    push(&mut lines, &[text, &x, &y, &size, weight, font.colour.0, anchor.name()]);
                }
            }
        }
        lines
    }
}

/// A line with tabs between its parts.
fn push(lines: &mut String, parts: &[&str]) {
    let mut before = '\n';
    for part in parts {
        lines.push(before);
        *lines += part;
        before = '\t';
    }
}

impl Anchor {
    /// As a canvas calls it.
    fn name(self) -> &'static str {
        match self {
            Anchor::Start => "left",
            Anchor::Middle => "center",
            Anchor::End => "right",
        }
    }
}

impl Weight {
    pub fn number(self) -> &'static str {
        match self {
            Weight::Plain => "400",
            Weight::Strong => "600",
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
