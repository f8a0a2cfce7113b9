//! What an element hears of the page while it is on it. Its listeners must not keep it alive.

use std::rc::Weak;

use yew::Callback;

/// Tells an element what it listens to, as long as it is there.
pub fn sender<P: 'static, M: 'static>(to: &Weak<P>, send: fn(&P, M)) -> Callback<M> {
    let to = to.clone();
    Callback::from(move |msg| {
        if let Some(to) = to.upgrade() {
            send(&to, msg);
        }
    })
}
