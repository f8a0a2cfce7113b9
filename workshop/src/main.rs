//! The program `llo-workshop`: serves pages and broker on one port, until ctrl-c.

use std::env;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use llo_dialogue::contract::wire;
use llo_workshop::broker::{Access, Broker};
use llo_workshop::{
    Hosts, Limits, Options, Origins, PASSWORD_VARIABLE, PageAddresses, Reach, acceptor, announcement, local_addresses,
    prefer, router,
};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::time::{interval, sleep};

/// The time that clients have to learn that the server stops.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(2);

/// The file descriptors to count on where the system does not say how many it allows.
const FALLBACK_DESCRIPTORS: u64 = 256;

#[tokio::main]
async fn main() -> ExitCode {
    // A wrong command line ends the program here, and so does one that asks for help.
    let options = Options::parse(env::args_os(), env::var_os(PASSWORD_VARIABLE)).unwrap_or_else(|error| error.exit());
    match serve(options).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(line) => {
            eprintln!("llo-workshop: {line}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(options: Options) -> Result<(), String> {
    // Each phone takes a file descriptor, so the program asks for as many as the system allows.
    let descriptors = rlimit::increase_nofile_limit(u64::MAX).unwrap_or(FALLBACK_DESCRIPTORS);
    let limits = options.limits.within(descriptors);
    let tls = options.tls.as_ref().map(|tls| acceptor(&tls.cert, &tls.key)).transpose()?;
    let listener = TcpListener::bind((options.reach.address(), options.port)).await;
    let listener = listener.map_err(|error| cannot_bind(&options, &error))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let networks = prefer(local_addresses(), options.address)?;
    let password = options.board_password.clone().map_or_else(random_password, Ok)?;
    let broker = Broker::new(Access::new(password.clone()), limits);
    // Signals are caught before the announcement: whoever reads it may send one at once.
    let stop = stop_signal().map_err(|error| error.to_string())?;
    print_flushed(&announcement(&options, address, &networks, &password)).map_err(|error| error.to_string())?;
    let page_addresses = page_addresses(&options, address.port());
    let origins = Origins { hosts: Hosts::of_this_machine(options.hosts), others: options.origins };
    // Behind a proxy every connection has the proxy's address; the client's is known only when its request is read.
    let behind_proxy = options.proxy_header.is_some();
    let at_accept =
        Limits { connections_per_address: limits.connections_per_address.filter(|_| !behind_proxy), ..limits };
    let router = router(options.pages, broker.clone(), origins, options.proxy_header, page_addresses);
    tokio::select! {
        () = llo_workshop::serve(listener, tls, router, at_accept) => Ok(()),
        () = forget_expired(&broker) => Ok(()),
        () = stop => {
            broker.stop();
            clients_gone(&broker).await;
            Ok(())
        }
    }
}

/// The addresses that pages on this computer get. A chosen one stays first as long as the machine has it. There are
/// none behind a proxy, which has an address of its own.
fn page_addresses(options: &Options, port: u16) -> PageAddresses {
    let (scheme, wanted) = (options.scheme(), options.address);
    let none = options.reach == Reach::Localhost || options.proxy_header.is_some();
    Arc::new(move || {
        let networks =
            if none { Vec::new() } else { prefer(local_addresses(), wanted).unwrap_or_else(|_| local_addresses()) };
        networks.iter().map(|address| address.base_url(scheme, port)).collect()
    })
}

/// Forgets expired messages every minute, also when no client does anything.
async fn forget_expired(broker: &Broker) {
    let mut minute = interval(Duration::from_secs(60));
    loop {
        minute.tick().await;
        broker.counts(Instant::now());
    }
}

/// Waits until all clients have left, or until the timeout. Downloads are not waited for: nothing is lost with them.
async fn clients_gone(broker: &Broker) {
    let end = Instant::now() + SHUTDOWN_TIMEOUT;
    while broker.counts(Instant::now()).clients > 0 && Instant::now() < end {
        sleep(Duration::from_millis(10)).await;
    }
}

/// Draws a password of 160 random bits, in letters and digits that can be typed.
fn random_password() -> Result<String, String> {
    let mut bytes = [0; 20];
    getrandom::fill(&mut bytes).map_err(|error| format!("the system gives no randomness: {error}"))?;
    Ok(wire::encode(&bytes).to_ascii_lowercase())
}

/// Prints and flushes, so that scripts see it through a pipe too.
fn print_flushed(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

fn cannot_bind(options: &Options, error: &io::Error) -> String {
    let port = options.port;
    match error.kind() {
        ErrorKind::AddrInUse => {
            format!("port {port} is in use by another program; take another port with --port N (0 takes any free one)")
        }
        ErrorKind::PermissionDenied => {
            format!("port {port} is only for the system; take one above 1023 with --port N")
        }
        _ => format!("cannot listen on {}:{port}: {error}", options.reach.address()),
    }
}

/// Completes with ctrl-c or with the signal that service managers send. Listening starts with the call.
fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => (),
            _ = terminate.recv() => (),
        }
    })
}
