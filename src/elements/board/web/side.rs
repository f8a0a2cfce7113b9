//! What stands beside the board: the question, the words of a picture, the talk card, the step, and what is counted.

use yew::Html;

use super::views::Scene;
use super::{headcount, input, join, people, tools};
use crate::domain::dialogue::Moment;
use crate::elements::board::msg::{Deed, Msg, Part};
use crate::elements::board::view::{CountsView, HostedView, ShownView, StageView, StepView, TalkView};
use crate::kit::web::tag::{Tag, list, maybe, tag};
use crate::kit::web::views::icon::{Icon, icon};
use crate::kit::web::views::{glyph, heading, notices, press};
use crate::reveal::web as reveal;

pub fn side(view: &ShownView, hosted: Option<&HostedView>, scene: &Scene) -> Tag {
    let moment =
        view.moment.map(|moment| tag("p", "row").add(sign(moment)).tag(tag("b", "").text(name(moment, scene))));
    let text = view.text.iter().fold(tag("div", "stack"), |text, line| text.tag(tag("p", "mut").text(line)));
    let title = (!view.title.is_empty()).then(|| tag("p", "mut").text(&view.title).html());
    // A picture has a headline of its own.
    let revealed = matches!(view.stage, StageView::Revealed(_)) && hosted.is_none_or(|hosted| hosted.step.is_none());
    let words = tag("div", "stack")
        .add(maybe(title))
        .may(moment)
        .tag(heading::title(if revealed { "ph" } else { "" }, &view.heading))
        .may((!view.text.is_empty()).then_some(text));
    let step = hosted.and_then(|hosted| hosted.step.as_ref()).map(|step| self::step(step, scene));
    let talk = view.talk.as_ref().map(|talk| self::talk(talk, view, hosted, scene));
    let aside = tag("section", "side").attr("aria-label", scene.board.tools_beside()).tag(words);
    let aside = aside.add(maybe(step)).add(maybe(talk));
    let aside = match &view.stage {
        StageView::Revealed(revealed) => {
            let send = scene.send.reform(Msg::Reveal);
            let switches = hosted.map(|_| reveal::switches(revealed, scene.reveal, &send));
            aside.add(maybe(switches)).add(reveal::words(revealed)).add(reveal::tables(revealed, scene.reveal, &send))
        }
        StageView::Person(person) => aside.add(people::person(person, scene)),
        StageView::Bare | StageView::Hidden(_) | StageView::Counting(_) | StageView::TooFew(_) => aside,
    };
    let join = |large| maybe(view.join.as_ref().filter(|join| join.large == large).map(|view| join::join(view, scene)));
    let placing = matches!(view.stage, StageView::Person(_));
    let controls = maybe(hosted.filter(|_| !placing).map(|hosted| controls(hosted, scene)));
    // As long as people come in, that is what matters.
    if placing { aside } else { aside.add(join(true)).add(controls).add(join(false)) }
}

fn controls(hosted: &HostedView, scene: &Scene) -> Html {
    let board = scene.board;
    let link = |deed: Deed, words: &str| press::press("lnk", &scene.did, deed).text(words).html();
    let auto = |on: bool| {
        input::tick("checkbox", "auto".to_owned(), on, board.placing_auto_reveal(), &scene.did, Deed::AutoRevealTicked)
            .html()
    };
    let again = || {
        let button = press::button("btn", &scene.did, Deed::PlacedAgain).text(board.phases_place_again());
        tag("div", "row").tag(button).tag(tag("span", "mut sm").text(board.phases_place_again_hint())).html()
    };
    let inner = list(vec![
        maybe(hosted.can_place_again.then(again)),
        maybe(hosted.counts.as_ref().map(|counts| self::counts(counts, scene))),
        maybe(hosted.headcount.as_ref().map(|view| headcount::wanted(view, scene))),
        maybe(hosted.lock.map(|words| link(Deed::Locked, words))),
        maybe(hosted.auto_reveal.map(auto)),
        maybe(hosted.people.as_ref().map(|view| people::people(view, scene))),
        maybe(hosted.phones.then(|| link(Deed::PhonesWanted, board.counting_phones_after_all()))),
        maybe(hosted.can_export.then(|| tools::exports(scene))),
    ]);
    tag("div", "stack np").add(inner).html()
}

/// The question of the moment, with what is strong and what to mind in each corner, all alike.
fn talk(view: &TalkView, shown: &ShownView, hosted: Option<&HostedView>, scene: &Scene) -> Html {
    let (place, of) = view.place;
    let strings = scene.strings;
    let place = strings.talk_question_count(place, of);
    let head =
        tag("p", "row sm").tag(tag("b", "").text(strings.talk_question())).tag(tag("span", "mut end").text(&place));
    let corners = shown.corners.iter().fold(tag("dl", "sm"), |list, corner| {
        list.tag(tag("dt", "").tag(tag("b", "").text(corner.name)))
            .tag(tag("dd", "").text(strings.talk_strength()).text(" ").text(corner.strength))
            .tag(tag("dd", "").text(strings.talk_risk()).text(" ").text(corner.risk))
    });
    let corners = tag("details", "").tag(tag("summary", "").text(scene.board.talk_corners())).tag(corners);
    let other = hosted
        .map(|_| press::press("lnk np", &scene.did, Deed::QuestionTurned).text(strings.talk_another_question()).html());
    let card = tag("section", "sec stack").tag(head).tag(tag("p", "q").text(view.question));
    card.tag(tag("div", "row").add(maybe(other)).tag(corners)).html()
}

fn step(view: &StepView, scene: &Scene) -> Html {
    let board = scene.board;
    let typed = |part: Part| scene.send.reform(move |text: String| Msg::Written(part, text));
    let field = |kind, id, label, value: &str, part| input::field(kind, id, label, value, typed(part));
    let none =
        input::tick("checkbox", "none".to_owned(), view.none, board.step_no_step(), &scene.did, Deed::NoStepTicked);
    let fields = tag("div", "stack")
        .tag(field("text", "step-what", board.step_what(), &view.wish.what, Part::What))
        .tag(field("text", "step-who", board.step_who(), &view.wish.who, Part::Who))
        .tag(field("date", "step-when", board.step_when(), &view.wish.when, Part::When));
    tag("section", "stack")
        .may((!view.none).then_some(fields))
        .tag(none)
        .tag(tag("p", "tag").add(icon(Icon::HOME)).text(board.step_stays()))
        .html()
}

fn counts(view: &CountsView, scene: &Scene) -> Html {
    let rows = view.totals.iter().fold(tag("tbody", ""), |rows, (moment, total)| {
        let head = tag("th", "").attr("scope", "row").add(sign(*moment)).text(" ").text(name(*moment, scene));
        rows.tag(tag("tr", "").tag(head).tag(tag("td", "").text(&total.to_string())))
    });
    let table = tag("table", "rev").tag(tag("caption", "").text(scene.board.counting_typed())).tag(rows);
    let question = view.question.as_ref().map(|question| notices::bar(Icon::MIND).text(question).html());
    list(vec![table.html(), maybe(question)])
}

pub fn sign(moment: Moment) -> Html {
    match moment {
        Moment::Current => glyph::now(),
        Moment::Desired => glyph::later(),
    }
}

pub fn name(moment: Moment, scene: &Scene) -> &'static str {
    match moment {
        Moment::Current => scene.strings.moments(Moment::Current),
        Moment::Desired => scene.strings.moments(Moment::Desired),
    }
}
