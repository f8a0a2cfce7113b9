//! `cargo xtask pictures`: a session with invented answers on the built board, as the pictures of the README and of the first page
//! show it. The moving one is played once and is over within five seconds, so that nobody has to stop it.

use std::collections::HashMap;
use std::fs::File;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use llo_dialogue::domain::session::RoundNo;
use llo_dialogue::domain::space::{AxisValue, Pin};
use llo_e2e::board::Board;
use llo_e2e::driver::Scratch;
use llo_e2e::engine::{Engine, Session};
use llo_e2e::page::Page;
use llo_e2e::room::bots;
use llo_e2e::said::{At, Said};
use llo_e2e::site::{BOARD_PASSWORD, Site};
use llo_e2e::tools::Tools;
use serde_json::{Value, json};

/// Where each person stands, now and later: focus and stance.
const PEOPLE: [[(u8, u8); 2]; 14] = [
    [(21, 23), (71, 67)],
    [(27, 29), (77, 61)],
    [(15, 31), (83, 73)],
    [(33, 35), (65, 79)],
    [(25, 41), (79, 79)],
    [(13, 27), (89, 65)],
    [(35, 25), (73, 77)],
    [(63, 25), (81, 69)],
    [(71, 33), (67, 63)],
    [(81, 25), (63, 27)],
    [(75, 29), (27, 71)],
    [(23, 67), (75, 71)],
    [(31, 75), (87, 79)],
    [(17, 71), (69, 73)],
];

/// Of the moving picture, and of the one that stands still.
const SMALL: (u32, u32) = (1120, 680);
const LARGE: (u32, u32) = (1280, 800);

/// Milliseconds that a frame is seen.
const WAITING: u16 = 350;
const STEP: u16 = 80;
const LOOKING: u16 = 900;
/// How far the pins have landed, in each frame of a reveal.
const LANDING: [u16; 6] = [60, 140, 240, 320, 400, 620];

#[tokio::main]
async fn main() {
    let mut args = std::env::args_os().skip(1).map(PathBuf::from);
    let mut arg = |what: &str| args.next().unwrap_or_else(|| panic!("{what}; cargo xtask pictures says which"));
    let (site, chromium, chromedriver) = (arg("the folder of the site"), arg("Chromium"), arg("its driver"));
    let folder = arg("the folder for the pictures");

    let logs = Scratch::new("pictures");
    let tools = Tools::chromium(chromium, chromedriver);
    let session = Session::start(Engine::Chromium, &tools, &logs.0).await.unwrap_or_else(|why| panic!("{why}"));
    session.reset().await;
    let page = Page::new(&session, Site::start(site).await, &tools);
    page.open(&format!("/board.html?lang=nl#board={BOARD_PASSWORD}")).await;
    tool(&page, "Emulation.setScrollbarsHidden", json!({ "hidden": true })).await;
    page.opens_to(SMALL.0, SMALL.1).await;
    let board = page.board(Said::dutch());
    let mut film = Film::default();
    told(&board, &mut film).await;
    film.write(&folder.join("reveal.png"));

    // Every pin, in place of the steps.
    board.press_button(board.said.reveal.layers_flows()).await;
    page.opens_to(LARGE.0, LARGE.1).await;
    page.moves_away().await;
    page.run(FINISH, &[]).await;
    let still = page.client.screenshot().await.expect("a picture of the window");
    std::fs::write(folder.join("board-pins.png"), still).expect("the folder for the pictures takes one");
    session.end().await;
}

/// People place, and the board reveals where they stand now, and the steps to where they want to go.
async fn told(board: &Board, film: &mut Film) {
    let page = &board.page;
    let code = board.begins().await;
    let people = bots(page, &code, PEOPLE.len()).await;
    board.goes_on_to(At::PlaceLater).await;
    film.take(page, WAITING).await;
    for (who, pins) in PEOPLE.iter().enumerate() {
        let [now, later] = pins.map(|(focus, stance)| Some(Pin::new(value(focus), value(stance))));
        people.place(who, RoundNo::First, now, later);
        if who % 5 == 3 || who + 1 == PEOPLE.len() {
            board.counts(who + 1, PEOPLE.len()).await;
            film.take(page, WAITING).await;
        }
    }
    for at in [At::RevealNow, At::RevealLater] {
        // Nothing moves by itself: each frame says how far it is.
        speed(page, 0.0).await;
        board.goes_on_to(at).await;
        for millis in LANDING {
            page.run(SEEK, &[json!(millis)]).await;
            film.take(page, STEP).await;
        }
        speed(page, 1.0).await;
        page.run(FINISH, &[]).await;
        film.take(page, LOOKING).await;
    }
}

fn value(number: u8) -> AxisValue {
    AxisValue::nearest(f64::from(number)).expect("nobody stands on the fold")
}

const SEEK: &str = "const root = deep('llo-board').shadowRoot;
    for (const it of [...document.getAnimations(), ...root.getAnimations({ subtree: true })]) it.currentTime = arguments[0];
    return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))";
const FINISH: &str = "const root = deep('llo-board').shadowRoot;
    for (const it of [...document.getAnimations(), ...root.getAnimations({ subtree: true })]) it.finish();
    return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))";

async fn speed(page: &Page, rate: f64) {
    tool(page, "Animation.enable", json!({})).await;
    tool(page, "Animation.setPlaybackRate", json!({ "playbackRate": rate })).await;
}

async fn tool(page: &Page, name: &str, parameters: Value) {
    page.command("goog/cdp/execute", json!({ "cmd": name, "params": parameters })).await;
}

type Colour = [u8; 3];

/// Frames of one size, each with how long it is seen.
#[derive(Default)]
struct Film {
    size: (u32, u32),
    frames: Vec<(Vec<Colour>, u16)>,
}

impl Film {
    async fn take(&mut self, page: &Page, millis: u16) {
        let picture = page.client.screenshot().await.expect("a picture of the window");
        let (size, colours) = decoded(&picture);
        assert!(self.frames.is_empty() || self.size == size, "all frames have one size");
        self.size = size;
        match self.frames.last_mut() {
            Some((last, shown)) if *last == colours => *shown += millis,
            _ => self.frames.push((colours, millis)),
        }
    }

    /// As an animated PNG. Each frame but the first holds only the part in which something changed.
    fn write(&self, file: &Path) {
        let palette = self.palette();
        let mut nearest = HashMap::new();
        let file = File::create(file).expect("the folder for the pictures takes one");
        let mut encoder = png::Encoder::new(file, self.size.0, self.size.1);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_palette(palette.concat());
        encoder.set_compression(png::Compression::High);
        let number = u32::try_from(self.frames.len()).expect("a few frames");
        encoder.set_animated(number, 1).expect("there are frames");
        let mut writer = encoder.write_header().expect("a picture can be begun");
        let whole = Part { left: 0, top: 0, width: self.size.0, height: self.size.1 };
        let before = std::iter::once(None).chain(self.frames.iter().map(|(colours, _)| Some(colours)));
        for ((colours, millis), before) in self.frames.iter().zip(before) {
            let part = before.map_or(whole, |before| self.changed(before, colours));
            writer.set_frame_delay(*millis, 1000).expect("a delay");
            writer.reset_frame_position().expect("frames have a position"); // that of the last may leave no room
            writer.set_frame_dimension(part.width, part.height).expect("a part of the picture");
            writer.set_frame_position(part.left, part.top).expect("a part of the picture");
            let indices: Vec<u8> = self
                .within(part)
                .map(|at| *nearest.entry(colours[at]).or_insert_with_key(|colour| closest(&palette, *colour)))
                .collect();
            writer.write_image_data(&indices).expect("a frame can be written");
        }
        writer.finish().expect("a picture can be ended");
    }

    /// The 256 colours that are there most: an interface has few, and the edges of its letters lie between them.
    fn palette(&self) -> Vec<Colour> {
        let mut counts: HashMap<Colour, usize> = HashMap::new();
        for colour in self.frames.iter().flat_map(|(colours, _)| colours) {
            *counts.entry(*colour).or_default() += 1;
        }
        let mut colours: Vec<(Colour, usize)> = counts.into_iter().collect();
        colours.sort_by_key(|&(colour, count)| (std::cmp::Reverse(count), colour));
        colours.into_iter().take(256).map(|(colour, _)| colour).collect()
    }

    fn within(&self, part: Part) -> impl Iterator<Item = usize> {
        let width = self.size.0;
        (part.top..part.top + part.height)
            .flat_map(move |y| (part.left..part.left + part.width).map(move |x| (y * width + x) as usize))
    }

    /// The smallest part that holds every point in which the two differ.
    fn changed(&self, before: &[Colour], after: &[Colour]) -> Part {
        let whole = Part { left: 0, top: 0, width: self.size.0, height: self.size.1 };
        let differ = || self.within(whole).filter(|&at| before[at] != after[at]);
        let (x, y) = (|at: usize| at as u32 % self.size.0, |at: usize| at as u32 / self.size.0);
        let bounds = |of: &dyn Fn(usize) -> u32| {
            let (least, most) =
                (differ().map(of).min().unwrap_or_default(), differ().map(of).max().unwrap_or_default());
            (least, most - least + 1)
        };
        let ((left, width), (top, height)) = (bounds(&x), bounds(&y));
        Part { left, top, width, height }
    }
}

#[derive(Clone, Copy)]
struct Part {
    left: u32,
    top: u32,
    width: u32,
    height: u32,
}

fn closest(palette: &[Colour], colour: Colour) -> u8 {
    let distance =
        |other: &Colour| -> u32 { other.iter().zip(colour).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum() };
    let at = (0..palette.len()).min_by_key(|&at| distance(&palette[at])).expect("there are colours");
    u8::try_from(at).expect("at most 256 colours")
}

fn decoded(picture: &[u8]) -> ((u32, u32), Vec<Colour>) {
    let mut reader = png::Decoder::new(Cursor::new(picture)).read_info().expect("a screenshot is a PNG");
    let mut bytes = vec![0; reader.output_buffer_size().expect("a screenshot fits into memory")];
    let info = reader.next_frame(&mut bytes).expect("a screenshot is a PNG");
    let each = info.color_type.samples();
    let colours = bytes[..info.buffer_size()].chunks_exact(each).map(|it| [it[0], it[1], it[2]]).collect();
    ((info.width, info.height), colours)
}
