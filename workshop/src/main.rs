//! `llo-workshop`: serves a folder on 127.0.0.1 until ctrl-c.

use std::io::{self, ErrorKind, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;

use llo_workshop::{Options, USAGE, site};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

#[tokio::main]
async fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    if args.iter().any(|arg| arg == "--help" || arg == "-h") {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    let stopped = match Options::parse(args.into_iter()) {
        Ok(options) => serve(options).await,
        Err(line) => Err(line),
    };
    match stopped {
        Ok(()) => ExitCode::SUCCESS,
        Err(line) => {
            eprintln!("llo-workshop: {line}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(options: Options) -> Result<(), String> {
    let port = options.port;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(|error| cannot_bind(port, &error))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    // Before the announcement: who reads it may ask us to stop at once.
    let stop = asked_to_stop().map_err(|error| error.to_string())?;
    announce(address).map_err(|error| error.to_string())?;
    // Files only: nothing is lost when the connections that are still open end with the process.
    tokio::select! {
        ended = axum::serve(listener, site(options.root)) => ended.map_err(|error| error.to_string()),
        () = stop => Ok(()),
    }
}

/// Scripts wait for the first line; it is flushed so that they see it through a pipe too.
fn announce(address: SocketAddr) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "listening on http://{address}/")?;
    writeln!(out, "demo portal page: http://{address}/portal.html")?;
    writeln!(out, "stop with ctrl-c")?;
    out.flush()
}

fn cannot_bind(port: u16, error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::AddrInUse => {
            format!("port {port} is in use by another program; take another port with --port N (0 takes any free one)")
        }
        ErrorKind::PermissionDenied => {
            format!("port {port} is only for the system; take one above 1023 with --port N")
        }
        _ => format!("cannot listen on 127.0.0.1:{port}: {error}"),
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
