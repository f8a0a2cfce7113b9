//! The QR code of a link: read back by a reader of its own, and held against another writer module by module.

use std::collections::BTreeSet;

use llo_dialogue::app::qr::{QrView, qr};
use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

const LINKS: [&str; 4] = [
    "https://intranet.example.nl/llo/join.html#llo=K7QM2T9DK7QM2T9DK7QM2T9DK7QM2T9D",
    "http://192.168.1.20:8080/join.html#llo=K7QM2T9DK7QM2T9DK7QM2T9DK7QM2T9D",
    "https://voorbeeld.nl/één/plek",
    "x",
];

/// The modules that the path fills, by column and row.
fn black(view: &QrView) -> BTreeSet<(usize, usize)> {
    let mut black = BTreeSet::new();
    for part in view.d.split('M').skip(1) {
        let (start, run) = part.split_once('h').expect("a run");
        let (x, y) = start.split_once(' ').expect("a place");
        let run = run.split('v').next().expect("a length");
        let [x, y, run] = [x, y, run].map(|number| number.parse::<usize>().expect("a number"));
        assert_eq!(part, format!("{x} {y}h{run}v1h-{run}z"));
        black.extend((x..x + run).map(|x| (x, y)));
    }
    black
}

/// The same text by another writer, with each of the eight masks.
fn others(text: &str) -> impl Iterator<Item = (u8, u32, BTreeSet<(usize, usize)>)> {
    (0..8).map(move |mask| {
        let bytes = [QrSegment::make_bytes(text.as_bytes())];
        let level = QrCodeEcc::Medium;
        let masked = Some(Mask::new(mask));
        let code = QrCode::encode_segments_advanced(&bytes, level, Version::MIN, Version::MAX, masked, false);
        let code = code.expect("it fits");
        let all = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let black = all.filter(|(x, y)| code.get_module(*x, *y)).map(|(x, y)| (x as usize + 4, y as usize + 4));
        (mask, code.size() as u32 + 8, black.collect())
    })
}

#[test]
fn a_link_is_read_as_it_was_written() {
    for link in LINKS {
        let view = qr(link).expect("it fits");
        let (black, scale) = (black(&view), 4);
        let side = view.size as usize * scale;
        let grey = |x: usize, y: usize| if black.contains(&(x / scale, y / scale)) { 0 } else { 255 };
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, grey);
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1, "one code is seen");
        let (meta, read) = grids[0].decode().expect("it can be read");
        assert_eq!((read.as_str(), meta.ecc_level), (link, 0), "level M");
    }
}

#[test]
fn every_size_is_written_as_others_write_it() {
    let mut masks = BTreeSet::new();
    let lengths = (1..60).step_by(7).chain((60..2331).step_by(57)).chain([213, 214, 2331]);
    let mut sizes = BTreeSet::new();
    for length in lengths {
        let text: String = (0..length).map(|at| char::from(b'!' + (at * at % 89) as u8)).collect();
        let view = qr(&text).expect("it fits");
        let ours = black(&view);
        let same = others(&text).find(|(_, size, black)| (*size, black) == (view.size, &ours));
        masks.insert(same.unwrap_or_else(|| panic!("{length} bytes: nobody else writes this")).0);
        sizes.insert(view.size);
    }
    assert!(sizes.len() > 30, "{sizes:?}");
    assert!(masks.len() > 3, "the mask is chosen: {masks:?}");
}

#[test]
fn there_are_four_white_modules_around_it() {
    for link in LINKS {
        let view = qr(link).expect("it fits");
        let last = view.size as usize - 5;
        assert!(black(&view).iter().all(|(x, y)| (4..=last).contains(x) && (4..=last).contains(y)));
        assert!(view.d.starts_with("M4 4h7v1h-7z"), "the first pattern stands in the corner");
    }
}

#[test]
fn what_is_too_long_has_no_code() {
    assert!(qr(&"x".repeat(2331)).is_some());
    assert_eq!(qr(&"x".repeat(2332)), None);
}
