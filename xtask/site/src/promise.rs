//! The book's promise, tested on the finished pages: the code of every listing, as the page holds it, compiles and
//! prints what stands below it.
//!
//! The programs are taken out of the HTML, not out of the book's folder, and put as modules into one scratch package
//! with the dependencies that the parts have. It is built once; each program runs in a process of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use harness::compare::{self, Class, Comparison};
use harness::discover::{Book, Kind, Part};
use harness::mount;
use harness::run::{self, End, Job, Limits, Outcome};
use serde_json::Value;

use crate::html::text_of;

/// A listing as a finished page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The program.
    pub code: String,
    /// What the page says that it prints.
    pub output: String,
    /// The first page that shows it.
    pub page: String,
}

/// What the check found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Programs that compiled and printed what their page shows.
    pub n_kept: usize,
    /// Programs that fail to compile on purpose; `verify-outputs` holds the compiler to them.
    pub n_compile_fail: usize,
    /// One line each: what is broken, and where.
    pub broken: Vec<String>,
}

/// Compiles and runs every listing of the site.
///
/// # Errors
/// The site cannot be read, Cargo cannot be started, or the programs do not compile: Cargo's own message.
pub fn check(book: &Book, site: &Path) -> Result<Report, String> {
    let mut report = Report::default();
    let shown = listings(site, &mut report.broken)?;
    let kinds: BTreeMap<&str, Kind> = book.snippets().map(|s| (s.name.as_str(), s.kind)).collect();
    let mut programs = BTreeMap::new();
    for (name, listing) in &shown {
        match kinds.get(name.as_str()) {
            Some(Kind::CompileFail) => report.n_compile_fail += 1,
            Some(_) => {
                programs.insert(name.as_str(), listing);
            }
            None => report.broken.push(format!(
                "{name}: {} shows it, but the book has no such program",
                listing.page
            )),
        }
    }
    if programs.is_empty() {
        return Ok(report);
    }

    let binary = build(book, &programs)?;
    let jobs: Vec<Job> = programs
        .keys()
        .map(|name| Job {
            name: (*name).to_string(),
            program: binary.clone(),
            arguments: vec![name.into()],
            threads: 1,
        })
        .collect();
    run::run_all(&jobs, Limits::default(), run::available_workers(), |index, outcome| {
        let name = jobs[index].name.as_str();
        let Some(shown) = programs.get(name) else {
            return;
        };
        match verdict(kinds.get(name).copied().unwrap_or(Kind::Text), shown, &outcome) {
            Ok(()) => report.n_kept += 1,
            Err(what) => report.broken.push(format!("{name} (on {}): {what}", shown.page)),
        }
    });
    report.broken.sort();
    Ok(report)
}

/// Whether a program did what its page says; another processor's last bit counts as the same.
fn verdict(kind: Kind, shown: &Shown, outcome: &Outcome) -> Result<(), String> {
    match &outcome.end {
        End::Exit(0) => {}
        End::Exit(code) => {
            let said = String::from_utf8_lossy(&outcome.stderr);
            return Err(format!("it ends with exit code {code}: {}", said.trim()));
        }
        end => return Err(format!("it does not end by itself: {end:?}")),
    }
    match compare::compare(kind, &shown.output, &outcome.stdout) {
        Comparison::Match | Comparison::Rounding(_) => Ok(()),
        Comparison::Different(class) => Err(match class {
            Class::LineEnds => "other line ends than on the page".to_string(),
            Class::WhiteSpace(at) | Class::Text(at) => {
                let printed = String::from_utf8_lossy(&outcome.stdout);
                let line =
                    |text: &str| text.lines().nth(at.line - 1).unwrap_or_default().to_string();
                format!(
                    "line {} is `{}`, and the page says `{}`",
                    at.line,
                    line(&printed),
                    line(&shown.output)
                )
            }
            Class::Numbers(changes) => format!(
                "{} other numbers than on the page, the largest change from {} to {}",
                changes.count, changes.largest.wanted, changes.largest.got
            ),
            Class::NotText => "what it prints is no text".to_string(),
        }),
    }
}

/// Every listing on the site's pages by its name. One program shown in two ways is reported.
///
/// # Errors
/// A page cannot be read.
pub fn listings(site: &Path, broken: &mut Vec<String>) -> Result<BTreeMap<String, Shown>, String> {
    let mut found: BTreeMap<String, Shown> = BTreeMap::new();
    for page in pages(site)? {
        let html = fs::read_to_string(site.join(&page)).map_err(|e| format!("{page}: {e}"))?;
        for listing in html.split("data-snippet=\"").skip(1) {
            let name = listing.split('"').next().unwrap_or_default().to_string();
            let code = between(listing, "<code class=\"lang-rust\"", "</code>").map(text_of);
            let output = between(listing, "<samp", "</samp>").map(text_of);
            let (Some(code), Some(output)) = (code, output) else {
                broken.push(format!("{name}: {page} shows it without code or without output"));
                continue;
            };
            let shown = Shown { code, output, page: page.clone() };
            match found.get(&name) {
                Some(before) if before.code != shown.code || before.output != shown.output => {
                    broken.push(format!(
                        "{name}: {} and {page} show different programs",
                        before.page
                    ));
                }
                Some(_) => {}
                None => {
                    found.insert(name, shown);
                }
            }
        }
    }
    Ok(found)
}

/// The pages with listings of their own: not the print page, which repeats them.
fn pages(site: &Path) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    let entries = fs::read_dir(site).map_err(|e| format!("{}: {e}", site.display()))?;
    let mut folders: Vec<PathBuf> =
        entries.filter_map(|e| Some(e.ok()?.path())).filter(|p| p.is_dir()).collect();
    folders.sort();
    for folder in folders {
        let entries = fs::read_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        for path in entries.filter_map(|e| Some(e.ok()?.path())) {
            if path.extension().is_some_and(|e| e == "html")
                && let Ok(below) = path.strip_prefix(site)
            {
                found.push(below.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The markup between an element's start tag, which begins with `open`, and its end tag.
fn between<'a>(html: &'a str, open: &str, close: &str) -> Option<&'a str> {
    let start = html.find(open)?;
    let start = start + html[start..].find('>')? + 1;
    let end = start + html[start..].find(close)?;
    Some(&html[start..end])
}

/// Writes the scratch package and builds it; gives its binary.
fn build(book: &Book, programs: &BTreeMap<&str, &Shown>) -> Result<PathBuf, String> {
    let metadata =
        cargo(&book.root, &["metadata", "--no-deps", "--offline", "--format-version", "1"])?;
    let metadata: Value =
        serde_json::from_str(&metadata).map_err(|e| format!("cargo metadata: {e}"))?;
    let target =
        metadata["target_directory"].as_str().ok_or("cargo metadata names no target folder")?;
    let scratch = Path::new(target).join("book-promise");
    let failed = |what: &str, error: std::io::Error| format!("{what}: {error}");

    if scratch.exists() {
        fs::remove_dir_all(&scratch).map_err(|e| failed("the old scratch package", e))?;
    }
    for (name, listing) in programs {
        let file = scratch.join("snippets").join(format!("{name}.rs"));
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(|e| failed(name, e))?;
        }
        fs::write(&file, &listing.code).map_err(|e| failed(name, e))?;
    }
    let manifest = manifest(book, &metadata)?;
    fs::write(scratch.join("Cargo.toml"), manifest).map_err(|e| failed("Cargo.toml", e))?;
    fs::copy(book.root.join("Cargo.lock"), scratch.join("Cargo.lock"))
        .map_err(|e| failed("Cargo.lock", e))?;
    let part = Part::read("book-promise", &scratch).map_err(|e| e.to_string())?;
    mount::refresh(&part).map_err(|e| e.to_string())?;

    cargo(&scratch, &["build", "--quiet", "--offline", "--target-dir", target])
        .map_err(|message| format!("the programs on the pages do not compile:\n{message}"))?;
    let name = format!("book-promise{}", std::env::consts::EXE_SUFFIX);
    Ok(Path::new(target).join("debug").join(name))
}

/// The scratch package's manifest: the parts' libraries, everything they depend on, and the book's profile.
fn manifest(book: &Book, metadata: &Value) -> Result<String, String> {
    let mut dependencies: BTreeSet<String> = BTreeSet::new();
    let packages = metadata["packages"].as_array().ok_or("cargo metadata lists no packages")?;
    for package in packages {
        let name = package["name"].as_str().unwrap_or_default();
        if book.part(name).is_none() {
            continue;
        }
        let folder = package["manifest_path"].as_str().map(Path::new).and_then(Path::parent);
        let folder = folder.ok_or("cargo metadata names no folder of a part")?;
        dependencies.insert(format!("{name} = {{ path = {} }}", quoted(&folder.to_string_lossy())));
        let list = package["dependencies"].as_array().map(Vec::as_slice).unwrap_or_default();
        // Optional ones too: a part's programs are built with its default features, which bring them.
        for dependency in list.iter().filter(|d| d["kind"].is_null()) {
            dependencies.insert(requirement(dependency));
        }
    }
    let mut text = String::from(
        "# Generated by `cargo xtask book --check`: the programs on the finished pages, as one package.\n\
         [package]\nname = \"book-promise\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\nautobins = false\n\n\
         [[bin]]\nname = \"book-promise\"\npath = \"snippets/main.rs\"\n\n[workspace]\n\n[dependencies]\n",
    );
    for dependency in dependencies {
        let _ = writeln!(text, "{dependency}");
    }
    let root = book.root.join("Cargo.toml");
    let root = fs::read_to_string(&root).map_err(|e| format!("{}: {e}", root.display()))?;
    let mut profile = false;
    for line in root.lines() {
        if line.starts_with('[') {
            profile = line.starts_with("[profile.");
        }
        if profile {
            let _ = writeln!(text, "{line}");
        }
    }
    Ok(text)
}

/// A dependency as `cargo metadata` tells it, as a line of a manifest.
fn requirement(dependency: &Value) -> String {
    let text = |key: &str| dependency[key].as_str();
    let name = text("name").unwrap_or_default();
    let mut fields = match text("path") {
        Some(path) => vec![format!("path = {}", quoted(path))],
        None => vec![format!("version = {}", quoted(text("req").unwrap_or("*")))],
    };
    if text("rename").is_some() {
        fields.push(format!("package = {}", quoted(name)));
    }
    if dependency["uses_default_features"] == false {
        fields.push("default-features = false".to_string());
    }
    let features: Vec<String> = dependency["features"]
        .as_array()
        .map(|list| list.iter().filter_map(Value::as_str).map(quoted).collect())
        .unwrap_or_default();
    if !features.is_empty() {
        fields.push(format!("features = [{}]", features.join(", ")));
    }
    format!("{} = {{ {} }}", text("rename").unwrap_or(name), fields.join(", "))
}

/// A TOML string; paths may hold backslashes.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Runs Cargo in a folder and gives its output, or what it said on the other stream.
fn cargo(folder: &Path, arguments: &[&str]) -> Result<String, String> {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .map_err(|e| format!("cargo cannot be started: {e}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).trim().to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::highlight::highlight;
    use crate::html::escape;

    #[test]
    fn a_program_keeps_its_promise_or_the_difference_is_told() {
        let shown =
            Shown { code: String::new(), output: "a 0.50\nb\n".into(), page: "p.html".into() };
        let outcome = |stdout: &str, end| Outcome {
            stdout: stdout.into(),
            stderr: b"why\n".to_vec(),
            end,
            elapsed: std::time::Duration::ZERO,
        };
        let verdict = |stdout: &str, end| verdict(Kind::Text, &shown, &outcome(stdout, end));
        assert_eq!(verdict("a 0.50\nb\n", End::Exit(0)), Ok(()));
        assert_eq!(verdict("a 0.51\nb\n", End::Exit(0)), Ok(()));
        assert_eq!(
            verdict("a 0.50\nc\n", End::Exit(0)).unwrap_err(),
            "line 2 is `c`, and the page says `b`"
        );
        assert!(verdict("a 0.90\nb\n", End::Exit(0)).unwrap_err().contains("from 0.50 to 0.90"));
        assert_eq!(
            verdict("a 0.50\nb\n", End::Exit(1)).unwrap_err(),
            "it ends with exit code 1: why"
        );
    }

    #[test]
    fn listings_come_back_out_of_the_pages() {
        let site = tempfile::tempdir().unwrap();
        fs::create_dir(site.path().join("part1")).unwrap();
        let code = "//! Title.\n\npub fn main() {\n    println!(\"{} < 'a' & b\", 1.5);\n}\n";
        let listing = |output: &str| {
            format!(
                "<div class=\"listing\" data-snippet=\"a/b\"><pre><code class=\"lang-rust\">{}</code></pre><pre><samp>{}</samp></pre></div>",
                highlight("rust", code),
                escape(output)
            )
        };
        fs::write(site.path().join("part1/01-a.html"), listing("1.5 < 'a' & b\n")).unwrap();
        let mut broken = Vec::new();
        let found = listings(site.path(), &mut broken).unwrap();
        assert_eq!(
            found["a/b"],
            Shown {
                code: code.into(),
                output: "1.5 < 'a' & b\n".into(),
                page: "part1/01-a.html".into()
            }
        );
        assert!(broken.is_empty());
        fs::write(site.path().join("part1/02-b.html"), listing("1.6\n")).unwrap();
        listings(site.path(), &mut broken).unwrap();
        assert_eq!(broken, ["a/b: part1/01-a.html and part1/02-b.html show different programs"]);
    }

    #[test]
    fn dependencies_become_manifest_lines() {
        let plain = serde_json::json!({"name": "ndarray", "req": "^0.16.1", "features": ["rayon"], "uses_default_features": true});
        assert_eq!(
            requirement(&plain),
            "ndarray = { version = \"^0.16.1\", features = [\"rayon\"] }"
        );
        let path = serde_json::json!({"name": "numerics", "req": "*", "path": "C:\\book\\numerics", "features": [], "uses_default_features": false});
        assert_eq!(
            requirement(&path),
            "numerics = { path = \"C:\\\\book\\\\numerics\", default-features = false }"
        );
    }
}
