//! All scenarios, in all three engines. `cargo test --workspace --test e2e -- [part of a name] [--engine NAME]` runs a part.

mod scenarios;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    llo_e2e::run::main(&scenarios::all(), Path::new(env!("CARGO_TARGET_TMPDIR")))
}
