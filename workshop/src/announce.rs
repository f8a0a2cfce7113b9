//! The text that the program prints when it has started: its addresses, and what the facilitator needs.

use std::fmt::Write;
use std::net::{Ipv4Addr, SocketAddr};

use qrcodegen::{QrCode, QrCodeEcc};

use crate::interfaces::InterfaceAddress;
use crate::options::{Options, Reach};

/// Writes the announcement. Its first line stays `listening on <address>`: scripts wait for it.
///
/// `networks` are the addresses in the networks of this machine, the main one first.
pub fn announcement(options: &Options, listening: SocketAddr, networks: &[InterfaceAddress], password: &str) -> String {
    let networks = if options.reach == Reach::Lan { networks } else { &[] };
    let base = |address: &InterfaceAddress| address.base_url(options.scheme(), listening.port());
    let here = InterfaceAddress { ip: Ipv4Addr::LOCALHOST, interface: String::new() };
    let first = base(networks.first().unwrap_or(&here));
    let mut text = String::new();
    // Writing to a string cannot fail.
    let mut add = |line: String| _ = writeln!(text, "{line}");
    add(format!("listening on {first}/"));
    add(format!("demo portal page: {first}/portal.html"));
    // A chosen password is not printed: it would stay on the screen, in the system's journal and in the browser's
    // history, where a drawn one is worthless after the next start.
    let is_chosen = options.board_password.is_some();
    if is_chosen {
        add(format!("board, for the facilitator alone: {first}/board.html#board asks for the password"));
    } else {
        add(format!("board, for the facilitator alone: {first}/board.html#board={password}"));
    }
    match (options.reach, networks) {
        (Reach::Localhost, _) => {
            add("only this computer can open that; with --lan, phones in the same network can, too".into());
        }
        (Reach::Lan, []) => {
            add("this computer is in no network, so no phone can join; connect it and start again".into())
        }
        (Reach::Lan, [chosen, others @ ..]) => {
            add(format!("open to everyone in this network ({}); phones join at {first}/join.html", chosen.interface));
            add(qr(&format!("{first}/join.html")));
            for other in others {
                add(format!("also at {}/ ({})", base(other), other.interface));
            }
            if !others.is_empty() {
                add("if the phones are in one of those networks, start again with --address and the address there"
                    .into());
            }
        }
    }
    if !is_chosen {
        add("the part after # is the board's password; it is printed once, and the next start draws another one".into());
    }
    add("stop with ctrl-c".into());
    text
}

/// Draws a QR code in half blocks, dark on light, with the quiet border that readers need. Empty when the text is too
/// long.
fn qr(text: &str) -> String {
    const QUIET: i32 = 2;
    let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Low) else { return String::new() };
    let edge = code.size() + QUIET;
    let mut drawn = String::new();
    for y in (-QUIET..edge).step_by(2) {
        // The colours are set, because the terminal's own may be any.
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

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::*;

    fn announced(args: &[&str], networks: &[(&str, [u8; 4])]) -> String {
        let args = ["llo-workshop", "--root", "."].iter().chain(args).map(OsString::from);
        let options = Options::parse(args, None).expect("a command line");
        let networks: Vec<_> = networks
            .iter()
            .map(|(name, ip)| InterfaceAddress { ip: (*ip).into(), interface: (*name).to_owned() })
            .collect();
        announcement(&options, ([0, 0, 0, 0], 8080).into(), &networks, "secret")
    }

    #[test]
    fn of_several_networks_the_first_is_announced_and_the_others_are_named() {
        let networks = [("wlan0", [192, 168, 1, 5]), ("docker0", [172, 17, 0, 1])];
        let said = announced(&["--lan"], &networks);
        assert!(said.starts_with("listening on http://192.168.1.5:8080/\n"), "{said}");
        assert!(said.contains("this network (wlan0); phones join at http://192.168.1.5:8080/join.html\n"), "{said}");
        assert!(said.contains("also at http://172.17.0.1:8080/ (docker0)\n") && said.contains("--address"), "{said}");
    }

    #[test]
    fn in_one_network_there_is_nothing_to_choose() {
        let said = announced(&["--lan"], &[("eno1", [10, 0, 0, 7])]);
        assert!(said.contains("http://10.0.0.7:8080/board.html#board=secret") && !said.contains("--address"), "{said}");
    }

    #[test]
    fn in_no_network_no_phone_can_join() {
        let said = announced(&["--lan"], &[]);
        assert!(said.starts_with("listening on http://127.0.0.1:8080/\n"), "{said}");
        assert!(said.contains("no phone can join") && !said.contains('█'), "{said}");
    }

    #[test]
    fn for_this_computer_alone_the_option_for_phones_is_named() {
        let said = announced(&[], &[("eno1", [10, 0, 0, 7])]);
        assert!(said.starts_with("listening on http://127.0.0.1:8080/\n") && said.contains("--lan"), "{said}");
        assert!(!said.contains("10.0.0.7"), "{said}");
    }
}
