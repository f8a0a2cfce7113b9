//! What a page finds at the elements is what is declared of them: properties, methods and parts; and the bundles make the
//! kinds of element that they are declared to make.

use llo_dialogue::contract::attribute::Attribute;
use llo_dialogue::surface::bundles::Bundle;
use llo_dialogue::surface::members::{GET_RESULT, METHODS};
use llo_dialogue::surface::{Element, ElementName};
use llo_e2e::check_words::CHECK_NL;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::parts;
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use llo_e2e::words::NL;
use serde_json::{Value, json};

scenarios![
    attributes_properties_and_methods,
    kinds_of_the_bundles,
    parts_of_a_dialogue,
    parts_of_a_self_check,
    parts_of_a_board
];

/// Of the class of an element and of those of ours below it: the attributes that are followed, what can be read or set,
/// and what can be called.
const MEMBERS: &str = "const of = customElements.get(arguments[0]), properties = [], methods = [];
    for (let it = of.prototype; it !== HTMLElement.prototype; it = Object.getPrototypeOf(it)) {
      for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(it))) {
        if (name === 'constructor' || name.endsWith('Callback')) continue;
        (typeof value === 'function' ? methods : properties).push(name);
      }
    }
    return [of.observedAttributes, properties, methods].map((names) => [...new Set(names)].sort())";

fn sorted(names: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut names: Vec<String> = names.into_iter().collect();
    names.sort();
    names.dedup();
    names
}

/// `pole-right` as a property.
fn camel(name: &str) -> String {
    let mut after_dash = false;
    let letters = name.chars().filter_map(|letter| {
        let upper = std::mem::replace(&mut after_dash, letter == '-');
        (letter != '-').then(|| if upper { letter.to_ascii_uppercase() } else { letter })
    });
    letters.collect()
}

fn declared(element: &Element) -> [Vec<String>; 3] {
    let names: Vec<&str> = element.attributes.iter().map(|attribute| attribute.name()).collect();
    // An attribute that is written as its property is followed as well, to say so.
    let misspelt = names.iter().filter(|name| name.contains('-')).map(|name| camel(name).to_lowercase());
    let own = element.attributes.iter().filter(|attribute| **attribute != Attribute::Lang);
    let properties = own.map(|attribute| camel(attribute.name()));
    let others = element.all_properties().map(|property| property.name.to_owned());
    let methods = METHODS.iter().map(|method| method.name).chain([GET_RESULT]);
    [
        sorted(names.iter().map(|name| (*name).to_owned()).chain(misspelt)),
        sorted(properties.chain(others)),
        sorted(methods.map(str::to_owned)),
    ]
}

async fn attributes_properties_and_methods(page: Page) {
    page.open_host(host::one("")).await;
    page.widget().ready().await;
    for element in ElementName::ALL.iter().map(|name| name.element()) {
        let found = page.run(MEMBERS, &[json!(element.tag)]).await;
        assert_eq!(found, json!(declared(element)), "{}", element.tag);
    }
}

/// Of each bundle that the build made, by its name: what it says itself that it can make.
const KINDS: &str = "const done = arguments[0];
    const kinds = async ([name, version]) => {
      const file = `/pkg/${name}-${version}`, glue = await import(`${file}.js`);
      await glue.default({ module_or_path: `${file}_bg.wasm` });
      return [name, glue.kinds().sort()];
    };
    fetch('/pkg/versions.json').then((answer) => answer.json())
      .then((versions) => Promise.all(Object.entries(versions).map(kinds)))
      .then((all) => done(Object.fromEntries(all)), (why) => done(String(why)))";

async fn kinds_of_the_bundles(page: Page) {
    page.open_host(host::one("")).await;
    page.widget().ready().await;
    let made = page.client.execute_async(KINDS, vec![]).await.expect("the bundles say what they make");
    let kinds = |bundle: &Bundle| sorted(bundle.kinds().iter().map(|kind| kind.name().to_owned()));
    let declared = Bundle::ALL.iter().map(|bundle| (bundle.name().to_owned(), json!(kinds(bundle))));
    assert_eq!(made, Value::Object(declared.collect()));
}

async fn parts_of_a_dialogue(page: Page) {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await;
    parts::watch(&widget).await;
    widget.choose_both(&NL, NL.needed, NL.helping).await;
    widget.press_button(NL.erase).await;
    widget.press_button(NL.erase_yes).await;
    widget.notice_says(NL.erased).await;
    parts::check_all_were_shown(&widget).await;
}

async fn parts_of_a_self_check(page: Page) {
    let check = page.open_check_page("nl", "").await;
    parts::watch(&check).await;
    check.press_button(CHECK_NL.start).await;
    check.answer(CHECK_NL.names[0], CHECK_NL.answers[0]).await;
    check.press_button(CHECK_NL.erase).await;
    check.press_button(CHECK_NL.erase_yes).await;
    check.notice_says(CHECK_NL.erased).await;
    parts::check_all_were_shown(&check).await;
}

async fn parts_of_a_board(page: Page) {
    let said = Said::dutch();
    page.open_part(said, "/e2e/host.html", "<llo-board broker=\"none\" roles=\"alleen\"></llo-board>").await;
    let board = page.board(said);
    board.works().await;
    parts::watch(&board).await;
    board.until("the message about roles", "return !!root.querySelector('[part~=notice]')", &[]).await;
    board.press_button(said.board.start_counting()).await;
    board.goes_on_to(At::PlaceNow).await;
    parts::check_all_were_shown(&board).await;
}
