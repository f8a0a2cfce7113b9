//! Patience for a cold machine: a driver is ready when it says so itself, and what does not start is started afresh.

use crate::driver::Process;
use axum::body::{Body, to_bytes};
use http::Request;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::Value;
use std::time::{Duration, Instant};

/// How long a driver may take until it is ready: the first start after an installation reads everything from disk.
pub const READY: Duration = Duration::from_secs(60);
/// How long one answer may take; a driver that took the connection too early is asked again.
const ANSWER: Duration = Duration::from_secs(5);
const BETWEEN: Duration = Duration::from_millis(50);
const ATTEMPTS: usize = 3;

/// Waits until the driver on this port says that it takes a session.
///
/// # Errors
/// One line: the driver ended, or what it answered last when `patience` was over.
pub async fn ready(driver: &mut Process, port: u16, patience: Duration) -> Result<(), String> {
    let start = Instant::now();
    loop {
        let answer = tokio::time::timeout(ANSWER.min(patience), status(port)).await;
        let not_yet = match answer.unwrap_or_else(|_| Err("no answer".to_owned())) {
            Ok(status) if status["value"]["ready"] == true => return Ok(()),
            Ok(status) => status.to_string(),
            Err(why) => why,
        };
        if let Some(end) = driver.ended() {
            return Err(format!("the driver ended: {end}"));
        }
        if start.elapsed() >= patience {
            return Err(format!("the driver is not ready after {patience:?}: {not_yet}"));
        }
        tokio::time::sleep(BETWEEN).await;
    }
}

async fn status(port: u16) -> Result<Value, String> {
    let request = Request::get(format!("http://127.0.0.1:{port}/status")).body(Body::empty());
    // A client of its own for each question: no connection of a failed one is used again.
    let client = Client::builder(TokioExecutor::new()).build(HttpConnector::new());
    let answer = client.request(request.map_err(|why| why.to_string())?).await.map_err(|why| why.to_string())?;
    let bytes = to_bytes(Body::new(answer.into_body()), 64 * 1024).await.map_err(|why| why.to_string())?;
    serde_json::from_slice(&bytes).map_err(|why| format!("no JSON: {why}"))
}

/// Tries a few times, and says so in one line each time it has to try again.
///
/// # Errors
/// What the last attempt says.
pub async fn in_a_few_attempts<T>(
    name: &str,
    mut start: impl AsyncFnMut(usize) -> Result<T, String>,
) -> Result<T, String> {
    for attempt in 1..ATTEMPTS {
        match start(attempt).await {
            Ok(started) => return Ok(started),
            Err(why) => {
                let line = why.lines().next().unwrap_or_default();
                println!("again  {name:8} did not start, attempt {attempt} of {ATTEMPTS}: {line}");
            }
        }
    }
    start(ATTEMPTS).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::driver::Scratch;
    use axum::Router;
    use axum::routing::get;
    use std::process::Command;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    const SHORT: Duration = Duration::from_millis(300);

    fn run<T>(story: impl Future<Output = T>) -> T {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.expect("a thread can have a runtime").block_on(story)
    }

    fn process(command: &str, scratch: &Scratch) -> Process {
        Process::start(Command::new("sh").args(["-c", command]), &scratch.0.join("driver.log"))
    }

    /// A driver's `/status` that gives these answers in turn, and the last one from then on; and how often it was asked.
    async fn answering(answers: &'static [&'static str]) -> (u16, Arc<AtomicUsize>) {
        let asked = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&asked);
        let next = async move || answers[counter.fetch_add(1, Ordering::Relaxed).min(answers.len() - 1)];
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.expect("loopback has a free port");
        let port = listener.local_addr().expect("a bound listener has an address").port();
        tokio::spawn(async move { axum::serve(listener, Router::new().route("/status", get(next))).await });
        (port, asked)
    }

    #[test]
    fn a_driver_is_ready_when_it_says_so_and_not_before() {
        run(async {
            let scratch = Scratch::new("ready");
            let mut driver = process("sleep 60", &scratch);
            let (port, asked) = answering(&["", r#"{"value":{"ready":false}}"#, r#"{"value":{"ready":true}}"#]).await;
            assert_eq!(ready(&mut driver, port, READY).await, Ok(()));
            assert_eq!(asked.load(Ordering::Relaxed), 3);
        });
    }

    #[test]
    fn a_driver_that_never_is_ready_is_given_up_with_its_last_answer() {
        run(async {
            let scratch = Scratch::new("never");
            let mut driver = process("sleep 60", &scratch);
            let (port, _) = answering(&[r#"{"value":{"ready":false,"message":"busy"}}"#]).await;
            let why = ready(&mut driver, port, SHORT).await.expect_err("it is not ready");
            assert!(why.contains("not ready after 300ms") && why.contains("busy"), "{why}");
        });
    }

    #[test]
    fn a_driver_that_takes_the_connection_and_says_nothing_is_given_up() {
        run(async {
            let scratch = Scratch::new("silent");
            let mut driver = process("sleep 60", &scratch);
            let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("loopback has a free port");
            let port = listener.local_addr().expect("a bound listener has an address").port();
            let why = ready(&mut driver, port, SHORT).await.expect_err("it says nothing");
            assert!(why.ends_with("no answer"), "{why}");
        });
    }

    #[test]
    fn a_driver_that_ended_is_not_waited_for() {
        run(async {
            let scratch = Scratch::new("ended");
            let mut driver = process("exit 7", &scratch);
            let port = crate::driver::free_port();
            let why = ready(&mut driver, port, READY).await.expect_err("it ended");
            assert_eq!(why, "the driver ended: exit status: 7");
        });
    }

    #[test]
    fn what_starts_at_the_last_attempt_has_started() {
        let mut seen = Vec::new();
        let started = run(in_a_few_attempts("test", async |attempt| {
            seen.push(attempt);
            if attempt == ATTEMPTS { Ok("started") } else { Err("cold".to_owned()) }
        }));
        assert_eq!((started, seen), (Ok("started"), vec![1, 2, 3]));
    }

    #[test]
    fn what_never_starts_fails_with_the_last_reason() {
        let started: Result<(), String> =
            run(in_a_few_attempts("test", async |attempt| Err(format!("reason {attempt}\nmore"))));
        assert_eq!(started, Err("reason 3\nmore".to_owned()));
    }
}
