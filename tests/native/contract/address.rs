//! Whether an address leads to this computer from everywhere, or each device to itself.

use llo_dialogue::contract::address::{is_mixed, leads_each_to_itself};

#[test]
fn localhost_and_loopback_lead_each_device_to_itself() {
    for address in [
        "http://localhost/",
        "http://localhost:8080/join.html",
        "https://LOCALHOST",
        "http://localhost.:8080/",
        "http://board.localhost:8080/join.html",
        "http://127.0.0.1:8080/join.html",
        "http://127.8.9.1?x",
        "http://[::1]:8080/join.html",
        "http://[::1]#llo=K7QM",
        "http://[::ffff:7f00:1]/",
        "http://0.0.0.0:8080/",
        "http://somebody@localhost:8080/",
        "http://localhost\\x",
    ] {
        assert!(leads_each_to_itself(address), "{address}");
    }
}

#[test]
fn other_addresses_do_not() {
    for address in [
        "http://192.168.1.5:8080/join.html",
        "https://tools.example/llo/join.html",
        "https://localhost.example/join.html",
        "https://mylocalhost/join.html",
        "https://127.example/join.html",
        "https://127.0.0.1.example/join.html",
        "http://[fe80::1]:8080/",
        "https://tools.example/localhost",
        "https://tools.example/?at=http://localhost/",
        "https://localhost@tools.example/",
        "/join.html",
        "localhost",
        "file:///srv/join.html",
        "http://",
        "",
    ] {
        assert!(!leads_each_to_itself(address), "{address}");
    }
}

#[test]
fn from_https_only_a_socket_with_tls_or_to_this_device_is_allowed() {
    for (socket, page, mixed) in [
        ("ws://tools.example/mqtt", "https://intranet.example/board.html", true),
        ("ws://192.168.1.5:8080/mqtt", "https://intranet.example/", true),
        ("wss://tools.example/mqtt", "https://intranet.example/", false),
        ("ws://tools.example/mqtt", "http://intranet.example/", false),
        ("ws://localhost:8080/mqtt", "https://intranet.example/", false),
        ("ws://127.0.0.1:8080/mqtt", "https://intranet.example/", false),
    ] {
        assert_eq!(is_mixed(socket, page), mixed, "{socket} from {page}");
    }
}
