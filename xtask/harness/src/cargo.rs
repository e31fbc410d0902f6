//! Starts Cargo and rustc the same way everywhere, and asks Cargo about a workspace.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use cargo_metadata::{Metadata, MetadataCommand};

use crate::error::{Error, Result};

/// The Cargo that runs us, or the one on the path.
///
/// Cargo gives the programs that it runs a description of *their* package; a Cargo inside must not mistake it for its
/// own. A relative target folder is the one told from the current folder, wherever the command runs.
pub fn command() -> Command {
    let mut command = Command::new(program());
    for (name, _) in std::env::vars_os() {
        let Some(text) = name.to_str() else { continue };
        let describes_a_package = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"]
            .iter()
            .any(|prefix| text.starts_with(prefix));
        if describes_a_package || text == "CARGO_PRIMARY_PACKAGE" || text == "CARGO_TARGET_TMPDIR" {
            command.env_remove(&name);
        }
    }
    for name in ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET_DIR"] {
        if let Some(folder) = std::env::var_os(name)
            && let Ok(folder) = std::path::absolute(folder)
        {
            command.env(name, folder);
        }
    }
    command
}

/// The compiler that Cargo uses.
pub fn rustc() -> Command {
    Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
}

/// The workspace that a folder belongs to: its packages with what they declare, without what these need in turn.
///
/// # Errors
///
/// [`Error::Start`] where Cargo cannot be started, [`Error::Cargo`] where there is no workspace or its answer cannot be
/// read.
pub fn metadata(dir: &Path) -> Result<Metadata> {
    let output = command()
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .current_dir(dir)
        .stdin(Stdio::null())
        .output()
        .map_err(|source| Error::start("cargo metadata", source))?;
    let failed = |message: String| Error::Cargo {
        command: format!("cargo metadata in {}", dir.display()),
        message,
    };
    if !output.status.success() {
        return Err(failed(String::from_utf8_lossy(&output.stderr).trim().to_owned()));
    }
    let answer = String::from_utf8_lossy(&output.stdout);
    MetadataCommand::parse(answer)
        .map_err(|error| failed(format!("its answer cannot be read: {error}")))
}

/// Cargo itself.
pub(crate) fn program() -> PathBuf {
    std::env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from)
}
