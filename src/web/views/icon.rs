//! The icons: a 24 grid, one stroke, always beside text.

use yew::Html;

use crate::web::tag::tag;

#[derive(Clone, Copy)]
pub enum Icon {
    Back,
    Next,
    Check,
    /// Stays here.
    Home,
    Print,
    Mind,
    /// Into the downloads.
    #[cfg(any(feature = "self-check", feature = "live"))]
    Save,
    /// Leaves this page.
    #[cfg(any(feature = "self-check", feature = "live"))]
    Out,
    /// Only to be looked at.
    #[cfg(feature = "live")]
    Eye,
    /// For as long as there is time.
    #[cfg(feature = "live")]
    Clock,
}

pub fn icon(icon: Icon) -> Html {
    let d = match icon {
        Icon::Back => "M19 12H5m6-6-6 6 6 6",
        Icon::Next => "M5 12h14m-6-6 6 6-6 6",
        Icon::Check => "m5 13 4.5 4.5L19 7",
        Icon::Home => "M4 11.5 12 5l8 6.5M6.5 10v9h11v-9",
        Icon::Print => "M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z",
        #[cfg(any(feature = "self-check", feature = "live"))]
        Icon::Save => "M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 19h14",
        #[cfg(any(feature = "self-check", feature = "live"))]
        Icon::Out => "M12 15V4m-4.5 4.5L12 4l4.5 4.5M5 13v6h14v-6",
        #[cfg(feature = "live")]
        Icon::Eye => "M3 12q9-13 18 0-9 13-18 0zm9-2.8a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z",
        #[cfg(feature = "live")]
        Icon::Clock => "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 7.5V12l3 2",
        Icon::Mind => "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v5m0 3v.2",
    };
    tag("svg", "ic")
        .attrs(&[("viewBox", "0 0 24 24"), ("aria-hidden", "true")])
        .tag(tag("path", "").attr("d", d))
        .html()
}
