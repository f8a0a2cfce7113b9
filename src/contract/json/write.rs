//! Writing our formats as JSON, letter by letter as `serde_json` does: on one line, or to be read by a person.

use std::fmt::{Display, Write};

use serde::ser::{self, Serialize};

/// On one line.
pub fn write<T: Serialize + ?Sized>(value: &T) -> String {
    written(value, None)
}

/// Each field on a line of its own, two blanks deeper for each level.
pub fn pretty<T: Serialize + ?Sized>(value: &T) -> String {
    written(value, Some(0))
}

fn written<T: Serialize + ?Sized>(value: &T, depth: Option<usize>) -> String {
    let mut writer = Writer { text: String::new(), depth };
    match value.serialize(&mut writer) {
        Ok(()) => writer.text,
    }
}

/// Writing into memory cannot fail.
#[derive(Debug)]
pub(super) enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut std::fmt::Formatter) -> std::fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: Display>(_: T) -> Never {
        unreachable!("no type of ours refuses to be written")
    }
}

pub(super) type Done = Result<(), Never>;

pub(super) struct Writer {
    text: String,
    /// How many brackets are open; `None` when all is on one line.
    depth: Option<usize>,
}

impl Writer {
    pub(super) fn push(&mut self, text: &str) -> Done {
        self.text.push_str(text);
        Ok(())
    }

    #[inline(never)]
    pub(super) fn string(&mut self, string: &str) -> Done {
        self.text.push('"');
        for sign in string.chars() {
            match sign {
                '"' | '\\' => self.text.extend(['\\', sign]),
                '\u{8}' => self.text.push_str("\\b"),
                '\u{c}' => self.text.push_str("\\f"),
                '\n' => self.text.push_str("\\n"),
                '\r' => self.text.push_str("\\r"),
                '\t' => self.text.push_str("\\t"),
                ..' ' => {
                    let digit = |value: u32| char::from_digit(value, 16).unwrap_or_default();
                    let code = u32::from(sign);
                    self.text.push_str("\\u00");
                    self.text.extend([digit(code / 16), digit(code % 16)]);
                }
                _ => self.text.push(sign),
            }
        }
        self.push("\"")
    }

    pub(super) fn number(&mut self, number: impl Display) -> Done {
        // A `String` takes everything.
        let _ = write!(self.text, "{number}");
        Ok(())
    }

    #[inline(never)]
    pub(super) fn open(&mut self, Brackets(open, close): Brackets) -> Items<'_> {
        self.text.push(open);
        self.depth = self.depth.map(|depth| depth + 1);
        Items { writer: self, close, any: false }
    }

    fn break_line(&mut self) {
        if let Some(depth) = self.depth {
            self.text.push('\n');
            (0..depth).for_each(|_| self.text.push_str("  "));
        }
    }
}

#[derive(Clone, Copy)]
pub(super) struct Brackets(char, char);
pub(super) const LIST: Brackets = Brackets('[', ']');
pub(super) const OBJECT: Brackets = Brackets('{', '}');

/// What stands between two brackets, while it is written.
pub(super) struct Items<'a> {
    writer: &'a mut Writer,
    close: char,
    any: bool,
}

impl Items<'_> {
    #[inline(never)]
    pub(super) fn next(&mut self) -> &mut Writer {
        if std::mem::replace(&mut self.any, true) {
            self.writer.text.push(',');
        }
        self.writer.break_line();
        self.writer
    }

    /// The name of a field; its value follows.
    #[inline(never)]
    pub(super) fn key(&mut self, key: &str) -> &mut Writer {
        match self.next().string(key) {
            Ok(()) => self.colon(),
        }
    }

    pub(super) fn colon(&mut self) -> &mut Writer {
        self.writer.text.push_str(if self.writer.depth.is_some() { ": " } else { ":" });
        self.writer
    }

    #[inline(never)]
    pub(super) fn close(self) -> Done {
        self.writer.depth = self.writer.depth.map(|depth| depth - 1);
        if self.any {
            self.writer.break_line();
        }
        self.writer.text.push(self.close);
        Ok(())
    }
}
