//! The QR code of a link, read back by a reader of its own.

use std::collections::BTreeSet;

use llo_dialogue::kit::qr::{QrView, qr};

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
