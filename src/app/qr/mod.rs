//! A link as a QR code (ISO/IEC 18004): one path for an SVG.
//!
//! It writes what a link needs and nothing else: bytes, correction level M, every size. The crate `qrcodegen`, which does
//! all of the standard, weighs 4.1 kB (brotli) in the module, and this 2.7; the tests hold it against that crate, module
//! by module.

mod bytes;
mod grid;

use self::grid::Grid;
use crate::app::reveal::view::path;

/// A QR code with its quiet zone, black modules on white.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrView {
    /// Its side in modules, the quiet zone included: the picture's `viewBox` is `0 0 size size`.
    pub size: u32,
    /// The black modules as the `d` of one path, row by row.
    pub d: String,
}

/// The white border that scanners need, in modules.
const QUIET: usize = 4;

/// `None` when the text is too long for a code (2,331 bytes fit). A sixth of it can be damaged.
pub fn qr(text: &str) -> Option<QrView> {
    let (version, codewords) = bytes::codewords(text.as_bytes())?;
    let grid = Grid::new(version, &codewords);
    let side = grid.side();
    let mut d = String::new();
    for y in 0..side {
        let mut x = 0;
        while x < side {
            let start = x;
            while x < side && grid.is_black(x, y) {
                x += 1;
            }
            if x > start {
                let numbers = [start + QUIET, y + QUIET, x - start].map(|number| number as i32); // below 200
                d += &path("MA BhCv1h-Cz", &numbers);
            }
            x += 1;
        }
    }
    Some(QrView { size: u32::try_from(side + 2 * QUIET).ok()?, d })
}
