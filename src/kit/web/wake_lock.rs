//! A screen that stays on while an element of the page wants that: one lock for all of them. Where the browser does not do
//! that, nothing is wrong.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{EventTarget, HtmlElement, Navigator};
use yew::platform::spawn_local;

use super::page;

// In web-sys this is unstable, which takes a flag of the compiler.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = Navigator)]
    type WakingNavigator;
    #[wasm_bindgen(method, getter, js_name = wakeLock)]
    fn wake_lock(this: &WakingNavigator) -> Option<WakeLock>;
    type WakeLock;
    #[wasm_bindgen(catch, method)]
    fn request(this: &WakeLock, what: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(extends = EventTarget)]
    type WakeLockSentinel;
    #[wasm_bindgen(catch, method)]
    fn release(this: &WakeLockSentinel) -> Result<Promise, JsValue>;
}

thread_local! {
    static SCREEN: RefCell<Screen> = RefCell::default();
}

#[derive(Default)]
struct Screen {
    /// The elements that want the screen to stay on.
    watched: Vec<HtmlElement>,
    /// From the moment it is asked for.
    lock: Option<Rc<Lock>>,
    in_sight: Option<EventListener>,
}

/// A lock, from when the browser gives it until the browser takes it away. Dropped, it is given back.
#[derive(Default)]
struct Lock(RefCell<Option<Held>>);

struct Held {
    sentinel: WakeLockSentinel,
    released: EventListener,
}

impl Drop for Lock {
    fn drop(&mut self) {
        let Some(Held { sentinel, released }) = self.0.take() else { return };
        drop(released);
        if let Ok(end) = sentinel.release() {
            // Whatever comes of it, it is of no use any more.
            spawn_local(async move { drop(end.await) });
        }
    }
}

/// Whether the screen is to stay on for this element.
pub fn stay_awake(host: &HtmlElement, wanted: bool) {
    let changed = SCREEN.with_borrow_mut(|screen| {
        let is_watched = screen.watched.contains(host);
        match wanted {
            true if !is_watched => screen.watched.push(host.clone()),
            false if is_watched => screen.watched.retain(|watched| watched != host),
            _ => return false,
        }
        true
    });
    if changed {
        settle();
    }
}

/// Asks for the lock or gives it back. It is asked for again when the page comes into sight: a browser forgets it when it
/// goes out of sight.
fn settle() {
    let Ok(page) = page::document() else { return };
    let given_up = SCREEN.with_borrow_mut(|screen| {
        if screen.watched.is_empty() {
            screen.in_sight = None;
            return screen.lock.take();
        }
        screen.in_sight.get_or_insert_with(|| EventListener::new(&page, "visibilitychange", |_| settle()));
        if screen.lock.is_none() && !page.hidden() {
            let lock = Rc::new(Lock::default());
            spawn_local(hold(lock.clone()));
            screen.lock = Some(lock);
        }
        None
    });
    // What that tells finds nothing borrowed.
    drop(given_up);
}

/// A lock that nobody wants any more by the time it is held is given back with the last that knew of it.
async fn hold(lock: Rc<Lock>) {
    match request().await {
        Ok(sentinel) => {
            let this = Rc::downgrade(&lock);
            let released = EventListener::new(&sentinel, "release", move |_| {
                if let Some(lock) = this.upgrade() {
                    drop(lock.0.take());
                    forget(&lock);
                }
            });
            *lock.0.borrow_mut() = Some(Held { sentinel, released });
        }
        Err(_) => forget(&lock),
    }
}

async fn request() -> Result<WakeLockSentinel, JsValue> {
    let navigator: WakingNavigator = page::window()?.navigator().unchecked_into();
    let wake_lock = navigator.wake_lock().ok_or("the browser keeps no screen on")?;
    Ok(wake_lock.request("screen")?.await?.unchecked_into())
}

/// This lock is gone, and may be asked for again.
fn forget(lock: &Rc<Lock>) {
    let gone = SCREEN.with_borrow_mut(|screen| screen.lock.take_if(|held| Rc::ptr_eq(held, lock)));
    drop(gone);
}
