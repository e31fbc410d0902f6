//! `verify-outputs --python`: the twins, held to the same goldens.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, IsTerminal as _};
use std::time::Duration;

use harness::discover::{Snippet, Twin};
use harness::explain::explain_twin;
use harness::python::{self, Progress, TwinJob};
use harness::verify::{self, Options};
use indicatif::{ProgressBar, ProgressStyle};

use super::{Count, closing};
use crate::context::{Context, Failure, print};

/// How many twins the line about the slowest names.
const MOST_SLOW: usize = 3;

impl From<python::Error> for Failure {
    fn from(error: python::Error) -> Failure {
        Failure::new(error.to_string())
    }
}

/// Runs the twins of the selected snippets, explains each difference and prints the count; says whether one is red.
///
/// # Errors
///
/// There is no Python, its environment cannot be made, or the runner breaks off.
pub(super) fn verify(
    context: &Context,
    snippets: &[&Snippet],
    options: Options,
) -> Result<bool, Failure> {
    let jobs: Vec<TwinJob> = snippets
        .iter()
        .filter_map(|snippet| match &snippet.twin {
            Twin::File(path) => Some(TwinJob { name: snippet.name.clone(), path: path.clone() }),
            Twin::None(_) | Twin::Missing => None,
        })
        .collect();
    if jobs.is_empty() {
        print("no Python twins here\n")?;
        return Ok(false);
    }

    let bar = ProgressBar::new(jobs.len() as u64);
    bar.set_prefix("Python twins");
    let python = environment(context, &bar)?;
    bar.set_style(style("{prefix} {bar:32} {pos} of {len}"));
    bar.set_message("");

    let mut count = Count::default();
    let mut skipped: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut times: Vec<(Duration, &str)> = Vec::new();
    let mut printed = Ok(());
    python::run_twins(&python, &jobs, options.limits, options.workers, |result| {
        bar.inc(1);
        if let Some(module) = result.skipped() {
            skipped.entry(module.to_owned()).or_default().push(result.name.clone());
            return;
        }
        let Some(snippet) = context.book.snippet(&result.name) else { return };
        let checked = verify::judge(snippet, &result.outcome);
        count.add(&result.name, &checked.verdict);
        times.push((checked.elapsed, &snippet.name));
        let file = match &snippet.twin {
            Twin::File(path) => context.path(path),
            Twin::None(_) | Twin::Missing => result.name.clone(),
        };
        let explained = explain_twin(&checked, &file, context.look);
        if !explained.is_empty() && printed.is_ok() {
            printed = bar.suspend(|| print(&format!("\n{explained}\n")));
        }
    })?;
    bar.finish_and_clear();
    printed?;

    // A reader may lack what is optional; CI may not, or nobody would check those twins.
    let red = count.is_red(verify::under_ci()) || (verify::under_ci() && !skipped.is_empty());
    let mut text = slowest(&mut times);
    closing(context, &mut count, "Python twins", red, &mut text);
    for (module, mut names) in skipped {
        names.sort();
        let _ = writeln!(
            text,
            "{} skipped, because {module} is not installed: {}",
            names.len(),
            names.join(" ")
        );
    }
    print(&text)?;
    Ok(red)
}

/// `slowest: a/b 4.9 s, c/d 3.1 s, e/f 0.5 s`: those that a slower machine stops first. Empty where no other twin ran.
fn slowest(times: &mut [(Duration, &str)]) -> String {
    if times.len() <= MOST_SLOW {
        return String::new();
    }
    times.sort_unstable_by(|a, b| b.cmp(a));
    let named: Vec<String> = times[..MOST_SLOW]
        .iter()
        .map(|(time, name)| format!("{name} {:.1} s", time.as_secs_f64()))
        .collect();
    format!("slowest: {}\n", named.join(", "))
}

/// The virtual environment, made the first time; says so, for that takes a while.
fn environment(context: &Context, bar: &ProgressBar) -> Result<python::Python, Failure> {
    bar.set_style(style("{prefix} {msg}"));
    let python = python::ensure_venv(&context.book.root, |progress| {
        let message = match progress {
            Progress::Waiting => "waiting for another run that makes their environment".to_owned(),
            Progress::Making { version } => {
                format!(
                    "making their environment with Python {version}, once (about a minute, 100 MB)"
                )
            }
            Progress::Installing(line) => {
                bar.set_message(line);
                bar.tick();
                return;
            }
        };
        if io::stderr().is_terminal() {
            bar.set_message(message);
            bar.tick();
        } else {
            eprintln!("Python twins: {message}");
        }
    })?;
    Ok(python)
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slowest_are_named_where_there_are_others() {
        let ms = Duration::from_millis;
        let mut times = [(ms(20), "a/b"), (ms(4_910), "c/d"), (ms(480), "e/f"), (ms(3_000), "g/h")];
        assert_eq!(slowest(&mut times[..3]), "");
        assert_eq!(slowest(&mut times), "slowest: c/d 4.9 s, g/h 3.0 s, e/f 0.5 s\n");
    }
}
