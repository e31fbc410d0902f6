//! Starts Cargo and rustc the same way everywhere.

use std::process::Command;

/// The Cargo that runs us, or the one on the path.
///
/// Cargo gives the programs that it runs a description of *their* package; a Cargo inside must not mistake it for its own.
pub(crate) fn command() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    for (name, _) in std::env::vars_os() {
        let Some(text) = name.to_str() else { continue };
        let describes_a_package = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"]
            .iter()
            .any(|prefix| text.starts_with(prefix));
        if describes_a_package || text == "CARGO_PRIMARY_PACKAGE" || text == "CARGO_TARGET_TMPDIR" {
            command.env_remove(&name);
        }
    }
    command
}

/// The compiler that Cargo uses.
pub(crate) fn rustc() -> Command {
    Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
}
