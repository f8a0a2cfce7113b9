//! A foreign client, mqtt.js, as board and participant together with a client of ours.

use std::path::Path;
use std::process::{Command, Stdio};

use super::client::within;
use super::laws::{PINS, SESSION, STATE};
use super::test_server::{BOARD_PASSWORD, TestServer, person, pin};

async fn takes_part(server: TestServer) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mqtt_js/session.mjs");
    assert!(std::env::var_os("LLO_MQTT_JS").is_some(), "cargo xtask test interop says where mqtt.js is");
    let mut one = server.participant(&person(1)).await;
    one.subscribe(STATE).await;
    let mut node = Command::new("node");
    node.arg(script).args([&server.url, BOARD_PASSWORD]).stdout(Stdio::piped()).stderr(Stdio::piped());
    let node = node.spawn().expect("node is installed");
    assert_eq!(one.message().await.payload, b"a state of mqtt.js");
    one.publish(&pin(SESSION, &person(1)), b"a pin of ours").await;
    let ended = within(tokio::task::spawn_blocking(|| node.wait_with_output())).await;
    let ended = ended.expect("a thread").expect("node ends");
    assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
    assert_eq!(server.found(PINS).await, [(pin(SESSION, &person(2)), b"a pin of mqtt.js".to_vec())]);
}

#[tokio::test]
#[ignore = "needs mqtt.js: cargo xtask test interop"]
async fn mqtt_js_takes_part_at_the_embedded_broker() {
    takes_part(TestServer::embedded().await).await;
}

#[tokio::test]
#[ignore = "needs mosquitto and mqtt.js: cargo xtask test interop"]
async fn mqtt_js_takes_part_at_mosquitto() {
    takes_part(TestServer::mosquitto().await).await;
}
