//! A table of numbers, with real headers.

use yew::Html;

use crate::domain::dialogue::Moment;
use crate::kit::web::tag::{Tag, maybe, tag};
use crate::kit::web::views::glyph;
use crate::reveal::view::{ColumnView, RowView, TableView};

pub fn table(view: &TableView) -> Tag {
    let head = tag("tr", "").tag(tag("th", "").attr("scope", "col").text(view.first));
    let head = view.columns.iter().fold(head, |head, one| head.tag(column(one)));
    let body = view.rows.iter().fold(tag("tbody", ""), |body, one| body.tag(row(one)));
    tag("table", "rev")
        .tag(tag("caption", "").text(&view.caption))
        .tag(tag("thead", "").tag(head))
        .tag(body)
        .tag(tag("tfoot", "").tag(row(&view.total)))
}

fn column(view: &ColumnView) -> Tag {
    tag("th", "").attr("scope", "col").add(maybe(view.sign.map(sign))).text(" ").text(&view.name)
}

fn row(view: &RowView) -> Tag {
    let row = tag("tr", "").tag(tag("th", "").attr("scope", "row").text(&view.name));
    view.numbers.iter().fold(row, |row, number| row.tag(tag("td", "").text(&number.to_string())))
}

/// The piece of a moment as a small sign.
pub fn sign(moment: Moment) -> Html {
    match moment {
        Moment::Current => glyph::now(),
        Moment::Desired => glyph::later(),
    }
}
