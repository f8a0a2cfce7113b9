//! What mail programs, trackers, log-ins and routers make of a link to join, and what is read of it.

use llo_dialogue::contract::join_link::{Opened, open};
use llo_dialogue::contract::wire::Code;

use crate::support::group::random;

const LINKED: &str = "K7QM2T9DJ4WZ8F3HK7QM2T9DJ4WZ8F3H";

fn opened(hash: &str) -> (String, String) {
    let Some(Opened { code, rest }) = open(hash) else { panic!("{hash} is a link of ours") };
    (code, rest)
}

#[test]
fn the_code_is_found_whatever_was_done_to_the_link() {
    let small = LINKED.to_lowercase();
    let (half, other) = LINKED.split_at(16);
    for hash in [
        format!("#llo={LINKED}"),
        // Encoded once, or at each of two stations.
        format!("#llo%3D{LINKED}"),
        format!("#%23llo%3D{LINKED}"),
        format!("#%2523llo%253D{LINKED}"),
        format!("##llo={LINKED}"),
        format!("#llo=3D{LINKED}"),
        // With what a tracker adds.
        format!("#llo={LINKED}&utm_source=x"),
        format!("#llo={LINKED}?fbclid=IwAR0x_y-z"),
        format!("#utm_source=x&llo={LINKED}"),
        format!("#llo={LINKED}%26utm_source%3Dx"),
        format!("#llo={LINKED};jsessionid=1"),
        format!("#llo={LINKED}#"),
        format!("#llo={LINKED}/"),
        // In small letters, with the end of a sentence, with signs that nobody sees.
        format!("#LLO={small}"),
        format!("#Llo={small}"),
        format!("#llo={LINKED}."),
        format!("#llo={LINKED})."),
        format!("#llo={LINKED}%3E"),
        format!("#llo={LINKED}%E2%80%9D,"),
        format!("#llo={half}%C2%AD{other}"),
        format!("#llo={half}\u{ad}{other}"),
        format!("#llo={half}%E2%80%8B{other}%EF%BB%BF"),
        format!("#llo={half}%0D%0A{other}"),
        format!("#llo={half}-{other}"),
        format!("#llo=%20{LINKED}%20is%20de%20link"),
        // Only the second is one.
        format!("#llo=&llo={LINKED}"),
    ] {
        assert_eq!(opened(&hash), (LINKED.to_owned(), String::new()), "{hash}");
    }
}

#[test]
fn what_a_router_has_there_stays() {
    for (hash, rest) in [
        (format!("#/home?llo={LINKED}"), "#/home"),
        (format!("#!/home?llo={LINKED}"), "#!/home"),
        (format!("#/home#llo={LINKED}"), "#/home"),
        (format!("#/home?llo={LINKED}&tab=2"), "#/home?tab=2"),
        (format!("#/home?tab=2&llo={LINKED}"), "#/home?tab=2"),
        (format!("#/home?tab=2&llo={LINKED}&x=1"), "#/home?tab=2&x=1"),
        (format!("#/llo={LINKED}"), "#/"),
        (format!("#!/llo={LINKED}"), "#!/"),
        (format!("#/home%3Fllo%3D{LINKED}"), "#/home"),
    ] {
        assert_eq!(opened(&hash), (LINKED.to_owned(), rest.to_owned()), "{hash}");
    }
}

#[test]
fn a_code_to_type_is_one_too_and_what_is_none_is_told_apart_from_no_link() {
    assert_eq!(opened("#llo=k7qm-2t9d&x").0, "K7QM-2T9D");
    assert_eq!(opened("#llo=K7QM%202T9D").0, "K7QM-2T9D");
    for hash in ["#llo=", "#llo=%", "#llo=K7QM", "#llo=&utm_source=x", "#/home?llo=", "#llo=%E0%A4%A", "#LLO=?"] {
        assert_eq!(Code::parse(&opened(hash).0), None, "{hash}");
    }
    for hash in [
        "",
        "#",
        "#home",
        "#/home?x=1",
        "#hallo=K7QM2T9D",
        "#xllo=K7QM2T9D",
        "#llo",
        "#llo:K7QM2T9D",
        "#board=K7QM2T9D",
        "llo=K7QM2T9D",
        "#%",
        "#%zz",
        "#%25%25%25",
    ] {
        assert_eq!(open(hash), None, "{hash}");
    }
}

/// Whatever stands there, what comes out is a code or none, and of the address only what was there.
#[test]
fn any_address_is_read() {
    let parts = [
        "#",
        "llo=",
        "LLO=",
        "%",
        "%2",
        "%25",
        "%3D",
        "%23",
        "=",
        "&",
        "?",
        "/",
        "!",
        ";",
        "é",
        "\u{ad}",
        "\u{200b}",
        "3D",
        " ",
        "-",
        "\0",
        "%E0",
        "%FF",
        LINKED,
        "K7QM2T9D",
        "utm_source=x",
        "javascript:",
    ];
    let mut draw = random(7);
    let mut found = 0;
    for _ in 0..200_000 {
        let count = draw() % 7;
        let hash: String =
            std::iter::once("#").chain((0..count).map(|_| parts[draw() as usize % parts.len()])).collect();
        let Some(Opened { code, rest }) = open(&hash) else { continue };
        assert!(rest.is_empty() || rest.starts_with("#/") || rest.starts_with("#!"), "{hash}: {rest}");
        if let Some(parsed) = Code::parse(&code) {
            assert_eq!(parsed.to_string(), code, "{hash}");
            found += 1;
        }
    }
    assert!(found > 1_000, "{found}");
}
