//! Where the pages are: in a folder, or inside the program.

use std::path::{Path, PathBuf};

use include_dir::Dir;

/// Where the pages are.
#[derive(Clone, Debug, PartialEq)]
pub enum Pages {
    /// In a folder, where they may change at any time.
    Folder(PathBuf),
    /// Inside the program, as they were when it was built.
    Inside(&'static Dir<'static>),
}

#[cfg(feature = "pages")]
static INSIDE: Option<Dir<'static>> = Some(include_dir::include_dir!("$LLO_PAGES"));
#[cfg(not(feature = "pages"))]
static INSIDE: Option<Dir<'static>> = None;

impl Pages {
    /// The pages inside this program. Only one that was built with the feature `pages` has any.
    pub fn inside() -> Option<Pages> {
        INSIDE.as_ref().map(Pages::Inside)
    }
}

impl<P: AsRef<Path>> From<P> for Pages {
    fn from(folder: P) -> Pages {
        Pages::Folder(folder.as_ref().to_owned())
    }
}
