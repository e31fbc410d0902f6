//! Which compiled libraries the snippets of a part may name, for a compiler that is called without Cargo.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use cargo_metadata::{Artifact, ArtifactProfile, BuildScript, DependencyKind};
use serde::{Deserialize, Serialize};

use crate::cargo;
use crate::discover::Part;
use crate::error::{Error, Result};

/// What Cargo has built for a part's binary, and how.
#[derive(Debug, Clone, Default)]
pub(super) struct Libraries {
    /// Each package's id and its compiled library, in the order of the build.
    pub(super) built: Vec<(String, PathBuf)>,
    /// Where libraries of other languages lie, as build scripts said it (`native=/folder`). Which they are, each Rust
    /// library that needs them says itself.
    native: Vec<String>,
    /// How the part's own crates are compiled.
    profile: Profile,
}

/// How a crate is compiled.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Profile {
    opt_level: String,
    debug_assertions: bool,
    overflow_checks: bool,
}

/// The compiler's arguments for a program of a part: its direct dependencies and its own library by name, all others by
/// folder, and the profile of the part's own crate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Link {
    externs: Vec<(String, PathBuf)>,
    folders: BTreeSet<PathBuf>,
    native: Vec<String>,
    profile: Profile,
}

impl Libraries {
    /// Notes a library, and the profile where it is the part's own.
    pub(super) fn add(&mut self, part: &Part, artifact: &Artifact) {
        let library = artifact.filenames.iter().find(|file| is_library(file.as_std_path()));
        if let Some(library) = library {
            self.built.push((artifact.package_id.repr.clone(), library.clone().into()));
        }
        if artifact.manifest_path.parent().is_some_and(|dir| dir.as_std_path() == part.dir) {
            let ArtifactProfile { opt_level, debug_assertions, overflow_checks, .. } =
                artifact.profile.clone();
            self.profile = Profile { opt_level, debug_assertions, overflow_checks };
        }
    }

    /// Notes where a build script has put libraries.
    pub(super) fn add_native(&mut self, script: &BuildScript) {
        self.native.extend(script.linked_paths.iter().map(ToString::to_string));
    }

    /// Finds out which of the libraries the part's snippets may name.
    ///
    /// # Errors
    ///
    /// [`Error::Cargo`] and [`Error::Start`] where Cargo cannot say what the part depends on, [`Error::Io`] where the
    /// lock file cannot be read.
    pub(super) fn link(&self, part: &Part) -> Result<Link> {
        Ok(Link {
            externs: direct(part, &self.built)?,
            folders: self
                .built
                .iter()
                .filter_map(|(_, library)| Some(library.parent()?.to_owned()))
                .collect(),
            native: self.native.clone(),
            profile: self.profile.clone(),
        })
    }
}

impl Link {
    /// Tells rustc of the libraries, for a program or for its errors.
    pub(super) fn libraries(&self, command: &mut Command) {
        let joined = |before: &str, path: &Path| {
            let mut value = OsString::from(before);
            value.push(path);
            value
        };
        for (name, library) in &self.externs {
            command.arg("--extern").arg(joined(&format!("{name}="), library));
        }
        for folder in &self.folders {
            command.arg("-L").arg(joined("dependency=", folder));
        }
        for folder in &self.native {
            command.args(["-L", folder]);
        }
    }

    /// Tells rustc how Cargo compiles the part's own crates, but for what only a debugger reads.
    pub(super) fn profile(&self, command: &mut Command) {
        let Profile { opt_level, debug_assertions, overflow_checks } = &self.profile;
        command
            .args(["-C", &format!("opt-level={opt_level}")])
            .args(["-C", &format!("debug-assertions={debug_assertions}")])
            .args(["-C", &format!("overflow-checks={overflow_checks}")])
            .args(["-C", "debuginfo=0"]);
    }
}

fn is_library(file: &Path) -> bool {
    let ending = file.extension().and_then(|ending| ending.to_str());
    matches!(ending, Some("rlib" | "so" | "dylib" | "dll"))
}

/// The crates that the part's snippets may name, each with its compiled library.
fn direct(part: &Part, libraries: &[(String, PathBuf)]) -> Result<Vec<(String, PathBuf)>> {
    let metadata = cargo::metadata(&part.dir)?;
    let lock_path = metadata.workspace_root.join("Cargo.lock").into_std_path_buf();
    let lock = fs::read_to_string(&lock_path).map_err(|e| Error::io("read", &lock_path, e))?;
    let lock: Lock = toml::from_str(&lock)
        .map_err(|error| Error::Policy { path: lock_path, message: error.to_string() })?;
    let Some(package) = metadata.packages.iter().find(|package| package.name == part.name) else {
        return Err(Error::Cargo {
            command: format!("cargo metadata in {}", part.dir.display()),
            message: format!("it names no package {}", part.name),
        });
    };
    let normal = package.dependencies.iter().filter(|d| d.kind == DependencyKind::Normal);
    let wanted = normal.map(|d| (d.name.as_str(), d.rename.as_deref().unwrap_or(&d.name)));
    let mut found = Vec::new();
    for (dependency, name) in wanted.chain([(part.name.as_str(), part.name.as_str())]) {
        let version = lock.version(&part.name, dependency);
        let library = libraries.iter().rev().find(|(id, _)| {
            let (name, its_version) = name_and_version(id);
            name == dependency && version.is_none_or(|version| version == its_version)
        });
        if let Some((_, library)) = library {
            found.push((name.replace('-', "_"), library.clone()));
        }
    }
    Ok(found)
}

/// What of `Cargo.lock` is needed here.
#[derive(Deserialize)]
struct Lock {
    #[serde(default)]
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    #[serde(default)]
    dependencies: Vec<String>,
}

impl Lock {
    /// Which version of `dependency` the lock file gives to `package`, where there are several: then, and only then, it
    /// is written behind the name.
    fn version(&self, package: &str, dependency: &str) -> Option<&str> {
        let package = self.package.iter().find(|locked| locked.name == package)?;
        package.dependencies.iter().find_map(|entry| {
            let mut words = entry.split(' ');
            (words.next() == Some(dependency)).then(|| words.next())?
        })
    }
}

/// Name and version out of a package id: `registry+https://…#ndarray@0.16.1`, or `path+file:///…/numerics#0.1.0`.
fn name_and_version(id: &str) -> (&str, &str) {
    let (source, fragment) = id.rsplit_once('#').unwrap_or((id, ""));
    match fragment.rsplit_once('@') {
        Some(parts) => parts,
        None => (source.rsplit('/').next().unwrap_or(source), fragment),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_tells_versions_apart() {
        let lock = "[[package]]\nname = \"part1\"\nversion = \"0.1.0\"\ndependencies = [\n \"libm\",\n \"rand_core 0.9.5\",\n]\n\n\
                    [[package]]\nname = \"part2\"\ndependencies = [\n \"rand_core 0.6.4\",\n]\n";
        let lock: Lock = toml::from_str(lock).expect("a lock file");
        assert_eq!(lock.version("part1", "rand_core"), Some("0.9.5"));
        assert_eq!(lock.version("part2", "rand_core"), Some("0.6.4"));
        assert_eq!(lock.version("part1", "libm"), None);
    }

    #[test]
    fn a_package_id_has_a_name_and_a_version() {
        let crates_io = "registry+https://github.com/rust-lang/crates.io-index#ndarray@0.16.1";
        assert_eq!(name_and_version(crates_io), ("ndarray", "0.16.1"));
        assert_eq!(
            name_and_version("path+file:///book/shared/numerics#0.1.0"),
            ("numerics", "0.1.0")
        );
        assert_eq!(
            name_and_version("path+file:///book/crates/one#part1@0.1.0"),
            ("part1", "0.1.0")
        );
    }

    #[test]
    fn a_program_is_linked_and_compiled_as_cargo_does_it() {
        let link = Link {
            externs: vec![("numerics".to_owned(), PathBuf::from("deps/libnumerics.rlib"))],
            folders: BTreeSet::from([PathBuf::from("deps")]),
            native: vec!["native=out".to_owned()],
            profile: Profile {
                opt_level: "1".to_owned(),
                debug_assertions: true,
                overflow_checks: true,
            },
        };
        let mut command = Command::new("rustc");
        link.libraries(&mut command);
        link.profile(&mut command);
        let arguments: Vec<_> = command.get_args().filter_map(|a| a.to_str()).collect();
        assert_eq!(
            arguments.join(" "),
            "--extern numerics=deps/libnumerics.rlib -L dependency=deps -L native=out \
             -C opt-level=1 -C debug-assertions=true -C overflow-checks=true -C debuginfo=0"
        );
    }
}
