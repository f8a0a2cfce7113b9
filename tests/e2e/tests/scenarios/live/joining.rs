//! The QR code of the way in, as a phone's camera sees it.

use llo_e2e::board::Board;
use llo_e2e::page::Page;
use llo_e2e::said::Said;
use llo_e2e::scenarios;
use llo_e2e::site::ROOM;
use serde_json::{Value, json};

scenarios![code_is_read_from_the_screen, code_is_read_from_a_darkened_page];

/// How bright each point of the code is, and of a little around it, as the window shows it: the width, then the rows.
const SEEN: &str = "window.lloSeen = null;
    const box = root.querySelector('.qr-code').getBoundingClientRect();
    createImageBitmap(new Blob([new Uint8Array(arguments[1])], { type: 'image/png' })).then((picture) => {
      const scale = picture.width / innerWidth, [width, height] = [box.width, box.height].map((side) => Math.floor(side * scale));
      const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
      pen.drawImage(picture, -Math.round(box.left * scale), -Math.round(box.top * scale));
      const { data } = pen.getImageData(0, 0, width, height);
      window.lloSeen = [width, ...Array.from({ length: width * height }, (_, at) => Math.round((data[4 * at] + data[4 * at + 1] + data[4 * at + 2]) / 3))];
    });
    return true";

/// What a reader of QR codes reads there; it knows dark on light alone, as many phones.
async fn read(board: &Board) -> Option<String> {
    board.until("the code in sight", "root.querySelector('.qr-code')?.scrollIntoView({ block: 'center', behavior: 'instant' }); return root.querySelector('.qr-code')", &[]).await;
    let picture = board.page.client.screenshot().await.expect("a picture of the window");
    board.run(SEEN, &[json!(picture)]).await;
    let seen = board.until("the picture", "return window.lloSeen", &[]).await;
    let seen: Vec<usize> =
        seen.as_array()?.iter().filter_map(Value::as_u64).filter_map(|number| usize::try_from(number).ok()).collect();
    let (width, points) = seen.split_first()?;
    let height = points.len() / width;
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(*width, height, |x, y| points[y * width + x] as u8);
    image.detect_grids().first()?.decode().ok().map(|(_, text)| text)
}

async fn led(page: &Page) -> (Board, String) {
    let (board, _) = page.open_room(Said::dutch(), "", &[]).await;
    board.begins().await;
    // Where phones can come: to this computer they cannot.
    let join = format!("{ROOM}/join.html");
    board.run("host.setAttribute('join-url', arguments[1])", &[json!(join)]).await;
    let link = format!("{join}#llo={}", board.linked_code("default").await);
    (board, link)
}

async fn code_is_read_from_the_screen(page: Page) {
    let (board, link) = led(&page).await;
    assert_eq!(read(&board).await, Some(link));
}

/// As an extension does it: every colour of the sheets and of the attributes is turned round.
async fn code_is_read_from_a_darkened_page(page: Page) {
    let (board, link) = led(&page).await;
    let darken = "const sheet = new CSSStyleSheet();
        sheet.replaceSync('*, ::before, ::after { background-color: #181a1b !important; color: #e8e6e3 !important; border-color: #736b5e !important; fill: #e8e6e3 !important; stroke: #e8e6e3 !important } svg { background-color: #181a1b !important }');
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
        for (const it of root.querySelectorAll('svg, path')) for (const name of ['fill', 'stroke']) it.setAttribute(name, '#e8e6e3');
        return getComputedStyle(root.querySelector('.qr-code path')).fill";
    assert_eq!(board.run(darken, &[]).await, "rgb(232, 230, 227)", "the page is darkened");
    assert_eq!(read(&board).await, Some(link));
}
