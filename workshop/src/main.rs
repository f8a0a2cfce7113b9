//! `llo-workshop`: pages and broker on one port, until ctrl-c.

use std::env;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use llo_dialogue::contract::wire;
use llo_workshop::broker::{Access, Broker};
use llo_workshop::{
    Hosts, Limits, Networks, Options, Origins, PASSWORD_VARIABLE, Reach, acceptor, announcement, chosen, here, workshop,
};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::time::{interval, sleep};

/// How long clients are given to read that the server stops.
const FAREWELL: Duration = Duration::from_secs(2);

/// What every system allows a program; where it does not even say how many, more are not counted on.
const FEWEST_DESCRIPTORS: u64 = 256;

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
    // A file descriptor for each phone. Where the system allows no more, the ones there are have to do.
    let descriptors = rlimit::increase_nofile_limit(u64::MAX).unwrap_or(FEWEST_DESCRIPTORS);
    let limits = options.limits.within(descriptors);
    let tls = options.tls.as_ref().map(|tls| acceptor(&tls.cert, &tls.key)).transpose()?;
    let listener = TcpListener::bind((options.reach.address(), options.port)).await;
    let listener = listener.map_err(|error| cannot_bind(&options, &error))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let networks = chosen(here(), options.address)?;
    let credential = options.board_password.clone().map_or_else(random, Ok)?;
    let broker = Broker::new(Access::new(credential.clone()), limits);
    // Before the announcement: who reads it may ask us to stop at once.
    let stop = asked_to_stop().map_err(|error| error.to_string())?;
    announce(&announcement(&options, address, &networks, &credential)).map_err(|error| error.to_string())?;
    let addresses = addresses(&options, address.port());
    let origins = Origins { hosts: Hosts::of_this_machine(options.hosts), others: options.origins };
    // Behind a proxy every connection is the proxy's: there the address is known when a request is read.
    let proxied = options.proxy_header.is_some();
    let at_accept = Limits { connections_per_address: limits.connections_per_address.filter(|_| !proxied), ..limits };
    let router = workshop(options.root, broker.clone(), origins, options.proxy_header, addresses);
    tokio::select! {
        () = llo_workshop::serve(listener, tls, router, at_accept) => Ok(()),
        () = sweep(&broker) => Ok(()),
        () = stop => {
            broker.stop();
            gone(&broker).await;
            Ok(())
        }
    }
}

/// What pages on this computer are told. An address that was chosen stays the first, as long as it is there; a proxy has an
/// address of its own.
fn addresses(options: &Options, port: u16) -> Networks {
    let (scheme, wanted) = (options.scheme(), options.address);
    let none = options.reach == Reach::Localhost || options.proxy_header.is_some();
    Arc::new(move || {
        let networks = if none { Vec::new() } else { chosen(here(), wanted).unwrap_or_else(|_| here()) };
        networks.iter().map(|address| address.base(scheme, port)).collect()
    })
}

/// Forgets expired messages also when nobody does anything.
async fn sweep(broker: &Broker) {
    let mut minute = interval(Duration::from_secs(60));
    loop {
        minute.tick().await;
        broker.counts(Instant::now());
    }
}

/// Ends when everyone has left, or when they have had their time. Files are not waited for: nothing is lost with them.
async fn gone(broker: &Broker) {
    let end = Instant::now() + FAREWELL;
    while broker.counts(Instant::now()).clients > 0 && Instant::now() < end {
        sleep(Duration::from_millis(10)).await;
    }
}

/// 160 bits that nobody guesses, in letters that survive being typed.
fn random() -> Result<String, String> {
    let mut bytes = [0; 20];
    getrandom::fill(&mut bytes).map_err(|error| format!("the system gives no randomness: {error}"))?;
    Ok(wire::encode(&bytes).to_ascii_lowercase())
}

/// Flushed, so that scripts see it through a pipe too.
fn announce(text: &str) -> io::Result<()> {
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

/// Ends with ctrl-c or with the signal that service managers send. Listening starts with the call.
fn asked_to_stop() -> io::Result<impl Future<Output = ()>> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => (),
            _ = terminate.recv() => (),
        }
    })
}
