//! A picture as a plain list of shapes and texts: an SVG file is written from it, and the same list is drawn on a canvas for
//! a PNG. (Under our policy, which knows no `blob:` and no `data:`, an SVG cannot be loaded into an image.)

/// A point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    pub x: i32,
    pub y: i32,
}

/// A colour, as CSS writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub &'static str);

impl Colour {
    pub const NONE: Colour = Colour("none");
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

impl Weight {
    pub fn number(self) -> &'static str {
        match self {
            Weight::Plain => "400",
            Weight::Strong => "600",
        }
    }
}
