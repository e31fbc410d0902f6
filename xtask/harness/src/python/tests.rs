//! Finding a Python, making the environment, running twins: with a real Python, where there is one.

use std::collections::BTreeMap;
use std::error::Error as StdError;

use std::fs;
use std::io::Write as _;
use std::process::Stdio;
use std::time::Duration;

use super::find::{Base, find_python};
use super::runner::run_runner;
use super::venv::{is_ready, stamp, stamp_path};
use super::*;
use crate::run::{End, Limits, Stream, thread_variables};
use crate::verify::under_ci;

type Outcome = std::result::Result<(), Box<dyn StdError>>;

/// The folder `shared/python` of this checkout.
fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/python")
}

/// Any Python that could make the environment; the tests that need one are skipped, by name, without it. Under CI they
/// fail: nobody reads there what was skipped.
fn base(test: &str) -> Option<Base> {
    let found = find_python(None).ok();
    assert!(found.is_some() || !under_ci(), "{test} needs a Python, and CI has to have one");
    if found.is_none() {
        println!("skipped: {test} needs Python {}.{} or newer", OLDEST.0, OLDEST.1);
    }
    found
}

/// A book with nothing but the runner and these requirements.
fn book(requirements: &str) -> io::Result<tempfile::TempDir> {
    let root = tempfile::tempdir()?;
    let folder = root.path().join("shared").join("python");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("requirements.txt"), requirements)?;
    fs::copy(scripts().join("run_twins.py"), folder.join("run_twins.py"))?;
    fs::copy(scripts().join("../run.toml"), root.path().join("shared/run.toml"))?;
    Ok(root)
}

/// Runs small programs as twins, by name, with tight limits.
fn twins(
    base: &Base,
    programs: &[(&str, &str)],
    options: &[&str],
) -> std::result::Result<BTreeMap<String, TwinResult>, Box<dyn StdError>> {
    let folder = tempfile::tempdir()?;
    let mut jobs = Vec::new();
    for (name, program) in programs {
        let path = folder.path().join(format!("{name}.py"));
        fs::write(&path, program)?;
        jobs.push(TwinJob { name: (*name).to_owned(), path });
    }
    let limits = Limits { time: Duration::from_secs(5), stdout_bytes: 10_000, stderr_bytes: 5_000 };
    let mut command = base.command();
    command.arg(scripts().join("run_twins.py")).args(["--jobs", "4", "--time-limit", "5"]);
    command.args(["--stdout-limit", "10000", "--stderr-limit", "5000"]).args(options);
    let mut results = BTreeMap::new();
    run_runner(command, &jobs, limits, |result| {
        results.insert(result.name.clone(), result);
    })?;
    Ok(results)
}

const PROGRAMS: [(&str, &str); 19] = [
    ("plain", "import os, sys\nprint('Zürich', __name__, os.listdir(), repr(sys.stdin.read()))"),
    ("bytes", "import sys\nsys.stdout.buffer.write(bytes([0, 255, 10, 13]))"),
    ("order", "print(list({'b', 'a', 'c', 'd'}))"),
    ("shared", "import show, data\nprint(show.fixed(0.5, 2), len(data.penguins()))"),
    ("colorsys", "import colorsys\nprint(colorsys.__file__ != __file__)"),
    ("main", "import sys\nprint(sys.modules['__main__'].__file__ == __file__ == sys.argv[0])"),
    ("exit", "import sys\nprint('half')\nsys.exit(3)"),
    ("said", "raise SystemExit('no more')"),
    ("leaves", "import sys\nprint('half')\nsys.exit()"),
    ("leaves at once", "import os\nprint('half', flush=True)\nos._exit(0)"),
    (
        "orphan",
        "import subprocess, sys\nnothing = subprocess.DEVNULL\nnap = [sys.executable, '-c', 'import time; time.sleep(60)']\nprint(subprocess.Popen(nap, stdout=nothing, stderr=nothing).pid)",
    ),
    (
        "environment",
        "import os, tempfile\nhere = os.getcwd()\nprint(os.environ['HOME'] == here, tempfile.gettempdir() == here)\nprint(*sorted(os.environ), sep='\\n')",
    ),
    ("raises", "def f():\n    return 1 / 0\n\nprint('before')\nf()"),
    ("syntax", "print('x'"),
    ("endless", "print('begun', flush=True)\nwhile True:\n    pass"),
    ("flood", "while True:\n    print('x' * 1000, flush=True)"),
    ("noise", "import sys\nwhile True:\n    print('x' * 1000, file=sys.stderr, flush=True)"),
    ("torch", "import torch.nn\nprint('never')"),
    ("typo", "import nunpy"),
];

fn each_twin_ends_as_it_should(options: &[&str]) -> Outcome {
    let Some(base) = base("each_twin_ends_as_it_should") else { return Ok(()) };
    let has_torch = base.command().args(["-c", "import torch"]).output()?.status.success();
    let results = twins(&base, &PROGRAMS, options)?;
    assert_eq!(results.len(), PROGRAMS.len());
    let out = |name: &str| String::from_utf8_lossy(&results[name].outcome.stdout).into_owned();
    let err = |name: &str| String::from_utf8_lossy(&results[name].outcome.stderr).into_owned();
    let end = |name: &str| results[name].outcome.end.clone();

    assert_eq!(out("plain"), "Zürich __main__ [] ''\n");
    assert_eq!(results["bytes"].outcome.stdout, [0, 255, 10, 13]);
    let again = twins(&base, &PROGRAMS[2..3], options)?;
    assert_eq!(out("order").as_bytes(), again["order"].outcome.stdout, "hash order is fixed");
    assert_eq!(out("shared"), "0.50 344\n");
    assert_eq!(out("colorsys"), "True\n", "a twin's name hides no module of Python's");
    assert_eq!(out("main"), "True\n");
    for name in ["plain", "bytes", "order", "shared", "colorsys", "main", "environment"] {
        assert_eq!((end(name), err(name)), (End::Exit(0), String::new()), "{name}");
        assert!(results[name].outcome.returned, "{name}");
        assert_eq!(results[name].skipped(), None);
    }

    let environment = out("environment");
    assert!(environment.starts_with("True True\n"), "{environment}");
    let known =
        ["HOME", "TMP", "TEMP", "USERPROFILE", "PYTHON", "L", "TZ", "NO_COLOR", "S", "WIND"];
    for line in environment.lines().skip(1) {
        let is_ours = thread_variables().iter().any(|name| name == line);
        assert!(is_ours || known.iter().any(|start| line.starts_with(start)), "{line}");
        assert!(!["LD_LIBRARY_PATH", "PATH"].contains(&line), "{line}");
    }
    for name in thread_variables() {
        assert!(environment.lines().any(|line| line == name), "{name}");
    }

    for name in ["leaves", "leaves at once"] {
        assert_eq!((end(name), out(name)), (End::Exit(0), "half\n".to_owned()), "{name}");
        assert!(!results[name].outcome.returned, "{name}");
    }
    if cfg!(unix) {
        assert_eq!(end("orphan"), End::LeftRunning);
    }
    if cfg!(target_os = "linux") {
        let state = fs::read_to_string(format!("/proc/{}/stat", out("orphan").trim()));
        assert!(state.is_err() || state.is_ok_and(|state| state.contains(") Z")), "it runs on");
    }

    assert_eq!((end("exit"), out("exit")), (End::Exit(3), "half\n".to_owned()));
    assert_eq!((end("said"), err("said")), (End::Exit(1), "no more\n".to_owned()));
    assert_eq!((end("raises"), out("raises")), (End::Exit(1), "before\n".to_owned()));
    assert!(err("raises").ends_with("ZeroDivisionError: division by zero\n"));
    assert!(!err("raises").contains("run_twins"), "{}", err("raises"));
    assert_eq!(end("syntax"), End::Exit(1));
    assert!(err("syntax").contains("SyntaxError"), "{}", err("syntax"));

    assert_eq!(end("endless"), End::TimeOut(Duration::from_secs(5)));
    assert_eq!(out("endless"), "begun\n");
    assert_eq!(end("flood"), End::TooMuch(Stream::Stdout, 10_000));
    assert_eq!(out("flood").len(), 10_000);
    assert_eq!(end("noise"), End::TooMuch(Stream::Stderr, 5_000));

    if !has_torch {
        assert_eq!((end("torch"), out("torch")), (End::Exit(1), String::new()));
        assert_eq!(results["torch"].skipped(), Some("torch"));
    }
    assert_eq!(results["typo"].missing_module.as_deref(), Some("nunpy"));
    assert_eq!(results["typo"].skipped(), None, "a typing error is no reason to skip");
    Ok(())
}

#[test]
fn each_twin_ends_as_it_should_where_it_is_forked() -> Outcome {
    each_twin_ends_as_it_should(&[])
}

#[test]
fn each_twin_ends_as_it_should_in_a_new_interpreter() -> Outcome {
    each_twin_ends_as_it_should(&["--no-fork"])
}

#[cfg(unix)]
#[test]
fn a_twin_ended_by_a_signal_is_no_exit() -> Outcome {
    let Some(base) = base("a_twin_ended_by_a_signal_is_no_exit") else { return Ok(()) };
    let program = "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)";
    let results = twins(&base, &[("killed", program)], &[])?;
    assert_eq!(results["killed"].outcome.end, End::Killed("signal: 9".to_owned()));
    Ok(())
}

#[test]
fn a_runner_that_breaks_off_is_an_error_with_its_last_lines() -> Outcome {
    let Some(base) = base("a_runner_that_breaks_off") else { return Ok(()) };
    let job = TwinJob { name: "kernels/xor".into(), path: "xor.py".into() };
    let message = |program: &str| {
        let mut command = base.command();
        command.args(["-c", program]);
        let ran = run_runner(command, std::slice::from_ref(&job), Limits::default(), |_| {});
        ran.map_or_else(|error| error.to_string(), |()| "no error".to_owned())
    };
    let broken = message("import sys; sys.exit('out of luck')");
    assert!(broken.contains("without a result for kernels/xor"), "{broken}");
    assert!(broken.ends_with("out of luck"), "{broken}");
    let garbled = message("print('hello')");
    assert!(garbled.contains("printed a line that is no result: hello"), "{garbled}");
    Ok(())
}

#[test]
fn a_bad_job_is_named_by_its_line() -> Outcome {
    let Some(base) = base("a_bad_job_is_named_by_its_line") else { return Ok(()) };
    for (line, wanted) in [("{\"name\": 1}", "line 2 of the jobs is not {"), ("no", "is not JSON")]
    {
        let mut command = base.command();
        command.arg(scripts().join("run_twins.py"));
        let mut child = command.stdin(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        child.stdin.take().ok_or("no input")?.write_all(format!("\n{line}\n").as_bytes())?;
        let output = child.wait_with_output()?;
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(errors.contains(wanted), "{errors}");
        assert_eq!(output.status.code(), Some(2));
    }
    Ok(())
}

#[test]
fn two_runs_at_once_make_the_environment_once() -> Outcome {
    if base("two_runs_at_once").is_none() {
        return Ok(());
    }
    let book = book("# none\n")?;
    let made = |root: &Path| -> Result<bool> {
        let mut made = false;
        ensure_venv(root, |progress| made |= matches!(progress, Progress::Making { .. }))?;
        Ok(made)
    };
    let root = book.path();
    let both = thread::scope(|scope| {
        let other = scope.spawn(|| made(root));
        (made(root), other.join())
    });
    let (first, second) = (both.0?, both.1.map_err(|_| "the other run panicked")??);
    assert!(first != second, "one of two runs at once makes it");
    assert!(!made(root)?, "it is there");

    let venv = root.join("target").join("python").join("venv");
    let chosen = || std::env::var_os(PYTHON_VARIABLE);
    assert!(is_ready(&venv, &stamp("# none\n", chosen())));
    assert!(!is_ready(&venv, &stamp("# other\n", chosen())), "the requirements have changed");

    let python = ensure_venv(root, |_| {})?;
    let twin = root.join("twin.py");
    fs::write(&twin, "print(40 + 2)")?;
    let job = TwinJob { name: "twin".into(), path: twin };
    let mut stdout = Vec::new();
    run_twins(&python, &[job], Limits::default(), 2, |twin| stdout = twin.outcome.stdout)?;
    assert_eq!(stdout, b"42\n");

    fs::remove_file(stamp_path(&venv))?;
    assert!(!is_ready(&venv, &stamp("# none\n", chosen())), "without its stamp it is unfinished");
    Ok(())
}

#[test]
fn a_failing_pip_is_an_error_with_its_last_lines_and_leaves_no_stamp() -> Outcome {
    if base("a_failing_pip").is_none() {
        return Ok(());
    }
    let book = book("./no-such-package.whl\n")?;
    let error = ensure_venv(book.path(), |_| {}).err().ok_or("no error")?;
    let message = error.to_string();
    assert!(message.starts_with("installing the twins' packages failed"), "{message}");
    assert!(message.contains("no-such-package.whl"), "{message}");
    assert!(!stamp_path(&book.path().join("target").join("python").join("venv")).exists());
    Ok(())
}

#[test]
fn no_python_is_an_error_that_lists_what_was_tried() {
    let found = find_python(Some("/no/such/python".into()));
    let message = found.err().map(|error| error.to_string()).unwrap_or_default();
    assert!(message.contains("need Python 3.11 or newer"), "{message}");
    assert!(message.contains("  /no/such/python: not found"), "{message}");
    assert!(message.contains(PYTHON_VARIABLE), "{message}");
}

/// What the runner does when it is called by hand is what the harness tells it.
#[test]
fn the_runners_own_limits_are_the_harnesss() -> Outcome {
    let Some(base) = base("the_runners_own_limits") else { return Ok(()) };
    let ask = "import run_twins; print(run_twins.POLICY['limits'], sorted(run_twins.POLICY['thread_variables']))";
    let mut command = base.command();
    let output = command.args(["-c", ask]).env("PYTHONPATH", scripts()).output()?;
    let Limits { time, stdout_bytes, stderr_bytes } = Limits::default();
    let mut names = thread_variables().to_vec();
    names.sort();
    let wanted = format!(
        "{{'seconds': {}, 'stdout_bytes': {stdout_bytes}, 'stderr_bytes': {stderr_bytes}}} {names:?}\n",
        time.as_secs()
    );
    assert_eq!(String::from_utf8_lossy(&output.stdout), wanted.replace('"', "'"));
    Ok(())
}

#[test]
fn without_requirements_there_is_an_error_with_the_path() -> Outcome {
    let root = tempfile::tempdir()?;
    let error = ensure_venv(root.path(), |_| {}).err().ok_or("no error")?;
    assert!(error.to_string().contains("requirements.txt"), "{error}");
    Ok(())
}

#[test]
fn the_stamp_changes_with_the_requirements_and_the_chosen_python() {
    let plain = stamp("numpy==2", None);
    assert_ne!(plain, stamp("numpy==3", None));
    assert_ne!(plain, stamp("numpy==2", Some("python3.12".into())));
    assert_eq!(plain, stamp("numpy==2", None));
}

#[test]
fn last_lines_skip_what_is_blank_and_keep_the_end() {
    let text: String = (0..40).map(|i| format!("line {i}\n\n")).collect();
    let lines = last_lines(text.as_bytes());
    assert_eq!(lines.len(), LAST_LINES);
    assert_eq!(lines.last().map(String::as_str), Some("line 39"));
    assert!(last_lines(b"").is_empty());
}
