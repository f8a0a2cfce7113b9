//! Reads the host's attributes, and the languages around it, as they stand in the page.

use web_sys::HtmlElement;

use super::language;
use crate::contract::options::RawOptions;
use crate::i18n;

pub fn read(host: &HtmlElement) -> RawOptions {
    let browser_langs = web_sys::window().map(|window| window.navigator().languages());
    let browser_langs = browser_langs.into_iter().flatten().filter_map(|language| language.as_string());
    RawOptions {
        ancestor_langs: language::languages_around(host),
        browser_langs: browser_langs.collect(),
        only_lang: i18n::only(),
        page: host.base_uri().ok().flatten().unwrap_or_default(),
        ..RawOptions::read(|attribute| host.get_attribute(attribute.name()))
    }
}
