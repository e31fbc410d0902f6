//! What the last build of a part left behind, so that one edited snippet is compiled without asking Cargo.
//!
//! The record holds the compiler's arguments and the stamp (length and time of change) of every file that they depend
//! on: each library, each source file of the workspace's own libraries (as rustc lists them in its dependency files),
//! each manifest, the lock file, Cargo's settings, the compiler. If one stamp differs, the record is worth nothing and
//! Cargo is asked. So a program never runs against an outdated library.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::libraries::{Libraries, Link};
use crate::cargo;
use crate::discover::Part;
use crate::error::Result;
use crate::write_if_changed;

/// A file changed within this time before the build began may have been read in either state.
const MARGIN: Duration = Duration::from_millis(50);

/// What the last build of a part left behind.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Record {
    /// The variables that change what Cargo builds.
    settings: BTreeMap<String, String>,
    /// Everything that the libraries depend on.
    files: BTreeMap<PathBuf, Option<Stamp>>,
    /// The part's own binary.
    pub(super) program: PathBuf,
    /// The compiler's arguments.
    pub(super) link: Link,
}

/// What tells a file from its changed self.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stamp {
    bytes: u64,
    changed_ns: u128,
}

impl Stamp {
    /// Nothing where there is no such file.
    pub(crate) fn of(path: &Path) -> Option<Stamp> {
        let metadata = fs::metadata(path).ok()?;
        Some(Stamp { bytes: metadata.len(), changed_ns: changed(&metadata)?.as_nanos() })
    }
}

fn changed(metadata: &Metadata) -> Option<Duration> {
    metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()
}

impl Record {
    /// The record of a part whose libraries are still what they were, or nothing.
    pub(super) fn read(part: &Part) -> Option<Record> {
        let text = fs::read(file(part)?).ok()?;
        let record: Record = serde_json::from_slice(&text).ok()?;
        let fresh = record.settings == settings()
            && record.files.iter().all(|(path, stamp)| Stamp::of(path) == *stamp);
        fresh.then_some(record)
    }

    /// Whether the part's own binary is older than one of its snippets or queries: Cargo would have to build it.
    pub(super) fn binary_is_outdated(&self, part: &Part) -> bool {
        let time = |path: &Path| fs::metadata(path).ok()?.modified().ok();
        let Some(built) = time(&self.program) else { return true };
        let sources = part
            .snippets
            .iter()
            .flat_map(|snippet| [Some(snippet.source.clone()), snippet.sql.clone()])
            .flatten();
        sources.chain([part.main_rs()]).any(|source| time(&source).is_none_or(|at| at >= built))
    }

    /// Writes the record of a build that began at `began`. Where something changed in the meantime there is none.
    ///
    /// # Errors
    ///
    /// [`crate::Error`] where Cargo cannot say what the part depends on. That the record cannot be written is no error: the
    /// next run asks Cargo.
    pub(super) fn write(
        part: &Part,
        libraries: &Libraries,
        program: &Path,
        began: SystemTime,
    ) -> Result<()> {
        let Some(path) = file(part) else { return Ok(()) };
        let Some(sources) = sources(part, libraries) else {
            let _ = fs::remove_file(path);
            return Ok(());
        };
        let before = |path: &Path| {
            let changed = fs::metadata(path).and_then(|m| m.modified());
            changed.map_or(true, |at| at + MARGIN < began)
        };
        if !sources.iter().all(|source| before(source)) {
            let _ = fs::remove_file(path);
            return Ok(());
        }
        let built = libraries.built.iter().map(|(_, library)| library.clone());
        let files = sources.into_iter().chain(built);
        let record = Record {
            settings: settings(),
            files: files.map(|path| (path.clone(), Stamp::of(&path))).collect(),
            program: program.to_owned(),
            link: libraries.link(part)?,
        };
        if let (Some(folder), Ok(text)) = (path.parent(), serde_json::to_vec(&record)) {
            let _ = fs::create_dir_all(folder);
            let _ = write_if_changed(&path, &text);
        }
        Ok(())
    }
}

/// Where a part's record lies.
fn file(part: &Part) -> Option<PathBuf> {
    Some(target(part)?.join("snippets").join(format!("{}.json", part.name)))
}

/// The target folder, as far as it is known without asking Cargo: what lies there may always be missing.
pub(crate) fn target(part: &Part) -> Option<PathBuf> {
    let named = ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET_DIR"].iter().find_map(std::env::var_os);
    match named {
        Some(folder) => std::path::absolute(folder).ok(),
        None => Some(root(part)?.join("target")),
    }
}

/// The workspace's folder: the nearest one above the part with a lock file.
fn root(part: &Part) -> Option<&Path> {
    part.dir.ancestors().find(|dir| dir.join("Cargo.lock").is_file())
}

/// The variables that change what Cargo builds, or with which compiler.
fn settings() -> BTreeMap<String, String> {
    let about_a_package = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"];
    std::env::vars_os()
        .filter_map(|(name, value)| {
            let name = name.into_string().ok()?;
            let matters = (name.starts_with("CARGO") || name.starts_with("RUST") || name == "PATH")
                && !about_a_package.iter().any(|prefix| name.starts_with(prefix))
                && !["CARGO_PRIMARY_PACKAGE", "CARGO_TARGET_TMPDIR"].contains(&name.as_str());
            matters.then(|| (name, value.to_string_lossy().into_owned()))
        })
        .collect()
}

/// Everything that is no build product and that the part's libraries depend on; nothing where it cannot be known.
fn sources(part: &Part, libraries: &Libraries) -> Option<Vec<PathBuf>> {
    let root = root(part)?;
    let mut found = vec![root.join("Cargo.lock"), root.join("Cargo.toml")];
    for dir in part.dir.ancestors() {
        found.extend(["config.toml", "config"].map(|name| dir.join(".cargo").join(name)));
        found.extend(["rust-toolchain.toml", "rust-toolchain"].map(|name| dir.join(name)));
    }
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    found.extend(
        ["config.toml", "config"]
            .map(|name| home.as_ref().map(|h| h.join(name)))
            .into_iter()
            .flatten(),
    );
    if let Some(toolchain) = cargo::program().parent().filter(|dir| dir.is_absolute()) {
        found.push(toolchain.join(format!("rustc{}", std::env::consts::EXE_SUFFIX)));
    }
    for (id, library) in &libraries.built {
        if id.starts_with("path+") {
            found.extend(listed(root, library)?);
        }
    }
    let manifests = found.clone();
    for manifest in manifests.iter().filter(|source| source.extension() == Some("rs".as_ref())) {
        let package = manifest.ancestors().skip(1).find(|dir| dir.join("Cargo.toml").is_file());
        if let Some(dir) = package {
            found.extend([dir.join("Cargo.toml"), dir.join("build.rs")]);
        }
    }
    found.push(part.dir.join("Cargo.toml"));
    found.sort();
    found.dedup();
    Some(found)
}

/// The source files of a library, as rustc listed them beside it.
fn listed(root: &Path, library: &Path) -> Option<Vec<PathBuf>> {
    let stem = library.file_stem()?.to_str()?;
    let stem = stem.strip_prefix("lib").unwrap_or(stem);
    let text = fs::read_to_string(library.with_file_name(format!("{stem}.d"))).ok()?;
    Some(inputs(&text).into_iter().map(|path| root.join(path)).collect())
}

/// What stands behind the colon in a dependency file's first rule. A blank in a path is written `\ `.
fn inputs(text: &str) -> Vec<String> {
    let rule = text.lines().next().unwrap_or_default();
    let Some((_, rule)) = rule.split_once(": ") else { return Vec::new() };
    let whole = rule.replace("\\ ", "\0");
    whole.split_whitespace().map(|path| path.replace('\0', " ")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dependency_file_names_the_sources() {
        let text = "/t/libx.rlib: a/src/lib.rs a/my\\ data.csv \n\na/src/lib.rs:\n";
        assert_eq!(inputs(text), ["a/src/lib.rs", "a/my data.csv"]);
        assert_eq!(inputs(""), [] as [&str; 0]);
    }

    #[test]
    fn a_stamp_tells_a_changed_file() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("x");
        assert_eq!(Stamp::of(&path), None);
        fs::write(&path, "a").expect("written");
        let first = Stamp::of(&path);
        fs::write(&path, "ab").expect("written");
        assert!(first.is_some() && Stamp::of(&path) != first);
    }
}
