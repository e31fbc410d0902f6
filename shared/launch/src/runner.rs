//! What a program and the harness that runs it tell each other: that `main` has returned, and that the harness is there.
//!
//! A program that a person starts has neither: without the variable of the harness nothing here does anything.

use std::path::PathBuf;
use std::{env, fs, process};

/// The variable that names the folder for the last sign: an empty file, named by the process's number. By its number,
/// because the programs that this one starts inherit the variable.
const LAST_SIGN: &str = "GROUNDWORK_LAST_SIGN";

/// The side of the harness, as a program sees it.
pub(crate) struct Runner {
    sign: Option<PathBuf>,
}

impl Runner {
    /// Finds out whether a harness runs this program. If so, the program ends when the harness does: an endless loop
    /// whose harness was killed would run for ever.
    pub(crate) fn find() -> Runner {
        // Set to nothing it is as good as not set: the sign would lie wherever the program was started.
        let folder = env::var_os(LAST_SIGN).filter(|folder| !folder.is_empty()).map(PathBuf::from);
        if folder.is_some() {
            end_with_parent();
        }
        Runner { sign: folder.map(|folder| folder.join(process::id().to_string())) }
    }

    /// Says that `main` has returned. A harness that finds no such sign takes the program for one that left early.
    pub(crate) fn sign_off(&self) {
        if let Some(sign) = &self.sign {
            // Where it cannot be written the harness says so: the sign is missing.
            let _ = fs::write(sign, "");
        }
    }
}

/// Ends this process when its parent ends. On Windows the harness's job object does the same.
fn end_with_parent() {
    #[cfg(unix)]
    {
        use std::os::unix::process::parent_id;
        use std::thread;
        use std::time::Duration;

        /// How often to look whether the harness is still there.
        const LOOK: Duration = Duration::from_millis(500);
        let parent = parent_id();
        let watch = move || {
            while parent_id() == parent {
                thread::sleep(LOOK);
            }
            process::exit(1);
        };
        // Without the thread the program does its work all the same.
        let _ = thread::Builder::new().name("runner".to_owned()).spawn(watch);
    }
}
