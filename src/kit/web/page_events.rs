//! What happens to the page and to the network, as a live session has to know it.

use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::EventTarget;

use super::page;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageEvent {
    Online,
    Offline,
    /// The page may be left.
    BeforeUnload,
    /// The page is left.
    PageHide,
    /// The page is in sight again.
    Seen,
}

/// Tells of them for as long as this is held.
pub fn follow(tell: impl Fn(PageEvent) + 'static) -> Vec<EventListener> {
    let (Ok(window), Ok(document)) = (page::window(), page::document()) else { return Vec::new() };
    let tell = Rc::new(tell);
    let on = |target: &EventTarget, name: &'static str, event: PageEvent| {
        let tell = tell.clone();
        EventListener::new(target, name, move |_| tell(event))
    };
    let seen = {
        let (tell, page) = (tell.clone(), document.clone());
        EventListener::new(&document, "visibilitychange", move |_| {
            if !page.hidden() {
                tell(PageEvent::Seen);
            }
        })
    };
    vec![
        on(&window, "online", PageEvent::Online),
        on(&window, "offline", PageEvent::Offline),
        // Before the page is hidden, because Firefox closes its sockets earlier. But most of what begins like that ends
        // here: a file to download, an address to mail to, a question that is answered with no.
        on(&window, "beforeunload", PageEvent::BeforeUnload),
        on(&window, "pagehide", PageEvent::PageHide),
        on(&window, "pageshow", PageEvent::Seen),
        seen,
    ]
}

/// What the browser thinks of the network.
pub fn is_online() -> bool {
    page::window().map_or(true, |window| window.navigator().on_line())
}
