//! Reads the host's attributes, and the languages around it, as they stand in the page.

use web_sys::HtmlElement;

use super::edge;
use crate::contract::options::RawOptions;

pub fn read(host: &HtmlElement) -> RawOptions {
    let attribute = |name| host.get_attribute(name);
    let browser_langs = web_sys::window().map(|window| edge::texts(&window.navigator().languages()));
    RawOptions {
        lang: attribute("lang"),
        ancestor_langs: edge::languages(host),
        browser_langs: browser_langs.unwrap_or_default(),
        storage: attribute("storage"),
        instance: attribute("instance"),
        theme: attribute("theme"),
        pole_right: attribute("pole-right"),
        pole_top: attribute("pole-top"),
        expires: attribute("expires"),
    }
}
