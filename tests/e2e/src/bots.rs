//! Participants without a browser: the same core as on a phone, over real WebSockets. They fill a room, so that a
//! scenario needs few browser windows.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use futures_util::{SinkExt, StreamExt};
use llo_dialogue::contract::wire::{State, Topic};
use llo_dialogue::domain::session::{Content, Placed, RoundNo};
use llo_dialogue::domain::space::Pin;
use llo_dialogue::domain::time::Time;
use llo_dialogue::live::Delivery;
use llo_dialogue::live::code::Code;
use llo_dialogue::live::entropy::EntropySource;
use llo_dialogue::live::identity::Identity;
use llo_dialogue::live::participating::Participating;
use llo_dialogue::live::transport::{Command, Endpoint};
use llo_dialogue::live::transport_state::{Deeds, Input, SocketAction, TransportState};
use tokio::net::TcpStream;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::{WebSocketStream, client_async};

use crate::until::until;

/// A number of participants of one session.
pub struct Bots {
    bots: Vec<Bot>,
    threads: Vec<JoinHandle<()>>,
}

struct Bot {
    says: Option<UnboundedSender<Content>>,
    seen: Arc<Mutex<Seen>>,
}

/// What a participant knows.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    pub state: Option<State>,
    pub arrived: bool,
}

impl Bots {
    /// So many come in with this code, and say nothing yet.
    ///
    /// # Panics
    /// When the code is none.
    #[must_use]
    pub fn join(server: SocketAddr, code: &str, number: usize) -> Bots {
        let mut bots = Bots { bots: Vec::new(), threads: Vec::new() };
        bots.more(server, code, number);
        bots
    }

    /// Others come in too.
    ///
    /// # Panics
    /// When the code is none.
    pub fn more(&mut self, server: SocketAddr, code: &str, number: usize) {
        let code = Code::parse(code).unwrap_or_else(|| panic!("{code} is a code"));
        let mut parts = Vec::new();
        for _ in 0..number {
            let (says, hears) = unbounded_channel();
            let seen = Arc::new(Mutex::new(Seen::default()));
            self.bots.push(Bot { says: Some(says), seen: Arc::clone(&seen) });
            parts.push((hears, seen));
        }
        self.threads.push(std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            let room = parts.into_iter().map(|(hears, seen)| life(server, code, hears, seen));
            runtime.expect("a thread can have a runtime").block_on(futures_util::future::join_all(room));
        }));
    }

    /// This one places these pins in this round.
    pub fn place(&self, who: usize, round: RoundNo, current: Option<Pin>, desired: Option<Pin>) {
        self.say(who, Content::Here(Placed::new(round, current, desired, None)));
    }

    ///
    /// # Panics
    /// When that one has left.
    pub fn say(&self, who: usize, content: Content) {
        let says = self.bots[who].says.as_ref().expect("it has not left");
        says.send(content).expect("its thread lives as long as it is there");
    }

    /// The connection of this one ends, without a word.
    pub fn leave(&mut self, who: usize) {
        self.bots[who].says = None;
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.bots.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bots.is_empty()
    }

    ///
    /// # Panics
    /// When its thread has panicked.
    #[must_use]
    pub fn seen(&self, who: usize) -> Seen {
        self.bots[who].seen.lock().expect("no participant panics").clone()
    }

    /// Waits until everyone has heard the facilitator and what they said has arrived.
    pub async fn settle(&self) {
        let settled = |seen: &Seen| seen.state.is_some() && seen.arrived;
        until("what everyone said has arrived", async || {
            (0..self.len()).all(|who| settled(&self.seen(who))).then_some(())
        })
        .await;
    }
}

impl Drop for Bots {
    fn drop(&mut self) {
        self.bots.clear();
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

/// Randomness of this machine.
///
/// # Panics
/// When it has none.
#[must_use]
pub fn chance() -> EntropySource {
    EntropySource::new(|bytes| getrandom::fill(bytes).expect("this machine has randomness"))
}

/// The time of day.
///
/// # Panics
/// When the clock stands before 1970.
#[must_use]
pub fn now() -> Time {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("it is after 1970");
    Time::from_millis(since.as_millis() as u64)
}

/// From coming in until the test lets go of it.
async fn life(server: SocketAddr, code: Code, mut hears: UnboundedReceiver<Content>, seen: Arc<Mutex<Seen>>) {
    let mut chance = chance();
    let me = Identity::new(&mut chance);
    let endpoint = Endpoint::Broker { url: String::new(), client_id: Topic::participant(me.id()), login: None };
    let medium = endpoint.medium();
    let mut one = One {
        server,
        peer: Participating::new(code, me),
        carrier: TransportState::new(endpoint, self::chance()),
        chance,
        socket: None,
        seen,
    };
    one.go_on(Input::Woke).await;
    let first = one.peer.start(medium);
    one.command(first).await;
    loop {
        let wake_at = one.carrier.wake_at().into_iter().chain(one.peer.wake_at(now())).min();
        let wait = wake_at.map(|at| at.millis().saturating_sub(now().millis()));
        let frame = async {
            match &mut one.socket {
                Some(socket) => socket.next().await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            content = hears.recv() => match content {
                Some(content) => {
                    let commands = one.peer.say(content, now(), &mut one.chance);
                    one.command(commands).await;
                }
                None => return,
            },
            frame = frame => match frame {
                Some(Ok(Message::Binary(bytes))) => one.go_on(Input::Received(&bytes)).await,
                Some(Ok(Message::Ping(_) | Message::Pong(_) | Message::Text(_) | Message::Frame(_))) => {}
                Some(Ok(Message::Close(_)) | Err(_)) | None => {
                    one.socket = None;
                    one.go_on(Input::Closed).await;
                }
            },
            () = tokio::time::sleep(Duration::from_millis(wait.unwrap_or(60_000))) => {
                one.go_on(Input::Woke).await;
                let commands = one.peer.wake(now(), &mut one.chance);
                one.command(commands).await;
            }
        }
    }
}

struct One {
    server: SocketAddr,
    peer: Participating,
    carrier: TransportState,
    chance: EntropySource,
    socket: Option<WebSocketStream<TcpStream>>,
    seen: Arc<Mutex<Seen>>,
}

impl One {
    async fn command(&mut self, commands: Vec<Command>) {
        for command in commands {
            self.go_on(Input::Command(command)).await;
        }
    }

    /// One thing happens, and everything that follows from it.
    async fn go_on(&mut self, input: Input<'_>) {
        let mut deeds = vec![self.carrier.hear(input, now())];
        while let Some(Deeds { send, socket, tell }) = deeds.pop() {
            for frame in send {
                if let Some(open) = &mut self.socket
                    && open.send(Message::Binary(frame.into())).await.is_err()
                {
                    self.socket = None;
                    deeds.push(self.carrier.hear(Input::Closed, now()));
                }
            }
            match socket {
                Some(SocketAction::Open) => {
                    self.socket = open(self.server).await;
                    let happened = if self.socket.is_some() { Input::Opened } else { Input::Closed };
                    deeds.push(self.carrier.hear(happened, now()));
                }
                Some(SocketAction::Close) => self.socket = None,
                None => {}
            }
            for happening in tell {
                for command in self.peer.hear(happening, now(), &mut self.chance) {
                    deeds.push(self.carrier.hear(Input::Command(command), now()));
                }
            }
        }
        let mut seen = self.seen.lock().expect("nobody panics with it");
        seen.state = self.peer.state().cloned();
        seen.arrived = self.peer.delivery() != Delivery::Waiting;
    }
}

/// A socket to the broker of this server.
pub(crate) async fn open(server: SocketAddr) -> Option<WebSocketStream<TcpStream>> {
    let stream = TcpStream::connect(server).await.ok()?;
    let mut request = format!("ws://{server}/mqtt").into_client_request().ok()?;
    request.headers_mut().insert("sec-websocket-protocol", http::HeaderValue::from_static("mqtt"));
    client_async(request, stream).await.ok().map(|(socket, _)| socket)
}
