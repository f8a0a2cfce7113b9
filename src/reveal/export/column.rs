//! The column of words and numbers beside the plane on paper. Widths of letters are not known, so lines are broken where
//! they fit in any common font.

use super::drawing::{Anchor, Colour, Drawing, Font, Weight, line};
use super::plane;
use crate::domain::dialogue::Moment;
use crate::kit::plane::PoleNames;
use crate::reveal::view::{At, RowView, TableView};

const LEFT: i32 = 1084;
const RIGHT: i32 = 1560;
/// Of a column of numbers.
const NUMBERS: i32 = 76;

const HEAD: Font = Font { size: 32, weight: Weight::Strong, colour: Colour::TEXT };
const SAY: Font = Font { size: 21, weight: Weight::Plain, colour: Colour::TEXT };
const CELL: Font = Font { size: 17, weight: Weight::Plain, colour: Colour::TEXT };
const CELL_STRONG: Font = Font { weight: Weight::Strong, ..CELL };
const TOP: Font = Font { size: 15, ..CELL_STRONG };
const NOTE: Font = Font { size: 15, weight: Weight::Plain, colour: Colour::MUTED };

pub struct Column<'a> {
    drawing: &'a mut Drawing,
    /// Where the next line begins.
    y: i32,
}

impl<'a> Column<'a> {
    pub fn new(drawing: &'a mut Drawing) -> Column<'a> {
        Column { drawing, y: 34 }
    }

    /// Where the last line ended.
    pub fn bottom(self) -> i32 {
        self.y
    }

    pub fn headline(&mut self, text: &str) {
        self.wrapped(text, HEAD, RIGHT - LEFT);
        self.y += 10;
    }

    pub fn sentence(&mut self, text: &str) {
        self.wrapped(text, SAY, RIGHT - LEFT);
        self.y += 10;
    }

    pub fn note(&mut self, text: &str) {
        self.wrapped(text, NOTE, RIGHT - LEFT);
        self.y += 4;
    }

    /// A new part with its title.
    pub fn part(&mut self, title: &str, text: &str) {
        self.y += 14;
        self.rule(Colour::TEXT, 3);
        self.wrapped(title, CELL_STRONG, RIGHT - LEFT);
        self.wrapped(text, SAY, RIGHT - LEFT);
    }

    pub fn sign(&mut self, moment: Moment, text: &str) {
        plane::sign(self.drawing, At { x: LEFT + 18, y: self.y + 20 }, moment);
        self.line(LEFT + 46, 26, CELL, text);
        self.y += 36;
    }

    pub fn table(&mut self, view: &TableView) {
        self.y += 14;
        self.wrapped(&view.caption, CELL_STRONG, RIGHT - LEFT);
        let count = view.columns.len() as i32;
        let names = RIGHT - LEFT - NUMBERS * count;
        let (top, mut lowest) = (self.y, self.y);
        for (at, column) in (0..).zip(&view.columns) {
            self.y = top;
            for part in broken(&column.name, letters(NUMBERS, TOP.size)) {
                self.text(right_of(at, count), 22, Anchor::End, TOP, &part);
                self.y += 22;
            }
            lowest = lowest.max(self.y);
        }
        self.y = lowest - 22;
        self.line(LEFT, 22, CELL_STRONG, view.first);
        self.y = lowest + 8;
        self.rule(Colour::TEXT, 2);
        for row in &view.rows {
            self.row(row, names, CELL);
            self.rule(Colour::HAIR, 1);
        }
        self.row(&view.total, names, CELL_STRONG);
        self.rule(Colour::TEXT, 2);
        self.y += 8;
    }

    /// A table that is too wide for the column: a line for each of its columns, corners in the order of the table.
    pub fn lines_of(&mut self, view: &TableView) {
        self.y += 8;
        self.wrapped(&view.caption, CELL_STRONG, RIGHT - LEFT);
        for (at, column) in view.columns.iter().enumerate() {
            let mut text = [&column.name, ":"].concat();
            for row in &view.rows {
                text += if text.ends_with(':') { " " } else { ", " };
                text += &[&row.name, " ", &row.numbers.get(at).copied().unwrap_or_default().to_string()].concat();
            }
            self.note(&text);
        }
    }

    fn row(&mut self, row: &RowView, names: i32, font: Font) {
        let count = row.numbers.len() as i32;
        for (at, number) in (0..).zip(&row.numbers) {
            self.text(right_of(at, count), 21, Anchor::End, font, &number.to_string());
        }
        self.wrapped(&row.name, font, names);
        self.y += 8;
    }

    fn rule(&mut self, colour: Colour, width: i32) {
        let d = line(At { x: LEFT, y: self.y }, At { x: RIGHT, y: self.y });
        self.drawing.shape(d, Colour::NONE, colour, width);
        self.y += 2;
    }

    fn wrapped(&mut self, text: &str, font: Font, width: i32) {
        for part in broken(text, letters(width, font.size)) {
            self.line(LEFT, font.size * 5 / 4, font, &part);
            self.y += font.size * 4 / 3;
        }
    }

    fn line(&mut self, x: i32, down: i32, font: Font, text: &str) {
        self.text(x, down, Anchor::Start, font, text);
    }

    fn text(&mut self, x: i32, down: i32, anchor: Anchor, font: Font, text: &str) {
        self.drawing.text(At { x, y: self.y + down }, anchor, font, text);
    }
}

/// Which pole lies at which side, with what it means.
pub fn sides(poles: &PoleNames) -> String {
    [poles.left.name, ": ", poles.left.meaning, ". ", poles.right.name, ": ", poles.right.meaning, "."].concat()
}

/// About how wide a text is.
pub fn wide(text: &str, size: i32) -> i32 {
    text.chars().count() as i32 * size * 3 / 5
}

/// How many letters fit.
fn letters(width: i32, size: i32) -> usize {
    usize::try_from(width * 5 / (3 * size)).unwrap_or_default().max(1)
}

/// The right edge of a column of numbers.
fn right_of(at: i32, count: i32) -> i32 {
    RIGHT - NUMBERS * (count - 1 - at)
}

/// In lines of at most so many letters, at blanks; a word that is longer is cut.
pub fn broken(text: &str, most: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut length) = (String::new(), 0);
    let mut word = String::new();
    let mut letters = 0;
    for sign in text.chars().chain([' ']) {
        if sign != ' ' && letters < most {
            word.push(sign);
            letters += 1;
            continue;
        }
        if length > 0 && length + 1 + letters > most {
            lines.push(std::mem::take(&mut line));
            length = 0;
        }
        if letters > 0 {
            if length > 0 {
                line.push(' ');
                length += 1;
            }
            line += &std::mem::take(&mut word);
            length += letters;
        }
        letters = 0;
        if sign != ' ' {
            word.push(sign);
            letters = 1;
        }
    }
    if length > 0 {
        lines.push(line);
    }
    lines
}
