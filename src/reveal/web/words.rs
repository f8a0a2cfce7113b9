//! A revealed picture in words.

use yew::prelude::*;

use crate::reveal::Part;

#[derive(Properties, PartialEq)]
pub struct WordsProps {
    /// Where the person stands themselves; comes first, where there is anything to say.
    #[prop_or_default]
    pub own: Vec<Part>,
    pub headline: AttrValue,
    pub sentence: Vec<Part>,
}

#[component]
pub fn Words(props: &WordsProps) -> Html {
    html! {
        <div class="stack">
            if !props.own.is_empty() {
                { lead(&props.own) }
            }
            <h2 ~textContent={props.headline.as_str()} />
            { lead(&props.sentence) }
        </div>
    }
}

fn lead(parts: &[Part]) -> Html {
    let part = |part: &Part| match part {
        Part::Plain(text) => html! { <span ~textContent={text.as_str()} /> },
        Part::Strong(text) => html! { <b ~textContent={text.as_str()} /> },
    };
    html! { <p class="lead">{ for parts.iter().map(part) }</p> }
}
