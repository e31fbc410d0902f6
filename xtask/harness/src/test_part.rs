//! A part's `tests/outputs.rs`: one test per snippet, under the snippet's name, so that
//! `cargo test -p part1-vocabulary kernels/xor` works; one per solution with holes, whose stub must stop; and two tests of
//! the part's files.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};

use libtest_mimic::{Arguments, Failed, Trial};

use crate::build::{self, Build, Built, Errors};
use crate::discover::{Kind, Part};
use crate::explain::{Look, explain};
use crate::stubs::{self, Stubs};
use crate::times::Times;
use crate::verify::{Checked, Fault, Options, check_message, check_program, under_ci};
use crate::{mount, orphans};

/// Tests every snippet of a part. `dir` is the package's folder, `program` its binary:
///
/// ```text
/// fn main() -> std::process::ExitCode {
///     harness::test_part(env!("CARGO_MANIFEST_DIR"), env!("CARGO_BIN_EXE_part1-vocabulary"))
/// }
/// ```
///
/// Takes libtest's command line (a filter, `--list`, `--exact`, …). *Rounding* passes, except under `CI`. Within
/// `cargo xtask ci`, a program that the same run has verified, in the same binary, is listed as ignored.
pub fn test_part(dir: &str, program: &str) -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Here each program has two threads, so that outputs which depend on their number do not stay unnoticed.
    let options = Options::with_threads(2);
    arguments.test_threads.get_or_insert(options.workers);
    let program = Path::new(program);
    let name = program.file_stem().unwrap_or_default().to_string_lossy();
    let part = match Part::read(&name, Path::new(dir)) {
        Ok(part) => Arc::new(part),
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    };

    let unmounted: Arc<BTreeSet<String>> = match mount::unmounted(&part) {
        Ok(unmounted) => Arc::new(unmounted.into_iter().map(|s| s.name.clone()).collect()),
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    };

    let built: Arc<OnceLock<Result<Built, String>>> = Arc::default();
    let mut trials = vec![
        file_test("files/main_rs_is_fresh", &part, main_rs_is_fresh),
        file_test("files/no_orphans", &part, no_orphans),
    ];
    let times = Times::read(&part, program.to_owned());
    for snippet in &part.snippets {
        let verified = times.matched_in_this_run(&snippet.name);
        let (part, snippet, built) = (Arc::clone(&part), snippet.clone(), Arc::clone(&built));
        let (program, unmounted) = (program.to_owned(), Arc::clone(&unmounted));
        let trial = Trial::test(snippet.name.clone(), move || {
            let checked = match snippet.kind {
                Kind::CompileFail => {
                    let built = built.get_or_init(|| libraries(&part)).as_ref()?;
                    let checked = check_message(&part, &snippet, built);
                    checked.map_err(|error| Failed::from(error.to_string()))?
                }
                _ if unmounted.contains(&snippet.name) => {
                    Checked::failed(&snippet, Fault::NotMounted)
                }
                _ => check_program(&snippet, &program, options),
            };
            if checked.verdict.is_red(under_ci()) {
                Err(explain(&checked, Look::PLAIN).into())
            } else {
                Ok(())
            }
        });
        trials.push(if verified {
            trial.with_kind("verified in this run of CI").with_ignored_flag(true)
        } else {
            trial
        });
    }
    let compiled: Arc<OnceLock<Result<Stubs, String>>> = Arc::default();
    for snippet in &part.snippets {
        let holes = stubs::holes_of(snippet).map(|holes| holes.len());
        if matches!(holes, Ok(0)) {
            continue;
        }
        let (part, built, compiled) =
            (Arc::clone(&part), Arc::clone(&built), Arc::clone(&compiled));
        let name = snippet.name.clone();
        trials.push(Trial::test(format!("stub/{name}"), move || {
            holes.map_err(|error| format!("{name}: {error}"))?;
            let built = built.get_or_init(|| libraries(&part)).as_ref()?;
            let compiled = compiled.get_or_init(|| Stubs::build(&part, built)).as_ref()?;
            compiled.check(&name).map_err(Failed::from)
        }));
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// The compiled libraries, which only `.fail.rs` snippets and stubs need: Cargo has built them for this test already.
fn libraries(part: &Part) -> Result<Built, String> {
    match build::build(part, &[], Errors::Plain, |_| {}) {
        Ok(Build::Done(built)) => Ok(built),
        Ok(Build::Failed(errors)) => Err(errors.all()),
        Err(error) => Err(error.to_string()),
    }
}

fn file_test(name: &str, part: &Arc<Part>, test: fn(&Part) -> Result<(), String>) -> Trial {
    let part = Arc::clone(part);
    Trial::test(name, move || test(&part).map_err(Failed::from))
}

fn main_rs_is_fresh(part: &Part) -> Result<(), String> {
    match mount::is_fresh(part) {
        Ok(true) => Ok(()),
        Ok(false) => Err(format!(
            "{} does not mount the snippets that are there\n\n  bless: cargo xtask bless {}",
            part.main_rs().display(),
            part.name
        )),
        Err(error) => Err(error.to_string()),
    }
}

fn no_orphans(part: &Part) -> Result<(), String> {
    let orphans = orphans::of_part(part).map_err(|error| error.to_string())?;
    if orphans.is_empty() {
        return Ok(());
    }
    let lines =
        orphans.iter().map(|orphan| format!("{}: {}\n", orphan.path.display(), orphan.reason));
    Err(lines.collect())
}
