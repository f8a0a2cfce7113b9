//! The numbers of a revealed picture: tables, what has to be known with them, and the pins that can be struck out.

use yew::prelude::*;

use super::strike::StrikeList;
use super::table::Table;
use crate::i18n::RevealWords;
use crate::reveal::RevealMsg;
use crate::reveal::view::{PinView, TableView};

#[derive(Properties, PartialEq)]
pub struct TablesProps {
    pub tables: Vec<TableView>,
    /// One sentence each.
    pub notes: Vec<String>,
    /// Those that can be struck out; empty where none can.
    pub pins: Vec<PinView>,
    pub words: RevealWords,
    pub send: Callback<RevealMsg>,
}

#[component]
pub fn Tables(props: &TablesProps) -> Html {
    let TablesProps { tables, notes, pins, words, send } = props;
    html! {
        <>
            <>{ for tables.iter().map(|one| html! { <Table view={one.clone()} /> }) }</>
            <>{ for notes.iter().map(|note| html! { <p class="muted small" ~textContent={note.as_str()} /> }) }</>
            if !pins.is_empty() {
                <StrikeList pins={pins.clone()} words={*words} send={send.clone()} />
            }
        </>
    }
}
