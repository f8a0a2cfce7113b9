//! What each code means, of which elements it is, and what to do.

use super::ElementName::{self, Board, Cards, Dialogue, SelfCheck};
use crate::contract::codes::{ErrorCode, FailureCode, NoticeCode};

/// What a code says in some of the elements.
#[derive(Debug)]
pub struct Row {
    pub of: &'static [ElementName],
    pub meaning: &'static str,
    /// For the page's maker; empty where there is nothing to mend.
    pub remedy: &'static str,
}

const ALL: &[ElementName] = ElementName::ALL;
const CHECK: &[ElementName] = &[SelfCheck];
/// Those that keep something for as long as `expires` says.
const EXPIRING: &[ElementName] = &[SelfCheck, Cards];
const LIVE: &[ElementName] = &[Dialogue, Board];

const fn told(of: &'static [ElementName], meaning: &'static str) -> Row {
    Row { of, meaning, remedy: "" }
}

/// What the person was told. The same code can mean something else in another element.
pub fn notice(code: NoticeCode) -> Vec<Row> {
    vec![match code {
        NoticeCode::Erased => told(ALL, "everything was deleted, here or in another tab"),
        NoticeCode::EraseUnchecked => {
            told(ALL, "everything was deleted here, but the browser's storage could not be looked into")
        }
        NoticeCode::StorageUnavailable => told(ALL, "this browser does not allow storing; one can go on"),
        NoticeCode::StorageFull => told(ALL, "the browser's storage is full; one can go on"),
        NoticeCode::StorageNewer => {
            told(ALL, "a newer version stored something here; it is left as it is, and one can go on")
        }
        NoticeCode::StorageCorrupt => told(ALL, "what was stored is damaged; it was put aside and a new start made"),
        NoticeCode::StorageStuck => {
            told(ALL, "what was stored is damaged and could not be put aside; it is left as it is")
        }
        NoticeCode::PinLeftOut => told(&[Dialogue], "a stored pin stood exactly in the middle and was left out"),
        NoticeCode::Expiring => {
            told(EXPIRING, "everything is erased soon, because nothing was done; there is a button *Ik ben er nog*")
        }
        NoticeCode::Expired => {
            told(EXPIRING, "everything was erased, because nothing was done for as long as `expires` says")
        }
        NoticeCode::FileOpened => told(CHECK, "a file was taken over"),
        NoticeCode::FileUnreadable => {
            return vec![
                told(CHECK, "the browser could not read the file, or it is above 1 MB; nothing changed"),
                told(&[Board], "the browser could not read the file; nothing changed"),
            ];
        }
        NoticeCode::FileNotOurs => told(CHECK, "a file of something else was refused; nothing changed"),
        NoticeCode::FileDamaged => {
            return vec![
                told(CHECK, "a damaged file was refused; nothing changed"),
                told(&[Board], "it is no hand-over file, or damaged; nothing changed"),
            ];
        }
        NoticeCode::FileNewer => {
            return vec![
                told(CHECK, "a file of a newer version was refused; nothing changed"),
                told(&[Board], "a file of a newer version; nothing changed"),
            ];
        }
        NoticeCode::Shared => told(CHECK, "what they chose was handed to the page"),
        NoticeCode::HandedOver => told(&[Board], "the session goes on here, from a hand-over file"),
        NoticeCode::FileOver => told(&[Board], "the time of the session in the file is over"),
        NoticeCode::SessionOver => told(&[Board], "what was kept was of a session whose time is over; it was erased"),
        NoticeCode::KeptPastEnd => told(
            &[Board],
            "what was kept was of a session whose time is over, but by less than 36 hours, so that the laptop’s clock may \
             be wrong; it stays, and a reload goes on with it once the clock is right",
        ),
        NoticeCode::ClockPastEnd => {
            told(&[Board], "the laptop’s clock jumped past the end of the session, which goes on")
        }
        NoticeCode::PeopleFull => told(&[Board], "nobody else without a phone fits in"),
        NoticeCode::NoPicture => {
            told(&[Board], "the browser gave no PNG, or not the one that was drawn; the SVG can be saved")
        }
    }]
}

/// What is wrong while the element works.
pub fn error(code: ErrorCode) -> Row {
    match code {
        ErrorCode::Attribute => Row {
            of: ALL,
            meaning: "an attribute has an unknown value; the element works, with the default",
            remedy: "see `remedy`",
        },
        ErrorCode::BrokerInsecure => Row {
            of: LIVE,
            meaning: "the page came over https, and `broker` is a `ws://` address; the browser forbids that",
            remedy: "give the server TLS, and write `wss://`",
        },
        ErrorCode::BrokerBlocked => Row {
            of: LIVE,
            meaning: "the page's policy does not let it connect to its server",
            remedy: "name it in `connect-src`",
        },
        ErrorCode::BrokerMissing => Row {
            of: LIVE,
            meaning: "three times nothing at the address of `broker` answered as a live server, and nothing has yet; it is \
                      tried again, slowly",
            remedy: "look at the address, whether the server runs, and whether the proxy passes on `Upgrade` there",
        },
        ErrorCode::Language => {
            Row { of: ALL, meaning: "`lang` is neither Dutch nor English; the element works", remedy: "see `remedy`" }
        }
        ErrorCode::Texts => Row {
            of: &[Dialogue],
            meaning: "`texts` was refused; the element works, with our words",
            remedy: "see `remedy`",
        },
    }
}

/// Why no element of ours works.
pub fn failure(code: FailureCode) -> Row {
    let (meaning, remedy) = match code {
        FailureCode::ScriptMissing => {
            ("`pkg/*.js` does not come", "put it next to `llo.js`, as `text/javascript`; allow it in `script-src`")
        }
        FailureCode::WasmMissing => (
            "the server says no to `pkg/*_bg.wasm`, or to the words, `pkg/*.nl.json` or `pkg/*.en.json`",
            "put them next to `pkg/*.js`",
        ),
        FailureCode::WasmBlocked => (
            "the browser did not get through to them",
            "allow the server in `connect-src`, or use [`llo-preloaded.js`](administrator.md#a-page-without-connections); another server \
             than the page's must give CORS headers; or the network is down",
        ),
        FailureCode::NotPreloaded => (
            "the page has `llo-preloaded.js` or `llo.classic.js`, and an element that is not in it: a board or a session; \
             and the browser did not get through",
            "load `llo.js`, and allow its server in `connect-src`, or `llo.live.classic.js`",
        ),
        FailureCode::WasmForbidden => {
            ("the page or the browser forbids WebAssembly", "`'wasm-unsafe-eval'` in `script-src`")
        }
        FailureCode::WasmWrongType => {
            ("something else came, such as a login page", "look at what the server gives for this address")
        }
        FailureCode::BrowserTooOld => {
            ("the browser lacks something that all have since 2022", "update it, or use another")
        }
        FailureCode::WasmDamaged => (
            "the file is cut short, or of another version than the rest",
            "copy `llo.js` and `pkg` again, together; empty caches",
        ),
        FailureCode::PageScripts => (
            "a script of the page put something of its own in the place of what the browser brings, such as `fetch`",
            "see `remedy`; rename it, or use [an iframe](embedding.md#in-an-iframe)",
        ),
        FailureCode::Crashed => (
            "a mistake of ours; all our elements on the page that run on the same bundle have stopped, with a button to \
             load it again",
            "report what the console says",
        ),
    };
    Row { of: ALL, meaning, remedy }
}
