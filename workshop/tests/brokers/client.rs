//! A small MQTT client for the tests: it sends what a test asks for, and waits for answers with a deadline.

use std::collections::VecDeque;
use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use mqtt_protocol_core::mqtt::common::Cursor;
use mqtt_protocol_core::mqtt::connection::prelude::Event;
use mqtt_protocol_core::mqtt::packet::v5_0::{Connect, Pingreq, Puback, Publish, Subscribe};
use mqtt_protocol_core::mqtt::packet::{
    GenericPacketTrait, MessageExpiryInterval, Packet, Property, Qos, SubEntry, SubOpts,
};
use mqtt_protocol_core::mqtt::result_code::{
    ConnectReasonCode, DisconnectReasonCode, MqttError, PubackReasonCode, SubackReasonCode,
};
use mqtt_protocol_core::mqtt::{Connection, Version, role};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::{self, Message, http};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, client_async, connect_async_with_config};

pub type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// The time after which a test fails, because what it waits for does not happen.
pub const DEADLINE: Duration = Duration::from_secs(20);

pub struct Client {
    socket: Socket,
    protocol: Connection<role::Client>,
    came: VecDeque<Packet>,
}

/// A message as the client received it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncomingMessage {
    pub topic: String,
    pub payload: Vec<u8>,
    pub retain: bool,
    pub expires_in: Option<u32>,
}

/// Opens a WebSocket as a browser on a page of `origin` does.
pub async fn socket(url: &str, origin: Option<&str>) -> Result<Socket, tungstenite::Error> {
    within(connect_async_with_config(asking(url, origin), None, true)).await.map(|(socket, _)| socket)
}

/// Opens a WebSocket at an address, whatever host the URL names.
pub async fn socket_at(address: SocketAddr, url: &str, origin: Option<&str>) -> Result<Socket, tungstenite::Error> {
    let stream = within(TcpStream::connect(address)).await?;
    within(client_async(asking(url, origin), MaybeTlsStream::Plain(stream))).await.map(|(socket, _)| socket)
}

/// Opens a WebSocket on a connection that exists already.
pub async fn socket_on(stream: TcpStream, url: &str) -> Result<Socket, tungstenite::Error> {
    within(client_async(asking(url, None), MaybeTlsStream::Plain(stream))).await.map(|(socket, _)| socket)
}

fn asking(url: &str, origin: Option<&str>) -> http::Request<()> {
    let mut request = url.into_client_request().expect("a URL");
    request.headers_mut().insert("sec-websocket-protocol", http::HeaderValue::from_static("mqtt"));
    if let Some(origin) = origin {
        request.headers_mut().insert("origin", origin.parse().expect("an origin"));
    }
    request
}

pub async fn within<T>(what: impl Future<Output = T>) -> T {
    timeout(DEADLINE, what).await.expect("it happens before the deadline")
}

/// The contents of a CONNECT.
#[derive(Clone, Debug)]
pub struct Hello {
    pub id: String,
    pub user: Option<(String, String)>,
    pub will: Option<(String, Vec<u8>)>,
}

pub fn hello(id: &str) -> Hello {
    Hello { id: id.to_owned(), user: None, will: None }
}

impl Hello {
    pub fn user(self, name: &str, password: &str) -> Hello {
        Hello { user: Some((name.to_owned(), password.to_owned())), ..self }
    }

    pub fn will(self, topic: &str, payload: &[u8]) -> Hello {
        Hello { will: Some((topic.to_owned(), payload.to_vec())), ..self }
    }

    fn packet(self) -> Result<Connect, MqttError> {
        let mut packet = Connect::builder().client_id(self.id)?.clean_start(true).keep_alive(60);
        if let Some((name, password)) = self.user {
            packet = packet.user_name(name)?.password(password.into_bytes())?;
        }
        if let Some((topic, payload)) = self.will {
            packet = packet.will_message(topic, payload, Qos::AtLeastOnce, true)?;
        }
        packet.build()
    }
}

impl Client {
    pub async fn connect(url: &str, hello: Hello) -> Result<Client, ConnectReasonCode> {
        let socket = socket(url, None).await.expect("a WebSocket");
        Client::on(socket, hello).await
    }

    pub async fn on(socket: Socket, hello: Hello) -> Result<Client, ConnectReasonCode> {
        let mut client = Client { socket, protocol: Connection::new(Version::V5_0), came: VecDeque::new() };
        client.send(hello.packet().expect("a CONNECT")).await;
        let answer = client.next(|packet| matches!(packet, Packet::V5_0Connack(_))).await;
        let Some(Packet::V5_0Connack(answer)) = answer else { panic!("no CONNACK") };
        match answer.reason_code() {
            ConnectReasonCode::Success => Ok(client),
            refused => Err(refused),
        }
    }

    pub async fn publish(&mut self, topic: &str, payload: &[u8]) -> PubackReasonCode {
        self.publish_for(topic, payload, 3600).await
    }

    /// Publishes a retained message with QoS 1.
    pub async fn publish_for(&mut self, topic: &str, payload: &[u8], seconds: u32) -> PubackReasonCode {
        let expiry: Property = MessageExpiryInterval::new(seconds).expect("seconds").into();
        let publish =
            Publish::builder().topic_name(topic).expect("a topic").retain(true).payload(payload).props(vec![expiry]);
        let id = self.protocol.acquire_packet_id().expect("an id");
        self.send(publish.qos(Qos::AtLeastOnce).packet_id(id).build().expect("a message")).await;
        self.acknowledged(id).await
    }

    pub async fn send(&mut self, packet: impl Into<Packet>) {
        let events = self.protocol.send(packet.into());
        self.follow(events).await;
    }

    pub fn packet_id(&mut self) -> u16 {
        self.protocol.acquire_packet_id().expect("an id")
    }

    pub async fn acknowledged(&mut self, id: u16) -> PubackReasonCode {
        match self.next(|packet| matches!(packet, Packet::V5_0Puback(ack) if ack.packet_id() == id)).await {
            Some(Packet::V5_0Puback(ack)) => ack.reason_code().unwrap_or(PubackReasonCode::Success),
            _ => panic!("the connection ended before the PUBACK"),
        }
    }

    pub async fn subscribe(&mut self, filter: &str) -> SubackReasonCode {
        self.subscribe_with(filter, SubOpts::new().set_qos(Qos::AtLeastOnce)).await
    }

    pub async fn subscribe_with(&mut self, filter: &str, options: SubOpts) -> SubackReasonCode {
        let id = self.packet_id();
        let entry = SubEntry::new(filter, options).expect("a filter");
        self.send(Subscribe::builder().packet_id(id).entries(vec![entry]).build().expect("a request")).await;
        match self.next(|packet| matches!(packet, Packet::V5_0Suback(_))).await {
            Some(Packet::V5_0Suback(answer)) => answer.reason_codes()[0],
            _ => panic!("the connection ended before the SUBACK"),
        }
    }

    /// Waits for the next message.
    pub async fn message(&mut self) -> IncomingMessage {
        match self.next(|packet| matches!(packet, Packet::V5_0Publish(_))).await {
            Some(Packet::V5_0Publish(publish)) => heard(&publish),
            _ => panic!("the connection ended before a message"),
        }
    }

    /// Collects every message that is on its way: after two pings and their answers no earlier one can be missing.
    pub async fn all(&mut self) -> Vec<IncomingMessage> {
        for _ in 0..2 {
            self.send(Pingreq::builder().build().expect("a ping")).await;
            self.next(|packet| matches!(packet, Packet::V5_0Pingresp(_))).await.expect("a pong");
        }
        let came = std::mem::take(&mut self.came);
        came.iter()
            .filter_map(|packet| if let Packet::V5_0Publish(publish) = packet { Some(heard(publish)) } else { None })
            .collect()
    }

    /// Waits for the end of the connection. Returns the server's reason; `None` when it just closes.
    pub async fn dismissed(&mut self) -> Option<DisconnectReasonCode> {
        match self.next(|packet| matches!(packet, Packet::V5_0Disconnect(_))).await {
            Some(Packet::V5_0Disconnect(goodbye)) => goodbye.reason_code(),
            _ => None,
        }
    }

    /// Sends bytes as they are, valid or not.
    pub async fn raw(&mut self, frame: Message) {
        self.socket.send(frame).await.expect("an open socket");
    }

    /// Drops the connection without DISCONNECT.
    pub fn vanish(self) {
        drop(self.socket);
    }

    /// Waits for the next packet of this kind; others may come before it. `None`: the connection ended.
    async fn next(&mut self, wanted: impl Fn(&Packet) -> bool) -> Option<Packet> {
        loop {
            if let Some(at) = self.came.iter().position(&wanted) {
                return self.came.remove(at);
            }
            let Some(Ok(frame)) = within(self.socket.next()).await else { return None };
            let bytes = frame.into_data();
            let mut cursor = Cursor::new(&bytes[..]);
            while (cursor.position() as usize) < bytes.len() {
                let events = self.protocol.recv(&mut cursor);
                self.follow(events).await;
            }
        }
    }

    async fn follow(&mut self, events: Vec<Event>) {
        for event in events {
            match event {
                Event::RequestSendPacket { packet, .. } => {
                    // A server that closes the connection may not read it any more.
                    let _ = self.socket.send(Message::Binary(packet.to_continuous_buffer().into())).await;
                }
                Event::NotifyPacketReceived(packet) => {
                    if let Packet::V5_0Publish(publish) = &packet
                        && let Some(id) = publish.packet_id()
                    {
                        let ack = Puback::builder().packet_id(id).build().expect("an answer");
                        let ack = self.protocol.send(ack.into());
                        Box::pin(self.follow(ack)).await;
                    }
                    self.came.push_back(packet);
                }
                Event::NotifyError(error) => panic!("the server broke the protocol: {error:?}"),
                Event::NotifyPacketIdReleased(_) | Event::RequestClose => (),
                Event::RequestTimerReset { .. } | Event::RequestTimerCancel(_) => (),
            }
        }
    }
}

fn heard(publish: &Publish) -> IncomingMessage {
    let expires_in = publish.props().iter().find_map(|prop| match prop {
        Property::MessageExpiryInterval(seconds) => Some(seconds.val()),
        _ => None,
    });
    let payload = publish.payload().as_slice().to_vec();
    IncomingMessage { topic: publish.topic_name().to_owned(), payload, retain: publish.retain(), expires_in }
}
