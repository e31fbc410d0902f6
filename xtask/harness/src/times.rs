//! How long each program took in the last `verify-outputs`, and in which run of CI: kept in the target folder, for that
//! binary only.
//!
//! `tidy --slow` measures again only what was not quick there, and in one run of CI the tests do not run again what
//! the run has verified. A verdict never outlives its run.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::build::record::{Stamp, target};
use crate::discover::Part;
use crate::verify::{Checked, Verdict};
use crate::write_if_changed;

/// The variable that names a run of CI to the programs that it starts.
pub const RUN: &str = "GROUNDWORK_CI_RUN";

/// How long each program of a part took when it was last verified.
#[derive(Debug, Serialize, Deserialize)]
pub struct Times {
    /// The binary that ran.
    program: PathBuf,
    stamp: Option<Stamp>,
    programs: BTreeMap<String, Time>,
}

/// One program's last run.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Time {
    wall_s: f64,
    matches: bool,
    run: Option<String>,
}

impl Times {
    /// The times of `program` as it is now: those of the last runs, or none where it was built anew.
    pub fn read(part: &Part, program: PathBuf) -> Times {
        let stamp = Stamp::of(&program);
        let kept = file(part)
            .and_then(|path| fs::read(path).ok())
            .and_then(|text| serde_json::from_slice::<Times>(&text).ok())
            .filter(|kept| kept.program == program && kept.stamp == stamp && stamp.is_some());
        kept.unwrap_or(Times { program, stamp, programs: BTreeMap::new() })
    }

    /// Notes what one program did.
    pub fn add(&mut self, checked: &Checked) {
        let time = Time {
            wall_s: checked.elapsed.as_secs_f64(),
            matches: checked.verdict == Verdict::Match,
            run: run(),
        };
        self.programs.insert(checked.snippet.name.clone(), time);
    }

    /// How long a program took.
    pub fn of(&self, name: &str) -> Option<Duration> {
        let time = self.programs.get(name)?;
        Duration::try_from_secs_f64(time.wall_s).ok()
    }

    /// Whether this very run of CI has run the program, and its output matched.
    pub fn matched_in_this_run(&self, name: &str) -> bool {
        let this = run();
        let time = self.programs.get(name);
        this.is_some() && time.is_some_and(|time| time.matches && time.run == this)
    }

    /// Writes the times. That it fails is no error: the next reader measures.
    pub fn write(&self, part: &Part) {
        let unchanged = Stamp::of(&self.program) == self.stamp && self.stamp.is_some();
        if let (true, Some(path), Ok(text)) = (unchanged, file(part), serde_json::to_vec(self)) {
            let _ = path.parent().map(fs::create_dir_all);
            let _ = write_if_changed(&path, &text);
        }
    }
}

fn file(part: &Part) -> Option<PathBuf> {
    Some(target(part)?.join("snippets").join(format!("{}.times.json", part.name)))
}

fn run() -> Option<String> {
    std::env::var(RUN).ok().filter(|run| !run.is_empty())
}
