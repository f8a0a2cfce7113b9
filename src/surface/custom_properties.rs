//! The custom properties that a page can set, which the style sheet `src/kit/web/styles/base.css` reads.

#[derive(Debug)]
pub struct CustomProperty {
    pub name: &'static str,
    /// What is taken without it from the page's theme; empty where a theme has nothing for it.
    pub theme: &'static str,
    /// What is taken without both.
    pub default: &'static str,
    pub meaning: &'static str,
}

/// Of all elements.
pub const CUSTOM_PROPERTIES: &[CustomProperty] = &[
    CustomProperty {
        name: "--llo-background-color",
        theme: "`--basis-color-default-bg-document`, `--utrecht-document-background-color`",
        default: "`#fff` / `#151b22`",
        meaning: "background",
    },
    CustomProperty {
        name: "--llo-color",
        theme: "`--basis-color-default-color-document`, `--utrecht-document-color`",
        default: "`#1b2530` / `#e9edf1`",
        meaning: "text; lines and muted text follow",
    },
    CustomProperty {
        name: "--llo-now-color",
        theme: "66 % of `--basis-color-action-1-color-default` or `--utrecht-link-color`, mixed with the text colour",
        default: "66 % of `#2368c4`, mixed the same",
        meaning: "the pin for now",
    },
    CustomProperty {
        name: "--llo-later-color",
        theme: "",
        default: "78 % of `#d4501e`, mixed with the text colour",
        meaning: "the pin for later",
    },
    CustomProperty {
        name: "--llo-board-color",
        theme: "",
        default: "14 % of `#b2935a`, mixed with the background",
        meaning: "the four fields",
    },
    CustomProperty {
        name: "--llo-button-background-color",
        theme: "`--nl-button-primary-background-color`",
        default: "the colour of the pin for now",
        meaning: "the main button",
    },
    CustomProperty {
        name: "--llo-button-color",
        theme: "`--nl-button-primary-color`",
        default: "the background",
        meaning: "text of the main button",
    },
    CustomProperty {
        name: "--llo-border-radius",
        theme: "`--basis-border-radius-md`, `--utrecht-button-border-radius`",
        default: "`6px`",
        meaning: "corners of buttons, cards and fields",
    },
    CustomProperty { name: "--llo-focus-color", theme: "", default: "the text colour", meaning: "the focus ring" },
    CustomProperty { name: "--llo-font-family", theme: "", default: "the page's font", meaning: "all text" },
];
