//! Builds a part's binary with Cargo, and compiles the programs that must not compile.
//!
//! Cargo's messages are read as JSON, so that an error is told by snippet, and so that the compiled dependencies are
//! known by file.

use std::collections::BTreeMap;
use std::io::{BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Arc, OnceLock};
use std::time::SystemTime;
use std::{io, thread};

use cargo_metadata::diagnostic::{Diagnostic, DiagnosticLevel};
use cargo_metadata::{Message, TargetKind};
use tempfile::TempDir;

use crate::cargo;
use crate::discover::{Kind, Part, Snippet};
use crate::error::{Error, Result};
use crate::mount;

mod compile_fail;
mod libraries;
pub(crate) mod record;
mod scratch;

pub use crate::policy::PINNED_RUSTC;
pub use compile_fail::{Diagnosis, diagnose, error_codes};

use libraries::{Libraries, Link};
use record::Record;

/// What came of building a part.
#[derive(Debug, Clone)]
pub enum Build {
    /// A binary with the wanted snippets, but for those that [`Built::errors`] names.
    Done(Built),
    /// Nothing that could be run: an error outside the snippets.
    Failed(CompileErrors),
}

/// A built part.
#[derive(Debug, Clone)]
pub struct Built {
    /// The binary.
    pub program: PathBuf,
    /// The snippets that do not compile, and are not in the binary.
    pub errors: CompileErrors,
    /// The libraries, for a compiler that is called without Cargo.
    libraries: Known,
    /// The folder of a binary that was made for this occasion, and goes with the last clone of this value.
    _scratch: Option<Arc<TempDir>>,
}

/// What is known about the libraries of a part; asked of Cargo at most once.
#[derive(Debug, Clone)]
struct Known {
    libraries: Libraries,
    link: Arc<OnceLock<Link>>,
}

impl Known {
    fn link(&self, part: &Part) -> Result<&Link> {
        if let Some(link) = self.link.get() {
            return Ok(link);
        }
        let link = self.libraries.link(part)?;
        Ok(self.link.get_or_init(|| link))
    }
}

impl From<Libraries> for Known {
    fn from(libraries: Libraries) -> Known {
        Known { libraries, link: Arc::default() }
    }
}

impl From<Link> for Known {
    fn from(link: Link) -> Known {
        Known { libraries: Libraries::default(), link: Arc::new(OnceLock::from(link)) }
    }
}

/// Why a part, or some snippets of it, do not compile.
#[derive(Debug, Clone, Default)]
pub struct CompileErrors {
    /// The compiler's errors that lie in a snippet, by its name.
    pub by_snippet: BTreeMap<String, String>,
    /// The errors that lie elsewhere: in a library, in the mount list, in the linker.
    pub elsewhere: String,
}

impl CompileErrors {
    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.by_snippet.is_empty() && self.elsewhere.is_empty()
    }

    /// Files an error under the snippet that it lies in.
    fn add(&mut self, part: &Part, message: &Diagnostic) {
        let text = message.rendered.as_deref().unwrap_or(&message.message);
        let source = message.spans.iter().find(|span| span.is_primary);
        match source.and_then(|span| owner(part, Path::new(&span.file_name))) {
            Some(snippet) => {
                self.by_snippet.entry(snippet.name.clone()).or_default().push_str(text);
            }
            // The summary below the errors.
            None if message.spans.is_empty() && message.message.starts_with("aborting due to") => {}
            None => self.elsewhere.push_str(text),
        }
    }

    /// All errors, those in snippets first.
    pub fn all(&self) -> String {
        let texts = self.by_snippet.values().chain([&self.elsewhere]);
        texts
            .filter(|text| !text.is_empty())
            .map(|text| text.trim_end())
            .collect::<Vec<_>>()
            .join("\n\n")
    }
}

/// How the compiler's errors are to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errors {
    /// Without colours.
    Plain,
    /// With the terminal's colours.
    Colored,
}

/// Builds a binary that runs the given snippets of a part, in the profile that runs, tests and verifies.
///
/// That is the part's own binary. Where it does not compile because of some snippets, or does not mount a wanted one yet,
/// a binary of the others is made from the same libraries: one broken program does not stand in the way of the rest.
/// One program alone, in a part whose binary is outdated but whose libraries are not, is compiled without Cargo: after
/// an edit that is what one waits for.
///
/// `on_crate` hears the name of each crate that had to be compiled: nothing where all is built already.
///
/// # Errors
///
/// [`Error::Start`] where Cargo or rustc cannot be started, [`Error::Io`] where their messages cannot be read. What does
/// not compile is no error but [`Build::Failed`] or [`Built::errors`].
pub fn build(
    part: &Part,
    wanted: &[&Snippet],
    errors: Errors,
    on_crate: impl FnMut(&str),
) -> Result<Build> {
    if let Some(build) = without_cargo(part, wanted, errors)? {
        return Ok(build);
    }
    let made = with_cargo(part, errors, on_crate)?;
    let unmounted = mount::unmounted(part)?;
    let all_mounted = !wanted.iter().any(|w| unmounted.iter().any(|u| u.name == w.name));
    let mut errors_so_far = CompileErrors::default();
    match made.program {
        Some(program) if all_mounted => {
            let (libraries, errors) = (made.libraries.into(), errors_so_far);
            return Ok(Build::Done(Built { program, errors, libraries, _scratch: None }));
        }
        Some(_) => {}
        None if made.only_the_binary_failed => errors_so_far = made.errors,
        None => return Ok(Build::Failed(made.errors)),
    }
    scratch::build(part, wanted, errors, made.libraries.into(), errors_so_far)
}

/// Compiles programs that are not the part's own files, as if they were its only snippets, with the libraries of a build.
///
/// # Errors
///
/// As [`build()`].
pub(crate) fn alone(part: &Part, snippets: Vec<Snippet>, libraries: &Built) -> Result<Build> {
    let part = Part { snippets, ..part.clone() };
    let wanted: Vec<&Snippet> = part.snippets.iter().collect();
    let nothing = CompileErrors::default();
    scratch::build(&part, &wanted, Errors::Plain, libraries.libraries.clone(), nothing)
}

/// Compiles one edited program with the libraries of the last build, where these are known and up to date.
fn without_cargo(part: &Part, wanted: &[&Snippet], errors: Errors) -> Result<Option<Build>> {
    let &[snippet] = wanted else { return Ok(None) };
    if snippet.kind == Kind::CompileFail {
        return Ok(None);
    }
    let Some(record) = Record::read(part).filter(|record| record.binary_is_outdated(part)) else {
        return Ok(None);
    };
    let nothing = CompileErrors::default();
    match scratch::build(part, wanted, errors, record.link.into(), nothing)? {
        // The compiler's word on the snippet itself stands; any other trouble is Cargo's to tell.
        Build::Done(built) => Ok(Some(Build::Done(built))),
        Build::Failed(_) => Ok(None),
    }
}

/// The part's own binary, where the last build made it and no snippet changed since.
pub fn own_program(part: &Part) -> Option<PathBuf> {
    Record::read(part).filter(|record| !record.binary_is_outdated(part)).map(|r| r.program)
}

/// What Cargo made of a part.
struct Made {
    program: Option<PathBuf>,
    libraries: Libraries,
    errors: CompileErrors,
    /// The libraries are there, and all errors lie in the binary: in snippets or in the mount list.
    only_the_binary_failed: bool,
}

fn with_cargo(part: &Part, errors: Errors, mut on_crate: impl FnMut(&str)) -> Result<Made> {
    let began = SystemTime::now();
    let format = match errors {
        Errors::Plain => "--message-format=json",
        Errors::Colored => "--message-format=json-diagnostic-rendered-ansi",
    };
    let mut child = cargo::command()
        .args(["build", "--package", &part.name, "--bin", &part.name, format])
        .args(if part.has_peers() { &["--features", "peers"][..] } else { &[] })
        .current_dir(&part.dir)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|source| Error::start("cargo build", source))?;
    let cannot_read = |source| Error::io("read Cargo's messages about", &part.dir, source);
    let (Some(stdout), Some(mut stderr)) = (child.stdout.take(), child.stderr.take()) else {
        return Err(cannot_read(io::Error::other("no pipe")));
    };
    // Read beside standard output: a full pipe would stop Cargo.
    let said = thread::spawn(move || {
        let mut bytes = Vec::new();
        // What cannot be read is missing from an error message that is shown anyway.
        let _ = stderr.read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    });

    let mut made = Made {
        program: None,
        libraries: Libraries::default(),
        errors: CompileErrors::default(),
        only_the_binary_failed: true,
    };
    for message in Message::parse_stream(BufReader::new(stdout)) {
        match message.map_err(cannot_read)? {
            Message::CompilerArtifact(artifact) => {
                if !artifact.fresh {
                    on_crate(&artifact.target.name);
                }
                made.libraries.add(part, &artifact);
                if artifact.target.name == part.name && artifact.executable.is_some() {
                    made.program = artifact.executable.map(Into::into);
                }
            }
            Message::CompilerMessage(message) if is_error(&message.message) => {
                made.only_the_binary_failed &= message.target.kind.contains(&TargetKind::Bin);
                made.errors.add(part, &message.message);
            }
            Message::BuildScriptExecuted(script) => made.libraries.add_native(&script),
            // A build script may print anything; what is no message of Cargo's is not for us.
            _ => {}
        }
    }
    let status = child.wait().map_err(cannot_read)?;
    let said = said.join().unwrap_or_default();
    if !status.success() {
        made.program = None;
        if made.errors.is_empty() {
            made.errors.elsewhere = said;
            made.only_the_binary_failed = false;
        }
    }
    if let Some(program) = &made.program {
        Record::write(part, &made.libraries, program, began)?;
    }
    Ok(made)
}

/// The snippet that a path in a compiler message (relative to the workspace, or absolute) means.
fn owner<'a>(part: &'a Part, source: &Path) -> Option<&'a Snippet> {
    // Cargo tells paths from the workspace's folder, rustc as they were given.
    part.snippets
        .iter()
        .find(|snippet| snippet.source.ends_with(source) || source.ends_with(&snippet.source))
}

fn is_error(message: &Diagnostic) -> bool {
    matches!(message.level, DiagnosticLevel::Error | DiagnosticLevel::Ice)
}

/// The release of the compiler in use, `1.95.0`; asked once.
///
/// # Errors
///
/// [`Error::Start`] where there is no rustc.
pub fn rustc_release() -> Result<&'static str> {
    static RELEASE: OnceLock<String> = OnceLock::new();
    if let Some(release) = RELEASE.get() {
        return Ok(release);
    }
    let output = cargo::rustc().arg("--version").output();
    let output = output.map_err(|source| Error::start("rustc --version", source))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let release = text.split_whitespace().nth(1).unwrap_or("unknown").to_owned();
    Ok(RELEASE.get_or_init(|| release))
}
