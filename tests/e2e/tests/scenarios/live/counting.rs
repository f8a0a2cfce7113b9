//! Counting hands, without any server; people without a phone; and what can be taken along.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::RoundNo;
use llo_dialogue::domain::space::Quadrant::{self, OrganisationReactive, PeopleProactive, PeopleReactive};
use llo_e2e::board::Board;
use llo_e2e::hand::key;
use llo_e2e::page::Page;
use llo_e2e::room::{all_place, bots};
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use serde_json::{Value, json};

scenarios![hands_without_a_server, phones_after_all, somebody_without_a_phone, files_with_the_same_numbers, on_paper];

/// The field for a corner of now, or of later.
fn field(said: Said, moment: &str, corner: Quadrant) -> String {
    format!("{moment}, {}", said.corner(corner))
}

async fn types_count(board: &Board, field: &str, number: &str) {
    board.focus("input", field).await;
    board.page.write(number).await;
    board.page.keys(&[key::TAB]).await;
    let body = "return named(root, 'input', arguments[1])[0]?.value";
    becomes(field, json!(number), async || board.run(body, &[json!(field)]).await).await;
}

async fn hands_without_a_server(page: Page) {
    let said = Said::dutch();
    let element = "<form><llo-board broker=\"none\" name=\"bord\"></llo-board></form>";
    page.open_part(said, "/e2e/host.html", element).await;
    let form = async || page.run("return [...new FormData(document.querySelector('form')).values()]", &[]).await;
    let board = page.board(said);
    board.works().await;
    assert!(!board.has("button", said.board.start_with_phones()).await, "without a server nobody has a phone");
    board.press_button(said.board.start_counting()).await;
    board.asks(said.board.lobby_counting().0).await;
    board.goes_on_to(At::PlaceNow).await;
    board.asks(said.board.counting_title()).await;
    types_count(&board, &field(said, said.common.moments(Moment::Current), PeopleReactive), "12").await;
    types_count(&board, &field(said, said.common.moments(Moment::Current), OrganisationReactive), "7").await;
    board
        .press_button(&said.board.counting_more(&field(
            said,
            said.common.moments(Moment::Current),
            OrganisationReactive,
        )))
        .await;
    types_count(&board, &field(said, said.common.moments(Moment::Desired), PeopleProactive), "18").await;
    board.says(&said.board.counting_later_fewer(2_u32)).await;
    board.loads_again().await;
    board.says(&said.board.counting_later_fewer(2_u32)).await;
    board.goes_on_to(At::PlaceLater).await;
    assert_eq!(form().await, json!([]), "nothing is told before it is revealed");
    board.goes_on_to(At::RevealNow).await;
    let result = page.event("llo-result").await.detail;
    let sent = async || {
        let text = form().await[0].as_str().map(str::to_owned).unwrap_or_default();
        serde_json::from_str::<Value>(&text).unwrap_or_default()
    };
    becomes("the form", result, sent).await;
    let table = board.table().await;
    assert_eq!(table[said.corner(PeopleReactive)], json!([12]));
    assert_eq!(table[said.corner(OrganisationReactive)], json!([8]));
    board.goes_on_to(At::RevealLater).await;
    assert_eq!(board.table().await[said.corner(PeopleProactive)], json!([0, 18]));
    assert_eq!(board.run("return root.querySelectorAll('.pop').length", &[]).await, 0, "typed numbers have no pins");
    board.says(said.reveal.withheld_typed()).await;
    assert!(!board.run("return !!root.querySelector('.join-bar')", &[]).await.as_bool().unwrap_or(true), "no code");
    assert_eq!(page.fetched("/e2e/mqtt"), 0, "nothing was asked of any server");
    board.goes_on_to(At::Step).await;
    board.closes().await;
    becomes("the form of a closed session", json!([]), form).await;
    becomes("what this browser keeps", json!({}), async || json!(page.local().await)).await;
}

/// Counting where there is a server: people can still come in with a phone.
async fn phones_after_all(page: Page) {
    let said = Said::dutch();
    let (board, phones) = page.open_room(said, "", &["een"]).await;
    board.works().await;
    board.press_button(said.board.start_counting()).await;
    board.goes_on_to(At::PlaceNow).await;
    assert_eq!(page.fetched("/e2e/mqtt"), 0, "as long as nobody has a phone");
    board.press_button(said.board.counting_phones_after_all()).await;
    board.connected().await;
    let code = board.code().await;
    phones[0].joins_with(&code).await;
    phones[0].places(said.corner(PeopleReactive)).await;
    board.counts(1, 1).await;
}

/// The host enters someone's pin; what stands there is seen while it is placed, and not after it.
async fn somebody_without_a_phone(page: Page) {
    let said = Said::dutch();
    let (board, _) = page.open_room(said, "", &[]).await;
    let code = board.begins().await;
    let others = bots(&page, &code, 8).await;
    board.goes_on_to(At::PlaceNow).await;
    all_place(&others, RoundNo::First, PeopleReactive, None).await;
    board.counts(8, 8).await;
    board.unfolds(said.board.people_title()).await;
    board.press_button(said.board.people_add()).await;
    board.asks(said.board.people_pin_title()).await;
    board.press("fieldset:first-of-type input[type=radio]", said.corner(OrganisationReactive)).await;
    board.until("the pin is on the board", "return !!root.querySelector('.interactive .now')", &[]).await;
    board.press_button(said.board.people_done()).await;
    board.counts(9, 9).await;
    assert_eq!(board.run("return root.querySelectorAll('.plot .now').length", &[]).await, 0, "hidden again");
    board.goes_on_to(At::PlaceLater).await;
    board.goes_on_to(At::RevealNow).await;
    let table = board.table().await;
    assert_eq!(
        (&table[said.corner(PeopleReactive)], &table[said.corner(OrganisationReactive)]),
        (&json!([8]), &json!([1]))
    );
    board.says(&said.reveal.notes_entered(1_u32, 9_u32)).await;
}

/// Eight people in a revealed session, seven in one corner and one in another; later all in a third.
pub(super) async fn revealed(page: &Page, attributes: &str) -> Board {
    let said = Said::dutch();
    let (board, _) = page.open_room(said, attributes, &[]).await;
    let code = board.begins().await;
    let others = bots(page, &code, 8).await;
    board.goes_on_to(At::PlaceLater).await;
    all_place(&others, RoundNo::First, PeopleReactive, Some(PeopleProactive)).await;
    board.counts(8, 8).await;
    board.goes_on_to(At::RevealLater).await;
    board
}

/// A picture, a picture in dots, a table and data: all of what is revealed, and nothing else.
async fn files_with_the_same_numbers(page: Page) {
    let board = revealed(&page, "session-title=\"Team Noord\"").await;
    let said = board.said;
    board.unfolds(said.board.tools_save()).await;
    for export in said.exports() {
        board.press_button(export).await;
    }
    becomes("how many files", 4, async || board.downloads().await.len()).await;
    let files = board.downloads().await;
    let of_kind =
        |kind: &str| files.iter().find(|file| file.kind.starts_with(kind)).unwrap_or_else(|| panic!("no {kind}"));
    for file in &files {
        assert!(file.name.starts_with(said.board.tools_export_file_name()), "{}", file.name);
    }
    let svg = of_kind("image/svg+xml");
    assert!(svg.text.contains("Team Noord") && svg.text.contains(said.corner(PeopleReactive)), "{}", svg.text);
    assert!(of_kind("image/png").text.contains("PNG"), "a PNG begins with its name");
    let csv = &of_kind("text/csv").text;
    let row = format!(
        "1;{};{};;{};8\r\n",
        said.common.moments(Moment::Current),
        said.reveal.csv_kinds_everyone(),
        said.corner(PeopleReactive)
    );
    assert!(csv.contains(&row), "{row} is not in {csv}");
    let data: Value = serde_json::from_str(&of_kind("application/json").text).expect("a JSON file is JSON");
    let schema = page.site.read("/schema/llo-session-1.json").await;
    let schema: Value = serde_json::from_slice(&schema).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    let errors: Vec<String> = validator.iter_errors(&data).map(|why| why.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?} in {data}");
    assert_eq!(data["title"], "Team Noord");
    assert_eq!(data, board.result().await, "the page gets the same");
    let shown = board.table().await;
    assert_eq!(shown[said.corner(PeopleReactive)], json!([8, 0, 0]));
    let text = data.to_string();
    assert!(text.contains("\"people-reactive\":8") && text.contains("\"people-proactive\":8"), "{text}");
}

/// Stands in for the print dialog: what a sheet has on it.
const DIALOG: &str = "window.printed = [];
    const append = Node.prototype.appendChild;
    Node.prototype.appendChild = function (node) {
      const added = append.call(this, node);
      if (node.localName === 'iframe') node.contentWindow.print = () => {
        const root = node.contentDocument.body.firstElementChild.shadowRoot;
        for (const { cssRules } of root.adoptedStyleSheets) for (const rule of cssRules) if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all';
        const seen = (selector) => [...root.querySelectorAll(selector)].filter((it) => it.checkVisibility());
        window.printed.push({ text: root.querySelector('.app').innerText, controls: seen('button, input, textarea').length, boards: seen('.plane-surface').length, dates: seen('time').map((it) => it.textContent) });
      };
      return added;
    }";

/// What is revealed; and an empty board, at any time.
async fn on_paper(page: Page) {
    let board = revealed(&page, "").await;
    let said = board.said;
    page.run(DIALOG, &[]).await;
    board.unfolds(said.board.tools_save()).await;
    board.press_button(said.common.buttons_print()).await;
    let sheet = page.until("a sheet", "return window.printed[0]", &[]).await;
    let text = sheet["text"].as_str().unwrap_or_default();
    assert!(text.contains(said.corner(PeopleReactive)) && text.contains(said.board.tools_agreed()), "{text}");
    assert_eq!((&sheet["controls"], &sheet["boards"]), (&json!(0), &json!(1)), "{sheet}");
    assert!(sheet["dates"][0].as_str().is_some_and(|date| date.contains("20")), "{sheet}");
    board.unfolds(said.board.tools_label()).await;
    board.press_button(said.board.tools_paper()).await;
    let sheet = page.until("an empty board", "return window.printed[1]", &[]).await;
    let text = sheet["text"].as_str().unwrap_or_default();
    assert!(text.contains(said.board.tools_paper_hint()) && !text.contains(said.reveal.table_placed()), "{text}");
    assert_eq!((&sheet["controls"], &sheet["boards"]), (&json!(0), &json!(1)), "{sheet}");
    assert!(sheet["dates"][0].as_str().is_some_and(|date| date.contains("20")), "{sheet}");
}
