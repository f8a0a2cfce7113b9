//! What the address of a page can do: a link is made by anybody, so it takes nothing over, makes nobody two people, and
//! however broken it is, the page is there.

use llo_e2e::axe;
use llo_e2e::board::Board;
use llo_e2e::hand::key;
use llo_e2e::page::Page;
use llo_e2e::phone::Phone;
use llo_e2e::room::bots;
use llo_e2e::said::Said;
use llo_e2e::scenarios;
use llo_e2e::site::{BELOW, BOARD_PASSWORD, ROOM};
use llo_e2e::until::becomes;
use serde_json::{Value, json};

scenarios![
    no_link_takes_over,
    one_browser_is_one_person,
    whatever_the_link,
    asks_for_its_password,
    any_address_is_read,
    without_a_server,
    below_a_path
];

/// Of the only `<llo-board>` or `<llo-dialogue>`.
async fn attributes(page: &Page) -> Value {
    let names = "return ['broker', 'join-url', 'instance'].map((name) =>
        document.querySelector('llo-board, llo-dialogue').getAttribute(name))";
    page.run(names, &[]).await
}

async fn no_link_takes_over(page: Page) {
    let said = Said::dutch();
    let elsewhere = "broker=wss%3A%2F%2Felders.example%2Fmqtt&join-url=https%3A%2F%2Felders.example%2F";
    page.open(&format!("/board.html?lang=nl&session-title=Team&{elsewhere}#board={BOARD_PASSWORD}")).await;
    let board = page.board(said);
    let code = board.begins().await;
    // On this computer the server says where people join; nothing else does.
    let ours = json!([null, format!("{ROOM}/join.html"), null]);
    becomes("the attributes", ours.clone(), async || attributes(&page).await).await;
    assert_eq!(page.run("return document.querySelector('llo-board').sessionTitle", &[]).await, "Team");
    assert!(!board.text().await.contains("elders.example"), "people are sent to our own page");
    // Loaded again, a board speaks before its page says the password, and then once more: the first line is cut.
    page.expect_in_console("/mqtt");
    // The link comes to the page that leads already, and the page is loaded again: it leads on, at its own server.
    page.open(&format!("/board.html?lang=nl&{elsewhere}")).await;
    board.connected().await;
    assert_eq!(board.code().await, code);
    becomes("the attributes", ours, async || attributes(&page).await).await;
    let keys = "return Object.keys(sessionStorage).filter((key) => key.startsWith('llo:board-page:login'))";
    let server = page.run("return location.host", &[]).await;
    assert_eq!(
        page.run(keys, &[]).await,
        json!([format!("llo:board-page:login:{}/mqtt", server.as_str().unwrap_or("?"))])
    );
}

async fn one_browser_is_one_person(page: Page) {
    for (query, wanted) in [
        ("?lang=nl&instance=2", json!([null, null, null])),
        ("?lang=nl&instance=2&broker=wss%3A%2F%2Felders.example%2Fmqtt", json!([null, null, null])),
        ("?lang=nl&instance=2&broker=tabs", json!(["tabs", null, "2"])),
    ] {
        page.open(&format!("/join.html{query}")).await;
        page.widget().until("it works", "return root.querySelector('[part~=base] h2')", &[]).await;
        assert_eq!(attributes(&page).await, wanted, "{query}");
    }
}

async fn whatever_the_link(page: Page) {
    let said = Said::dutch();
    let broken = async || {
        page.run(
            "return visible(document.getElementById('broken')) && squeeze(document.getElementById('broken').innerText)",
            &[],
        )
        .await
    };
    page.open("/board.html?lang=nl").await;
    page.board(said).works().await;
    assert_eq!(broken().await, false, "nothing is wrong with an address without a secret");
    // Some of them come to a page that is open already.
    for fragment in ["#board=%", "#board=", "#beamer=%E0%A4%A", "#bord=x", "#%", "#=", "#board=%zz"] {
        for query in ["?lang=nl&floor-counts=%", "?lang=nl&%=%&&=&lang"] {
            page.open(&format!("/board.html{query}{fragment}")).await;
            page.board(said).works().await;
            let sentence = "Deze link is niet heel. Open de link die de server bij het starten laat zien nog eens.";
            becomes(fragment, json!(sentence), broken).await;
            assert_eq!(page.run("return location.hash", &[]).await, "", "{fragment}");
        }
    }
    axe::check(&page, "board.html after a broken link").await;
    page.open(&format!("/board.html?lang=nl#board={BOARD_PASSWORD}")).await;
    page.board(said).begins().await;
    assert_eq!(broken().await, false);
    for fragment in ["#llo=%", "#llo=", "#llo=K7QM"] {
        page.open_blank().await;
        page.open(&format!("/join.html?lang=nl{fragment}")).await;
        let phone = page.widget();
        phone.until("it works", "return root.querySelector('#code')", &[]).await;
        let says = "return squeeze(root.querySelector('[part~=base]').textContent).includes(arguments[1])";
        phone.until("what is wrong with the code", says, &[json!(said.guest.code_from_link())]).await;
    }
}

/// A password that was given stands in no address: the page asks for it.
async fn asks_for_its_password(page: Page) {
    let said = Said::dutch();
    page.open("/board.html?lang=nl#board").await;
    let field = "const field = document.querySelector('#login [name=password]'); field?.focus();
        return !!field && visible(field)";
    page.until("the page asks for the password", field, &[]).await;
    axe::check(&page, "board.html asking for its password").await;
    page.write(BOARD_PASSWORD).await;
    page.keys(&[key::ENTER]).await;
    let board = page.board(said);
    let code = board.begins().await;
    // Somebody comes in, so the board was let in, too.
    let _one = bots(&page, &code, 1).await;
    board.says(&said.board.join_joined(1_u32)).await;
}

/// The functions that read an address, with random ones.
async fn any_address_is_read(page: Page) {
    page.open("/board.html?lang=nl").await;
    page.board(Said::dutch()).works().await;
    let body = "return import('/address.js').then(({ attributes, fragment }) => {
        const parts = ['#', 'board', 'beamer', 'llo', '=', '%', '%2', '%25', '%E0', '%00', '&', '?', 'é', '\\u{1f600}',
            '\\ud800', '\\n', '\\0', '+', '/', '__proto__', 'lang', 'constructor'];
        let seed = 1;
        const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
        const wrong = [];
        const read = { broken: 0, found: 0, nothing: 0 };
        for (let turn = 0; turn < 20000; turn++) {
            const tail = Array.from({ length: random(6) }, () => parts[random(parts.length)]).join('');
            const hash = ['', '#', '#board=', '#beamer=', '#x='][random(5)] + tail;
            try {
                const found = fragment(hash, ['board', 'beamer']);
                const right = found === null || found === 'broken'
                    || (['board', 'beamer'].includes(found.name) && typeof found.value === 'string' && found.value !== '');
                if (!right) wrong.push([hash, found]);
                read[found === null ? 'nothing' : found === 'broken' ? 'broken' : 'found']++;
                const set = attributes('?' + tail, ['lang', 'theme']);
                if (!set.every(([name, value]) => ['lang', 'theme'].includes(name) && typeof value === 'string')) wrong.push(tail);
            } catch (error) {
                wrong.push([hash, String(error)]);
            }
        }
        const all = Object.values(read).every((times) => times > 100);
        return { wrong, all, plain: fragment('#board=a%20b', ['board']), none: fragment('', ['board']) };
    })";
    let plain = json!({ "name": "board", "value": "a b" });
    assert_eq!(page.run(body, &[]).await, json!({ "wrong": [], "all": true, "plain": plain, "none": null }));
}

/// In a second window, at this address; the board notices.
async fn somebody_joins(page: &Page, said: Said, board: &Board, code: &str, address: &str) {
    let on_board = page.client.window().await.expect("the window has a handle");
    page.second_window().await;
    page.open(address).await;
    let phone = Phone::new(page.widget(), said);
    phone.joins_with(code).await;
    phone.asks(said.guest.waiting_lobby().0).await;
    page.go_to_window(on_board).await;
    board.says(&said.board.join_joined(1_u32)).await;
}

/// Behind a proxy that has the site below a path: pages and server are found there, and nothing is asked beside it.
async fn below_a_path(page: Page) {
    let said = Said::dutch();
    page.open(&format!("{BELOW}/board.html?lang=nl#board={BOARD_PASSWORD}")).await;
    let board = page.board(said);
    let code = board.begins().await;
    board.says(&format!("{BELOW}/join.html")).await;
    somebody_joins(&page, said, &board, &code, &format!("{BELOW}/join.html?lang=nl")).await;
    let ours = |path: &str| path.starts_with(BELOW) || path.starts_with("/e2e/");
    let beside: Vec<_> = page.site.requests().into_iter().filter(|seen| !ours(&seen.path)).collect();
    assert!(beside.is_empty(), "{beside:?}");
    assert!(page.fetched(&format!("{BELOW}/mqtt")) >= 2);
}

async fn without_a_server(page: Page) {
    let said = Said::dutch();
    page.open("/try.html").await;
    let board = page.board(said);
    board.works().await;
    axe::check(&page, "try.html").await;
    let code = board.begins().await;
    let links = "return [...document.querySelectorAll('main > p[lang=nl] a')].map((link) => link.getAttribute('href'))";
    let links = page.run(links, &[]).await;
    let first = links[0].as_str().expect("a link to a phone").to_owned();
    somebody_joins(&page, said, &board, &code, &format!("/{first}")).await;
}
