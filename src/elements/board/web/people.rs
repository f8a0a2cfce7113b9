//! People without a phone: a list of numbers, and the corners for the one who is placing.

use yew::Html;

use super::input;
use super::side::{name, sign};
use super::views::Scene;
use crate::domain::space::Pin;
use crate::elements::board::msg::Deed;
use crate::elements::board::view::{PeopleView, PersonView};
use crate::kit::web::tag::{list, maybe, tag};
use crate::kit::web::views::press;

pub fn people(view: &PeopleView, scene: &Scene) -> Html {
    let board = scene.board;
    let one = |(id, words): &(_, String)| press::press("lnk", &scene.did, Deed::PersonOpened(*id)).text(words).html();
    let add = press::button("btn", &scene.did, Deed::PersonAdded).text(board.people_add());
    tag("details", "")
        .tag(tag("summary", "").text(board.people_title()).text(&format!(" ({})", view.people.len())))
        .tag(tag("p", "mut sm").text(board.people_hint()))
        .tag(tag("div", "row").tag(add).add(list(view.people.iter().map(one).collect())))
        .html()
}

/// One fieldset for each moment; a press on the board places more exactly.
pub fn person(view: &PersonView, scene: &Scene) -> Html {
    let board = scene.board;
    let group = |at: String| [at.as_str(), "-", &scene.visit.to_string()].concat();
    let corners = view.pins.iter().map(|(moment, pin)| {
        let (moment, group) = (*moment, group(name(*moment, scene).to_owned()));
        let legend = tag("legend", "f").add(sign(moment)).text(" ").text(name(moment, scene));
        let tick = |checked, words: &str, pin| {
            input::tick("radio", group.clone(), checked, words, &scene.did, Deed::PersonPlaced(moment, pin))
        };
        let set = view.corners.iter().fold(tag("fieldset", "stack").tag(legend), |set, (quadrant, words)| {
            let here = pin.is_some_and(|pin| pin.quadrant() == *quadrant);
            set.tag(tick(here, words, Some(Pin::middle_of(*quadrant))))
        });
        set.tag(tick(pin.is_none(), board.people_no_pin(), None)).html()
    });
    let role = |at: Option<u8>, checked, words: &str| {
        input::tick("radio", group(board.people_role().to_owned()), checked, words, &scene.did, Deed::PersonRole(at))
    };
    let roles = (!view.roles.is_empty()).then(|| {
        let none = role(None, view.role.is_none(), board.people_no_role());
        let legend = tag("legend", "f").text(board.people_role());
        let roles = tag("fieldset", "stack").tag(legend);
        let roles = view.roles.iter().zip(0_u8..).fold(roles, |roles, (words, at)| {
            roles.tag(role(Some(at), view.role.is_some_and(|role| role.index() == usize::from(at)), words))
        });
        roles.tag(none).html()
    });
    let done = press::button("btn p", &scene.did, Deed::PersonClosed).text(board.people_done());
    let remove = press::press("lnk", &scene.did, Deed::PersonRemoved).text(board.people_remove());
    list(vec![
        tag("p", "mut sm").text(board.people_hint()).html(),
        tag("div", "pair").add(list(corners.collect())).html(),
        maybe(roles),
        tag("div", "row").tag(done).tag(remove).html(),
    ])
}
