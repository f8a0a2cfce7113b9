//! How cost grows with the number of statements, as an SVG picture.

use std::fmt::Write;

use super::figures::{Case, FIRST, Figure, Figures, MAIN_THREAD, PAINT, Spread};
use super::pages::{Peer, Work};
use super::visit::Conditions;

const PANELS: [(&str, Figure); 3] =
    [("first answer, ms", FIRST), ("click to paint p95, ms", PAINT), ("main thread per answer, ms", MAIN_THREAD)];
const STATEMENTS: usize = 14;

/// Of a panel: its outer width, and the box in which it is drawn.
const WIDTH: f64 = 320.0;
const LEFT: f64 = 50.0;
const RIGHT: f64 = 305.0;
const TOP: f64 = 60.0;
const BOTTOM: f64 = 260.0;

/// A line for each peer through its medians, with the rounds as a bar at each.
pub fn plot(figures: &Figures, sizes: &[usize], conditions: Conditions, rounds: usize) -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} 330\" font-family=\"sans-serif\" font-size=\"12\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n\
         <text x=\"10\" y=\"20\" font-size=\"14\">Self-check, {}× CPU: cost by number of statements, {rounds} rounds, \
         medians and ranges</text>\n",
        WIDTH * PANELS.len() as f64,
        conditions.cpu
    );
    for (at, (title, figure)) in PANELS.into_iter().enumerate() {
        let _ = writeln!(svg, "<g transform=\"translate({} 0)\">", WIDTH * at as f64);
        panel(&mut svg, title, sizes, |peer, times| {
            figures.of(Case { work: Work::Check, conditions, times, returning: false, peer }, figure)
        });
        svg.push_str("</g>\n");
    }
    for (at, peer) in Peer::ALL.into_iter().enumerate() {
        let x = 50.0 + 200.0 * at as f64;
        let _ = writeln!(
            svg,
            "<path d=\"M{x} 311h24\" stroke=\"{}\" stroke-width=\"2\"/><text x=\"{}\" y=\"315\">{}</text>",
            colour(peer),
            x + 30.0,
            peer.name()
        );
    }
    svg.push_str("</svg>\n");
    svg
}

fn panel(svg: &mut String, title: &str, sizes: &[usize], of: impl Fn(Peer, usize) -> Option<Spread>) {
    let spreads =
        || Peer::ALL.into_iter().flat_map(|peer| sizes.iter().filter_map(|times| of(peer, *times)).collect::<Vec<_>>());
    let most = round_up(spreads().map(|spread| spread.most).fold(1.0, f64::max));
    let largest = sizes.iter().copied().max().unwrap_or(1) as f64;
    let x = |times: usize| LEFT + (RIGHT - LEFT) * times as f64 / largest;
    let y = |value: f64| BOTTOM - (BOTTOM - TOP) * value / most;
    let _ = writeln!(svg, "<text x=\"{LEFT}\" y=\"{}\">{title}</text>", TOP - 12.0);
    for step in 0..=4 {
        let value = most * f64::from(step) / 4.0;
        let line = y(value);
        let _ = writeln!(
            svg,
            "<path d=\"M{LEFT} {line:.1}H{RIGHT}\" stroke=\"#ddd\"/>\
             <text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{value}</text>",
            LEFT - 5.0,
            line + 4.0
        );
    }
    for times in sizes {
        let statements = times * STATEMENTS;
        let _ = writeln!(
            svg,
            "<text x=\"{:.1}\" y=\"{}\" text-anchor=\"middle\">{statements}</text>",
            x(*times),
            BOTTOM + 18.0
        );
    }
    for peer in Peer::ALL {
        let found: Vec<(f64, Spread)> = sizes.iter().filter_map(|times| Some((x(*times), of(peer, *times)?))).collect();
        let line: Vec<String> = found.iter().map(|(x, spread)| format!("{x:.1},{:.1}", y(spread.median))).collect();
        let colour = colour(peer);
        let _ = writeln!(
            svg,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>",
            line.join(" ")
        );
        for (x, spread) in found {
            let (least, most) = (y(spread.least), y(spread.most));
            let _ = writeln!(svg, "<path d=\"M{x:.1} {least:.1}V{most:.1}\" stroke=\"{colour}\"/>");
        }
    }
}

/// To 1, 2, 4 or 8 times a power of ten, so that quarters of it are short numbers.
fn round_up(value: f64) -> f64 {
    let power = 10_f64.powf(value.log10().floor());
    [1.0, 2.0, 4.0, 8.0, 10.0].into_iter().map(|step| step * power).find(|step| *step >= value).unwrap_or(value)
}

fn colour(peer: Peer) -> &'static str {
    match peer {
        Peer::Ours => "#d4501e",
        Peer::Preact => "#673ab8",
        Peer::SurveyJs => "#19b394",
        Peer::Floor | Peer::Deaf => "#888",
    }
}
