//! The rule that needs the snippets to run: none takes longer than two seconds.
//!
//! A program of one thread has no more CPU time than wall time, so each runs alone on one thread and is timed by the
//! clock. Another load on the machine can only make it look slower: a snippet over the limit runs twice more, and the
//! quickest of its runs counts.

use std::time::Duration;

use harness::build::{Build, Errors, build};
use harness::discover::{Book, Kind, Snippet};
use harness::run::{Job, Limits, run};
use harness::times::Times;
use manuscript::limits::MAX_SNIPPET_SECONDS;
use manuscript::{Problem, rules};

use super::Findings;

/// How long a snippet may take.
const LIMIT: Duration = Duration::from_secs(MAX_SNIPPET_SECONDS);

/// What took no longer in `verify-outputs`, with others beside it, does not take longer than [`LIMIT`] alone.
const SURELY_QUICK: Duration = Duration::from_secs(1);

/// Builds every part and times the snippets that the last `verify-outputs` of the same binary did not find quick. A
/// part that does not build, and a snippet that fails, is the business of `verify-outputs` and passed over here.
pub(crate) fn check(book: &Book, findings: &mut Findings) -> harness::Result<()> {
    for part in &book.parts {
        let programs = part.snippets.iter().filter(|snippet| snippet.kind != Kind::CompileFail);
        let wanted: Vec<&Snippet> = programs.collect();
        let Build::Done(built) = build(part, &wanted, Errors::Plain, |_| {})? else { continue };
        let times = Times::read(part, built.program.clone());
        let is_quick =
            |snippet: &Snippet| times.of(&snippet.name).is_some_and(|took| took <= SURELY_QUICK);
        for snippet in wanted.into_iter().filter(|snippet| !is_quick(snippet)) {
            let job = Job {
                name: snippet.name.clone(),
                program: built.program.clone(),
                arguments: vec![snippet.name.clone().into()],
                threads: 1,
                serves: snippet.kind == Kind::Server,
            };
            if let Some(took) = quickest(|| run(&job, Limits::default()).elapsed) {
                let message = format!(
                    "takes {:.1} s, but at most {} s keep the book quick",
                    took.as_secs_f64(),
                    LIMIT.as_secs()
                );
                findings.add(rules::SNIPPET_SLOW, Problem::new(&snippet.source, 1, message));
            }
        }
    }
    Ok(())
}

/// The quickest of three runs, or nothing as soon as one keeps to the limit.
fn quickest(mut run: impl FnMut() -> Duration) -> Option<Duration> {
    let mut best = Duration::MAX;
    for _ in 0..3 {
        best = best.min(run());
        if best <= LIMIT {
            return None;
        }
    }
    Some(best)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quickest_of_three_runs_counts() {
        let second = Duration::from_secs(1);
        let timed = |runs: &[Duration]| {
            let mut runs = runs.iter();
            quickest(|| *runs.next().expect("no run more than needed"))
        };
        assert_eq!(timed(&[LIMIT]), None, "one run within the limit is enough");
        assert_eq!(timed(&[LIMIT * 3, second]), None, "a busy machine is no slow snippet");
        let slow = [LIMIT * 3, LIMIT + second, LIMIT * 2];
        assert_eq!(timed(&slow), Some(LIMIT + second));
    }
}
