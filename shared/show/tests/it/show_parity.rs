//! The printing rules, held in one recorded text that Rust and Python must both print, byte for byte.
//!
//! `tests/it/show_expected.txt` holds calls and what they print. A call is written so that it is an expression in both languages.
//! The Rust side is always tested; the Python side where a `python3` is on the path (NumPy is not needed).
//! After a wanted change: `SHOW_RECORD=1 cargo test -p show --test it parity`, then read the difference.

use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;

use numerics::Rng;
use show::{fixed, integer, percent, row};

type Outcome = Result<(), Box<dyn Error>>;

const NAN: f64 = f64::NAN;
const INF: f64 = f64::INFINITY;

// The functions with arguments by value, so that a call reads the same in Python.

fn vector<T: show::Number, const N: usize>(values: [T; N], decimals: usize) -> String {
    show::vector(&values, decimals)
}

fn matrix<T: show::Number, const N: usize, const M: usize>(
    values: [[T; N]; M],
    decimals: usize,
) -> String {
    show::matrix(values, decimals)
}

fn heat_map<T: show::Number, const N: usize, const M: usize>(
    values: [[T; N]; M],
    decimals: usize,
) -> String {
    show::heat_map(values, decimals)
}

fn table<R: AsRef<[C]>, C: AsRef<str>, const H: usize, const M: usize>(
    header: [&str; H],
    rows: [R; M],
) -> String {
    show::table(&header, &rows)
}

fn bars<T: show::Number, const N: usize, const M: usize>(
    labels: [&str; N],
    values: [T; M],
    decimals: usize,
    width: usize,
) -> String {
    show::bars(&labels, values, decimals, width)
}

use show::{line, scatter, scatter_by};

/// Numbers of single precision; in Python what looks like an array of them.
fn singles<const N: usize>(values: [f64; N]) -> [f32; N] {
    values.map(|x| x as f32)
}

/// One of them.
fn single(x: f64) -> f32 {
    x as f32
}

macro_rules! cases {
    ($($call:expr;)*) => {
        vec![$((stringify!($call), $call)),*]
    };
}

/// Every call with what Rust prints.
#[rustfmt::skip]
fn cases() -> Vec<(&'static str, String)> {
    cases! {
        // Rounding: ties to even on the exact binary value.
        fixed(0.125, 2); fixed(0.375, 2); fixed(0.5, 0); fixed(1.5, 0); fixed(2.5, 0); fixed(-2.5, 0);
        fixed(1.005, 2); fixed(2.675, 2); fixed(0.135335, 4); fixed(1e21, 1); fixed(1e-7, 4); fixed(1e-7, 9);
        fixed(123456789.9876, 3); fixed(1.7976931348623157e308, 0); fixed(5e-324, 3); fixed(0.1, 20);
        // Never a negative zero; names for what is no number.
        fixed(-0.0, 2); fixed(-0.001, 2); fixed(-0.005, 2); fixed(-0.006, 2); fixed(-0.4, 0); fixed(-0.5, 0);
        fixed(NAN, 3); fixed(INF, 3); fixed(-INF, 0); fixed(-NAN, 1);
        // Integers are exact.
        fixed(7, 0); fixed(7, 2); fixed(-7, 2); fixed(0, 3); fixed(9007199254740993i64, 1);
        percent(0.973, 1); percent(1, 0); percent(0.125, 0); percent(-0.00001, 2); percent(NAN, 1); percent(INF, 1);
        integer(0); integer(7); integer(999); integer(1000); integer(1234567); integer(-1000); integer(-999999);
        integer(1234.5); integer(1235.5); integer(-0.4); integer(NAN); integer(-INF); integer(1e15);
        vector([0.25, 1.0, -0.004], 2); vector([3, -1, 0], 0); vector([NAN, INF, -INF], 3); vector([0.5; 0], 2);
        matrix([[1.0, -0.5], [-0.5, 10.0]], 1); matrix([[1, 2, 3]], 0); matrix([[1], [-20]], 0);
        matrix([[NAN, 1.0], [INF, -0.0001]], 2); matrix([[0.5; 0]; 0], 2); matrix([[0.5; 0]; 2], 2);
        table(["species", "count", "share"], [["Adelie", "152", "44.2%"], ["Chinstrap", "68", "19.8%"]]);
        table(["name", "x"], [["a", "-0.25"], ["b", "NaN"], ["c", "inf"], ["d", "1,234"], ["e", "1.5e-7"], ["f", "–"], ["g", ""]]);
        table(["name", "mixed"], [["a", "1"], ["b", "2 of 3"]]);
        table(["only", "a header"], [[""; 0]; 0]);
        table([""; 0], [[""; 0]; 0]);
        table(["x\u{302}", "word"], [["0.5", "größe"], ["12.25", "日本語"], ["1", "tab\there"]]);
        table(["one"], [["a", "1"], ["b", "20"]]);
        table(["long header", "b"], [["", ""], ["x", ""]]);
        table(["name", "n", "x", "y", "z"], [row!("a", 1234567, (0.125, 2), ([1.0, -2.5], 1)), row!("b", -7, (NAN, 2), (singles([0.1, 2000.5]), 5))]);
        bars(["Adelie", "Chinstrap", "Gentoo"], [152, 68, 124], 0, 40);
        bars(["a", "bb", "c"], [1.5, -0.7, 0.0], 2, 20);
        bars(["a", "b", "c", "d"], [0.001, 1.0, NAN, INF], 3, 10);
        bars(["zero", "zero"], [0.0, 0.0], 1, 10);
        bars(["small"], [5e-324], 1, 10);
        bars(["large", "larger"], [1e308, 1.7e308], 0, 500);
        bars([""; 0], [0.5; 0], 1, 10);
        bars(["a"], [1, 2], 1, 10);
        bars(["a label that is so long that hardly any room remains for the bars which come behind it in the line", "b"], [1, 2], 0, 40);
        line("x", [0, 4], "y", [0, 4], 13, 5);
        line("x", [-2, -1, 0, 1, 2], "x squared", [4, 1, 0, 1, 4], 40, 12);
        line("epoch", [0, 1, 2, 3, 4, 5], "loss", [2.3, 1.1, NAN, 0.6, 0.5, 0.45], 60, 10);
        line("", [0, 1], "", [5, 5], 20, 4);
        line("x", [3], "y", [7], 20, 4);
        line("x", [3, 3], "y", [1, 2], 20, 5);
        line("x", [1, 2, 3], "y", [1.0, NAN, 3.0], 20, 5);
        line("x", [2, 0, 1], "y", [0, 1, 2], 20, 5);
        line("x", [0.0, 1e6], "y", [1e-9, 3e-9], 30, 6);
        line("x", [-1e308, 1e308], "y", [-1e308, 1e308], 30, 6);
        line("x", [0.0, INF], "y", [1, 2], 20, 5);
        line("x", [1], "y", [NAN], 20, 5);
        line("x", [0.5; 0], "y", [0.5; 0], 20, 5);
        line("x", [1, 2], "y", [1], 20, 5);
        line("x", [0, 10], "y", [0, 1], 500, 500);
        line("x", [0, 10], "y", [0, 1], 0, 0);
        scatter("flipper (mm)", [190, 200], "mass (kg)", [4, 6], 12, 3);
        scatter("x", [1.0, 2.0, 3.0, NAN], "y", [1, 4, 9, 16], 30, 10);
        scatter("x", [1.0], "y", [-1.0], 30, 6);
        scatter("x", [0.1, 0.2], "y", [1e5, 2e7], 30, 6);
        scatter("x", [0.5; 0], "y", [0.5; 0], 30, 6);
        scatter("x", [1, 2, 3], "y", [1], 30, 6);
        scatter_by("flipper", [190, 200, 180, 190], "mass", [4, 6, 4, 4], ["Adelie", "Gentoo", "Adelie", "Gentoo"], 20, 5);
        scatter_by("x", [1, 2, 3], "y", [1, 2, 3], ["cat", "cow", "dog"], 20, 5);
        scatter_by("x", [1, 2, 3], "y", [1, 2, 3], [0, 1, 0], 20, 5);
        scatter_by("x", [1, 2, 3], "y", [1, 2, 3], [0, 1], 20, 5);
        scatter_by("x", [NAN], "y", [1], ["a"], 20, 5);
        heat_map([[0, 2, 4], [1, 0, 3]], 0);
        heat_map([[0.5, NAN], [INF, -INF]], 2);
        heat_map([[7, 7], [7, 7]], 1);
        heat_map([[NAN]], 1);
        heat_map([[0.5; 0]; 0], 1);
        heat_map([[-1.7e308, 0.0, 1.7e308]], 0);
        heat_map([[0; 49]; 3], 0);
        heat_map([[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48]; 5], 0);
        heat_map([[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]; 2], 0);
        // Single precision: six significant digits, and the same decimals side by side.
        fixed(single(0.1), 9); fixed(single(0.00012345678), 12); fixed(single(455.1647), 4); fixed(single(1e9), 2); fixed(single(-99.99999), 6);
        fixed(single(9.999996), 6); fixed(single(0.0), 9); fixed(single(NAN), 9); fixed(single(1e-42), 60); percent(single(0.123456789), 6);
        vector(singles([0.25, 100.5, NAN]), 5); vector(singles([0.1, 0.2]), 2); vector(singles([0.5; 0]), 3); integer(single(16777216.0));
        matrix([singles([1.0, 2000.0]), singles([0.1, 3.0])], 4);
        bars(["a", "b"], singles([0.5, 20.25]), 6, 10); heat_map([singles([0.1, 123.456])], 5);
    }
}

/// The recorded text: a call on a line that begins with `>>> `, then what it prints.
fn recorded_path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/show_expected.txt")
}

fn record(cases: &[(impl AsRef<str>, String)]) -> String {
    let mut text = String::from(
        "What the crate show and shared/python/show.py print. Written by the test show_parity; see there.\n",
    );
    for (call, output) in cases {
        let _ = write!(text, "\n>>> {}\n{output}\n", python(call.as_ref()));
    }
    text
}

/// The recorded text, with LF. Under `SHOW_RECORD` it is written first, once, whichever test asks for it.
fn recorded() -> Result<String, Box<dyn Error>> {
    static RECORDING: Mutex<bool> = Mutex::new(false);
    let mut done = RECORDING.lock().map_err(|error| error.to_string())?;
    if std::env::var_os("SHOW_RECORD").is_some() && !*done {
        std::fs::write(recorded_path(), record(&cases()))?;
        *done = true;
    }
    Ok(std::fs::read_to_string(recorded_path())?.replace("\r\n", "\n"))
}

/// A Rust expression as Python reads it: no type suffix, `row(…)` for `row!(…)`, `[x; n]` as `[x] * n`, `\u{302}` as `\u0302`.
fn python(call: &str) -> String {
    let mut out = String::new();
    let mut repeats = false;
    let mut quoted = false;
    let mut previous = ' ';
    for c in call
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace("i64", "")
        .replace("row!", "row")
        .chars()
    {
        if c == '"' && previous != '\\' {
            quoted = !quoted;
        }
        previous = c;
        match c {
            ';' if !quoted => {
                out.push_str("] * ");
                repeats = true;
            }
            ']' if repeats && !quoted => repeats = false,
            ' ' if repeats => {}
            c => out.push(c),
        }
    }
    out.replace("\\u{302}", "\\u0302")
}

#[test]
fn rust_prints_what_is_recorded() -> Outcome {
    let text = record(&cases());
    let recorded = recorded()?;
    for (got, wanted) in text.split("\n>>> ").zip(recorded.split("\n>>> ")) {
        assert_eq!(got, wanted, "\ngot:\n{got}\n\nrecorded:\n{wanted}");
    }
    assert_eq!(text.len(), recorded.len(), "a call was added or removed");
    Ok(())
}

#[test]
fn no_line_ends_in_a_blank_and_no_plot_is_wider_than_100_columns() {
    for (call, output) in cases() {
        for line in output.lines() {
            assert!(!line.ends_with(' '), "{call}: {line:?}");
            let is_plot = ["line", "scatter", "heat_map"].iter().any(|name| call.starts_with(name));
            let is_free = !is_plot || line.starts_with("blank = ");
            assert!(is_free || line.chars().count() <= 100, "{call}: {line}");
        }
    }
}

/// A Python interpreter, if there is one.
fn interpreter() -> Option<&'static str> {
    ["python3", "python"].into_iter().find(|name| {
        Command::new(name)
            .args(["-c", "import sys; sys.exit(sys.version_info < (3, 8))"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    })
}

/// Runs a Python program that can import `show`, with a text on its standard input; `None` without an interpreter.
fn run_python(program: &str, input: &str) -> Result<Option<String>, Box<dyn Error>> {
    let Some(name) = interpreter() else {
        let ci = std::env::var_os("CI")
            .is_some_and(|value| !["", "0", "false"].iter().any(|no| value == *no));
        assert!(!ci, "CI has to have a python3: nobody reads there what was skipped");
        println!("skipped: no python3 on the path");
        return Ok(None);
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join("python");
    let mut child = Command::new(name)
        .args(["-c", program])
        .env("PYTHONPATH", folder)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut stdin = child.stdin.take().ok_or("no standard input")?;
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output()?;
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    writer.join().map_err(|_| "the writer stopped")??;
    Ok(Some(String::from_utf8(output.stdout)?))
}

/// Reads calls, a line each, and answers as the recorded file does.
const ANSWER: &str = r#"
import math, struct, sys
import show

class Singles:
    dtype = "float32"
    def __init__(self, values): self.values = [struct.unpack("f", struct.pack("f", x))[0] for x in values]
    def tolist(self): return self.values

class Single(Singles):
    def tolist(self): return self.values[0]
    item = tolist

names = {**vars(show), "NAN": math.nan, "INF": math.inf, "true": True, "false": False}
names.update(singles=Singles, single=lambda x: Single([x]))
for call in sys.stdin.buffer.read().decode("utf-8").split("\n"):
    if call:
        answer = f"\n>>> {call}\n{eval(call, names)}\n"
        sys.stdout.buffer.write(answer.encode("utf-8"))
"#;

#[test]
fn python_prints_what_is_recorded() -> Outcome {
    let recorded = recorded()?;
    let calls: Vec<&str> = recorded.lines().filter_map(|line| line.strip_prefix(">>> ")).collect();
    assert!(calls.len() > 80, "the recorded file has lost its calls");
    let Some(answers) = run_python(ANSWER, &calls.join("\n"))? else {
        return Ok(());
    };
    for (got, wanted) in answers.split("\n>>> ").skip(1).zip(recorded.split("\n>>> ").skip(1)) {
        assert_eq!(got.trim_end(), wanted.trim_end(), "\nPython:\n{got}\n\nrecorded:\n{wanted}");
    }
    assert_eq!(answers.matches("\n>>> ").count(), calls.len());
    Ok(())
}

/// A number of any size and sign, sometimes none, sometimes exactly halfway between two decimals.
fn wild(rng: &mut Rng) -> f64 {
    match (rng.random() * 12.0) as u32 {
        0 => f64::NAN,
        1 => f64::INFINITY * (rng.random() - 0.5),
        2 => (rng.random() * 2000.0 - 1000.0).floor() / 8.0,
        3 => (rng.random() * 20.0 - 10.0).floor(),
        4 => rng.normal() * libm::pow(10.0, (rng.random() * 600.0 - 300.0).floor()),
        5 => -0.0,
        6 | 7 => rng.normal() * 1e-3,
        _ => rng.normal() * libm::pow(10.0, (rng.random() * 12.0 - 6.0).floor()),
    }
}

fn literal(values: &[f64]) -> String {
    let texts: Vec<String> = values
        .iter()
        .map(|x| format!("{x:?}").replace("NaN", "NAN").replace("inf", "INF"))
        .collect();
    format!("[{}]", texts.join(", "))
}

#[test]
fn rust_and_python_agree_on_random_arrays() -> Outcome {
    let mut rng = Rng::new(2024);
    let mut cases: Vec<(String, String)> = Vec::new();
    for i in 0..400 {
        let n = 1 + (rng.random() * 14.0) as usize;
        let (decimals, width, height) = (i % 9, 8 + i % 60, 3 + i % 15);
        let xs: Vec<f64> = (0..n).map(|_| wild(&mut rng)).collect();
        let ys: Vec<f64> = (0..n).map(|_| wild(&mut rng)).collect();
        let tame: Vec<f64> = (0..n).map(|_| rng.normal()).collect();
        let groups: Vec<usize> = (0..n).map(|_| (rng.random() * 3.0) as usize).collect();
        let labels: Vec<String> = (0..n).map(|j| format!("g{j}")).collect();
        let rows = vec![xs.clone(), ys.clone(), tame.clone()];
        let (x, y, t) = (literal(&xs), literal(&ys), literal(&tame));
        cases.push((format!("vector({x}, {decimals})"), show::vector(&xs, decimals)));
        cases.push((format!("percent({t}[0], {decimals})"), percent(tame[0], decimals)));
        cases.push((format!("integer({x}[0])"), integer(xs[0])));
        cases.push((format!("matrix([{x}, {y}, {t}], {decimals})"), show::matrix(&rows, decimals)));
        cases.push((
            format!("heat_map([{x}, {y}, {t}], {decimals})"),
            show::heat_map(&rows, decimals),
        ));
        cases.push((
            format!("bars({labels:?}, {x}, {decimals}, {width})"),
            show::bars(&labels, &xs, decimals, width),
        ));
        cases.push((
            format!("bars({labels:?}, {t}, {decimals}, {width})"),
            show::bars(&labels, &tame, decimals, width),
        ));
        cases.push((
            format!("line('x', {x}, 'y', {y}, {width}, {height})"),
            line("x", &xs, "y", &ys, width, height),
        ));
        cases.push((
            format!("line('x', {t}, 'y', {y}, {width}, {height})"),
            line("x", &tame, "y", &ys, width, height),
        ));
        cases.push((
            format!("scatter('x', {x}, 'y', {t}, {width}, {height})"),
            scatter("x", &xs, "y", &tame, width, height),
        ));
        cases.push((
            format!("scatter_by('x', {t}, 'y', {y}, {groups:?}, {width}, {height})"),
            scatter_by("x", &tame, "y", &ys, &groups, width, height),
        ));
    }
    let calls: Vec<&str> = cases.iter().map(|(call, _)| call.as_str()).collect();
    let Some(answers) = run_python(ANSWER, &calls.join("\n"))? else {
        return Ok(());
    };
    let mut answers = answers.split("\n>>> ").skip(1);
    for (call, output) in &cases {
        let answer = answers.next().unwrap_or("");
        assert_eq!(
            format!("{call}\n{output}"),
            answer.trim_end_matches('\n'),
            "\nRust:\n{output}\n\nPython:\n{answer}"
        );
    }
    Ok(())
}

/// Other libraries' arrays and scalars, by their looks; NumPy's own where it is installed.
const DUCKS: &str = r#"
import show

class Scalar:
    def __init__(self, x): self.x = x
    def item(self): return self.x

class Array:
    def __init__(self, rows, shape): self.rows, self.shape = rows, shape
    def tolist(self): return self.rows

class Column:
    def __init__(self, values): self.values = values
    def to_numpy(self): return Array(self.values, (len(self.values),))

assert show.fixed(Scalar(0.5), 2) == "0.50"
assert show.fixed(Scalar(2**60 + 1), 0) == str(2**60 + 1)
assert show.fixed(True, 0) == "1" and show.fixed(Scalar(False), 1) == "0.0"
assert show.vector(Array([1, 2], (2,)), 1) == "[1.0, 2.0]"
assert show.vector(Column([0.25, 4]), 2) == "[0.25, 4.00]"
assert show.vector((x for x in (1, 2)), 0) == "[1, 2]"
assert show.vector(range(3), 0) == "[0, 1, 2]"
assert show.matrix(Array([[1, -2]], (1, 2)), 0) == "[1  -2]"
assert show.shape(Array([], (3, 4))) == "(3, 4)"
assert show.shape(Array([], (3,))) == "(3,)" and show.shape(Array(0, ())) == "()"
assert show.shape([[1, 2], [3, 4], [5, 6]]) == "(3, 2)" and show.shape(1.5) == "()" and show.shape([]) == "(0,)"
try:
    import numpy as np
except ImportError:
    print("without NumPy")
else:
    assert show.fixed(np.float32(0.1), 10) == "0.100000" and show.fixed(np.float64(0.1), 10) == "0.1000000000"
    assert show.vector(np.array([0.25, 100.5], dtype=np.float32), 5) == "[0.250, 100.500]"
    assert show.vector([np.float32(0.25), 100.5], 7) == "[0.250000, 100.500000]"
    assert show.matrix(np.array([[0.25, 100.5]], dtype=np.float32), 5) == "[0.250  100.500]"
    assert show.fixed(np.int64(2**60 + 1), 0) == str(2**60 + 1)
    assert show.fixed(np.array(0.5), 1) == "0.5" and show.fixed(np.bool_(True), 0) == "1"
    assert show.vector(np.arange(3), 0) == "[0, 1, 2]"
    assert show.matrix(np.eye(2, dtype=np.float32), 1) == "[1.0  0.0]\n[0.0  1.0]"
    assert show.shape(np.zeros((2, 3))) == "(2, 3)"
    print("with NumPy")
"#;

#[test]
fn python_takes_what_looks_like_an_array() -> Outcome {
    if let Some(said) = run_python(DUCKS, "")? {
        println!("{}", said.trim_end());
    }
    Ok(())
}
