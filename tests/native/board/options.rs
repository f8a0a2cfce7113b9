//! The attributes of the board: what each value means, and what is complained about.

use llo_dialogue::contract::address::absolute;
use llo_dialogue::contract::broker::{Broker, Login};
use llo_dialogue::contract::options::RawOptions;
use llo_dialogue::domain::disclosure::Floor;
use llo_dialogue::domain::session::Order;
use llo_dialogue::elements::board::draft::{AutoReveal, Draft};
use llo_dialogue::elements::board::options::Options;

use crate::support::board::{PAGE, options};
use crate::support::files::read;

fn complaints(write: impl FnOnce(&mut RawOptions)) -> Vec<&'static str> {
    let mut raw = RawOptions { page: PAGE.to_owned(), ..RawOptions::default() };
    write(&mut raw);
    Options::parse(&raw).1.iter().map(|complaint| complaint.attribute.name()).collect()
}

#[test]
fn without_attributes_everything_has_its_default() {
    let options = options(|_| {});
    assert_eq!(complaints(|_| {}), Vec::<&str>::new());
    assert_eq!(options.broker, Broker::At("wss://intranet.example/llo/mqtt".to_owned()));
    assert_eq!(options.join_url, "https://intranet.example/llo/join.html");
    assert_eq!((options.login, options.auto_reveal, options.beamer), (None, AutoReveal::Off, None));
    assert_eq!(options.setup, llo_dialogue::domain::session::Setup::default());
}

#[test]
fn each_attribute_has_its_meaning() {
    let options = options(|raw| {
        let text = |text: &str| Some(text.to_owned());
        raw.broker = text("ws://10.0.0.7:9001/mqtt");
        raw.broker_password = text("p");
        raw.join_url = text("/meedoen");
        raw.session_title = text(" Team Zuid ");
        raw.roles = text("Team, Leiding ,HR");
        raw.order = text("reveal-after-each");
        raw.floor_counts = text("6");
        raw.floor_density = text("40");
        raw.auto_reveal = text("");
        raw.page = format!("{PAGE}?lang=en#beamer=ABCD");
    });
    assert_eq!(options.broker, Broker::At("ws://10.0.0.7:9001/mqtt".to_owned()));
    assert_eq!(options.login, Some(Login { username: "board".to_owned(), password: "p".to_owned() }));
    assert_eq!(options.join_url, "https://intranet.example/meedoen");
    assert_eq!(options.title, "Team Zuid");
    assert_eq!(options.roles.names().collect::<Vec<_>>(), ["Team", "Leiding", "HR"]);
    assert_eq!(options.setup.order, Order::RevealAfterEach);
    assert_eq!([Floor::Counts, Floor::Density].map(|floor| options.setup.rules.floors.of(floor)), [6, 40]);
    assert_eq!(options.auto_reveal, AutoReveal::On);
    assert_eq!(options.beamer.as_deref(), Some("ABCD"));
}

#[test]
fn what_is_on_by_being_there_is_read_as_frameworks_write_it() {
    for (value, on) in
        [("", true), ("true", true), ("AUTO-REVEAL", true), ("on", true), ("false", false), ("off", false)]
    {
        let value = Some(value.to_owned());
        assert_eq!(options(|raw| raw.auto_reveal = value.clone()).auto_reveal == AutoReveal::On, on, "{value:?}");
        assert_eq!(complaints(|raw| raw.auto_reveal = value.clone()), [""; 0], "{value:?}");
    }
    for none in ["", "true", "false", "beamer"] {
        assert_eq!(options(|raw| raw.beamer = Some(none.to_owned())).beamer, None, "{none}");
    }
}

#[test]
fn a_title_is_as_long_as_it_is_kept_and_as_the_reference_says() {
    let limit = Draft::TITLE_LIMIT;
    let options = options(|raw| raw.session_title = Some("é".repeat(limit + 1)));
    assert_eq!(options.title, "é".repeat(limit));
    let row = format!("| `session-title` | board | a title of at most {limit} characters;");
    assert!(read("www/docs/reference.md").contains(&row), "{row}");
}

#[test]
fn what_is_not_understood_is_said_and_changes_nothing() {
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(complaints(|raw| raw.broker = text("http://x")), ["broker"]);
    assert_eq!(complaints(|raw| raw.roles = text("alleen")), ["roles"]);
    assert_eq!(complaints(|raw| raw.order = text("later")), ["order"]);
    assert_eq!(complaints(|raw| raw.auto_reveal = text("ja")), ["auto-reveal"]);
    for low in ["4", "0", "-1", "vijf"] {
        assert_eq!(complaints(|raw| raw.floor_counts = text(low)), ["floor-counts"]);
        assert_eq!(options(|raw| raw.floor_counts = text(low)).setup.rules.floors.of(Floor::Counts), 5);
    }
    assert_eq!(complaints(|raw| raw.floor_pins = text("7")), ["floor-pins"]);
}

#[test]
fn an_address_is_seen_from_the_page() {
    let cases = [
        ("join.html", PAGE, "https://intranet.example/llo/join.html"),
        ("join.html", "http://localhost:8080/", "http://localhost:8080/join.html"),
        ("join.html", "http://localhost:8080", "http://localhost:8080/join.html"),
        ("/a/b", "https://x.nl/c/d?e=/f#/g", "https://x.nl/a/b"),
        ("j", "https://x.nl/c/d?e=/f#/g", "https://x.nl/c/j"),
        ("https://y.nl/z", PAGE, "https://y.nl/z"),
    ];
    for (address, page, whole) in cases {
        assert_eq!(absolute(address, page), whole);
    }
}

/// Behind a proxy the pages and the server have a path of their own.
#[test]
fn the_server_is_looked_for_beside_the_page() {
    for (page, beside) in [
        ("https://x.nl/board.html", "wss://x.nl/mqtt"),
        ("https://x.nl/tools/llo/board.html", "wss://x.nl/tools/llo/mqtt"),
        ("https://x.nl/tools/llo/", "wss://x.nl/tools/llo/mqtt"),
        ("https://x.nl/tools/llo/board.html?a=/b/#c/d", "wss://x.nl/tools/llo/mqtt"),
        ("http://localhost:8080/board.html", "ws://localhost:8080/mqtt"),
        ("https://x.nl", "wss://x.nl/mqtt"),
    ] {
        let at = |text| Broker::parse(text, page);
        assert_eq!(at(Broker::PATH), Some(Broker::At(beside.to_owned())), "{page}");
        let (root, _) = page.split_at(page[8..].find('/').map_or(page.len(), |at| at + 8));
        let root = format!("{}/mqtt", root.replacen("http", "ws", 1));
        assert_eq!(at("/mqtt"), Some(Broker::At(root)), "{page}");
        assert_eq!(at("mqtt"), None, "a word is no path");
    }
    let above = Broker::parse("../mqtt", "https://x.nl/tools/llo/board.html");
    assert_eq!(above, Some(Broker::At("wss://x.nl/tools/llo/../mqtt".to_owned())), "the browser works it out");
}

#[test]
fn a_password_is_in_no_log() {
    let options = options(|raw| raw.broker_password = Some("geheim".to_owned()));
    assert!(!format!("{options:?}").contains("geheim"));
}
