//! The whole board: status line, phases, messages, the board with its words beside it, and what is at hand.

use yew::{Callback, Html};

use super::{bar, paper, side, stage, tools};
use crate::contract::board_draft::{LIMIT, Mode};
use crate::contract::ids::Language;
use crate::domain::orientation::Orientation;
use crate::elements::board::msg::{Deed, Msg, Paper};
use crate::elements::board::view::{Body, StartView, View};
use crate::i18n::{BoardWords, DialogueWords, RevealWords};
use crate::kit::web::file;
use crate::kit::web::tag::{list, maybe, tag};
use crate::kit::web::views::icon::{Icon, icon};
use crate::kit::web::views::{heading, notices, press};

/// What every view needs beside its own data.
pub struct Scene {
    pub strings: DialogueWords,
    pub board: BoardWords,
    pub reveal: RevealWords,
    pub language: Language,
    pub orientation: Orientation,
    /// Tells one time that a screen is shown from another.
    pub visit: u32,
    pub send: Callback<Msg>,
    /// The same, of what is pressed.
    pub did: Callback<Deed>,
}

pub fn app(view: &View, on_paper: Option<Paper>, scene: &Scene) -> Html {
    let app = tag("div", "app bd")
        .attr("lang", scene.language.tag())
        .tag(tag("p", "sr").attr("role", "status").text(&view.status));
    let app = match &view.body {
        Body::Start(start) => app.add(notices::notices(&view.notices)).add(self::start(start, scene)),
        Body::Over { words: (title, text), again } => {
            let new = press::button("btn p", &scene.did, Deed::NewWanted).text(scene.board.closing_new_session());
            app.add(notices::notices(&view.notices))
                .tag(heading::title("", title))
                .tag(tag("p", "q").text(text))
                .may(again.then(|| tag("div", "row").tag(new)))
        }
        Body::Session(shown, hosted) => {
            let hosted = hosted.as_deref();
            app.tag(paper::head(shown, scene))
                .tag(bar::bar(&shown.track, hosted, scene))
                .add(maybe(hosted.and_then(|hosted| hosted.asking.as_ref()).map(|asked| bar::ask(asked, scene))))
                .add(notices::notices(&view.notices))
                .add(maybe(
                    hosted.and_then(|hosted| hosted.trouble.as_ref()).map(|trouble| tools::trouble(trouble, scene)),
                ))
                .tag(
                    tag("div", "stage")
                        .tag(tag("div", "").add(stage::stage(shown, scene)))
                        .tag(side::side(shown, hosted, scene)),
                )
                .add(maybe(hosted.map(|hosted| tools::tools(hosted, scene))))
                .add(paper::agreements(scene))
                .tag(tag("p", "mut sm").text(shown.credit))
                .add(maybe((on_paper == Some(Paper::Empty)).then(|| paper::empty(shown, scene))))
        }
    };
    app.html()
}

fn start(view: &StartView, scene: &Scene) -> Html {
    let board = scene.board;
    let mode = |(at, mode): (usize, &Mode)| {
        let (words, hint) = match mode {
            Mode::Phones => (board.start_with_phones(), board.start_with_phones_hint()),
            Mode::Counting => (board.start_counting(), board.start_counting_hint()),
        };
        let class = if at == 0 { "btn p" } else { "btn" };
        let button = press::button(class, &scene.did, Deed::Began(*mode)).text(words).add(icon(Icon::NEXT));
        tag("div", "stack").tag(tag("div", "row").tag(button)).tag(tag("p", "mut sm").text(hint)).html()
    };
    let picked = scene.send.reform(|text: Option<String>| Msg::FilePicked(text.ok_or(())));
    list(vec![
        heading::title("", &view.title).html(),
        tag("p", "q").text(board.start_text()).html(),
        list(view.modes.iter().enumerate().map(mode).collect()),
        tag("div", "row foot").tag(file::open("lnk pick", board.start_open_file(), LIMIT, picked)).html(),
    ])
}
