//! A file for a person's own calendar: one event, line by line as RFC 5545 writes it.
//!
//! Our own: the crate `ics` folds to lines of 76 bytes and lets control characters through, and `icalendar` brings
//! `chrono` with it.

/// The longest line, in bytes, without its end.
const LINE: usize = 75;

/// A file with one event in it, while it is being written.
#[derive(Debug)]
pub struct CalendarFile(String);

impl CalendarFile {
    /// The MIME type of such a file.
    pub const KIND: &'static str = "text/calendar";

    /// `product` says which program made it: `-//llo//llo-self-check//NL`.
    pub fn new(product: &str) -> CalendarFile {
        let mut file = CalendarFile(String::new());
        file.line("BEGIN", "VCALENDAR");
        file.line("VERSION", "2.0");
        file.line("PRODID", product);
        file.line("BEGIN", "VEVENT");
        file
    }

    /// A property of the event, whose value is as the format has it.
    pub fn line(&mut self, name: &str, value: &str) {
        push_folded(&mut self.0, name, value);
    }

    /// A property whose value is a text of somebody's.
    pub fn text(&mut self, name: &str, text: &str) {
        self.line(name, &escaped(text));
    }

    /// The text of the file.
    pub fn finish(mut self) -> String {
        self.line("END", "VEVENT");
        self.line("END", "VCALENDAR");
        self.0
    }
}

/// A value of the type TEXT. Every kind of line end is `\n`, a tab is a space, other control characters are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    let mut before = '\0';
    for letter in text.chars() {
        match letter {
            '\n' if before == '\r' => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            _ if letter.is_control() => {}
            _ => escaped.push(letter),
        }
        before = letter;
    }
    escaped
}

/// Adds a line, and folds it where it is too long, never within a letter.
fn push_folded(file: &mut String, name: &str, value: &str) {
    let mut used = 0;
    for letter in name.chars().chain([':']).chain(value.chars()) {
        if used + letter.len_utf8() > LINE {
            file.push_str("\r\n ");
            used = 1;
        }
        file.push(letter);
        used += letter.len_utf8();
    }
    file.push_str("\r\n");
}
