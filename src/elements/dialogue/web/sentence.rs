//! A sentence with the names of corners in it.

use yew::{Html, html};

use crate::elements::dialogue::wording::Phrase;

pub fn sentence(phrases: &[Phrase]) -> Html {
    let phrase = |phrase: &Phrase| match phrase {
        Phrase::Plain(plain) => html! { <span ~textContent={plain.as_str()} /> },
        Phrase::Name(name) => html! { <b ~textContent={name.as_str()} /> },
    };
    html! { <>{ for phrases.iter().map(phrase) }</> }
}
