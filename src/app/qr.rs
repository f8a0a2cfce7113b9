//! A link as a QR code: one path for an SVG.

use qrcodegen::{QrCode, QrCodeEcc};

/// A QR code with its quiet zone, black modules on white.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrView {
    /// Its side in modules, the quiet zone included: the picture's `viewBox` is `0 0 size size`.
    pub size: u32,
    /// The black modules as the `d` of one path, row by row.
    pub d: String,
}

/// The white border that scanners need, in modules.
const QUIET: i32 = 4;

/// `None` when the text is too long for a code (about two thousand letters). A sixth of it can be damaged
/// (correction level M).
pub fn qr(text: &str) -> Option<QrView> {
    // As bytes: a link has small letters anyway, and the other ways of writing need not be in the module.
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Medium).ok()?;
    let side = code.size();
    let mut d = String::new();
    for y in 0..side {
        let mut x = 0;
        while x < side {
            let start = x;
            while x < side && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let (left, top, run) = (start + QUIET, y + QUIET, x - start);
                d += &format!("M{left} {top}h{run}v1h-{run}z");
            }
            x += 1;
        }
    }
    Some(QrView { size: u32::try_from(side + 2 * QUIET).ok()?, d })
}
