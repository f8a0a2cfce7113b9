//! Saying what happens and running other programs, with failures as one line.

use std::env;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// What a command gives back: a value, or one line for the person that says what to do.
pub type Done<T = ()> = Result<T, String>;

/// Prints the heading of a step.
pub fn heading(text: &str) {
    println!("\n== {text}");
}

/// Runs a program with its output on the terminal; anything but success is an error.
pub fn run(command: &mut Command) -> Done {
    let shown = shown(command);
    let status = command.status().map_err(|error| format!("`{shown}` did not start: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("`{shown}` failed ({status})")) }
}

/// Runs a program and gives its output; its complaints go to the terminal.
pub fn output(command: &mut Command) -> Done<String> {
    let shown = shown(command);
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| format!("`{shown}` did not start: {error}"))?;
    if !output.status.success() {
        return Err(format!("`{shown}` failed ({})", output.status));
    }
    String::from_utf8(output.stdout).map_err(|_| format!("`{shown}` did not print text"))
}

/// Whether a program can be started and says yes; its output is not shown.
pub fn succeeds(command: &mut Command) -> bool {
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

/// Where a program stands on the PATH.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// The cargo that started us, so that a `+toolchain` holds for everything we start.
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or("cargo".into()))
}

/// The command as a person would type it.
fn shown(command: &Command) -> String {
    let program = PathBuf::from(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str()).to_string_lossy();
    let args = command.get_args().map(|arg| arg.to_string_lossy());
    [name].into_iter().chain(args).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command_in_one_line() {
        let line = run(Command::new("/bin/sh").args(["-c", "exit 3"])).expect_err("it fails");
        assert!(line.starts_with("`sh -c exit 3` failed") && line.contains('3'), "{line}");
    }

    #[test]
    fn a_program_that_does_not_exist_is_named() {
        let line = run(&mut Command::new("no-such-program")).expect_err("it cannot start");
        assert!(line.contains("`no-such-program` did not start"), "{line}");
        assert_eq!(on_path("no-such-program"), None);
    }
}
