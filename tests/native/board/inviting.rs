//! Where people join: an address that phones cannot open is no way in, and the board says so.

use llo_dialogue::contract::ids::Language;
use llo_dialogue::elements::board::view::JoinView;
use llo_dialogue::i18n::{BoardWords, words};

use crate::support::board::{Board, PAGE, options};

fn join(page: &str, url: Option<&str>, broker: Option<&str>) -> JoinView {
    let board = Board::with_phones(options(|raw| {
        raw.page = page.to_owned();
        raw.join_url = url.map(str::to_owned);
        raw.broker = broker.map(str::to_owned);
    }));
    board.shown().join.expect("people can come in")
}

#[test]
fn an_address_that_leads_each_phone_to_itself_has_no_qr_and_a_sentence() {
    let words = words::<BoardWords>(Language::NL).join_nobody();
    for (page, url) in [
        ("http://localhost:8080/board.html", None),
        ("http://127.0.0.1:8080/board.html", None),
        ("http://[::1]:8080/board.html", None),
        (PAGE, Some("http://localhost/join.html")),
    ] {
        let join = join(page, url, None);
        assert_eq!((join.qr, join.warning), (None, Some(words)), "{page} {url:?}");
    }
}

#[test]
fn an_address_in_the_network_has_a_qr_also_where_the_board_is_on_localhost() {
    for (page, url) in [(PAGE, None), ("http://localhost:8080/board.html", Some("http://192.168.1.5:8080/join.html"))] {
        let join = join(page, url, None);
        assert!(join.qr.is_some() && join.warning.is_none(), "{page} {url:?}");
    }
}

#[test]
fn the_windows_of_one_browser_can_open_what_no_phone_can() {
    let join = join("http://localhost:8080/board.html", None, Some("tabs"));
    assert!(join.qr.is_some() && join.warning.is_none());
}
