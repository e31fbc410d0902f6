//! What a person sees while a part is built and run: a bar on a terminal, single lines elsewhere.

use std::io::{self, IsTerminal as _};

use harness::discover::Part;
use harness::run::available_workers;
use indicatif::{ProgressBar, ProgressStyle};

/// The progress of one part.
pub(crate) struct Progress {
    bar: ProgressBar,
    part: String,
    /// The part's own binary and library: compiling these is no news.
    own: [String; 2],
    cold_build_cpu_s: Option<f64>,
    announced: bool,
}

impl Progress {
    /// Begins to build a part, of which `count` snippets will be run.
    pub(crate) fn begin(part: &Part, count: usize) -> Progress {
        let bar = ProgressBar::new(count as u64);
        let style = ProgressStyle::with_template("{prefix} {msg}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.set_prefix(part.name.clone());
        bar.set_message("building");
        Progress {
            bar,
            part: part.name.clone(),
            own: [part.name.clone(), part.name.replace('-', "_")],
            cold_build_cpu_s: part.policy.cold_build_cpu_s,
            announced: false,
        }
    }

    /// A crate was compiled.
    pub(crate) fn compiled(&mut self, name: &str) {
        if self.own.iter().any(|own| own == name) {
            return;
        }
        let expect = match self.cold_build_cpu_s {
            Some(cpu_s) => {
                let wall_s = cpu_s / available_workers() as f64;
                format!("the first time takes about {}", rough(wall_s))
            }
            None => "the first time takes a while".to_owned(),
        };
        self.bar.set_message(format!("compiling ({expect}): {name}"));
        self.bar.tick();
        if !self.announced && !io::stderr().is_terminal() {
            eprintln!("{}: compiling ({expect})", self.part);
        }
        self.announced = true;
    }

    /// Everything is compiled: the snippets run now.
    pub(crate) fn built(&self) {
        let style = ProgressStyle::with_template("{prefix} {bar:32} {pos} of {len} {msg}");
        self.bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        self.bar.set_message("");
    }

    /// A snippet was run.
    pub(crate) fn ran(&self) {
        self.bar.inc(1);
    }

    /// Does something that prints, with the bar out of the way.
    pub(crate) fn aside<T>(&self, print: impl FnOnce() -> T) -> T {
        self.bar.suspend(print)
    }

    /// Ends the bar and leaves no trace of it.
    pub(crate) fn end(self) {
        self.bar.finish_and_clear();
    }
}

/// A time to expect: to ten seconds, or to a minute.
fn rough(seconds: f64) -> String {
    if seconds < 90.0 {
        format!("{} s", (seconds / 10.0).ceil() * 10.0)
    } else {
        format!("{} min", (seconds / 60.0).ceil())
    }
}

#[cfg(test)]
mod tests {
    use super::rough;

    #[test]
    fn a_time_to_expect_is_rough() {
        for (seconds, text) in
            [(3.0, "10 s"), (41.0, "50 s"), (89.0, "90 s"), (91.0, "2 min"), (600.0, "10 min")]
        {
            assert_eq!(rough(seconds), text);
        }
    }
}
