//! Everything that was revealed as a table for a spreadsheet: a number in each row. For a Dutch Excel: semicolons, a byte
//! order mark, CRLF. A text that would be a formula gets a `'` before it.

use super::About;
use crate::app::reveal::layers::Layers;
use crate::app::reveal::notes;
use crate::app::reveal::pictures::Pictures;
use crate::app::reveal::table::{moment_name, number, role_name};
use crate::contract::wire::RoleNames;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::Counts;
use crate::domain::session::{Choice, RoundNo, Session};
use crate::i18n::reveal::reveal_strings;

/// `about.choice` is what the session's own choice is.
pub fn csv(session: &Session, roles: &RoleNames, about: &About) -> String {
    let words = reveal_strings(about.look.language);
    let mut table = Table { text: String::from('\u{feff}'), about };
    table.row(words.columns);
    for round in RoundNo::ALL {
        if let Some(pictures) = Pictures::revealed(session, round, roles) {
            table.round(&pictures);
        }
    }
    let [what, who, when] = words.step_parts;
    match about.choice {
        Choice::Open => {}
        Choice::NoStep => table.said(words.step, words.no_step),
        Choice::Step(step) => {
            table.said(what, step.what());
            table.said(who, step.who());
            table.said(when, &step.when().map(|date| date.iso()).unwrap_or_default());
        }
    }
    table.said(words.date, &about.date.iso());
    table.said(words.wording, about.look.content.wording());
    if !about.title.is_empty() {
        table.said(words.file_title, about.title);
    }
    table.text
}

struct Table<'a> {
    text: String,
    about: &'a About<'a>,
}

impl Table<'_> {
    fn round(&mut self, pictures: &Pictures) {
        let look = self.about.look;
        let words = reveal_strings(look.language);
        let [everyone, role, from] = words.kinds;
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
                self.counts([round, words.layers[2], from, corner], flows.from(quadrant));
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
                self.text.push(';');
            }
            self.field(field);
        }
        self.text += "\r\n";
    }

    fn field(&mut self, field: &str) {
        let first = field.chars().next().unwrap_or_default();
        let is_formula = !field.is_empty() && (matches!(first, '=' | '+' | '-' | '@') || first.is_control());
        let quoted = field.chars().any(|sign| matches!(sign, ';' | '"' | '\r' | '\n'));
        if quoted {
            self.text.push('"');
        }
        if is_formula {
            self.text.push('\'');
        }
        for sign in field.chars() {
            if sign == '"' {
                self.text.push('"');
            }
            self.text.push(sign);
        }
        if quoted {
            self.text.push('"');
        }
    }
}
