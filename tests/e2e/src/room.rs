//! A room: a page with a board and phones beside each other, or the two in windows of their own, and bots to fill it.

use crate::board::Board;
use crate::bots::Bots;
use crate::host;
use crate::page::Page;
use crate::phone::Phone;
use crate::said::{At, Said};
use crate::site::BOARD_PASSWORD;
use fantoccini::wd::WindowHandle;
use llo_dialogue::domain::session::{Content, Placed, RoundNo};
use llo_dialogue::domain::space::{Pin, Quadrant};
use serde_json::Value;

/// Notes what is downloaded.
const HEAD: &str = "<script src=\"/e2e/downloads.js\"></script><link rel=\"stylesheet\" href=\"/e2e/room.css\">";
const CSS: &str = ".phones { display: grid; grid-template-columns: 1fr 1fr; gap: 1em } .phones > * { min-width: 0 }";

/// The attributes of a phone with this instance, that gets its code elsewhere.
#[must_use]
pub fn phone(instance: &str) -> String {
    format!("<llo-dialogue id=\"{instance}\" instance=\"{instance}\" session></llo-dialogue>")
}

/// A board that may write at the broker.
#[must_use]
pub fn board(attributes: &str) -> String {
    format!(
        "<llo-board id=\"board\" broker-password=\"{BOARD_PASSWORD}\" join-url=\"/join.html\" {attributes}></llo-board>"
    )
}

impl Page {
    /// Opens a page with a board and these phones; phones first, so that all of it is near the screen.
    pub async fn open_room(&self, said: Said, board_attributes: &str, phones: &[&str]) -> (Board, Vec<Phone>) {
        let elements: String = phones.iter().map(|instance| phone(instance)).collect();
        let body = format!("<div class=\"phones\">{elements}</div>{}", board(board_attributes));
        self.open_part(said, "/e2e/host.html", &body).await;
        let phones = phones.iter().map(|instance| self.phone_at(said, instance)).collect();
        (self.board(said), phones)
    }

    /// A page with a board that leads a session, and one phone that takes part in it; with the code that it came in by.
    pub async fn open_joined(&self, said: Said) -> (Board, Phone, String) {
        let (board, mut phones) = self.open_room(said, "", &["een"]).await;
        let phone = phones.remove(0);
        let code = board.begins().await;
        phone.joins_with(&code).await;
        (board, phone, code)
    }

    /// Opens a page of the test's own with this body, in the window that is chosen.
    pub async fn open_part(&self, said: Said, path: &str, body: &str) {
        self.site.put("/e2e/room.css", "text/css", CSS);
        let html = host::document(&format!("lang=\"{}\"", said.lang), HEAD, body);
        self.site.put(path, "text/html; charset=utf-8", html);
        self.open(path).await;
    }

    /// A board in this window, and a phone in a second one; the second is chosen.
    pub async fn open_two_windows(&self, said: Said, board_attributes: &str) -> Windows {
        self.open_part(said, "/e2e/board.html", &board(board_attributes)).await;
        let board = self.client.window().await.expect("the window has a handle");
        self.board(said).begins().await;
        let code = self.board(said).code().await;
        let phones = self.second_window().await;
        self.open_part(said, "/e2e/phone.html", &phone("een")).await;
        Windows { page: self.clone(), board, phones, code }
    }

    #[must_use]
    pub fn board(&self, said: Said) -> Board {
        Board::new(self.widget_at("llo-board"), said)
    }

    #[must_use]
    pub fn phone_at(&self, said: Said, instance: &str) -> Phone {
        Phone::new(self.widget_at(&format!("#{instance}")), said)
    }

    /// How many topics the broker holds.
    ///
    /// # Panics
    /// When its answer is no JSON.
    pub async fn topics(&self) -> u64 {
        let health: Value = serde_json::from_slice(&self.site.read("/health").await).expect("health is JSON");
        health["topics"].as_u64().expect("health counts topics")
    }
}

/// Two windows of one browser.
pub struct Windows {
    page: Page,
    board: WindowHandle,
    phones: WindowHandle,
    pub code: String,
}

impl Windows {
    pub async fn look_at_board(&self) {
        self.page.go_to_window(self.board.clone()).await;
    }

    pub async fn look_at_phone(&self) {
        self.page.go_to_window(self.phones.clone()).await;
    }
}

impl Windows {
    /// The facilitator leads on to this phase; then it is the phone's turn again.
    pub async fn lead_on_to(&self, board: &Board, at: At) {
        self.look_at_board().await;
        board.goes_on_to(at).await;
        self.look_at_phone().await;
    }

    /// The board's page is left, and comes back with [`Windows::board_comes_back`].
    pub async fn board_goes(&self) {
        self.look_at_board().await;
        self.page.open_blank().await;
    }

    pub async fn board_comes_back(&self) {
        self.look_at_board().await;
        self.page.open("/e2e/board.html").await;
    }
}

/// Bots that take part and have placed nothing yet.
pub async fn bots(page: &Page, code: &str, number: usize) -> Bots {
    let bots = Bots::join(page.site.address(), code, number);
    for who in 0..number {
        bots.say(who, Content::Here(Placed::new(RoundNo::First, None, None, None)));
    }
    bots.settle().await;
    bots
}

/// All of them place the middle of these corners, and it arrives.
pub async fn all_place(bots: &Bots, round: RoundNo, now: Quadrant, later: Option<Quadrant>) {
    for who in 0..bots.len() {
        bots.place(who, round, Some(Pin::middle_of(now)), later.map(Pin::middle_of));
    }
    bots.settle().await;
}
