//! The lid that lies on the board while people place: every engine paints it, all over.

use llo_e2e::page::Page;
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;

scenarios![it_is_hatched_all_over];

async fn it_is_hatched_all_over(page: Page) {
    let (board, _) = page.open_room(Said::dutch(), "", &[]).await;
    board.begins().await;
    board.goes_on_to(At::PlaceNow).await;
    let strokes = strokes(&board.painted_down(".covered .corner", 0.15).await);
    assert!(strokes >= 4, "{strokes} strokes in the middle of the first corner");
}

/// How often it gets darker in the middle third, where no name stands.
fn strokes(line: &[u64]) -> usize {
    let middle = &line[line.len() / 3..line.len() * 2 / 3];
    middle.windows(2).filter(|pair| pair[1] + 5 < pair[0]).count()
}
