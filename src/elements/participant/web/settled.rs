//! What the person placed, until the group sees it.

use yew::Html;

use super::views::Scene;
use crate::elements::dialogue::wording::Phrase;
use crate::elements::participant::msg::Msg;
use crate::elements::participant::view::SettledView;
use crate::kit::web::tag::{list, maybe, tag};
use crate::kit::web::views::icon::{Icon, icon};
use crate::kit::web::views::{heading, plane, press};

pub fn settled(title: &str, view: &SettledView, scene: &Scene) -> Html {
    let send = &scene.send;
    let stack = tag("div", "stack").tag(heading::title("", title));
    let stack = view.lines.iter().fold(stack, |stack, line| stack.tag(tag("p", "mut").text(line)));
    let sentence = view.sentence.iter().fold(tag("p", ""), |sentence, phrase| match phrase {
        Phrase::Plain(plain) => sentence.text(plain),
        Phrase::Name(name) => sentence.tag(tag("b", "").text(name)),
    });
    let buttons = view.buttons.iter().fold(tag("div", "row np"), |row, button| {
        row.tag(press::button("btn", send, Msg::AdjustAsked(button.moment)).text(button.name))
    });
    let withdraw = view.withdraw.map(|name| press::press("lnk", send, Msg::PinsWithdrawn).text(name).html());
    let delivery = tag("p", "tag").add(icon(Icon::OUT)).text(view.delivery.unwrap_or_default());
    list(vec![
        stack.html(),
        maybe(view.board.as_ref().map(|picture| plane::plane("board", picture).html())),
        sentence.html(),
        maybe(view.delivery.map(|_| delivery.html())),
        buttons.add(maybe(withdraw)).html(),
        maybe(view.until.map(|until| tag("p", "tag").add(icon(Icon::CLOCK)).text(until).html())),
    ])
}
