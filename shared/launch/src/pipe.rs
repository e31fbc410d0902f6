//! A reader that goes away (`… | head -1`) ends the program quietly.

use std::{panic, process};

/// `println!` panics where standard output cannot be written. A closed pipe is no error of the program's: it ends there
/// and then, with exit code 0, as the book's commands do. Any other panic is reported as always.
pub(crate) fn end_quietly_when_closed() {
    let report = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if info.payload_as_str().is_some_and(is_closed_pipe) {
            process::exit(0);
        }
        report(info);
    }));
}

/// Whether a panic's message is the one of `println!` on a closed pipe: the standard library offers no other sign.
fn is_closed_pipe(message: &str) -> bool {
    let numbers: &[&str] = if cfg!(windows) { &["109", "232"] } else { &["32"] };
    message.starts_with("failed printing to stdout: ")
        && numbers.iter().any(|number| message.ends_with(&format!("(os error {number})")))
}

#[cfg(test)]
mod tests {
    use super::is_closed_pipe;

    #[test]
    fn only_a_closed_pipe_ends_quietly() {
        let number = if cfg!(windows) { 232 } else { 32 };
        let error = std::io::Error::from_raw_os_error(number);
        assert!(is_closed_pipe(&format!("failed printing to stdout: {error}")));
        for other in [
            "failed printing to stdout: No space left on device (os error 28)",
            "failed printing to stderr: Broken pipe (os error 32)",
            "index 32 is out of bounds",
        ] {
            assert!(!is_closed_pipe(other), "{other}");
        }
    }
}
