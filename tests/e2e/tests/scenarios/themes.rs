//! Our elements in themes of NL Design System, as they come from npm: everything can be read and seen, in every state of every
//! control. A theme that changes shows here.

use llo_dialogue::domain::session::RoundNo;
use llo_dialogue::domain::space::Quadrant::{PeopleProactive, PeopleReactive};
use llo_e2e::axe;
use llo_e2e::contrast::{Controls, NORMAL, STATES};
use llo_e2e::draft::draft;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::room::{all_place, board, bots};
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use llo_e2e::self_check::{check_draft, round};
use llo_e2e::snippets::in_documentation;
use serde_json::json;

scenarios![; Chromium only: every_state_in_every_theme];

struct Theme {
    name: &'static str,
    /// Whose package it is, and which file of it; nothing for the one that our own site has.
    file: Option<&'static str>,
    /// The classes by which a page takes it.
    classes: &'static str,
    dark: bool,
}

const MA: &str = "@nl-design-system-community/ma-design-tokens/dist/theme.css";

const THEMES: [Theme; 7] = [
    Theme { name: "Den Haag", file: None, classes: "denhaag-theme", dark: false },
    Theme {
        name: "Voorbeeld",
        file: Some("@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css"),
        classes: "voorbeeld-theme",
        dark: false,
    },
    Theme { name: "Mooi & Anders", file: Some(MA), classes: "ma-theme", dark: false },
    Theme {
        name: "Mooi & Anders, dark",
        file: Some("@nl-design-system-community/ma-design-tokens/dist/color-scheme-dark/theme.css"),
        classes: "ma-theme ma-theme--color-scheme-dark",
        dark: true,
    },
    Theme {
        name: "Open Inwoner",
        file: Some("@open-inwoner/design-tokens/dist/css/index.css"),
        classes: "openinwoner-theme",
        dark: false,
    },
    Theme {
        name: "Open Formulieren",
        file: Some("@open-formulieren/design-tokens/dist/index.css"),
        classes: "openforms-theme",
        dark: false,
    },
    // As some themes have it, though none whose licence lets everybody install it, with what the documentation says to do.
    Theme { name: "a ground that is see-through", file: None, classes: "see-through-theme", dark: false },
];

const SEE_THROUGH: &str = ".see-through-theme { --utrecht-document-background-color: transparent;
    --utrecht-document-color: #000; --utrecht-link-color: #007bc7; --llo-background-color: #fff }";

/// What a page of the theme itself has.
const PAGE: &str = "html { color-scheme: light; background: #fff; color: #1b2530 }
    html.dark { color-scheme: dark; background: #111; color: #f1f1f1 }
    :is(#choosing, #talking) { max-width: 60em } .narrow { width: 24em }";

/// Two of each, in the states with the most to see, on one page.
fn elements() -> String {
    let dialogue = |id: &str| format!("<llo-dialogue id=\"{id}\" instance=\"{id}\"></llo-dialogue>");
    let check = |id: &str| format!("<llo-self-check id=\"{id}\" instance=\"{id}\"></llo-self-check>");
    let cards = "<llo-cards id=\"cards\" instance=\"cards\"></llo-cards>".to_owned();
    [dialogue("choosing"), dialogue("talking"), check("answering"), check("overview"), cards, board("")].concat()
}

async fn remembers(page: &Page) {
    page.open_blank().await;
    let answers = [(0, 0), (1, 1), (2, 2), (3, 3)];
    let check = |place| check_draft(&[round("2026-11-23", &answers, &[1, 2])], &[], place).to_string();
    for (key, text) in [
        ("llo:dialogue:choosing", draft(Some((27, 29)), None, "choose-current").to_string()),
        ("llo:dialogue:talking", draft(Some((27, 29)), Some((71, 67)), "place-desired").to_string()),
        ("llo:self-check:answering", check("statements")),
        ("llo:self-check:overview", check("overview")),
    ] {
        page.store(key, &text).await;
    }
}

/// The page puts this theme on, and nothing of another is left.
async fn wears(page: &Page, number: usize) {
    let theme = &THEMES[number];
    let body = "const [classes, dark] = arguments, root = document.documentElement;
        root.className = dark ? `${classes} dark` : classes;
        return ['document-color', 'link-color'].some((name) => getComputedStyle(root).getPropertyValue(`--utrecht-${name}`))";
    let worn = page.run(body, &[json!(theme.classes), json!(theme.dark)]).await;
    assert_eq!(worn, true, "{}: its style sheet sets nothing", theme.name);
}

async fn every_state_in_every_theme(page: Page) {
    let said = Said::dutch();
    let mut head = String::new();
    for (number, theme) in THEMES.iter().enumerate() {
        let path = match theme.file {
            Some(file) => {
                let css = std::fs::read_to_string(page.themes.join(file));
                let css = css.unwrap_or_else(|why| panic!("{file} is there: {why}"));
                let path = format!("/e2e/theme-{number}.css");
                page.site.put(&path, "text/css", css);
                path
            }
            None => "/portal-theme.css".to_owned(),
        };
        head += &format!("<link rel=\"stylesheet\" href=\"{path}\">");
    }
    // The lines that the documentation gives.
    let lines = in_documentation("embedding", "css", "--llo-button-background-color");
    page.site.put("/e2e/page.css", "text/css", format!("{PAGE}\n{SEE_THROUGH}\n{lines}"));
    head += "<link rel=\"stylesheet\" href=\"/e2e/page.css\">";
    remembers(&page).await;
    page.open_host(host::document("lang=\"nl\"", &head, &elements())).await;
    let led = page.board(said);
    let code = led.begins().await;
    let people = bots(&page, &code, 8).await;
    led.goes_on_to(At::PlaceLater).await;
    all_place(&people, RoundNo::First, PeopleReactive, Some(PeopleProactive)).await;
    led.counts(8, 8).await;
    led.goes_on_to(At::RevealLater).await;
    for id in ["choosing", "talking", "answering", "overview", "cards"] {
        let one = page.widget_at(&format!("#{id}"));
        one.run("host.scrollIntoView({ behavior: 'instant' })", &[]).await;
        one.until("the element works", "return !!root.querySelector('[part~=base] h2')", &[]).await;
    }
    let cards = page.widget_at("#cards");
    cards.press_button("Trek een kaart").await;
    cards.press_button("Houd deze kaart").await;
    let mut faint = Vec::new();
    let controls = Controls::of(&page).await;
    for state in STATES {
        controls.are(state).await;
        for (number, theme) in THEMES.iter().enumerate() {
            wears(&page, number).await;
            let found = controls.too_faint(state).await;
            faint.extend(found.into_iter().map(|line| format!("{}, {}: {line}", theme.name, state.0)));
        }
    }
    assert!(faint.is_empty(), "{} have too little contrast:\n{}", faint.len(), faint.join("\n"));
    controls.are(NORMAL).await;
    for (number, theme) in THEMES.iter().enumerate() {
        wears(&page, number).await;
        axe::check_contrast(&page, theme.name).await;
    }
}
