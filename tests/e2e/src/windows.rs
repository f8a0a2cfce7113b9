//! Around the page: a second window, a frame, and what the person set in the system.

use crate::engine::Engine;
use crate::page::Page;
use crate::until::becomes;
use fantoccini::wd::WindowHandle;
use serde_json::{Value, json};

impl Page {
    /// Opens a second window and goes there. Not a second tab: WebKit shows only the first one, and a page that is
    /// not shown loads nothing near the viewport.
    ///
    /// # Panics
    /// When the driver cannot.
    pub async fn second_window(&self) -> WindowHandle {
        let window = self.client.new_window(false).await.expect("a second window opens").handle;
        self.client.switch_to_window(window.clone()).await.expect("a window can be chosen");
        window
    }

    /// Opens this page of the test's own in a window of this width: a frame, because no browser window gets as narrow
    /// as a phone. [`Page::leave_frame`] ends it.
    ///
    /// # Panics
    /// When the driver cannot.
    pub async fn open_in_window_of(&self, width: u32, html: String) {
        self.open_in_window(width, 900, html).await;
    }

    /// The same with this height.
    ///
    /// # Panics
    /// When the driver cannot.
    pub async fn open_in_window(&self, width: u32, height: u32, html: String) {
        self.site.put("/e2e/host.html", "text/html; charset=utf-8", html);
        self.site.put("/e2e/outer.css", "text/css", "body { margin: 0 } iframe { border: 0 }");
        let outer = format!("<!doctype html><html lang=\"nl\"><head><title>Venster</title><link rel=\"icon\" href=\"/e2e/icon.svg\">
            <link rel=\"stylesheet\" href=\"/e2e/outer.css\"></head><body><iframe title=\"venster\" src=\"/e2e/host.html\" width=\"{width}\" height=\"{height}\"></iframe></body></html>");
        self.site.put("/e2e/outer.html", "text/html; charset=utf-8", outer);
        self.client.set_window_size(1250, 1200).await.expect("the window can be sized");
        self.open("/e2e/outer.html").await;
        self.enter_frame().await;
        becomes("the width of the window", json!(width), async || self.run("return innerWidth", &[]).await).await;
    }

    /// Makes the window so large that a page in it has exactly this room.
    ///
    /// # Panics
    /// When the driver cannot, or the window does not get so large.
    pub async fn opens_to(&self, width: u32, height: u32) {
        let room = async || self.run("return [innerWidth, innerHeight]", &[]).await;
        // What is around a page, before the window is sized: WebKit takes a moment for that.
        let (outer, inner) = (self.client.get_window_size().await.expect("a window has a size"), room().await);
        let around = |outer: u64, at: usize| {
            let around = inner[at].as_u64().and_then(|inner| u32::try_from(outer.saturating_sub(inner)).ok());
            around.expect("a window is a little larger than its page")
        };
        let (width_around, height_around) = (around(outer.0, 0), around(outer.1, 1));
        let sized = self.client.set_window_size(width + width_around, height + height_around).await;
        sized.expect("the window can be sized");
        becomes("the room in the window", json!([width, height]), room).await;
    }

    /// Goes into the first frame of the page, which must fit in the window: nothing outside it may scroll.
    ///
    /// # Panics
    /// When there is none.
    pub async fn enter_frame(&self) {
        let corner = "const frame = document.querySelector('iframe'), box = frame.getBoundingClientRect();
            return [box.left + frame.clientLeft, box.top + frame.clientTop]";
        let corner = self.until("a frame", corner, &[]).await;
        if self.engine != Engine::Firefox {
            // These two drivers count a pointer's place from the window's corner, not from the frame's.
            self.frame.set((corner[0].as_f64().unwrap_or(0.0), corner[1].as_f64().unwrap_or(0.0)));
        }
        self.client.enter_frame(0).await.expect("the frame can be entered");
    }

    /// Back to the page around the frame.
    ///
    /// # Panics
    /// When that page is gone.
    pub async fn leave_frame(&self) {
        self.frame.set((0.0, 0.0));
        self.client.clone().enter_parent_frame().await.expect("the page around the frame is there");
    }

    /// # Panics
    /// When the window is gone.
    pub async fn go_to_window(&self, window: WindowHandle) {
        self.client.switch_to_window(window).await.expect("a window can be chosen");
    }

    /// Pretends that the person set these media features; only Chromium's driver can.
    pub async fn emulate(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        let command = json!({ "cmd": "Emulation.setEmulatedMedia", "params": { "features": features } });
        self.command("goog/cdp/execute", command).await;
    }
}
