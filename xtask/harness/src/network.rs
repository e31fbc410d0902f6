//! Takes the network away from the programs: the book promises that none of them makes a request, and CI holds it to that.
//!
//! On Linux the whole command starts itself again in a network of its own, which holds nothing but the loopback: one
//! wrapper for all programs, not one for each. What needs the real network (downloading crates, the twins' packages) has
//! to be done before.

use std::ffi::OsString;
use std::process::{Command, ExitCode, Stdio};
use std::{env, io};

/// Set in the process that was started anew, so that it does not start itself for ever.
const STARTED_ANEW: &str = "GROUNDWORK_NETWORK";

/// What came of taking the network away.
#[derive(Debug)]
pub enum Network {
    /// There is none: programs that run from here on can reach nothing but this machine's loopback.
    Gone,
    /// It is still there: why it could not be taken away.
    Still(String),
    /// The command has been run in a process without it, and ended so: end as it did.
    Done(ExitCode),
}

/// Starts this command again without a network, and waits for its end; in the process that was so started, says whether
/// the network is gone. Call it first of all.
///
/// Uses `unshare` of util-linux in a user namespace: no rights are needed, where the system allows it. Cargo is told
/// that it is offline there, so a missing crate gives a clear message.
///
/// # Errors
///
/// The command cannot be found or started again.
pub fn without() -> io::Result<Network> {
    if !cfg!(target_os = "linux") {
        return Ok(Network::Still("only Linux lets a command give it up".to_owned()));
    }
    if env::var_os(STARTED_ANEW).is_some() {
        let is_gone = interfaces()?.iter().all(|name| name == "lo");
        let why = || "unshare left a network".to_owned();
        return Ok(if is_gone { Network::Gone } else { Network::Still(why()) });
    }
    let unshare = |words: &[OsString]| {
        let mut command = Command::new("unshare");
        command.args(["--map-root-user", "--net", "--"]).args(words);
        command
    };
    let tried = unshare(&["true".into()]).stdin(Stdio::null()).output();
    match tried {
        Ok(output) if output.status.success() => {}
        Ok(output) => {
            let reason = String::from_utf8_lossy(&output.stderr).trim().to_owned();
            return Ok(Network::Still(reason));
        }
        Err(error) => return Ok(Network::Still(format!("unshare: {error}"))),
    }
    // A new network's loopback is down; programs that talk to themselves need it. Without `ip` they go without.
    const UP: &str = "ip link set lo up 2>/dev/null; exec \"$0\" \"$@\"";
    let mut words: Vec<OsString> = vec!["sh".into(), "-c".into(), UP.into()];
    words.push(env::current_exe()?.into_os_string());
    words.extend(env::args_os().skip(1));
    let mut command = unshare(&words);
    let status = command.env(STARTED_ANEW, "gone").env("CARGO_NET_OFFLINE", "true").status()?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(Network::Done(code.map_or(ExitCode::FAILURE, ExitCode::from)))
}

/// The names of the network's interfaces, as this process sees them.
fn interfaces() -> io::Result<Vec<String>> {
    let table = std::fs::read_to_string("/proc/self/net/dev")?;
    let named = table.lines().filter_map(|line| line.split_once(':'));
    Ok(named.map(|(name, _)| name.trim().to_owned()).collect())
}
