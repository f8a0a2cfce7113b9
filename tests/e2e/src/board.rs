//! Drives a `<llo-board>` as its facilitator does, and reads what the room sees on it.

use crate::hand::key;
use crate::said::{At, Said};
use crate::until::{becomes, until};
use crate::widget::Widget;
use llo_dialogue::domain::session::Order;
use llo_dialogue::elements::board::draft::{Draft, Reading};
use llo_dialogue::live::keys::Keys;
use serde_json::{Value, json};
use std::ops::Deref;

/// As [`Widget`], with what only a board has.
#[derive(Clone)]
pub struct Board {
    widget: Widget,
    pub said: Said,
    order: Order,
}

impl Deref for Board {
    type Target = Widget;

    fn deref(&self) -> &Widget {
        &self.widget
    }
}

/// The button that leads on.
const ONWARD: &str = "return squeeze(root.querySelector('nav.top-bar .button-primary')?.textContent)";

impl Board {
    #[must_use]
    pub fn new(widget: Widget, said: Said) -> Board {
        Board { widget, said, order: Order::default() }
    }

    /// The same board, of which the page says that it leads in this order.
    #[must_use]
    pub fn in_order(self, order: Order) -> Board {
        Board { order, ..self }
    }

    /// Its page is loaded again, until it works.
    pub async fn loads_again(&self) {
        self.page.reload().await;
        self.works().await;
    }

    pub async fn works(&self) -> &Self {
        self.until("the board works", "return !!root.querySelector('[part~=base] h2')", &[]).await;
        self
    }

    /// Begins a session with phones, and gives the code to type.
    pub async fn begins(&self) -> String {
        self.works().await;
        self.press_button(self.said.board.start_with_phones()).await;
        self.connected().await;
        self.code().await
    }

    /// Waits until it leads a session, and nothing is the matter with the server.
    pub async fn connected(&self) {
        let body = "return root.querySelector('nav.top-bar') && !root.querySelector('[part~=notice]')";
        self.until("a board in a session, without trouble", body, &[]).await;
    }

    /// The code as it is read from the screen.
    pub async fn code(&self) -> String {
        let found =
            self.until("a code", "return squeeze(root.querySelector('.join-bar .join-code')?.textContent)", &[]).await;
        found.as_str().unwrap_or_default().to_owned()
    }

    /// The code that the QR holds; from what this browser keeps, because nobody reads it from the screen.
    pub async fn linked_code(&self, instance: &str) -> String {
        let key = format!("llo:board:{instance}");
        until("a session that is kept", async || {
            let text = self.page.local().await.get(&key)?.as_str()?.to_owned();
            match Draft::read(&text) {
                Reading::Draft(draft) => Some(Keys::again(draft.seeds, draft.not_after).code().to_string()),
                Reading::Newer | Reading::Corrupt(_) => None,
            }
        })
        .await
    }

    /// Where the session is, by the button that leads on; nothing while there is no session.
    pub async fn at(&self) -> Option<At> {
        let found = self.run(ONWARD, &[]).await;
        At::in_order(self.order).into_iter().find(|at| found == json!(self.said.onward(*at, self.order)))
    }

    pub async fn is_at(&self, at: At) {
        becomes("the phase on the board", Some(at), async || self.at().await).await;
    }

    /// Leads on, phase by phase, until it is there.
    ///
    /// # Panics
    /// When it is past that, or leads nothing.
    pub async fn goes_on_to(&self, target: At) {
        let order = At::in_order(self.order);
        let place = |at| order.iter().position(|other| *other == at);
        loop {
            let at = self.at().await.expect("the board leads a session");
            if at == target {
                return;
            }
            assert!(place(at) < place(target), "the board is at {at:?} already");
            self.leads_on().await;
        }
    }

    /// One phase on.
    ///
    /// # Panics
    /// At the end.
    pub async fn leads_on(&self) {
        let at = self.at().await.expect("the board leads a session");
        let next = at.next(self.order).expect("there is a phase after it");
        self.press("nav.top-bar button", &self.said.onward(at, self.order)).await;
        self.counts_people_before(next).await;
        self.is_at(next).await;
    }

    /// Where it is asked how many people there are before something is revealed: more than take part.
    pub async fn counts_people_before(&self, next: At) {
        let asked = until("the next phase, or the question how many people there are", async || {
            let asked = self.run("return root.activeElement?.id === 'headcount'", &[]).await == json!(true);
            (asked || self.at().await == Some(next)).then_some(asked)
        });
        if asked.await {
            self.page.write("99").await;
            self.page.keys(&[key::ENTER]).await;
        }
    }

    /// One phase back, to this one.
    pub async fn goes_back_to(&self, at: At) {
        self.press("nav.top-bar button", self.said.common.buttons_back()).await;
        self.is_at(at).await;
    }

    /// Closes the session and waits until all of it is gone.
    pub async fn closes(&self) {
        self.press("nav.top-bar button", self.said.board.phases_end()).await;
        self.press_button(self.said.board.closing_yes()).await;
        self.says(self.said.board.closing_closed().1).await;
    }

    /// Waits until so many have placed, of so many.
    pub async fn counts(&self, placed: usize, of: usize) {
        self.says(&self.said.placed(placed, of)).await;
    }

    /// Waits until this can be read on it.
    pub async fn says(&self, words: &str) {
        until_read(self, words).await;
    }

    /// The first table beside a picture: per row its name and its numbers.
    pub async fn table(&self) -> Value {
        table(self).await
    }

    /// Folds something again by its name.
    pub async fn folds(&self, name: &str) {
        self.press("summary", name).await;
        let body = "return !named(root, 'summary', arguments[1])[0]?.parentNode.open";
        self.until(&format!("“{name}” folded"), body, &[json!(name)]).await;
    }

    /// Unfolds something by its name.
    pub async fn unfolds(&self, name: &str) {
        self.press("summary", name).await;
        let body = "return named(root, 'summary', arguments[1])[0]?.parentNode.open";
        self.until(&format!("“{name}” open"), body, &[json!(name)]).await;
    }
}

pub(crate) async fn until_read(widget: &Widget, words: &str) {
    let body = "return squeeze([...root.querySelectorAll('.app > :not([role=status])')].filter(visible).map((it) => it.innerText).join(' '))";
    let mut last = String::new();
    let found = crate::until::within(crate::until::PATIENCE, async || {
        last = widget.run(body, &[]).await.as_str().unwrap_or_default().to_owned();
        last.contains(words).then_some(())
    })
    .await;
    assert!(found.is_some(), "“{words}” is nowhere to be read in:\n{last}");
}

/// The first table beside a picture: per row its name and its numbers.
pub async fn table(widget: &Widget) -> Value {
    let body = "const it = root.querySelector('table.picture-table'); return it && Object.fromEntries([...it.querySelectorAll('tbody tr, tfoot tr')]
        .map((row) => [squeeze(row.querySelector('th').textContent), [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))]))";
    widget.until("a table", body, &[]).await
}
