//! Everything that was revealed as a table for a spreadsheet: a number in each row. A byte order mark, CRLF, and between
//! the fields what an Excel in the language of the board expects: a semicolon in Dutch, a comma in English. A first line
//! `sep=;` would open in every Excel, but makes it read the letters wrong, and is a row of its own everywhere else.
//!
//! Texts are of people, and a program may be told any separator, also a blank. So no formula may stand behind anything
//! that can end a field: it gets a `'` before it, as at the beginning.

use super::About;
use crate::contract::wire::RoleNames;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::Counts;
use crate::domain::session::{Choice, RoundNo, Session};
use crate::reveal::layers::Layers;
use crate::reveal::notes;
use crate::reveal::pictures::Pictures;
use crate::reveal::table::{moment_name, number, role_name};

/// `about.choice` is what the session's own choice is.
pub fn csv(session: &Session, roles: &RoleNames, about: &About) -> String {
    let words = about.look.words;
    let separator = words.csv_separator();
    let mut table = Table { text: String::from('\u{feff}'), separator, about };
    table.row([
        words.csv_columns_round(),
        words.csv_columns_moment(),
        words.csv_columns_kind(),
        words.csv_columns_group(),
        words.csv_columns_corner(),
        words.csv_columns_people(),
    ]);
    for round in RoundNo::ALL {
        if let Some(pictures) = Pictures::revealed(session, round, roles) {
            table.round(&pictures);
        }
    }
    match about.choice {
        Choice::Open => {}
        Choice::NoStep => table.said(words.paper_step(), words.paper_no_step()),
        Choice::Step(step) => {
            table.said(words.paper_what(), step.what());
            table.said(words.paper_who(), step.who());
            table.said(words.paper_when(), &step.when().map(|date| date.iso()).unwrap_or_default());
        }
    }
    table.said(words.csv_date(), &about.date.iso());
    table.said(words.csv_wording(), about.look.content.wording());
    if !about.title.is_empty() {
        table.said(words.paper_title(), about.title);
    }
    table.text
}

struct Table<'a> {
    text: String,
    separator: &'static str,
    about: &'a About<'a>,
}

impl Table<'_> {
    fn round(&mut self, pictures: &Pictures) {
        let look = self.about.look;
        let words = look.words;
        let (everyone, role) = (words.csv_kinds_everyone(), words.csv_kinds_role());
        let round = number(pictures.round);
        for moment in Moment::BOTH {
            let Some(shown) = pictures.shown(moment) else { continue };
            let name = moment_name(moment, look);
            self.counts([round, name, everyone, ""], shown.picture.counts());
            for group in shown.picture.roles().unwrap_or_default() {
                self.counts([round, name, role, &role_name(group, pictures, look)], group.counts);
            }
        }
        if let Some(Ok(flows)) = pictures.flows {
            for quadrant in look.orientation.reading_order() {
                let corner = look.content.corner(quadrant).name;
                self.counts([round, words.layers_flows(), words.csv_kinds_from_corner(), corner], flows.from(quadrant));
            }
        }
        let all = Layers { now: true, later: true, flows: true, ..Layers::default() }.allowed(pictures);
        for note in notes::notes(pictures, all, look).iter().chain(&notes::withheld(pictures, look)) {
            self.row([round, "", "", note, "", ""]);
        }
    }

    /// A row for each corner.
    fn counts(&mut self, [round, moment, kind, group]: [&str; 4], counts: Counts) {
        let look = self.about.look;
        for quadrant in look.orientation.reading_order() {
            let number = counts.of(quadrant).to_string();
            self.row([round, moment, kind, group, look.content.corner(quadrant).name, &number]);
        }
    }

    fn said(&mut self, kind: &str, text: &str) {
        self.row(["", "", kind, text, "", ""]);
    }

    fn row(&mut self, fields: [&str; 6]) {
        for (at, field) in fields.into_iter().enumerate() {
            if at > 0 {
                self.text.push_str(self.separator);
            }
            self.field(field);
        }
        self.text += "\r\n";
    }

    fn field(&mut self, field: &str) {
        let harmless = harmless(field);
        if harmless.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, ' ' | '-' | '.' | ':' | '\'')) {
            self.text += &harmless;
        } else {
            self.text.push('"');
            self.text += &harmless.replace('"', "\"\"");
            self.text.push('"');
        }
    }
}

/// With a `'` before each formula that could begin a cell: at the beginning, and wherever a program could end a field.
/// A control character at the beginning gets one, too: programs leave it out, and read on behind it.
fn harmless(field: &str) -> String {
    let mut harmless = String::new();
    let mut before = None;
    for sign in field.chars() {
        let begins = before.is_none_or(|before: char| !before.is_alphanumeric() && !starts_formula(before));
        if begins && starts_formula(sign) || before.is_none() && sign.is_control() {
            harmless.push('\'');
        }
        harmless.push(sign);
        before = Some(sign);
    }
    harmless
}

/// Also as the full-width signs of East Asia, and the minus of typography, which some programs take for the same.
fn starts_formula(sign: char) -> bool {
    matches!(sign, '=' | '+' | '-' | '@' | '\u{ff1d}' | '\u{ff0b}' | '\u{ff0d}' | '\u{ff20}' | '\u{2212}')
}
