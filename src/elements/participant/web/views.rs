//! The whole element of a participant: status line, code, messages, one of its screens, and the foot.

use yew::{Callback, Html};

use super::{group, join, settled};
use crate::contract::ids::Language;
use crate::domain::orientation::Orientation;
use crate::elements::dialogue::web::{self as solo, choose, place};
use crate::elements::participant::msg::Msg;
use crate::elements::participant::view::{Body, ChooseView, FootView, LinkView, Remedy, View, WayOut, WordsView};
use crate::i18n::RevealWords;
use crate::i18n::{DialogueWords, ParticipantWords};
use crate::kit::web::tag::{Tag, list, maybe, tag};
use crate::kit::web::views::icon::{Icon, icon};
use crate::kit::web::views::{heading, notices, press};

/// What every view needs beside its own data.
pub struct Scene {
    pub strings: DialogueWords,
    pub words: ParticipantWords,
    pub reveal: RevealWords,
    pub language: Language,
    pub orientation: Orientation,
    /// Tells one time that a screen is shown from another.
    pub visit: u32,
    pub send: Callback<Msg>,
}

impl Scene {
    /// The same for the screens that a dialogue on one's own has as well.
    fn placing(&self) -> solo::Scene {
        solo::Scene {
            strings: self.strings,
            language: self.language,
            orientation: self.orientation,
            visit: self.visit,
            send: self.send.reform(Msg::Placing),
        }
    }
}

pub fn app(view: &View, scene: &Scene) -> Html {
    tag("div", "app")
        .attr("lang", scene.language.tag())
        .tag(tag("p", "sr").attr("role", "status").text(&view.status))
        .add(maybe(view.code.as_deref().map(|code| top(code, scene))))
        .add(notices::notices(&view.notices))
        .tag(
            tag("div", "stack").attr("aria-live", "polite").add(maybe(view.link.as_ref().map(|link| bar(link, scene)))),
        )
        .add(match &view.body {
            Body::Code { typed, refusal } => join::code(&view.heading, typed, *refusal, scene),
            Body::Join(join) => join::join(&view.heading, join, scene),
            Body::Words(words) => self::words(&view.heading, words, scene),
            Body::Choose(choose) => self::choose(&view.heading, choose, scene),
            Body::Place(place, again) => list(vec![hint(*again), place::place(&view.heading, place, &scene.placing())]),
            Body::Settled(settled) => settled::settled(&view.heading, settled, scene),
            Body::Group(group) => group::group(&view.heading, group, scene),
        })
        .may(view.plain_http.map(|(title, text)| notices::bar(Icon::MIND).tag(notices::line(title, text))))
        .may(view.credit.map(|credit| tag("p", "mut sm").text(credit)))
        .add(foot(&view.foot, scene))
        .html()
}

/// Which session this is, as the board has it.
fn top(code: &str, scene: &Scene) -> Html {
    tag("p", "mut sm").text(scene.words.join_session()).text(" ").text(code).html()
}

fn bar(link: &LinkView, scene: &Scene) -> Html {
    let bar = notices::bar(Icon::MIND).tag(notices::line(link.title, &link.text));
    match link.remedy {
        Remedy::None => bar.html(),
        Remedy::TakeBack => bar
            .tag(press::button("btn end", &scene.send, Msg::TakenBack).text(scene.words.connection_take_back()))
            .html(),
    }
}

fn words(title: &str, view: &WordsView, scene: &Scene) -> Html {
    let stack = tag("div", "stack").tag(heading::title("", title));
    let stack = view.lines.iter().fold(stack, |stack, line| stack.tag(tag("p", "").text(line)));
    let join = |name: &'static str| tag("div", "row").tag(press::button("btn", &scene.send, Msg::Joined).text(name));
    stack.may(view.join.map(join)).html()
}

fn hint(text: Option<&'static str>) -> Html {
    maybe(text.map(|text| tag("p", "").tag(tag("b", "").text(text)).html()))
}

fn choose(title: &str, view: &ChooseView, scene: &Scene) -> Html {
    let bring = |text: &String| -> Tag {
        let button = press::button("btn", &scene.send, Msg::SoloPinBrought).text(scene.words.placing_bring());
        tag("div", "row msg").tag(tag("p", "").text(text)).tag(button)
    };
    list(vec![
        hint(view.again),
        maybe(view.solo.as_ref().map(|text| bring(text).html())),
        choose::choose(title, &view.cards, &scene.placing()),
    ])
}

/// Where the seat is kept, and the way out, which asks once in place.
fn foot(view: &FootView, scene: &Scene) -> Html {
    let (words, send) = (scene.words, &scene.send);
    let foot = tag("div", "row foot np").attr("part", "footer");
    let kept = maybe(view.kept.map(|kept| tag("p", "tag").add(icon(Icon::HOME)).text(kept).html()));
    let link = |msg, name: &'static str| press::press("lnk sm", send, msg).attr("id", "erase").text(name);
    match view.way_out {
        WayOut::None => maybe(None),
        WayOut::OtherCode => foot.add(kept).tag(link(Msg::OtherCodeAsked, words.code_other())).html(),
        WayOut::Leave => foot.add(kept).tag(link(Msg::LeaveAsked, words.leave_button())).html(),
        WayOut::ReallyLeave => {
            let question = tag("p", "").attr("id", "erase-ask").tag(tag("b", "").text(words.leave_ask()));
            let yes = press::button("btn", send, Msg::LeaveConfirmed).text(words.leave_yes());
            let no =
                press::button("btn", send, Msg::LeaveDropped).attr("id", "erase-no").text(scene.strings.erase_no());
            foot.attrs(&[("role", "group"), ("aria-labelledby", "erase-ask")])
                .tag(question)
                .tag(tag("div", "row end").tag(yes).tag(no))
                .html()
        }
    }
}
