//! From the first round to the second: played once, played again by a button, and side by side without motion.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::RoundNo;
use llo_dialogue::domain::space::{
    Pin,
    Quadrant::{OrganisationReactive, PeopleReactive},
};
use llo_e2e::board::Board;
use llo_e2e::bots::Bots;
use llo_e2e::page::Page;
use llo_e2e::room::bots;
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use serde_json::{Value, json};

scenarios![
    it_is_played_and_played_again,
    without_motion_both_stand_side_by_side_at_once_and_on_paper;
    Chromium only: who_asks_for_no_motion_gets_none
];

/// The radius of six of them, and of two.
const LARGE: i64 = 70;
const SMALL: i64 = 40;

/// The marks that glide.
const RUNNING: &str = "const running = () => root.getAnimations().filter((one) => one.animationName === 'glide');";
/// Of the first two corners: from the middle of the outline to the middle of the
/// piece, and how large both are.
const MEASURED: &str = "const middle = (it) => { const box = it.getBoundingClientRect(); return [box.left + box.right, box.top + box.bottom].map((sum) => sum / 2) };
const measured = () => [...root.querySelectorAll('.glide')].slice(0, 2).map((piece) => {
    const was = piece.parentNode.parentNode.parentNode.nextSibling.firstChild.firstChild;
    const [from, to] = [middle(was.firstChild), middle(piece.querySelector('circle'))];
    const size = (it) => Math.round(parseFloat(getComputedStyle(it).fontSize));
    return { aside: Math.round(to[0] - from[0]), down: Math.round(to[1] - from[1]), was: size(was), is: size(piece) };
});";

/// Six of eight were in the first corner and two in the second; now it is the other way round.
async fn second_round(page: &Page) -> Board {
    let said = Said::dutch();
    let (board, _) = page.open_room(said, "", &[]).await;
    let code = board.begins().await;
    let others = bots(page, &code, 8).await;
    board.goes_on_to(At::PlaceNow).await;
    place(&others, RoundNo::First, 6).await;
    board.counts(8, 8).await;
    board.goes_on_to(At::PlaceLater).await;
    place(&others, RoundNo::First, 6).await;
    board.counts(8, 8).await;
    board.goes_on_to(At::RevealLater).await;
    assert!(!board.has("button", said.reveal.layers_rounds()).await, "a first round has nothing before it");
    board.press_button(said.board.phases_place_again()).await;
    board.is_at(At::PlaceNow).await;
    place(&others, RoundNo::Second, 2).await;
    board.counts(8, 8).await;
    board
}

/// So many of them in the first corner, the others in the second.
async fn place(others: &Bots, round: RoundNo, first: usize) {
    for who in 0..others.len() {
        let corner = if who < first { OrganisationReactive } else { PeopleReactive };
        others.place(who, round, Some(Pin::middle_of(corner)), Some(Pin::middle_of(corner)));
    }
    others.settle().await;
}

async fn at(board: &Board, time: u32) -> Value {
    let body = format!(
        "{RUNNING} {MEASURED} running().forEach((one) => {{ one.pause(); one.currentTime = arguments[1] }}); return measured()"
    );
    board.run(&body, &[json!(time)]).await
}

fn number(measured: &Value, corner: usize, name: &str) -> i64 {
    measured[corner][name].as_i64().unwrap_or_else(|| panic!("no {name} in {measured}"))
}

async fn it_is_played_and_played_again(page: Page) {
    let board = second_round(&page).await;
    board.goes_on_to(At::RevealNow).await;
    let running = format!("{RUNNING} return running().length");
    for times in 0..3 {
        assert_eq!(board.run(&running, &[]).await, 4, "a mark in each corner, {times} times played again");
        let first = at(&board, 0).await;
        for corner in 0..2 {
            let of = |name| number(&first, corner, name);
            assert!(of("aside").abs() <= 1 && of("down").abs() <= 1, "it begins where it was: {first}");
            assert_eq!(of("is"), of("was"), "and as large: {first}");
        }
        assert_eq!((number(&first, 0, "was"), number(&first, 1, "was")), (LARGE, SMALL), "six and two");
        let half = at(&board, 1_400).await;
        let end = at(&board, 1_999).await;
        for corner in 0..2 {
            let aside = [&first, &half, &end].map(|all| number(all, corner, "aside"));
            assert!(aside[0] + 10 < aside[1] && aside[1] + 10 < aside[2], "it glides to the right: {aside:?}");
            assert!(number(&half, corner, "down").abs() <= 1, "and not to another corner: {half}");
            let size = number(&half, corner, "is");
            assert!(SMALL + 5 < size && size < LARGE - 5, "it grows or shrinks on its way: {half}");
        }
        assert_eq!((number(&end, 0, "is"), number(&end, 1, "is")), (SMALL, LARGE), "two and six: {end}");
        let finish = format!("{RUNNING} running().forEach((one) => one.finish()); return running().length");
        assert_eq!(board.run(&finish, &[]).await, 0, "it ends");
        board.press_button(board.said.reveal.layers_replay()).await;
        board.until("that it plays again", &running, &[]).await;
    }
    let words = board.run("return root.querySelector('.group-pins').getAttribute('aria-label')", &[]).await;
    let words = words.as_str().unwrap_or_default().to_owned();
    assert!(
        words.contains(board.said.reveal.sentence_round_one(Moment::Current, "").as_str()),
        "the words hold both rounds: {words}"
    );
}

/// At the end nothing depends on the movement: this is what paper shows, and who asks for no motion sees from the start.
async fn without_motion_both_stand_side_by_side_at_once_and_on_paper(page: Page) {
    let board = second_round(&page).await;
    board.goes_on_to(At::RevealNow).await;
    let rest = format!("{RUNNING} {MEASURED} running().forEach((one) => one.cancel()); return measured()");
    side_by_side(&board.run(&rest, &[]).await);
}

fn side_by_side(measured: &Value) {
    for corner in 0..2 {
        assert!(number(measured, corner, "aside") > 50 && number(measured, corner, "down").abs() <= 1, "{measured}");
    }
    let sizes = |corner| (number(measured, corner, "was"), number(measured, corner, "is"));
    assert_eq!((sizes(0), sizes(1)), ((LARGE, SMALL), (SMALL, LARGE)), "{measured}");
}

async fn who_asks_for_no_motion_gets_none(page: Page) {
    page.emulate(&[("prefers-reduced-motion", "reduce")]).await;
    let board = second_round(&page).await;
    board.run("window.moving = []; for (const type of ['animationstart', 'transitionstart']) root.addEventListener(type, (event) => moving.push(type))", &[]).await;
    board.goes_on_to(At::RevealNow).await;
    board.shows("button", board.said.reveal.layers_rounds()).await;
    side_by_side(&board.run(&format!("{MEASURED} return measured()"), &[]).await);
    assert_eq!(board.run("return [root.getAnimations().length, window.moving]", &[]).await, json!([0, []]));
    assert!(!board.has("button", board.said.reveal.layers_replay()).await, "there is nothing to play");
    page.emulate(&[("prefers-reduced-motion", "no-preference")]).await;
}
