//! The person's hand: mouse, finger, keys and wheel, as real input from the driver, in pixels of the viewport.

use crate::engine::Engine;
use crate::page::Page;
use serde_json::{Value, json};

/// What the hand holds or is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    Mouse,
    Finger,
    Pen,
}

impl Tool {
    fn id(self) -> &'static str {
        match self {
            Self::Mouse => "mouse",
            Self::Finger => "touch",
            Self::Pen => "pen",
        }
    }
}

/// A point in the viewport, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

impl Point {
    #[must_use]
    pub fn offset(self, right: f64, down: f64) -> Self {
        Self { x: self.x + right, y: self.y + down }
    }

    /// A place on the way to `other`; 0 is here, 1 is there.
    #[must_use]
    pub fn towards(self, other: Self, part: f64) -> Self {
        self.offset((other.x - self.x) * part, (other.y - self.y) * part)
    }
}

/// Keys that are not letters, as WebDriver writes them.
pub mod key {
    pub const TAB: &str = "\u{E004}";
    pub const ENTER: &str = "\u{E007}";
    pub const SHIFT: &str = "\u{E008}";
    pub const ESCAPE: &str = "\u{E00C}";
    pub const SPACE: &str = " ";
    pub const PAGE_UP: &str = "\u{E00E}";
    pub const PAGE_DOWN: &str = "\u{E00F}";
    pub const END: &str = "\u{E010}";
    pub const HOME: &str = "\u{E011}";
    pub const LEFT: &str = "\u{E012}";
    pub const UP: &str = "\u{E013}";
    pub const RIGHT: &str = "\u{E014}";
    pub const DOWN: &str = "\u{E015}";
}

/// Whole pixels: some drivers refuse anything else.
#[allow(clippy::cast_possible_truncation)]
fn pixel(at: f64) -> i64 {
    at.round() as i64
}

fn go(to: Point) -> Value {
    json!({ "type": "pointerMove", "duration": 20, "x": pixel(to.x), "y": pixel(to.y), "origin": "viewport" })
}

/// Press at `from`, then to `to` in small steps.
fn press_and_go(from: Point, to: Point) -> Vec<Value> {
    let steps = [0.1, 0.3, 0.5, 0.7, 0.9, 1.0].map(|part| go(from.towards(to, part)));
    [go(from), down()].into_iter().chain(steps).collect()
}

fn down() -> Value {
    json!({ "type": "pointerDown", "button": 0 })
}

fn up() -> Value {
    json!({ "type": "pointerUp", "button": 0 })
}

impl Page {
    /// Presses and releases at one point.
    pub async fn tap(&self, tool: Tool, at: Point) {
        self.pointer(tool, &[go(at), down(), up()]).await;
    }

    /// The mouse goes to the corner of the page, as a hand moves that presses once more on purpose.
    pub async fn moves_away(&self) {
        self.pointer(Tool::Mouse, &[go(Point { x: 1.0, y: 1.0 })]).await;
    }

    /// Presses and releases twice in a row without moving, as a double click or a double tap does.
    pub async fn tap_twice(&self, tool: Tool, at: Point) {
        self.pointer(tool, &[go(at), down(), up(), down(), up()]).await;
    }

    /// Holds Enter or Page Down: the first press and the repeats of it.
    pub async fn hold_key(&self, key: &str, times: usize) {
        if self.engine == Engine::Chromium {
            // Its driver lets a key go before it presses it once more.
            let (name, code, text) = if key == key::ENTER { ("Enter", 13, "\r") } else { ("PageDown", 34, "") };
            for time in 0..times {
                let params = json!({
                    "type": if text.is_empty() { "rawKeyDown" } else { "keyDown" }, "key": name, "code": name, "text": text,
                    "windowsVirtualKeyCode": code, "autoRepeat": time > 0,
                });
                self.command("goog/cdp/execute", json!({ "cmd": "Input.dispatchKeyEvent", "params": params })).await;
            }
            let up = json!({ "type": "keyUp", "key": name, "code": name, "windowsVirtualKeyCode": code });
            self.command("goog/cdp/execute", json!({ "cmd": "Input.dispatchKeyEvent", "params": up })).await;
            return;
        }
        let down = json!({ "type": "keyDown", "value": key });
        let keys: Vec<Value> =
            std::iter::repeat_n(down, times).chain([json!({ "type": "keyUp", "value": key })]).collect();
        self.keyboard(&keys).await;
    }

    /// Presses at `from` and goes to `to` in small steps; the mouse stays down until [`Page::let_go`].
    /// Only the mouse, and only to release it there: chromedriver forgets between two commands what is down.
    pub async fn hold_and_move(&self, from: Point, to: Point) {
        self.pointer(Tool::Mouse, &press_and_go(from, to)).await;
    }

    /// Presses and releases the middle button, where [`crate::engine::Engine::has_other_buttons`].
    pub async fn press_middle(&self, at: Point) {
        let press = |kind: &str| json!({ "type": kind, "button": 1 });
        self.pointer(Tool::Mouse, &[go(at), press("pointerDown"), press("pointerUp")]).await;
    }

    /// A finger drags, and in the middle of it the system takes it away (Chromium only).
    pub async fn finger_is_taken_away(&self, from: Point, to: Point) {
        let middle = from.towards(to, 0.5);
        let touch = |kind: &str, at: &[Point]| {
            let points: Vec<Value> = at.iter().map(|at| json!({ "x": pixel(at.x), "y": pixel(at.y) })).collect();
            json!({ "cmd": "Input.dispatchTouchEvent", "params": { "type": kind, "touchPoints": points } })
        };
        for message in [
            touch("touchStart", &[from]),
            touch("touchMove", &[middle]),
            touch("touchMove", &[to]),
            touch("touchCancel", &[]),
        ] {
            self.command("goog/cdp/execute", message).await;
        }
    }

    pub async fn let_go(&self) {
        self.pointer(Tool::Mouse, &[up()]).await;
    }

    /// A whole drag, or a swipe.
    pub async fn drag(&self, tool: Tool, from: Point, to: Point) {
        self.drag_by_way_of(tool, from, to, to).await;
    }

    /// A whole drag that comes past a third point. In one command: between two, chromedriver forgets what is down.
    pub async fn drag_by_way_of(&self, tool: Tool, from: Point, past: Point, to: Point) {
        let mut actions = press_and_go(from, past);
        actions.extend([go(past.towards(to, 0.5)), go(to), up()]);
        self.pointer(tool, &actions).await;
    }

    /// Presses keys one after the other, each released before the next.
    pub async fn keys(&self, keys: &[&str]) {
        let actions: Vec<Value> = keys
            .iter()
            .flat_map(|key| [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })])
            .collect();
        self.keyboard(&actions).await;
    }

    /// Presses keys while `held` is down.
    pub async fn keys_with(&self, held: &str, keys: &[&str]) {
        let stroke = |kind: &str, key: &str| json!({ "type": kind, "value": key });
        let mut actions = vec![stroke("keyDown", held)];
        actions.extend(keys.iter().flat_map(|key| [stroke("keyDown", key), stroke("keyUp", key)]));
        actions.push(stroke("keyUp", held));
        self.keyboard(&actions).await;
    }

    /// Types text into what has the focus.
    pub async fn write(&self, text: &str) {
        let letters: Vec<String> = text.chars().map(String::from).collect();
        self.keys(&letters.iter().map(String::as_str).collect::<Vec<_>>()).await;
    }

    /// Turns the mouse wheel at a point.
    pub async fn wheel(&self, at: Point, down: i32) {
        let scroll = json!({ "type": "scroll", "x": pixel(at.x), "y": pixel(at.y), "deltaX": 0, "deltaY": down, "duration": 50, "origin": "viewport" });
        self.perform(json!([{ "type": "wheel", "id": "wheel", "actions": [scroll] }])).await;
    }

    async fn pointer(&self, tool: Tool, actions: &[Value]) {
        let id = tool.id();
        let mut actions = actions.to_vec();
        let (left, top) = self.frame.get();
        for action in &mut actions {
            if let (Some(x), Some(y)) = (action["x"].as_i64(), action["y"].as_i64()) {
                action["x"] = json!(x + pixel(left));
                action["y"] = json!(y + pixel(top));
            }
        }
        self.perform(json!([{ "type": "pointer", "id": id, "parameters": { "pointerType": id }, "actions": actions }]))
            .await;
    }

    async fn keyboard(&self, actions: &[Value]) {
        self.perform(json!([{ "type": "key", "id": "keyboard", "actions": actions }])).await;
    }

    async fn perform(&self, actions: Value) {
        self.command("actions", json!({ "actions": actions })).await;
    }
}
