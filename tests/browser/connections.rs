//! The windows of one browser as a transport, over the browser's own channel.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Promise;
use llo_dialogue::contract::wire::{SessionId, Topic};
use llo_dialogue::kit::live_effect::Channel;
use llo_dialogue::kit::ports::Live;
use llo_dialogue::kit::web::{BrowserPorts, LivePorts, PagePorts, entropy_source};
use llo_dialogue::live::transport::{Command, Down, Endpoint, Interest, Publish, TransportEvent};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlElement};
use yew::Callback;

use crate::page::document;

const SESSION: SessionId = SessionId([9, 8, 7, 6, 5]);
const STATE: Topic = Topic::State(SESSION);

struct Window {
    ports: LivePorts,
    told: Rc<RefCell<Vec<TransportEvent>>>,
}

impl Window {
    fn open(endpoint: Endpoint) -> Window {
        let host: HtmlElement = document().create_element("div").expect("a div").unchecked_into();
        let ports = LivePorts::from(BrowserPorts::new(host.clone(), host.into()));
        let told = Rc::new(RefCell::default());
        let hears: Rc<RefCell<Vec<TransportEvent>>> = Rc::clone(&told);
        ports.connections.on_transport_event(Callback::from(move |(_, event)| hears.borrow_mut().push(event)));
        ports.connect(Channel::Windows, endpoint);
        Window { ports, told }
    }

    fn say(&self, text: &str) {
        let publish = Publish { topic: STATE, payload: text.into(), expires_in: 60 };
        self.ports.send(Channel::Windows, vec![Command::Publish(publish)]);
    }

    fn ask(&self) {
        self.ports.send(Channel::Windows, vec![Command::Subscribe(Interest::State(SESSION))]);
    }

    /// Waits for as many happenings as these, and compares.
    async fn hears(&self, wanted: &[TransportEvent]) {
        for _ in 0..1_000 {
            if self.told.borrow().len() >= wanted.len() {
                break;
            }
            next_task().await;
        }
        assert_eq!(self.told.take(), wanted);
    }
}

pub async fn next_task() {
    let window = web_sys::window().expect("a browser");
    let turn = Promise::new(&mut |resolve, _| {
        window.set_timeout_with_callback(&resolve).expect("a timer");
    });
    JsFuture::from(turn).await.expect("it is resolved");
}

fn heard(text: &str) -> TransportEvent {
    TransportEvent::Message { topic: STATE, payload: text.into() }
}

#[wasm_bindgen_test]
async fn windows_hear_each_other_and_those_before_them() {
    let board = Window::open(Endpoint::Tabs);
    board.hears(&[TransportEvent::Up]).await;
    board.say("first");
    board.hears(&[TransportEvent::Delivered(STATE)]).await;
    let beamer = Window::open(Endpoint::Tabs);
    beamer.hears(&[TransportEvent::Up]).await;
    beamer.ask();
    beamer.hears(&[heard("first")]).await;
    board.say("second");
    beamer.hears(&[heard("second")]).await;
    beamer.ports.disconnect(Channel::Windows);
    board.say("third");
    let late = Window::open(Endpoint::Tabs);
    late.hears(&[TransportEvent::Up]).await;
    late.ask();
    late.hears(&[heard("third")]).await;
    assert_eq!(beamer.told.take(), []);
    [board, late].iter().for_each(|window| window.ports.detach());
}

#[wasm_bindgen_test]
async fn what_another_script_says_is_dropped() {
    let board = Window::open(Endpoint::Tabs);
    board.hears(&[TransportEvent::Up]).await;
    js_sys::eval("{ const other = new BroadcastChannel('llo-wire/2'); other.postMessage('text'); other.postMessage({ length: 1e9 }); other.postMessage(new Uint8Array(9).buffer); }")
        .expect("it is said");
    board.hears(&[TransportEvent::Dropped, TransportEvent::Dropped, TransportEvent::Dropped]).await;
    board.ports.detach();
}

#[wasm_bindgen_test]
async fn an_address_that_is_none_is_a_server_that_is_not_there() {
    let endpoint = Endpoint::Broker { url: "https://:nowhere:".into(), client_id: "x".into(), login: None };
    let board = Window::open(endpoint);
    let told = board.told.take();
    assert!(matches!(told[..], [TransportEvent::Down(Down::Unreachable { .. } | Down::Offline)]), "{told:?}");
    board.ports.detach();
}

/// The socket is dropped by what it tells.
#[wasm_bindgen_test]
async fn a_server_that_is_not_there_is_told() {
    let url = "ws://127.0.0.1:49151/mqtt".into();
    let board = Window::open(Endpoint::Broker { url, client_id: "x".into(), login: None });
    while board.told.borrow().is_empty() {
        next_task().await;
    }
    let told = board.told.take();
    assert!(matches!(told[..], [TransportEvent::Down(Down::Unreachable { .. } | Down::Offline), ..]), "{told:?}");
    board.ports.detach();
}

#[wasm_bindgen_test]
fn the_page_is_left_and_the_element_is_told_until_it_is_taken_off() {
    let board = Window::open(Endpoint::Tabs);
    let left = Rc::new(RefCell::new(0));
    let count = Rc::clone(&left);
    board.ports.connections.on_leave(Callback::from(move |_| *count.borrow_mut() += 1));
    let leave = || {
        let event = Event::new("pagehide").expect("an event");
        web_sys::window().expect("a browser").dispatch_event(&event).expect("it is told");
    };
    leave();
    assert_eq!(*left.borrow(), 1);
    board.ports.detach();
    leave();
    assert_eq!(*left.borrow(), 1);
}

#[wasm_bindgen_test]
fn chance_is_not_the_same_twice() {
    let (first, second): ([u8; 32], [u8; 32]) = (entropy_source().bytes(), entropy_source().bytes());
    assert!(first != second && first != [0; 32]);
}
