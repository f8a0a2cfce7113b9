//! One element of ours on a page, in the words of the person who uses it; what only a self-check has: `self_check`.

use crate::hand::{Point, Tool, key};
use crate::page::Page;
use crate::words::Words;
use serde_json::{Value, json};

/// The element a selector finds; everything is looked up in its open shadow root at the moment of use.
#[derive(Clone)]
pub struct Widget {
    pub page: Page,
    selector: String,
}

/// What a person or a screen reader reads from a slider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slider {
    pub value: i64,
    pub words: String,
    pub focused: bool,
}

impl Widget {
    #[must_use]
    pub fn new(page: Page, selector: &str) -> Self {
        Self { page, selector: selector.to_owned() }
    }

    /// Runs a function body with `host` and `root` in scope; arguments begin at `arguments[1]`.
    pub async fn run(&self, body: &str, arguments: &[Value]) -> Value {
        self.page.run(&self.with_root(body), &self.arguments(arguments)).await
    }

    /// Waits until a body like that of [`Widget::run`] gives something true.
    pub async fn until(&self, what: &str, body: &str, arguments: &[Value]) -> Value {
        self.page.until(what, &self.with_root(body), &self.arguments(arguments)).await
    }

    fn with_root(&self, body: &str) -> String {
        format!("const host = deep(arguments[0]), root = host?.shadowRoot;\nif (!root) return null;\n{body}")
    }

    fn arguments(&self, more: &[Value]) -> Vec<Value> {
        std::iter::once(json!(self.selector)).chain(more.iter().cloned()).collect()
    }

    /// Waits until the element works.
    pub async fn ready(&self) -> &Self {
        self.until(
            "the element works",
            "return root?.querySelector('[part~=base] h2') && host.getResult?.() != null",
            &[],
        )
        .await;
        self
    }

    /// Waits for a control with this role and name and presses it where its middle is.
    pub async fn press(&self, selector: &str, name: &str) {
        self.press_with(Tool::Mouse, selector, name).await;
    }

    /// As [`Widget::press`], with another tool.
    ///
    /// # Panics
    /// When something else lies over the control.
    pub async fn press_with(&self, tool: Tool, selector: &str, name: &str) {
        let find = "const [it] = named(root, arguments[1], arguments[2]);";
        self.press_found(tool, &format!("{selector} “{name}”"), find, &[json!(selector), json!(name)]).await;
    }

    /// Waits until the script `find` has put something into its `it`, and presses that where its middle is.
    ///
    /// # Panics
    /// When something else lies over it.
    pub async fn press_found(&self, tool: Tool, what: &str, find: &str, arguments: &[Value]) {
        let body = "if (!it) return null;
            const [x, y] = centre(it);
            const under = hit(x, y), own = it.closest('label') ?? it;
            return [x, y, own.contains(under) || under?.contains(it) ? '' : under?.outerHTML ?? 'nothing'];";
        let look = format!("{find}\n{body}");
        if tool == Tool::Mouse {
            self.page.moves_away().await;
        }
        // A page under load still scrolls to what took the focus, and then this stands elsewhere: until it rests.
        let mut found = self.until(what, &look, arguments).await;
        for _ in 0..20 {
            self.page.paints().await;
            let before = std::mem::replace(&mut found, self.until(what, &look, arguments).await);
            if found == before {
                break;
            }
        }
        assert_eq!(found[2], "", "{what} is covered");
        self.page.tap(tool, point(&found)).await;
    }

    /// A double click or a double tap on a button.
    pub async fn press_twice(&self, tool: Tool, name: &str) {
        let find = "const [it] = named(root, 'button', arguments[1]); return it ? centre(it) : null";
        let found = self.until(&format!("button “{name}”"), find, &[json!(name)]).await;
        self.page.tap_twice(tool, point(&found)).await;
    }

    pub async fn press_button(&self, name: &str) {
        self.press("button", name).await;
    }

    /// Chooses a corner by its radio button: presses its name, because a pin may lie in its middle.
    pub async fn radio(&self, corner: &str) {
        let find =
            "const [radio] = named(root, 'input[type=radio]', arguments[1]), it = radio?.labels[0].querySelector('b');";
        self.press_found(Tool::Mouse, &format!("corner “{corner}”"), find, &[json!(corner)]).await;
        self.until(
            "the corner is chosen",
            "return named(root, 'input[type=radio]', arguments[1])[0]?.checked",
            &[json!(corner)],
        )
        .await;
    }

    /// Chooses a corner for now and one for later, by radio and Next, and comes to the talk.
    pub async fn choose_both(&self, words: &Words, now: &str, later: &str) {
        self.ready().await;
        self.asks(words.ask_now).await;
        self.radio(now).await;
        self.press_button(words.next).await;
        self.asks(words.ask_later).await;
        self.radio(later).await;
        self.press_button(words.next).await;
        self.asks(words.talk_title).await;
    }

    /// Whether a visible control with this name is there.
    pub async fn has(&self, selector: &str, name: &str) -> bool {
        self.run("return named(root, arguments[1], arguments[2]).length > 0", &[json!(selector), json!(name)]).await
            == true
    }

    /// Waits for a visible control with this name.
    pub async fn shows(&self, selector: &str, name: &str) {
        let what = format!("{selector} “{name}”");
        self.until(&what, "return named(root, arguments[1], arguments[2]).length > 0", &[json!(selector), json!(name)])
            .await;
    }

    /// The slider with this name.
    ///
    /// # Panics
    /// When it is not there.
    pub async fn slider(&self, name: &str) -> Slider {
        let body = "const [it] = named(root, 'input[type=range]', arguments[1]);
            return it && { value: it.valueAsNumber, words: it.ariaValueText, focused: root.activeElement === it };";
        let found = self.run(body, &[json!(name)]).await;
        let value = found["value"].as_f64().unwrap_or_else(|| panic!("there is no slider “{name}”"));
        let whole =
            format!("{value}").parse().unwrap_or_else(|_| panic!("“{name}” stands on {value}, not on a whole number"));
        Slider {
            value: whole,
            words: found["words"].as_str().unwrap_or_default().to_owned(),
            focused: found["focused"] == true,
        }
    }

    /// Gives the control with this name the keyboard focus.
    pub async fn focus(&self, selector: &str, name: &str) {
        let body = "const [it] = named(root, arguments[1], arguments[2]); it?.focus(); return root.activeElement === it && !!it;";
        self.until(&format!("the focus on “{name}”"), body, &[json!(selector), json!(name)]).await;
    }

    /// Presses Tab until the control with this name has the focus.
    ///
    /// # Panics
    /// With the names of all that Tab met, when it does not come there.
    pub async fn tab_to(&self, name: &str) {
        let mut met = Vec::new();
        for _ in 0..40 {
            let focused = self.focused().await;
            if focused == name {
                return;
            }
            met.push(focused);
            self.page.keys(&[key::TAB]).await;
        }
        panic!("Tab does not come to “{name}”; it met {met:?}");
    }

    /// A place on the board in percent from its left and top, after scrolling the board into the middle.
    pub async fn on_board(&self, left: f64, top: f64) -> Point {
        let body = "const board = root.querySelector('.plane-surface');
            if (!board) return null;
            board.scrollIntoView({ block: 'center', behavior: 'instant' });
            const box = root.querySelector('.plane-surface .plot').getBoundingClientRect();
            return [box.left + box.width * arguments[1] / 100, box.top + box.height * arguments[2] / 100];";
        point(&self.until("the board", body, &[json!(left), json!(top)]).await)
    }

    /// Presses and releases on the board.
    pub async fn tap_board(&self, tool: Tool, left: f64, top: f64) {
        let at = self.on_board(left, top).await;
        self.page.tap(tool, at).await;
    }

    /// Places a pin: the first press chooses the corner, unless it is chosen, and the second the place in it.
    pub async fn put_pin(&self, tool: Tool, left: f64, top: f64) {
        self.tap_board(tool, left, top).await;
        self.tap_board(tool, left, top).await;
    }

    /// Unfolds the sliders of a pin.
    pub async fn unfold_sliders(&self, words: &Words) {
        self.press("summary", words.precise).await;
        self.until("the sliders", "return [...root.querySelectorAll('input[type=range]')].some(visible)", &[]).await;
    }

    /// Drags what lies at one place of the board to another.
    pub async fn drag_on_board(&self, tool: Tool, from: (f64, f64), to: (f64, f64)) {
        let start = self.on_board(from.0, from.1).await;
        let end = self.on_board(to.0, to.1).await;
        self.page.drag(tool, start, end).await;
    }
}

fn point(pair: &Value) -> Point {
    Point { x: pair[0].as_f64().unwrap_or_default(), y: pair[1].as_f64().unwrap_or_default() }
}
