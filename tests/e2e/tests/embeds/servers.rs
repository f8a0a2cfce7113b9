//! Pages that the server of a tool gives: Vite in development, and Next.

use std::env;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::Command;

use llo_e2e::driver::{Process, free_port};
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::{becomes, until};
use llo_e2e::words::NL;
use serde_json::json;
use tokio::net::TcpStream;

scenarios![vite_in_development, vite_7_in_development, next];

/// What `cargo xtask test embeds` says.
fn said(name: &str) -> PathBuf {
    env::var_os(name).unwrap_or_else(|| panic!("{name} is not set: `cargo xtask test embeds` sets it")).into()
}

/// A tool's server, in the folder of a project; it ends with the scenario.
struct Server {
    address: SocketAddr,
    _process: Process,
}

impl Server {
    async fn start(project: &str, script: &str, arguments: &[&str]) -> Self {
        let (projects, port) = (said("LLO_PROJECTS"), free_port());
        let mut command = Command::new(said("LLO_NODE"));
        command.arg(projects.join("node_modules").join(script)).args(arguments).arg(port.to_string());
        command.current_dir(projects.join(project)).env("NEXT_TELEMETRY_DISABLED", "1");
        let log = Path::new(env!("CARGO_TARGET_TMPDIR")).join("embeds").join(format!("{project}.log"));
        let mut process = Process::start(&mut command, &log);
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        until("the server", async || {
            assert_eq!(process.ended(), None, "it ended; see {}", log.display());
            TcpStream::connect(address).await.ok()
        })
        .await;
        Self { address, _process: process }
    }
}

async fn development(page: &Page, project: &str) {
    let script = format!("{project}/bin/vite.js");
    let server = Server::start(project, &script, &["--host", "127.0.0.1", "--strictPort", "--port"]).await;
    let page = page.at(server.address).await;
    page.expect_in_console("favicon.ico"); // the browser looks for one
    page.expect_in_console("[vite]"); // it says that it is there
    page.open(&format!("/{project}/")).await;
    super::a_corner_is_chosen(&page, NL.ask_now, "people-reactive").await;
    page.check().works().await;
    page.leaves().await;
}

async fn vite_in_development(page: Page) {
    development(&page, "vite").await;
}

async fn vite_7_in_development(page: Page) {
    development(&page, "vite-7").await;
}

/// Rendered on the server, taken over in the browser, left and come back to without a new page.
async fn next(page: Page) {
    let start = ["start", "--hostname", "127.0.0.1", "--port"];
    let server = Server::start("next", "next/dist/bin/next", &start).await;
    let page = page.at(server.address).await;
    page.expect_in_console("favicon.ico"); // the browser looks for one
    page.open("/next").await;
    let written = "const done = arguments[0]; fetch(location).then((it) => it.text()).then(done, done)";
    let written = page.client.execute_async(written, vec![]).await.expect("the page as the server writes it");
    let text = written.as_str().unwrap_or_default();
    assert!(
        text.contains("<llo-dialogue lang=\"nl\"><p>Hier komt"),
        "the server renders what is in the element: {text}"
    );
    super::a_corner_is_chosen(&page, "Waar staan wij?", "people-reactive").await;
    page.run("window.same = true", &[]).await;
    follow(&page, "Elders").await;
    follow(&page, "Terug").await;
    let widget = page.widget();
    widget.ready().await.asks("Waar staan wij?").await;
    widget.has_pin("current", 75, 25).await;
    widget.radio(NL.needed).await;
    let heard = "return [document.querySelector('output').textContent, window.same]";
    becomes("what the page heard", json!(["organisation-reactive", true]), async || page.run(heard, &[]).await).await;
    page.leaves().await;
}

/// Waits for the link with this text, and follows it.
async fn follow(page: &Page, text: &str) {
    let follow = "const link = [...document.querySelectorAll('a')].find((it) => it.textContent === arguments[0]);
        link?.click();
        return !!link";
    page.until(text, follow, &[json!(text)]).await;
}
