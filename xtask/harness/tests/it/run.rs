//! Running a program: its environment, its limits, and that nothing it does can make the runner wait for ever.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use harness::policy::OFFLINE;
use harness::run::{End, Job, Limits, Outcome, Stream, run, run_all, thread_variables};

const PROGRAM: &str = r#"//! Does one of many things, for a test.
use std::io::{Read, Write};
use std::time::Duration;

fn main() {
    let what = std::env::args().nth(1).unwrap_or_default();
    match what.as_str() {
        "environment" => {
            let mut names: Vec<String> = std::env::vars().map(|(name, value)| format!("{name}={value}")).collect();
            names.sort();
            println!("{}", names.join("\n"));
        }
        "folder" => println!("{}", std::fs::read_dir(".").unwrap().count()),
        "write" => std::fs::write("left.txt", "x").unwrap(),
        "stdin" => {
            let mut text = String::new();
            std::io::stdin().read_to_string(&mut text).unwrap();
            println!("{:?}", text);
        }
        "panic" => panic!("the message"),
        "exit" => std::process::exit(7),
        "abort" => std::process::abort(),
        "overflow" => println!("{}", deep(1)),
        "endless" => {
            println!("begun");
            loop { std::thread::sleep(Duration::from_millis(10)); }
        }
        "busy" => loop { std::hint::black_box(()); },
        "flood" => {
            let line = [b'x'; 1 << 16];
            for _ in 0..1600 { std::io::stdout().write_all(&line).unwrap(); }
        }
        "stderr flood" => loop { eprintln!("{}", "e".repeat(1000)); },
        "both" => for _ in 0..3000 {
            print!("{}", "o".repeat(100));
            eprint!("{}", "e".repeat(10));
        },
        "child" => {
            nap(false);
            println!("parent done");
        }
        "quiet child" => println!("{}", nap(true)),
        "endless with child" => {
            println!("{}", nap(true));
            loop { std::thread::sleep(Duration::from_millis(10)); }
        }
        "waits for its child" => {
            let exe = std::env::current_exe().unwrap();
            std::process::Command::new(exe).arg("hello").status().unwrap();
        }
        "nap" => std::thread::sleep(Duration::from_secs(30)),
        "serve" => {
            let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
            let mut client = std::net::TcpStream::connect(listener.local_addr().unwrap()).unwrap();
            listener.accept().unwrap().0.write_all(b"hello").unwrap();
            let mut answer = String::new();
            client.read_to_string(&mut answer).unwrap();
            println!("{answer}");
        }
        "sign" => {
            let folder = std::env::var_os("GROUNDWORK_LAST_SIGN").unwrap();
            std::fs::write(std::path::Path::new(&folder).join(std::process::id().to_string()), "").unwrap();
        }
        other => println!("said {other}"),
    }
}

/// Starts a program that outlives this one, and gives its number.
fn nap(quiet: bool) -> u32 {
    let mut command = std::process::Command::new(std::env::current_exe().unwrap());
    if quiet {
        command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
    }
    command.arg("nap").spawn().unwrap().id()
}

#[allow(unconditional_recursion)]
fn deep(n: u64) -> u64 { let big = [n; 1000]; deep(std::hint::black_box(big)[3] + 1) + big[7] }
"#;

/// A process in a network of its own runs beside this one, and has a program of its own.
fn folder() -> &'static str {
    if std::env::var_os(OFFLINE).is_some() { "run-test-offline" } else { "run-test" }
}

/// The program above, compiled once.
fn program() -> &'static Path {
    static PROGRAM_PATH: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM_PATH.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder());
        std::fs::create_dir_all(&folder).expect("a folder");
        let source = folder.join("many.rs");
        std::fs::write(&source, PROGRAM).expect("a file");
        let program = folder.join(format!("many{}", std::env::consts::EXE_SUFFIX));
        let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let status = Command::new(rustc)
            .args(["--edition", "2024", "-o"])
            .arg(&program)
            .arg(&source)
            .status();
        assert!(status.expect("rustc").success());
        program
    })
}

fn job(what: &str) -> Job {
    let (name, arguments) = (what.to_owned(), vec![what.into()]);
    Job { name, program: program().to_owned(), arguments, threads: 3, serves: false }
}

fn outcome(what: &str, seconds: f64) -> Outcome {
    let limits = Limits { time: Duration::from_secs_f64(seconds), ..Limits::default() };
    run(&job(what), limits)
}

fn stdout(outcome: &Outcome) -> String {
    String::from_utf8(outcome.stdout.clone()).expect("UTF-8").replace("\r\n", "\n")
}

#[test]
fn a_program_has_a_fixed_environment_an_empty_folder_and_no_input() {
    let environment = stdout(&outcome("environment", 20.0));
    assert!(environment.contains("RAYON_NUM_THREADS=3\n"), "{environment}");
    for name in thread_variables() {
        assert!(environment.contains(&format!("{name}=3\n")), "{name}: {environment}");
    }
    assert!(environment.contains("RUST_BACKTRACE=0\n"), "{environment}");
    for callers in ["PATH=", "USER=", "CARGO"] {
        assert!(!environment.lines().any(|line| line.starts_with(callers)), "{environment}");
    }
    assert_eq!(stdout(&outcome("write", 20.0)), "");
    assert_eq!(stdout(&outcome("folder", 20.0)), "0\n");
    assert_eq!(stdout(&outcome("stdin", 20.0)), "\"\"\n");
}

#[test]
fn every_way_to_end_is_told_apart() {
    assert_eq!(outcome("hello", 20.0).end, End::Exit(0));
    assert_eq!(outcome("exit", 20.0).end, End::Exit(7));
    let panicked = outcome("panic", 20.0);
    assert_eq!(panicked.end, End::Exit(101));
    assert!(String::from_utf8_lossy(&panicked.stderr).contains("the message"));
    for what in ["abort", "overflow"] {
        // A signal on Unix, a large exit code on Windows.
        let end = outcome(what, 20.0).end;
        assert!(
            matches!(end, End::Killed(_) | End::Exit(_)) && end != End::Exit(0),
            "{what}: {end:?}"
        );
    }
    let missing = Job { program: PathBuf::from("no-such-program"), ..job("x") };
    assert!(matches!(run(&missing, Limits::default()).end, End::NotStarted(_)));
}

#[test]
fn a_program_that_takes_too_long_is_stopped_and_what_it_printed_is_kept() {
    for what in ["endless", "busy"] {
        let outcome = outcome(what, 0.5);
        assert_eq!(outcome.end, End::TimeOut(Duration::from_millis(500)));
        assert_eq!(stdout(&outcome), if what == "endless" { "begun\n" } else { "" });
    }
}

#[test]
fn a_program_that_prints_too_much_is_stopped() {
    let flood = outcome("flood", 20.0);
    assert_eq!(flood.end, End::TooMuch(Stream::Stdout, 1 << 20));
    assert_eq!(flood.stdout.len(), 1 << 20);
    let flood = outcome("stderr flood", 20.0);
    assert_eq!(flood.end, End::TooMuch(Stream::Stderr, 1 << 16));
}

#[test]
fn two_full_pipes_do_not_block() {
    let both = outcome("both", 20.0);
    assert_eq!(both.end, End::Exit(0));
    assert_eq!((both.stdout.len(), both.stderr.len()), (300_000, 30_000));
}

#[test]
fn a_process_left_behind_does_not_hold_the_runner() {
    let started = Instant::now();
    let child = outcome("child", 4.0);
    assert_eq!(child.end, End::LeftRunning);
    assert_eq!(stdout(&child), "parent done\n");
    assert!(started.elapsed() < Duration::from_secs(4), "it waited for the grandchild");
}

/// Whether the process whose number was printed still runs, after a moment to end in.
#[cfg(unix)]
fn is_alive(outcome: &Outcome) -> bool {
    let number = stdout(outcome).trim().parse().expect("a number");
    let process = rustix::process::Pid::from_raw(number).expect("a process");
    // What has ended may wait a moment for its new parent to notice; it is no longer asleep then.
    let asleep = |number: i32| {
        std::fs::read_to_string(format!("/proc/{number}/stat"))
            .is_ok_and(|stat| !stat.contains(") Z"))
    };
    (0..20).all(|_| {
        std::thread::sleep(Duration::from_millis(20));
        rustix::process::test_kill_process(process).is_ok()
            && (!cfg!(target_os = "linux") || asleep(number))
    })
}

#[cfg(unix)]
#[test]
fn a_quiet_process_left_behind_is_noticed_and_ended() {
    let left = outcome("quiet child", 20.0);
    assert_eq!(left.end, End::LeftRunning);
    assert!(!is_alive(&left), "it runs on");
    assert_eq!(outcome("waits for its child", 20.0).end, End::Exit(0));
}

#[cfg(unix)]
#[test]
fn a_program_that_is_stopped_takes_along_what_it_started() {
    let stopped = outcome("endless with child", 0.5);
    assert_eq!(stopped.end, End::TimeOut(Duration::from_millis(500)));
    assert!(!is_alive(&stopped), "it runs on");
}

#[test]
fn the_last_sign_says_whether_main_returned() {
    let signed = outcome("sign", 20.0);
    assert_eq!((signed.end, signed.returned), (End::Exit(0), true));
    let hello = outcome("hello", 20.0);
    assert_eq!((hello.end, hello.returned), (End::Exit(0), false));
}

/// As CI runs the programs. This test starts itself again in a network without a loopback; passed over where the system
/// has none.
#[test]
fn in_a_closed_network_a_server_alone_has_a_loopback() {
    let serve = |serves| run(&Job { serves, ..job("serve") }, Limits::default());
    if std::env::var_os(OFFLINE).is_some() {
        assert_eq!((stdout(&serve(true)).as_str(), serve(true).end), ("hello\n", End::Exit(0)));
        let refused = serve(false);
        assert_eq!(refused.end, End::Exit(101), "{refused:?}");
        return;
    }
    assert_eq!(
        (stdout(&serve(true)).as_str(), stdout(&serve(false)).as_str()),
        ("hello\n", "hello\n")
    );
    let closed = |program: &Path, arguments: &[&str]| {
        let mut command = Command::new("unshare");
        command.arg("-rn").arg(program).args(arguments).env(OFFLINE, "true");
        command.output().ok().map(|output| (output.status.success(), output.stdout))
    };
    let possible = closed(Path::new("ip"), &["link", "set", "lo", "up"]);
    if possible.is_some_and(|(succeeds, _)| succeeds) {
        let this = std::env::current_exe().expect("this program");
        let name = "run::in_a_closed_network_a_server_alone_has_a_loopback";
        let (succeeds, told) = closed(&this, &["--exact", name]).expect("it starts");
        let told = String::from_utf8_lossy(&told);
        assert!(succeeds && told.contains("1 passed"), "{told}");
    }
}

#[test]
fn all_jobs_run_whatever_the_number_of_workers() {
    let jobs: Vec<Job> = (0..20).map(|i| job(&format!("job {i}"))).collect();
    for workers in [0, 1, 3, 64] {
        let mut said = vec![String::new(); jobs.len()];
        run_all(&jobs, Limits::default(), workers, |index, outcome| said[index] = stdout(&outcome));
        for (index, said) in said.iter().enumerate() {
            assert_eq!(said, &format!("said job {index}\n"));
        }
    }
    run_all(&[], Limits::default(), 2, |_, _| panic!("there is no job"));
}
