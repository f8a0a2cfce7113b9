//! A participant's attributes.

use llo_dialogue::contract::broker::Broker;
use llo_dialogue::contract::options::RawOptions;
use llo_dialogue::contract::wire::Code;
use llo_dialogue::elements::participant::options::Options;

fn parsed(write: impl FnOnce(&mut RawOptions)) -> (Options, Vec<String>) {
    let mut raw = RawOptions { page: "https://here.example/a/join.html#x".to_owned(), ..RawOptions::default() };
    write(&mut raw);
    let (options, complaints) = Options::parse(&raw);
    (options, complaints.into_iter().map(|complaint| complaint.attribute.name().to_owned()).collect())
}

#[test]
fn a_session_is_a_code_or_empty() {
    let session = |text: &str| parsed(|raw| raw.session = Some(text.to_owned()));
    assert_eq!(session("").0.session, None);
    assert_eq!(session(" k7qm-2t9d ").0.session, Code::parse("K7QM2T9D"));
    for as_frameworks_write_it in ["true", "session", "False"] {
        let (options, complaints) = session(as_frameworks_write_it);
        assert_eq!((options.session, complaints.len()), (None, 0), "{as_frameworks_write_it}");
    }
    let (options, complaints) = session("nonsense!");
    assert_eq!((options.session, complaints), (None, vec!["session".to_owned()]));
}

#[test]
fn a_broker_is_the_pages_own_unless_it_is_said() {
    let broker = |text: &str| parsed(|raw| raw.broker = Some(text.to_owned()));
    assert_eq!(parsed(|_| ()).0.broker, Broker::At("wss://here.example/a/mqtt".to_owned()));
    assert_eq!(broker("wss://there.example/x").0.broker, Broker::At("wss://there.example/x".to_owned()));
    assert_eq!(broker("tabs").0.broker, Broker::Tabs);
    for text in ["none", "http://there.example", "mqtt"] {
        let (options, complaints) = broker(text);
        assert_eq!((options.broker, complaints.as_slice()), (parsed(|_| ()).0.broker, &["broker".to_owned()][..]));
    }
}

#[test]
fn a_password_comes_with_a_name_and_is_in_no_log() {
    let (options, _) = parsed(|raw| {
        (raw.broker_username, raw.broker_password) = (Some("room".to_owned()), Some("geheim".to_owned()));
    });
    let login = options.login.as_ref().expect("both are there");
    assert_eq!((login.username.as_str(), login.password.as_str()), ("room", "geheim"));
    assert!(!format!("{options:?}").contains("geheim"));
}
