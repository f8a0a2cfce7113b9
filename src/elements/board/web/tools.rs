//! What is at hand: trouble with the server, files, paper, screens, keys, and the end.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::html::onsubmit;
use yew::{Html, SubmitEvent};

use super::input;
use super::views::Scene;
use crate::elements::board::msg::{Deed, Export, Msg, Paper};
use crate::elements::board::view::{HostedView, TroubleView};
use crate::kit::web::tag::{Tag, tag};
use crate::kit::web::views::icon::{Icon, icon};
use crate::kit::web::views::{notices, press};

/// What is wrong with the connection; where the server wants to know who we are, a field for it.
pub fn trouble(view: &TroubleView, scene: &Scene) -> Html {
    let bar = notices::bar(Icon::MIND).tag(notices::line(view.title, &view.text));
    if !view.asks {
        return tag("div", "").attr("aria-live", "polite").tag(bar).html();
    }
    let board = scene.board;
    let send = scene.send.clone();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let form = event.target().and_then(|form| form.dyn_into::<HtmlElement>().ok());
        let field = form.and_then(|form| form.query_selector("input").ok().flatten());
        if let Some(field) = field.map(|field| field.unchecked_into::<HtmlInputElement>()) {
            send.emit(Msg::LoginTyped(field.value()));
        }
    };
    let field = tag("input", "fld").attrs(&[("type", "password"), ("id", "login"), ("autocomplete", "off")]);
    let label = tag("label", "f").attr("for", "login").text(board.connection_login());
    let go = tag("button", "btn p").attrs(&[("type", "submit"), ("part", "button")]).text(board.connection_log_in());
    tag("form", "stack np")
        .on(Rc::new(onsubmit::Wrapper::new(submit.into())))
        .tag(bar)
        .tag(tag("div", "row").tag(tag("div", "").tag(label).tag(field)).tag(go))
        .html()
}

/// What is revealed, to take along.
pub fn exports(scene: &Scene) -> Html {
    let board = scene.board;
    let each = [
        (Export::Svg, board.tools_export_svg()),
        (Export::Png, board.tools_export_png()),
        (Export::Csv, board.tools_export_csv()),
        (Export::Json, board.tools_export_json()),
    ];
    let buttons = each.into_iter().fold(tag("div", "row"), |row, (export, words)| {
        row.tag(press::button("btn", &scene.did, Deed::ExportAsked(export)).add(icon(Icon::SAVE)).text(words))
    });
    let print = press::button("btn", &scene.did, Deed::PaperAsked(Paper::Shown)).add(icon(Icon::PRINT));
    let summary = tag("summary", "").text(board.tools_save());
    tag("details", "").tag(summary).tag(buttons.tag(print.text(scene.strings.buttons_print()))).html()
}

pub fn tools(hosted: &HostedView, scene: &Scene) -> Html {
    let board = scene.board;
    let button = |deed: Deed, words: &str| press::button("btn", &scene.did, deed).text(words);
    let hinted = |deed: Deed, words: &str, hint: &str| {
        tag("div", "row").tag(button(deed, words)).tag(tag("p", "mut sm hint").text(hint))
    };
    let keys = [
        (board.tools_keys_onward_key(), board.tools_keys_onward_does()),
        (board.tools_keys_back_key(), board.tools_keys_back_does()),
        (board.tools_keys_reveal_key(), board.tools_keys_reveal_does()),
        (board.tools_keys_full_screen_key(), board.tools_keys_full_screen_does()),
    ];
    let keys = keys.into_iter().fold(tag("dl", "keys sm"), |list, (key, deed)| {
        list.tag(tag("dt", "").tag(tag("kbd", "").text(key))).tag(tag("dd", "").text(deed))
    });
    let letters = hosted.letters_on;
    let letters =
        input::tick("checkbox", "keys".to_owned(), letters, board.tools_keys_letters(), &scene.did, Deed::KeysTicked);
    let fold = |words: &str| tag("details", "").tag(tag("summary", "").text(words));
    let refused = tag("p", "mut sm").text(&board.tools_refused(hosted.refused));
    let close: Tag = press::press("lnk", &scene.did, Deed::CloseAsked).text(board.phases_end());
    fold(board.tools_label())
        .attrs(&[("class", "np foot")])
        .tag(
            tag("div", "stack")
                .tag(tag("div", "row").tag(button(Deed::FullScreenWanted, board.tools_full_screen())))
                .tag(hinted(Deed::SecondWindowWanted, board.tools_second_window(), board.tools_second_window_hint()))
                .tag(hinted(Deed::HandOverAsked, board.tools_hand_over(), board.tools_hand_over_hint()))
                .tag(hinted(Deed::PaperAsked(Paper::Empty), board.tools_paper(), board.tools_paper_hint()))
                .tag(fold(board.tools_shortcuts()).tag(keys).tag(letters))
                .tag(
                    board
                        .floors_lines()
                        .iter()
                        .fold(fold(board.floors_title()), |fold, line| fold.tag(tag("p", "mut sm").text(line))),
                )
                .tag(fold(board.tools_details()).tag(refused))
                .tag(tag("div", "row").tag(close)),
        )
        .html()
}
