//! When an element looks at the clock: when its alarm rings, and when the page comes into sight.

use gloo::events::EventListener;
use yew::Callback;

use super::ports::BrowserPorts;

pub fn listen(ports: &BrowserPorts, woke: &Callback<()>) -> Vec<EventListener> {
    ports.on_alarm(woke.clone());
    // A computer that slept has missed its alarm.
    let document = ports.host().owner_document();
    let woke = woke.clone();
    let sight = document.map(|page| EventListener::new(&page, "visibilitychange", move |_| woke.emit(())));
    sight.into_iter().collect()
}
