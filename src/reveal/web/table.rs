//! A table of numbers, with real headers.

use yew::prelude::*;

use super::sign;
use crate::reveal::view::{ColumnView, RowView, TableView};

#[derive(Properties, PartialEq)]
pub struct TableProps {
    pub view: TableView,
}

#[component]
pub fn Table(props: &TableProps) -> Html {
    let TableView { caption, first, columns, rows, total } = &props.view;
    html! {
        <table class="picture-table">
            <caption ~textContent={caption.as_str()} />
            <thead>
                <tr>
                    <th scope="col" ~textContent={*first} />
                    <>{ for columns.iter().map(column) }</>
                </tr>
            </thead>
            <tbody>{ for rows.iter().map(row) }</tbody>
            <tfoot>{ row(total) }</tfoot>
        </table>
    }
}

fn column(view: &ColumnView) -> Html {
    html! {
        <th scope="col">
            <>{ for view.sign.map(sign) }</>
            <span ~textContent={format!(" {}", view.name)} />
        </th>
    }
}

fn row(view: &RowView) -> Html {
    html! {
        <tr>
            <th scope="row" ~textContent={view.name.as_str()} />
            <>{ for view.numbers.iter().map(|number| html! { <td ~textContent={number.to_string()} /> }) }</>
        </tr>
    }
}
