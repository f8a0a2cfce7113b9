//! What the program says when it has started: where it is, and what the facilitator needs.

use std::fmt::Write;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use qrcodegen::{QrCode, QrCodeEcc};

use crate::options::{Options, Reach};

/// The first line stays `listening on <address>`: scripts wait for it.
pub fn announcement(options: &Options, listening: SocketAddr, credential: &str) -> String {
    let scheme = if options.tls.is_some() { "https" } else { "http" };
    let bases: Vec<String> = match options.reach {
        Reach::Here => vec![format!("{scheme}://{listening}")],
        Reach::Lan => lan().iter().map(|ip| format!("{scheme}://{ip}:{}", listening.port())).collect(),
    };
    let mut text = String::new();
    // Writing to a string cannot fail.
    let mut say = |line: String| _ = writeln!(text, "{line}");
    let first = &bases[0];
    say(format!("listening on {first}/"));
    say(format!("demo portal page: {first}/portal.html"));
    // A password that somebody chose is not repeated: it would stand on the screen, in the journal of the system and in the
    // browser's history, where one that is drawn anew is worth nothing after the next start.
    let known = options.board_password.is_some();
    if known {
        say(format!("board, for the facilitator alone: {first}/board.html#board asks for the password"));
    } else {
        say(format!("board, for the facilitator alone: {first}/board.html#board={credential}"));
    }
    if options.reach == Reach::Lan {
        bases.iter().skip(1).for_each(|base| say(format!("also at {base}/")));
        say(format!("open to everyone in this network; phones join at {first}/join.html"));
        say(qr(&format!("{first}/join.html")));
    }
    if !known {
        say("the part after # is the board's password; it is said once and is another one after the next start".into());
    }
    say("stop with ctrl-c".into());
    text
}

/// The addresses of this machine in its networks, or its own when it is in none. IPv4: people type them.
fn lan() -> Vec<Ipv4Addr> {
    let interfaces = if_addrs::get_if_addrs().unwrap_or_default();
    let mut found: Vec<Ipv4Addr> = interfaces
        .into_iter()
        .filter_map(|interface| match interface.ip() {
            IpAddr::V4(ip) if !ip.is_loopback() && !ip.is_link_local() => Some(ip),
            IpAddr::V4(_) | IpAddr::V6(_) => None,
        })
        .collect();
    if found.is_empty() {
        found.push(Ipv4Addr::LOCALHOST);
    }
    // Private ones first: those are the room's.
    found.sort_by_key(|ip| !ip.is_private());
    found
}

/// Dark on light in half blocks, with the quiet border that readers want. Empty when the text is too long for one.
fn qr(text: &str) -> String {
    const QUIET: i32 = 2;
    let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Low) else { return String::new() };
    let edge = code.size() + QUIET;
    let mut drawn = String::new();
    for y in (-QUIET..edge).step_by(2) {
        // Black on white, whatever the terminal's colours are.
        drawn.push_str("\u{1b}[30;107m");
        for x in -QUIET..edge {
            drawn.push(match (code.get_module(x, y), code.get_module(x, y + 1)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            });
        }
        drawn.push_str("\u{1b}[0m\n");
    }
    drawn.truncate(drawn.trim_end_matches('\n').len());
    drawn
}
