//! Whatever a broker sends: what another library can write is read alike, and nothing else breaks the client.

use llo_dialogue::domain::time::Time;
use llo_dialogue::live::mqtt::{Client, Limits, Malformed, Packet, packet};
use llo_dialogue::live::transport::TransportEvent;
use llo_dialogue::live::transport_state::{Deeds, Input};
use mqtt_protocol_core::mqtt::packet::{
    AssignedClientIdentifier, MaximumQos, PayloadFormat, PayloadFormatIndicator, ResponseInformation, RetainAvailable,
    ServerReference, SessionExpiryInterval, SharedSubscriptionAvailable, SubscriptionIdentifier,
    SubscriptionIdentifierAvailable, TopicAliasMaximum, WildcardSubscriptionAvailable,
};
use mqtt_protocol_core::mqtt::packet::{
    MaximumPacketSize, MessageExpiryInterval, Properties, Property, Qos, ReasonString, ReceiveMaximum, ServerKeepAlive,
    UserProperty, v5_0,
};
use mqtt_protocol_core::mqtt::result_code::{
    ConnectReasonCode, DisconnectReasonCode, PubackReasonCode, SubackReasonCode,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

use crate::support::any::cases;
use crate::support::lines::{START, broker, chance};
use crate::support::transport_laws::{Bench, heard, pin, pins, say, state, states};

fn now() -> Time {
    Time::from_millis(START)
}

fn all(bytes: &[u8]) -> Packet<'_> {
    let (packet, rest) = packet(bytes, usize::MAX).expect("a packet").expect("all of it");
    assert!(rest.is_empty());
    packet
}

/// All that a CONNACK can hold and that has no part in the rest of it.
fn of_no_interest() -> Properties {
    let text = "é".repeat(90);
    vec![
        SessionExpiryInterval::new(7).expect("good").into(),
        MaximumQos::new(1).expect("good").into(),
        RetainAvailable::new(1).expect("good").into(),
        AssignedClientIdentifier::new(&text).expect("good").into(),
        TopicAliasMaximum::new(3).expect("good").into(),
        ReasonString::new(&text).expect("good").into(),
        UserProperty::new("a", &text).expect("good").into(),
        UserProperty::new("", "").expect("good").into(),
        WildcardSubscriptionAvailable::new(1).expect("good").into(),
        SubscriptionIdentifierAvailable::new(0).expect("good").into(),
        SharedSubscriptionAvailable::new(0).expect("good").into(),
        ResponseInformation::new(&text).expect("good").into(),
        ServerReference::new("elsewhere").expect("good").into(),
    ]
}

prop_compose! {
    fn any_connack()(
        limits in (option::of(1..=u16::MAX), option::of(1..=u32::MAX), option::of(any::<u16>())),
        rest in subsequence(of_no_interest(), 0..=13),
        at in any::<[Index; 3]>(),
        reason in select(vec![ConnectReasonCode::Success, ConnectReasonCode::NotAuthorized, ConnectReasonCode::ServerBusy]),
    ) -> (Vec<u8>, u8, Limits) {
        let (in_flight, packet, keep_alive) = limits;
        let mut properties = rest;
        let ours: [Option<Property>; 3] = [
            in_flight.map(|number| ReceiveMaximum::new(number).expect("not 0").into()),
            packet.map(|number| MaximumPacketSize::new(number).expect("not 0").into()),
            keep_alive.map(|number| ServerKeepAlive::new(number).expect("good").into()),
        ];
        for (property, at) in ours.into_iter().zip(at) {
            let at = at.index(properties.len() + 1);
            properties.splice(at..at, property);
        }
        let connack = v5_0::Connack::builder().session_present(false).reason_code(reason).props(properties);
        let limits = Limits {
            in_flight: in_flight.unwrap_or(u16::MAX),
            packet: packet.unwrap_or(u32::MAX),
            keep_alive,
        };
        (connack.build().expect("a CONNACK").to_continuous_buffer(), reason as u8, limits)
    }
}

fn message(topic: &str, id: Option<u16>, payload: &[u8], properties: Properties) -> Vec<u8> {
    let message = v5_0::Publish::builder().topic_name(topic).expect("a topic").payload(payload.to_vec());
    let message = message.props(properties).retain(true);
    let message = match id {
        Some(id) => message.qos(Qos::AtLeastOnce).packet_id(id),
        None => message.qos(Qos::AtMostOnce),
    };
    message.build().expect("a message").to_continuous_buffer()
}

fn of_a_message() -> Properties {
    vec![
        MessageExpiryInterval::new(60).expect("good").into(),
        PayloadFormatIndicator::new(PayloadFormat::Binary).expect("good").into(),
        SubscriptionIdentifier::new(200_000).expect("good").into(),
        UserProperty::new("a", "b").expect("good").into(),
    ]
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_connack_is_read_as_it_was_written((bytes, reason, limits) in any_connack()) {
        match all(&bytes) {
            Packet::Connack(connack) => prop_assert_eq!((connack.reason, connack.limits), (reason, limits)),
            other => prop_assert!(false, "{:?}", other),
        }
    }

    #[test]
    fn a_message_is_read_as_it_was_written(
        topic in "[a-z/é]{1,200}",
        id in option::of(1..=u16::MAX),
        payload in vec(any::<u8>(), 0..20_000),
        properties in subsequence(of_a_message(), 0..=4),
    ) {
        let bytes = message(&topic, id, &payload, properties);
        prop_assert_eq!(all(&bytes), Packet::Publish { topic: &topic, id, payload: &payload });
        for length in [0, 1, 2, bytes.len() / 2, bytes.len() - 1] {
            prop_assert_eq!(packet(&bytes[..length], usize::MAX), Ok(None), "{} bytes", length);
        }
        let body = bytes.len() - (1..5).find(|at| bytes[*at] < 0x80).expect("a length") - 1;
        prop_assert!(packet(&bytes, body).is_ok());
        prop_assert_eq!(packet(&bytes[..5], body - 1), Err(Malformed), "before it is all there");
    }

    /// Of what is changed or cut, both take the same, and the same out of it.
    #[test]
    fn a_changed_message_is_read_as_another_library_reads_it(
        good in select(vec![
            message("llo/2/K7QM2T9D/state", Some(7), b"payload", vec![]),
            message("llo/2/K7QM2T9D/state", Some(1), b"", of_a_message()),
            message("x", None, b"payload", vec![]),
        ]),
        changes in vec((any::<Index>(), any::<u8>()), 1..4),
    ) {
        let mut bytes = good;
        // Not its length: then it is another packet.
        changes.iter().for_each(|(at, to)| { let at = 2 + at.index(bytes.len() - 2); bytes[at] = *to; });
        let theirs = v5_0::Publish::parse(bytes[0] & 15, std::sync::Arc::from(&bytes[2..]));
        // An id of 0 and a topic with U+0000 they take, which MQTT forbids, and properties that we have no use for they look into.
        if let Ok((theirs, _)) = theirs && theirs.packet_id() != Some(0) && !theirs.topic_name().contains('\0') {
            let ours = Packet::Publish {
                topic: theirs.topic_name(),
                id: theirs.packet_id(),
                payload: theirs.payload().as_slice(),
            };
            prop_assert_eq!(packet(&bytes, usize::MAX), Ok(Some((ours, &b""[..]))));
        }
    }

    #[test]
    fn answers_are_read_as_they_were_written(id in 1..=u16::MAX, why in option::of("[a-z]{0,300}")) {
        let why: Properties = why.iter().map(|why| ReasonString::new(why).expect("good").into()).collect();
        let puback = v5_0::Puback::builder().packet_id(id).build().expect("good").to_continuous_buffer();
        prop_assert_eq!(all(&puback), Packet::Puback { id, reason: 0 });
        let refused = v5_0::Puback::builder().packet_id(id).reason_code(PubackReasonCode::QuotaExceeded).props(why.clone()).build();
        let refused = refused.expect("good").to_continuous_buffer();
        prop_assert_eq!(all(&refused), Packet::Puback { id, reason: 0x97 });
        let suback = v5_0::Suback::builder().packet_id(id).reason_codes(vec![SubackReasonCode::NotAuthorized]);
        let suback = suback.props(why.clone()).build().expect("good").to_continuous_buffer();
        prop_assert_eq!(all(&suback), Packet::Suback { reason: 0x87 });
        let farewell = v5_0::Disconnect::builder().reason_code(DisconnectReasonCode::SessionTakenOver).props(why);
        let farewell = farewell.build().expect("good").to_continuous_buffer();
        prop_assert_eq!(all(&farewell), Packet::Disconnect { reason: 0x8E });
    }

    /// Their server reads our packets, whatever number of bytes their lengths take.
    #[test]
    fn what_is_written_is_read(near in select(vec![0_usize, 128, 16_384, 65_536]), away in 0..120_usize) {
        let text = "x".repeat(near.saturating_sub(60) + away);
        let mut network = broker();
        let end = network.join("0123");
        network.ask(end, say(state(), &text));
        prop_assert_eq!(network.told(end), [TransportEvent::Up, TransportEvent::Delivered(state())]);
        let came = &network.broker().came;
        prop_assert_eq!((&*came[0].0, came[0].1.len()), (&*state().to_string(), text.len()));
        prop_assert_eq!(came[0].2, if text.is_empty() { None } else { Some(3_600) });
    }
}

/// A client that is connected and has asked for everything.
fn client() -> Client {
    let mut client = Client::new("0123".into(), None, chance(1));
    client.hear(Input::Woke, now());
    client.hear(Input::Opened, now());
    for command in [states(), pins(), say(pin(1), "here")] {
        client.hear(Input::Command(command), now());
    }
    client
}

/// All that a broker says in a short session.
fn stream() -> Vec<Vec<u8>> {
    let connack = v5_0::Connack::builder().session_present(false).reason_code(ConnectReasonCode::Success);
    let suback = v5_0::Suback::builder().packet_id(1_u16).reason_codes(vec![SubackReasonCode::GrantedQos1]);
    vec![
        connack.props(of_no_interest()).build().expect("good").to_continuous_buffer(),
        suback.build().expect("good").to_continuous_buffer(),
        message(&state().to_string(), Some(1), b"a state", of_a_message()),
        message(&pin(2).to_string(), Some(2), &[7; 300], vec![]),
        message(&pin(3).to_string(), None, b"at most once", vec![]),
        v5_0::Puback::builder().packet_id(3_u16).build().expect("good").to_continuous_buffer(),
        v5_0::Pingresp::builder().build().expect("good").to_continuous_buffer(),
        message(&state().to_string(), Some(3), b"", vec![]),
    ]
}

fn told() -> Vec<TransportEvent> {
    let seven = TransportEvent::Message { topic: pin(2), payload: vec![7; 300] };
    let delivered = TransportEvent::Delivered(pin(1));
    let last = heard(pin(3), "at most once");
    vec![TransportEvent::Up, heard(state(), "a state"), seven, last, delivered, heard(state(), "")]
}

fn hear(client: &mut Client, pieces: &[&[u8]]) -> (Vec<TransportEvent>, Vec<u8>) {
    let (mut tell, mut sent) = (Vec::new(), Vec::new());
    for piece in pieces {
        let deeds = client.hear(Input::Received(piece), now());
        tell.extend(deeds.tell);
        sent.extend(deeds.send.concat());
    }
    (tell, sent)
}

/// Every message at least once is answered, in their order; after that nothing more.
#[test]
fn all_in_one_frame_is_heard_and_answered() {
    let (tell, sent) = hear(&mut client(), &[&stream().concat()]);
    assert_eq!(tell, told());
    for id in [1, 2, 3] {
        let answer = [0x40, 2, 0, id];
        assert_eq!(sent.windows(4).filter(|bytes| *bytes == answer).count(), 1, "{id}");
    }
}

#[test]
fn a_message_without_an_id_that_wants_an_answer_is_malformed() {
    let mut bytes = message(&state().to_string(), Some(1), b"x", vec![]);
    let at = bytes.windows(2).rposition(|id| id == [0, 1]).expect("its id");
    bytes[at + 1] = 0;
    assert_eq!(packet(&bytes, usize::MAX), Err(Malformed));
}

proptest! {
    #![proptest_config(cases(1_024))]

    #[test]
    fn how_the_bytes_are_cut_does_not_matter(cuts in vec(any::<Index>(), 0..12)) {
        let bytes = stream().concat();
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len())).collect();
        cuts.sort_unstable();
        let mut pieces = Vec::new();
        let mut from = 0;
        for cut in cuts {
            pieces.push(&bytes[from..cut]);
            from = cut;
        }
        pieces.push(&bytes[from..]);
        prop_assert_eq!(hear(&mut client(), &pieces).0, told());
    }

    /// Whatever comes, it is heard or the connection is made again; and then everything works.
    #[test]
    fn hostile_bytes_break_nothing(
        packets in vec((any::<Index>(), vec((any::<Index>(), any::<u8>()), 0..5), option::of(any::<Index>())), 0..12),
        noise in vec(any::<u8>(), 0..40),
        at in any::<Index>(),
    ) {
        let stream = stream();
        let mut bytes = stream[0].clone();
        for (which, changes, cut) in packets {
            let mut packet = which.get(&stream).clone();
            for (at, to) in changes {
                let at = at.index(packet.len());
                packet[at] = to;
            }
            packet.truncate(cut.map_or(usize::MAX, |cut| cut.index(packet.len())));
            bytes.extend(packet);
        }
        let at = at.index(bytes.len());
        bytes.splice(at..at, noise);
        let mut client = client();
        for piece in bytes.chunks(61) {
            let Deeds { send, .. } = client.hear(Input::Received(piece), now());
            prop_assert!(send.iter().all(|frame| !frame.is_empty()));
        }
        let later = Time::from_millis(START + 60_000);
        client.hear(Input::Closed, later);
        let Some(wake_at) = client.wake_at() else { return Ok(()) };
        client.hear(Input::Woke, wake_at);
        client.hear(Input::Opened, wake_at);
        prop_assert_eq!(hear(&mut client, &[&stream[0]]).0, [TransportEvent::Up]);
    }
}
