//! Someone pretends to be the board, or to be a participant: nobody believes it, and nothing is lost by it.

use llo_dialogue::contract::wire::{Code, NowStage, Open, Scene, Topic};
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::RoundNo;
use llo_dialogue::domain::space::Quadrant::{OrganisationReactive, PeopleProactive, PeopleReactive};
use llo_dialogue::live::transport::Interest;
use llo_e2e::board::Board;
use llo_e2e::channel::Shout;
use llo_e2e::impostor::{Guise, Told, nonsense, stranger};
use llo_e2e::page::Page;
use llo_e2e::room::{all_place, bots};
use llo_e2e::said::before_number;
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use llo_e2e::until::{becomes, until};
use serde_json::json;

scenarios![another_board_at_the_broker, words_put_in_a_mouth, another_voice_in_the_windows];

fn state_topic(code: &str) -> Topic {
    Topic::State(Code::parse(code).expect("the board shows a code").session())
}

/// What someone would say who wants everyone to stop, or to look elsewhere.
fn lies(told: &Told) -> [Option<Open>; 2] {
    let open = told.state().open.expect("the session is open");
    let scene = Scene::Now { round: RoundNo::First, stage: NowStage::Reveal, current: None };
    [None, Some(Open { scene, ..Open::clone(&open) })]
}

/// How often a socket of this page brought exactly these bytes.
async fn came_in(page: &Page, payload: &[u8]) -> usize {
    let frames = page.diary().await.frames;
    let brought = |bytes: &[u8]| bytes.windows(payload.len()).filter(|part| *part == payload).count();
    frames.iter().filter(|frame| !frame.out).map(|frame| brought(&frame.bytes)).sum()
}

/// Unfolds where the board says how many messages it did not take.
async fn looks_at_refused(board: &Board) {
    board.unfolds(board.said.board.tools_label()).await;
    board.unfolds(board.said.board.tools_details()).await;
    refused(board, 0).await;
}

async fn refused(board: &Board, number: usize) {
    let body = "return Number(squeeze([...root.querySelectorAll('details details p')].at(-1).textContent).slice(arguments[1].length))";
    let counted = async || board.run(body, &[json!(before_number(board.said.board.tools_refused_pieces()))]).await;
    becomes("the messages that were not taken", json!(number), counted).await;
}

/// With the right to write at the broker, and without the keys. Who takes part does not notice; who comes in meanwhile
/// reads it, and goes on when the board has spoken again.
async fn another_board_at_the_broker(page: Page) {
    let said = Said::dutch();
    let (board, phones) = page.open_room(said, "", &["een", "twee"]).await;
    let [inside, coming] = &phones[..] else { unreachable!("two were asked for") };
    let code = board.begins().await;
    let (broker, topic) = (page.site.address(), state_topic(&code));
    let Topic::State(session) = topic else { unreachable!("made so above") };
    let heard = async || Told(Guise::Board.hears(broker, Interest::State(session)).await.1);
    inside.joins_with(&code).await;
    let first = heard().await;
    board.goes_on_to(At::PlaceNow).await;
    inside.places(said.corner(PeopleReactive)).await;
    inside.has_arrived().await;
    board.counts(1, 1).await;

    board.goes_on_to(At::PlaceLater).await;
    inside.asks(said.prompt(Moment::Desired)).await;
    let told = heard().await;
    let forged =
        lies(&told).map(|lie| [told.with_their_signature(lie.clone()), told.with_other_keys("broker", topic, lie)]);
    for Told(lie) in [first].into_iter().chain(forged.into_iter().flatten()) {
        let before = came_in(&page, &lie).await;
        Guise::Board.publishes(broker, topic, lie.clone()).await;
        becomes("who heard it of board and phone", before + 2, async || came_in(&page, &lie).await).await;
    }
    coming.types_code(&code).await;
    coming.asks(said.guest.seeking_other_keys().0).await;
    coming.says(said.guest.seeking_other_keys().1).await;
    inside.asks(said.prompt(Moment::Desired)).await;
    inside.places(said.corner(PeopleProactive)).await;
    inside.has_arrived().await;
    board.counts(1, 1).await;
    board.is_at(At::PlaceLater).await;
    board.connected().await;

    board.press("nav.top-bar button", said.common.buttons_back()).await;
    board.is_at(At::PlaceNow).await;
    coming.joins().await;
    coming.asks(said.prompt(Moment::Current)).await;
    coming.places(said.corner(OrganisationReactive)).await;
    coming.has_arrived().await;
    board.counts(2, 2).await;
}

/// Who reads along at the broker knows the participants' numbers. It does not help: not with bytes that mean nothing,
/// not with what another one said, and not by throwing them out.
async fn words_put_in_a_mouth(page: Page) {
    let said = Said::dutch();
    let (board, _) = page.open_room(said, "", &[]).await;
    let code = board.begins().await;
    let Topic::State(session) = state_topic(&code) else { unreachable!("made so above") };
    let broker = page.site.address();
    let others = bots(&page, &code, 2).await;
    board.goes_on_to(At::PlaceNow).await;
    all_place(&others, RoundNo::First, PeopleReactive, None).await;
    board.counts(2, 2).await;
    looks_at_refused(&board).await;

    let (theirs, sealed) = Guise::Board.hears(broker, Interest::Pins(session)).await;
    let Topic::Pin(_, victim) = theirs else { unreachable!("pins were asked for") };
    let (one, other) = (stranger(), stranger());
    let deeds = [(one, nonsense()), (other, sealed.clone()), (one, sealed[1..].to_vec()), (victim, nonsense())];
    for (number, (who, payload)) in deeds.into_iter().enumerate() {
        Guise::Participant(who).publishes(broker, Topic::Pin(session, who), payload).await;
        refused(&board, number + 1).await;
        board.counts(2, 2).await;
    }
    // It is theirs, and it is old: nothing wrong with it, and nothing new.
    Guise::Participant(victim).publishes(broker, theirs, sealed).await;
    board.leads_on().await;
    board.counts(0, 2).await;
    refused(&board, 4).await;
}

/// Without a server anything of the same origin can speak in the channel.
async fn another_voice_in_the_windows(page: Page) {
    let said = Said::dutch();
    let phones = ["een", "twee"]
        .map(|id| format!("<llo-dialogue id=\"{id}\" instance=\"{id}\" session broker=\"tabs\"></llo-dialogue>"));
    let body = format!("<div class=\"phones\">{}</div><llo-board broker=\"tabs\"></llo-board>", phones.concat());
    page.open_part(said, "/e2e/host.html", &body).await;
    let (board, [inside, coming]) = (page.board(said), ["een", "twee"].map(|id| page.phone_at(said, id)));
    page.listens_in().await;
    let code = board.begins().await;
    let topic = state_topic(&code);
    let Topic::State(session) = topic else { unreachable!("made so above") };
    let last = async |wanted: &dyn Fn(Topic) -> bool| -> Shout {
        until("a message in the channel", async || {
            page.overheard().await.into_iter().rfind(|shout| wanted(shout.topic))
        })
        .await
    };
    let is_pin = |topic| matches!(topic, Topic::Pin(..));
    inside.joins_with(&code).await;
    let first = last(&|said| said == topic).await;
    board.goes_on_to(At::PlaceNow).await;
    inside.places(said.corner(PeopleReactive)).await;
    board.counts(1, 1).await;
    let placed = last(&is_pin).await;
    inside.press_button(said.guest.placing_withdraw(1_u32)).await;
    board.counts(0, 1).await;
    looks_at_refused(&board).await;

    let mut shout = last(&is_pin).await;
    let (theirs, nobodys) = (shout.topic, Topic::Pin(session, stranger()));
    // Nonsense for one who is not there and for one who is; and of the one, what they said before, and nothing at all.
    let deeds =
        [(nobodys, nonsense(), 1), (theirs, nonsense(), 2), (theirs, placed.payload, 2), (theirs, Vec::new(), 2)];
    for (topic, payload, number) in deeds {
        shout = shout.then(topic, payload);
        page.shouts(&shout.write()).await;
        refused(&board, number).await;
        board.counts(0, 1).await;
    }
    board.goes_on_to(At::PlaceLater).await;
    inside.asks(said.prompt(Moment::Desired)).await;
    for (at, junk) in [Vec::new(), b"!".to_vec(), nonsense()].into_iter().enumerate() {
        page.shouts(&junk).await;
        refused(&board, 3 + at).await;
    }
    shout = last(&|said| said == topic).await;
    let told = Told(shout.payload.clone());
    let forged =
        lies(&told).map(|lie| [told.with_their_signature(lie.clone()), told.with_other_keys("tabs", topic, lie)]);
    // What the board itself said before is nothing wrong, and nothing new.
    let deeds = [Told(first.payload)].into_iter().chain(forged.into_iter().flatten());
    for (at, Told(lie)) in deeds.enumerate() {
        shout = shout.then(topic, lie);
        page.shouts(&shout.write()).await;
        refused(&board, 5 + at).await;
    }
    coming.types_code(&code).await;
    coming.asks(said.guest.seeking_other_keys().0).await;
    inside.asks(said.prompt(Moment::Desired)).await;
    inside.places(said.corner(PeopleProactive)).await;
    board.counts(1, 1).await;
    board.press("nav.top-bar button", said.common.buttons_back()).await;
    board.is_at(At::PlaceNow).await;
    inside.asks(said.prompt(Moment::Current)).await;
    coming.joins().await;
    coming.asks(said.prompt(Moment::Current)).await;
    coming.places(said.corner(OrganisationReactive)).await;
    board.counts(1, 2).await;
}
