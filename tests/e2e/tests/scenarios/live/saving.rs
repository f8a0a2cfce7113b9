//! A browser that makes no picture, or another one than was drawn, is said to; and a file is there until it is saved.

use super::counting::revealed;
use llo_e2e::board::Board;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use serde_json::json;

scenarios![
    noise_instead_of_a_picture,
    one_colour_instead_of_a_picture,
    no_picture,
    no_picture_with_an_error,
    no_canvas,
    never_an_answer,
    shades_that_nobody_sees,
    a_file_is_there_until_it_is_saved
];

/// After this was done to the page, the PNG is refused in plain words, and the SVG beside it is saved.
async fn is_told(page: Page, sabotage: &str) {
    let board = revealed(&page, "").await;
    let said = board.said;
    page.run(sabotage, &[]).await;
    board.unfolds(said.board.tools_save()).await;
    let [svg, png, ..] = said.exports();
    board.press_button(png).await;
    board.says(said.board.notices_no_picture().0).await;
    board.says(said.board.notices_no_picture().1).await;
    assert!(said.board.notices_no_picture().1.contains(svg), "the way out has the name of its button");
    assert_eq!(page.count("llo-notice").await, 1);
    assert_eq!(page.event("llo-notice").await.detail["code"], "no-picture");
    assert_eq!(board.downloads().await.len(), 0, "nothing false is saved");
    board.press_button(svg).await;
    assert!(board.download(0).await.kind.starts_with("image/svg"));
    let gone = "return !squeeze(root.textContent).includes(arguments[1])";
    board.until("it is no longer said", gone, &[json!(said.board.notices_no_picture().0)]).await;
}

async fn noise_instead_of_a_picture(page: Page) {
    let noise = "const read = CanvasRenderingContext2D.prototype.getImageData;
        CanvasRenderingContext2D.prototype.getImageData = function (...box) {
          const image = read.apply(this, box);
          for (let at = 0; at < image.data.length; at += 65536) crypto.getRandomValues(image.data.subarray(at, at + 65536));
          return image;
        }";
    is_told(page, noise).await;
}

async fn one_colour_instead_of_a_picture(page: Page) {
    let white = "const read = CanvasRenderingContext2D.prototype.getImageData;
        CanvasRenderingContext2D.prototype.getImageData = function (...box) { const image = read.apply(this, box); image.data.fill(255); return image }";
    is_told(page, white).await;
}

async fn no_picture(page: Page) {
    is_told(page, "HTMLCanvasElement.prototype.toBlob = (tell) => setTimeout(tell, 0, null)").await;
}

async fn no_picture_with_an_error(page: Page) {
    page.expect_in_console("no picture");
    is_told(page, "HTMLCanvasElement.prototype.toBlob = () => { throw new Error('not allowed here') }").await;
}

async fn no_canvas(page: Page) {
    page.expect_in_console("null");
    is_told(page, "HTMLCanvasElement.prototype.getContext = () => null").await;
}

async fn never_an_answer(page: Page) {
    is_told(page, "HTMLCanvasElement.prototype.toBlob = () => {}").await;
}

/// As Brave does it: a picture all the same.
async fn shades_that_nobody_sees(page: Page) {
    let board = revealed(&page, "").await;
    let shades = "const read = CanvasRenderingContext2D.prototype.getImageData;
        CanvasRenderingContext2D.prototype.getImageData = function (...box) {
          const image = read.apply(this, box);
          for (let at = 0; at < image.data.length; at += 7) image.data[at] ^= 1;
          return image;
        }";
    page.run(shades, &[]).await;
    board.unfolds(board.said.board.tools_save()).await;
    board.press_button(board.said.board.tools_export_png()).await;
    assert!(board.download(0).await.kind.starts_with("image/png"));
}

/// Some browsers ask first where it is to be put.
async fn a_file_is_there_until_it_is_saved(page: Page) {
    let board: Board = revealed(&page, "").await;
    let said = board.said;
    let watch = "window.revoked = []; window.later = [];
        const wait = window.setTimeout, revoke = URL.revokeObjectURL;
        window.setTimeout = (does, time, ...rest) => time > 30000 ? window.later.push(does) : wait(does, time, ...rest);
        URL.revokeObjectURL = (url) => { window.revoked.push(url); revoke.call(URL, url); }";
    page.run(watch, &[]).await;
    board.unfolds(said.board.tools_save()).await;
    for export in said.exports() {
        board.press_button(export).await;
    }
    becomes("how many files", 4, async || board.downloads().await.len()).await;
    assert_eq!(page.run("return window.revoked.length", &[]).await, 0, "all can still be fetched");
    let after = "window.later.forEach((does) => does()); return window.downloads.every(({ href }) => window.revoked.includes(href)) && window.revoked.length";
    assert_eq!(page.run(after, &[]).await, 4, "and none is kept for ever");
}
