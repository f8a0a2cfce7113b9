//! The same numbers as a table: a row for each corner, in reading order; a column for each thing that is on.

use super::Look;
use super::layers::Layers;
use super::pictures::{Pictures, Shown};
use super::view::{ColumnView, RowView, TableView};
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::{Counts, RoleCounts};
use crate::domain::session::RoundNo;
use crate::i18n::RevealWords;

/// Per corner, and after it per role for each moment that is on and may be split. None when nothing is on.
pub fn tables(pictures: &Pictures, layers: Layers, on: &[(Moment, Shown)], look: Look) -> Vec<TableView> {
    let words = look.words;
    let mut columns = Columns::default();
    for &(moment, shown) in on {
        let mut name = moment_name(moment, look).to_owned();
        if let Some(before) = shown.before {
            columns.add(Some(moment), in_round(&name, RoundNo::First, words), before);
            name = in_round(&name, RoundNo::Second, words);
        }
        columns.add(Some(moment), name, shown.picture.counts());
    }
    let mut caption = words.table_per_corner();
    if let Some(Ok(flows)) = pictures.flows.filter(|_| layers.flows) {
        caption = words.layers_flows();
        columns.add(None, words.table_stays().to_owned(), flows.staying());
    }
    let mut tables = Vec::new();
    if !columns.names.is_empty() {
        tables.push(columns.table(caption.to_owned(), look));
    }
    for (moment, shown) in on {
        if let Ok(groups) = shown.picture.roles() {
            let mut columns = Columns::default();
            for group in groups {
                columns.add(None, role_name(group, pictures, look), group.counts);
            }
            tables.push(columns.table(words.table_by_role(moment_name(*moment, look)), look));
        }
    }
    tables
}

/// The name of a group of a split.
pub fn role_name(group: &RoleCounts, pictures: &Pictures, look: Look) -> String {
    let named = group.role.and_then(|role| pictures.roles.names().nth(role.index()));
    named.unwrap_or(look.words.table_no_role()).to_owned()
}

/// "Now" or "Later".
pub fn moment_name(moment: Moment, look: Look) -> &'static str {
    look.content.words().moments(moment)
}

/// "Now, round 2".
fn in_round(name: &str, round: RoundNo, words: RevealWords) -> String {
    words.table_in_round(name, number(round))
}

pub fn number(round: RoundNo) -> &'static str {
    match round {
        RoundNo::First => "1",
        RoundNo::Second => "2",
    }
}

#[derive(Default)]
struct Columns {
    names: Vec<ColumnView>,
    counts: Vec<Counts>,
}

impl Columns {
    fn add(&mut self, sign: Option<Moment>, name: String, counts: Counts) {
        self.names.push(ColumnView { sign, name });
        self.counts.push(counts);
    }

    fn table(self, caption: String, look: Look) -> TableView {
        let words = look.words;
        let Columns { names, counts } = self;
        let mut rows = Vec::new();
        for quadrant in &look.orientation.reading_order() {
            let numbers = counts.iter().map(|counts| counts.of(*quadrant)).collect();
            rows.push(RowView { name: look.content.corner(*quadrant).name.to_owned(), numbers });
        }
        let numbers = counts.iter().map(|counts| counts.total()).collect();
        TableView {
            caption,
            first: words.table_corner(),
            columns: names,
            rows,
            total: RowView { name: words.table_placed().to_owned(), numbers },
        }
    }
}
