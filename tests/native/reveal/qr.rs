//! The QR code of a link, read back by a reader of its own.

use llo_dialogue::app::qr::{QrView, qr};

/// What a scanner sees: the modules that the path fills, black on white, so many pixels each.
fn scanned(view: &QrView) -> String {
    let side = usize::try_from(view.size).expect("it is small");
    let mut black = vec![false; side * side];
    for part in view.d.split('M').skip(1) {
        let (start, run) = part.split_once('h').expect("a run");
        let (x, y) = start.split_once(' ').expect("a place");
        let run = run.split('v').next().expect("a length");
        let [x, y, run] = [x, y, run].map(|number| number.parse::<usize>().expect("a number"));
        assert_eq!(part, format!("{x} {y}h{run}v1h-{run}z"));
        black[y * side + x..][..run].fill(true);
    }
    let scale = 4;
    let grey = |x: usize, y: usize| if black[y / scale * side + x / scale] { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * scale, side * scale, grey);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code is seen");
    grids[0].decode().expect("it can be read").1
}

#[test]
fn a_link_is_read_as_it_was_written() {
    for link in [
        "https://intranet.example.nl/llo/join.html#llo=K7QM2T9DK7QM2T9DK7QM2T9DK7QM2T9D",
        "http://192.168.1.20:8080/join.html#llo=K7QM2T9DK7QM2T9DK7QM2T9DK7QM2T9D",
        "x",
    ] {
        assert_eq!(scanned(&qr(link).expect("it fits")), link);
    }
}

#[test]
fn there_are_four_white_modules_around_it() {
    let view = qr("https://example.nl").expect("it fits");
    for part in view.d.split('M').skip(1) {
        let (start, run) = part.split_once('h').expect("a run");
        let (x, y) = start.split_once(' ').expect("a place");
        let [x, y, run] =
            [x, y, run.split('v').next().unwrap_or_default()].map(|number| number.parse::<u32>().expect("a number"));
        let last = view.size - 5;
        assert!(x >= 4 && y >= 4 && y <= last && x + run - 1 <= last, "M{part}");
    }
    assert!(view.d.starts_with("M4 4h7v1h-7z"), "the first pattern stands in the corner");
}

#[test]
fn what_is_too_long_has_no_code() {
    assert_eq!(qr(&"x".repeat(4000)), None);
}
