//! Each option is read, each mistake is named, and the README names the same options as the help.

use super::*;

/// The message stands in place of the error, which has no equality.
fn parse(args: &[&str]) -> Result<Options, String> {
    with_variable(args, None)
}

fn with_variable(args: &[&str], variable: Option<&str>) -> Result<Options, String> {
    let args = ["llo-workshop"].iter().chain(args).map(OsString::from);
    Options::parse(args, variable.map(OsString::from)).map_err(|error| error.to_string())
}

#[test]
fn a_root_is_enough_and_opens_nothing() {
    let options = parse(&["--root", "."]).expect("a folder that exists");
    assert_eq!((options.pages, options.port), (Pages::from("."), 8080));
    assert_eq!((options.reach.address(), options.tls), (Ipv4Addr::LOCALHOST, None));
    assert_eq!((options.origins, options.board_password), (vec![], None));
}

#[test]
fn the_port_may_be_any_free_one() {
    let options = parse(&["--port", "0", "--root", "."]).expect("both in any order");
    assert_eq!(options.port, 0);
}

#[test]
fn each_argument_is_read() {
    let line = [
        "--root",
        ".",
        "--lan",
        "--address",
        "10.0.0.7",
        "--tls-cert",
        "c",
        "--tls-key",
        "k",
        "--origin",
        "https://a.nl",
    ];
    let more = ["--origin", "http://b.nl:81", "--board-password", "twelve-or-more"];
    let names = ["--host", "a.nl", "--host", "b", "--proxy-header", "X-Forwarded-For"];
    let options = parse(&[&line[..], &more[..], &names[..]].concat()).expect("all of them");
    assert_eq!((options.reach, options.address), (Reach::Lan, Some([10, 0, 0, 7].into())));
    assert_eq!(options.tls, Some(Tls { cert: "c".into(), key: "k".into() }));
    assert_eq!((options.origins.len(), options.hosts.len()), (2, 2));
    assert_eq!(options.proxy_header, Some(HeaderName::from_static("x-forwarded-for")));
    assert_eq!(options.limits, Limits::DEFAULT);
    assert_eq!(options.board_password.as_deref(), Some("twelve-or-more"));
}

#[test]
fn limits_of_an_address_can_be_set_and_turned_off() {
    let limits = |value: &str| {
        let args = ["--root", ".", "--connections-per-address", value, "--new-ids-per-minute", value];
        parse(&args).map(|options| (options.limits.connections_per_address, options.limits.new_ids_per_minute))
    };
    assert_eq!(limits("70"), Ok((Some(70), Some(70))));
    assert_eq!(limits("0"), Ok((None, None)));
    assert_eq!(limits("off"), Ok((None, None)));
    let line = limits("many").expect_err("no number");
    assert!(line.contains("'--connections-per-address <N>': give a number, or off"), "{line}");
}

#[test]
fn the_password_comes_from_an_argument_a_file_or_the_environment_in_this_order() {
    let file = std::env::temp_dir().join(format!("llo-password-{}", std::process::id()));
    fs::write(&file, "in-the-file-1\nanother line\n").expect("a file for the test");
    let in_file = ["--board-password-file", file.to_str().expect("a plain path")];
    let found = |args: &[&str], variable: Option<&str>| {
        let options = with_variable(&[&["--root", "."], args].concat(), variable);
        options.map(|options| options.board_password)
    };
    let chosen = ["--board-password", "in-an-argument"];
    let both = |first: [&str; 2], last: [&str; 2]| found(&[first, last].concat(), Some("in-the-variable"));
    assert_eq!(both(in_file, chosen), Ok(Some("in-an-argument".to_owned())), "the last one holds");
    assert_eq!(both(chosen, in_file), Ok(Some("in-the-file-1".to_owned())));
    assert_eq!(found(&in_file, Some("in-the-variable")), Ok(Some("in-the-file-1".to_owned())));
    assert_eq!(found(&[], Some("in-the-variable")), Ok(Some("in-the-variable".to_owned())));
    assert_eq!(found(&[], None), Ok(None));
    let line = found(&[], Some("it is wrong")).expect_err("a wrong one");
    assert!(line.contains("LLO_BOARD_PASSWORD needs 12") && !line.contains("it is wrong"), "{line}");
    fs::write(&file, "wrong one").expect("a file for the test");
    let line = found(&in_file, None).expect_err("a wrong one");
    assert!(line.contains("--board-password-file needs 12") && !line.contains("wrong one"), "{line}");
    fs::remove_file(&file).expect("our own file");
    let line = found(&in_file, None).expect_err("no file");
    assert!(line.contains(&format!("--board-password-file {}", file.display())), "{line}");
}

#[test]
fn each_mistake_is_named() {
    for (args, said) in [
        (&["--root"][..], "a value is required"),
        (&["--root", "no-such-folder"], "cargo xtask build"),
        (&["--root", ".", "--port", "65536"], "give a number from 0 to 65535"),
        (&["--root", ".", "--port", "-1"], "give a number from 0 to 65535"),
        (&["--root", ".", "--bind", "0.0.0.0"], "unexpected argument '--bind'"),
        (&["--root", ".", "--address", "10.0.0.7"], "--lan"),
        (&["--root", ".", "--lan", "--address", "wlan0"], "such as 192.168.1.5"),
        (&["--root", ".", "--proxy-header", "X Y"], "such as X-Forwarded-For"),
        (&["--root", ".", "--host", "https://a.nl"], "without scheme, port and path"),
        (&["--root", ".", "--tls-cert", "c"], "--tls-key <FILE>"),
        (&["--root", ".", "--tls-key", "k"], "--tls-cert <FILE>"),
        (&["--root", ".", "--origin", "portal.example.nl"], "https://portal.example.nl"),
        (&["--root", ".", "--origin", "https://portal.example.nl/path"], "give an origin"),
        (&["--root", ".", "--board-password", "short"], "12 or more"),
        (&["--root", ".", "--board-password", "twelve or more"], "12 or more"),
    ] {
        let message = parse(args).expect_err("a command line that cannot work");
        assert!(message.contains(said), "{args:?}: {message}");
    }
    let message = parse(&["--root", ".", "--board-password", "wrong one"]).expect_err("a wrong password");
    assert!(!message.contains("wrong one"), "a password is not repeated: {message}");
}

/// A folder on the command line goes before the pages inside.
#[test]
fn without_a_folder_the_pages_are_those_inside_if_there_are_any() {
    match Pages::inside() {
        None => assert!(parse(&[]).expect_err("no pages").contains("--root <DIR>")),
        Some(inside) => assert_eq!(parse(&[]).expect("the pages inside").pages, inside),
    }
}

#[test]
fn the_last_of_the_same_option_holds() {
    let options = parse(&["--root", "..", "--port", "1", "--root", ".", "--port", "2"]).expect("both twice");
    assert_eq!((options.pages, options.port), (Pages::from("."), 2));
}

/// Both name each option and the environment variable: the program's own help, and the README beside it.
#[test]
fn the_readme_and_the_help_name_the_same_options() {
    let mut command = Arguments::command();
    command.build();
    let known = command.get_arguments().filter_map(|argument| argument.get_long());
    let mut known: Vec<String> =
        known.filter(|name| !["help", "version"].contains(name)).map(|name| format!("--{name}")).collect();
    let readme = include_str!("../../README.md");
    let rows = readme.lines().filter(|line| line.starts_with("| `--"));
    let first = rows.filter_map(|row| row.split(" | ").next());
    let options = first.flat_map(|cell| cell.split([' ', '`'])).filter(|word| word.starts_with("--"));
    let mut told: Vec<String> = options.map(str::to_owned).collect();
    known.sort();
    told.sort();
    assert_eq!(told, known);
    assert!(readme.contains(PASSWORD_VARIABLE) && AFTER_HELP.contains(PASSWORD_VARIABLE));
}
