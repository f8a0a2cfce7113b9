//! Running other programs: headings before them, their output, and a failure as one line.

use std::env;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The result of a command: a value, or one line for the person that says what to do.
pub type Result<T = (), E = String> = std::result::Result<T, E>;

/// Prints the heading of a step.
pub fn heading(text: &str) {
    println!("\n== {text}");
}

/// Runs a program with its output on the terminal; anything but success is an error.
pub fn run(command: &mut Command) -> Result {
    let command_line = command_line(command);
    let status = command.status().map_err(|error| format!("`{command_line}` did not start: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("`{command_line}` failed ({status})")) }
}

/// Runs a program and returns its output; what it writes to stderr goes to the terminal.
pub fn output(command: &mut Command) -> Result<String> {
    let command_line = command_line(command);
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| format!("`{command_line}` did not start: {error}"))?;
    if !output.status.success() {
        return Err(format!("`{command_line}` failed ({})", output.status));
    }
    String::from_utf8(output.stdout).map_err(|_| format!("`{command_line}` did not print text"))
}

/// Whether a program starts and succeeds; its output is not shown.
pub fn succeeds(command: &mut Command) -> bool {
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

/// Finds a program on the PATH.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// The cargo that started xtask, so that its `+toolchain` holds for every program that xtask starts.
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or("cargo".into()))
}

/// The command as a person would type it.
fn command_line(command: &Command) -> String {
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
