//! Nine people in a session that reveals after each: what they place, and what may be seen of it when.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Order, RoundNo};
use llo_dialogue::domain::space::Pin;
use llo_dialogue::domain::space::Quadrant::{self, OrganisationReactive, PeopleProactive, PeopleReactive};
use llo_e2e::board::{Board, table};
use llo_e2e::bots::Bots;
use llo_e2e::page::Page;
use llo_e2e::phone::Phone;
use llo_e2e::room::bots;
use llo_e2e::said::{At, Said};
use llo_e2e::until::becomes;
use llo_e2e::widget::Widget;
use serde_json::{Value, json};

pub const ATTRIBUTES: &str = "order=\"reveal-after-each\"";

/// Where the eight beside the phone stand now, and what they wish for.
pub const NOW: [Quadrant; 8] = [
    PeopleReactive,
    PeopleReactive,
    PeopleReactive,
    PeopleReactive,
    PeopleReactive,
    OrganisationReactive,
    OrganisationReactive,
    OrganisationReactive,
];
const LATER: [Quadrant; 8] = [
    PeopleReactive,
    PeopleProactive,
    PeopleProactive,
    PeopleProactive,
    PeopleProactive,
    PeopleProactive,
    PeopleReactive,
    PeopleReactive,
];

pub struct Story {
    pub said: Said,
    pub board: Board,
    pub phone: Phone,
    pub others: Bots,
}

/// A phone on the page of the board, and eight others.
pub async fn story(page: &Page) -> Story {
    let said = Said::dutch();
    let (board, mut phones) = page.open_room(said, ATTRIBUTES, &["een"]).await;
    let (board, phone) = (board.in_order(Order::RevealAfterEach), phones.remove(0));
    let code = board.begins().await;
    phone.joins_with(&code).await;
    let others = bots(page, &code, 8).await;
    board.says(&said.board.join_joined(9_u32)).await;
    Story { said, board, phone, others }
}

/// The eight place for now; or for later too, and what they placed for now goes along.
pub async fn all_place(others: &Bots, moment: Moment) {
    for (who, (now, later)) in NOW.into_iter().zip(LATER).enumerate() {
        let later = (moment == Moment::Desired).then(|| Pin::middle_of(later));
        others.place(who, RoundNo::First, Some(Pin::middle_of(now)), later);
    }
    others.settle().await;
}

/// The rows of a table, with the total last.
fn numbers(said: Said, rows: [Value; 4]) -> Value {
    let [organisation, people, proactive, total] = rows;
    json!({
        said.corner(OrganisationReactive): organisation,
        said.corner(Quadrant::OrganisationProactive): vec![0; total.as_array().map_or(0, Vec::len)],
        said.corner(PeopleReactive): people,
        said.corner(PeopleProactive): proactive,
        said.reveal.table_placed(): total,
    })
}

/// As many as stand where now, when the phone is one of those of the organisation.
fn of_now(said: Said) -> Value {
    numbers(said, [json!([4]), json!([5]), json!([0]), json!([9])])
}

/// Now, later, and who stays.
fn of_both(said: Said) -> Value {
    numbers(said, [json!([4, 0, 0]), json!([5, 3, 1]), json!([0, 6, 0]), json!([9, 9, 1])])
}

/// Nothing is known of what they wish for: no number, no pin, no band, and it cannot be switched on.
pub async fn tells_of_now_alone(widget: &Widget, said: Said) {
    becomes("the numbers of now", of_now(said), async || table(widget).await).await;
    assert_eq!(drawn(widget).await, json!([2, 0, 0]));
    for name in [said.reveal.layers_desired(), said.reveal.layers_flows()] {
        let off = "const [it] = named(root, '.toggle', arguments[1]);
            return it?.ariaDisabled === 'true' && it.ariaPressed === 'false'";
        assert_eq!(widget.run(off, &[json!(name)]).await, true, "{name}");
        assert!(widget.text().await.contains(&format!("{name}: {}", said.reveal.withheld_not_yet())), "{name}");
    }
}

/// The numbers of both, and from each of the two corners of now a band to each of the two of later.
pub async fn tells_of_both(widget: &Widget, said: Said) {
    becomes("the numbers of both", of_both(said), async || table(widget).await).await;
    assert_eq!(drawn(widget).await, json!([2, 2, 4]));
}

/// Heaps of pins of now and of later, and bands.
async fn drawn(widget: &Widget) -> Value {
    let count = "return ['.pop > .now', '.pop > .later', '.flow:not(.flow-inner)'].map((it) => root.querySelectorAll(it).length)";
    widget.run(count, &[]).await
}

pub fn own_now(said: Said) -> String {
    format!("Jij en 3 anderen van de 9 kozen nu ‘{}’.", said.corner(OrganisationReactive))
}

pub fn own_later(said: Said) -> String {
    format!("Jij en 5 anderen van de 9 kozen straks ‘{}’.", said.corner(PeopleProactive))
}

/// Everyone places now, and that is revealed.
pub async fn now_is_revealed(Story { said, board, phone, others }: &Story) {
    board.goes_on_to(At::PlaceNow).await;
    phone.places(said.corner(OrganisationReactive)).await;
    phone.has_arrived().await;
    all_place(others, Moment::Current).await;
    board.counts(9, 9).await;
    board.leads_on().await;
    board.is_at(At::RevealNow).await;
    phone.says(&own_now(*said)).await;
}
