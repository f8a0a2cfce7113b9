//! The icons: a 24 grid, one stroke, always beside text.

use yew::Html;

use crate::kit::web::tag::tag;

/// The path of an icon.
#[derive(Clone, Copy)]
pub struct Icon(&'static str);

impl Icon {
    pub const BACK: Icon = Icon("M19 12H5m6-6-6 6 6 6");
    pub const NEXT: Icon = Icon("M5 12h14m-6-6 6 6-6 6");
    pub const CHECK: Icon = Icon("m5 13 4.5 4.5L19 7");
    /// Stays here.
    pub const HOME: Icon = Icon("M4 11.5 12 5l8 6.5M6.5 10v9h11v-9");
    pub const PRINT: Icon = Icon("M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z");
    pub const MIND: Icon = Icon("M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v5m0 3v.2");
    /// Into the downloads.
    pub const SAVE: Icon = Icon("M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 19h14");
    /// Leaves this page.
    pub const OUT: Icon = Icon("M12 15V4m-4.5 4.5L12 4l4.5 4.5M5 13v6h14v-6");
    /// Only to be looked at.
    pub const EYE: Icon = Icon("M3 12q9-13 18 0-9 13-18 0zm9-2.8a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z");
    /// For as long as there is time.
    pub const CLOCK: Icon = Icon("M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 7.5V12l3 2");
}

pub fn icon(icon: Icon) -> Html {
    tag("svg", "ic")
        .attrs(&[("viewBox", "0 0 24 24"), ("aria-hidden", "true")])
        .tag(tag("path", "").attr("d", icon.0))
        .html()
}
