//! Reads the host's attributes, and the languages around it, as they stand in the page.

use web_sys::HtmlElement;

use super::edge;
use crate::contract::options::RawOptions;
use crate::i18n;

pub fn read(host: &HtmlElement) -> RawOptions {
    let attribute = |name| host.get_attribute(name);
    let browser_langs = web_sys::window().map(|window| edge::texts(&window.navigator().languages()));
    RawOptions {
        lang: attribute("lang"),
        ancestor_langs: edge::languages(host),
        browser_langs: browser_langs.unwrap_or_default(),
        only_lang: i18n::only(),
        storage: attribute("storage"),
        instance: attribute("instance"),
        theme: attribute("theme"),
        pole_right: attribute("pole-right"),
        pole_top: attribute("pole-top"),
        expires: attribute("expires"),
        page: host.base_uri().ok().flatten().unwrap_or_default(),
        broker: attribute("broker"),
        broker_username: attribute("broker-username"),
        broker_password: attribute("broker-password"),
        join_url: attribute("join-url"),
        session_title: attribute("session-title"),
        roles: attribute("roles"),
        order: attribute("order"),
        floor_counts: attribute("floor-counts"),
        floor_pins: attribute("floor-pins"),
        floor_density: attribute("floor-density"),
        floor_roles: attribute("floor-roles"),
        auto_reveal: attribute("auto-reveal"),
        beamer: attribute("beamer"),
        session: attribute("session"),
    }
}
