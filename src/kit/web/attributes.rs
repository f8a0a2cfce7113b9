//! Reads the host's attributes, and the languages around it, as they stand in the page.

use web_sys::HtmlElement;

use super::edge;
use crate::contract::options::RawOptions;
use crate::i18n;

pub fn read(host: &HtmlElement) -> RawOptions {
    let browser_langs = web_sys::window().map(|window| edge::texts(&window.navigator().languages()));
    RawOptions {
        ancestor_langs: edge::languages(host),
        browser_langs: browser_langs.unwrap_or_default(),
        only_lang: i18n::only(),
        page: host.base_uri().ok().flatten().unwrap_or_default(),
        ..RawOptions::read(|attribute| host.get_attribute(attribute.name()))
    }
}
