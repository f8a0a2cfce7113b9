//! The icons: a 24 grid, one stroke, always beside text.

use yew::{Html, html};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Back,
    Next,
    Check,
    /// Stays here.
    Home,
    Print,
    /// Something to mind.
    Mind,
    /// Into the downloads.
    Save,
    /// Leaves this page.
    Out,
    /// Only to be looked at.
    Eye,
    /// For as long as there is time.
    Clock,
    /// The one for the other.
    Swap,
    /// Into the person's own calendar.
    Calendar,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Icon::Back => "M19 12H5m6-6-6 6 6 6",
            Icon::Next => "M5 12h14m-6-6 6 6-6 6",
            Icon::Check => "m5 13 4.5 4.5L19 7",
            Icon::Home => "M4 11.5 12 5l8 6.5M6.5 10v9h11v-9",
            Icon::Print => "M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z",
            Icon::Mind => "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v5m0 3v.2",
            Icon::Save => "M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 19h14",
            Icon::Out => "M12 15V4m-4.5 4.5L12 4l4.5 4.5M5 13v6h14v-6",
            Icon::Eye => "M3 12q9-13 18 0-9 13-18 0zm9-2.8a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z",
            Icon::Clock => "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 7.5V12l3 2",
            Icon::Swap => "M5 8h13m-4-4 4 4-4 4M19 16H6m4-4-4 4 4 4",
            Icon::Calendar => "M5 6.5h14v13H5zM5 10.5h14M9 4v4m6-4v4",
        }
    }
}

pub fn icon(icon: Icon) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d={icon.path()} /></svg>
    }
}
