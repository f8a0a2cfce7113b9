//! A link as a QR code: one path for an SVG, with the quiet zone that scanners need.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

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

/// `None` when the text is too long for a code (2,331 bytes fit). A sixth of it can be damaged.
pub fn qr(text: &str) -> Option<QrView> {
    let segments = [QrSegment::make_bytes(text.as_bytes())];
    // Level M even where a higher one fits.
    let code =
        QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, Version::MIN, Version::MAX, None, false).ok()?;
    let mut d = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while code.get_module(x, y) {
                x += 1;
            }
            let run = x - start;
            if run > 0 {
                write!(d, "M{} {}h{run}v1h-{run}z", start + QUIET, y + QUIET).ok()?;
            }
            x += 1;
        }
    }
    Some(QrView { size: u32::try_from(code.size() + 2 * QUIET).ok()?, d })
}
