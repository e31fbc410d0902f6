//! Which compiled libraries the snippets of a part may name, for a compiler that is called without Cargo.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::Deserialize;

use crate::cargo;
use crate::discover::Part;
use crate::error::{Error, Result};

/// Tells rustc of a part's libraries: its direct dependencies and its own library by name, all others by folder.
///
/// # Errors
///
/// [`Error::Cargo`] and [`Error::Start`] where Cargo cannot say what the part depends on, [`Error::Io`] where the lock
/// file cannot be read.
pub(super) fn link(
    command: &mut Command,
    part: &Part,
    libraries: &[(String, PathBuf)],
) -> Result<()> {
    for (name, library) in direct(part, libraries)? {
        let mut value = OsString::from(format!("{name}="));
        value.push(library);
        command.arg("--extern").arg(value);
    }
    let folders: BTreeSet<&Path> =
        libraries.iter().filter_map(|(_, library)| library.parent()).collect();
    for folder in folders {
        let mut value = OsString::from("dependency=");
        value.push(folder);
        command.arg("-L").arg(value);
    }
    Ok(())
}

/// The crates that the part's snippets may name, each with its compiled library.
fn direct<'a>(part: &Part, libraries: &'a [(String, PathBuf)]) -> Result<Vec<(String, &'a Path)>> {
    let manifest = part.dir.join("Cargo.toml");
    let output = cargo::command()
        .args(["metadata", "--no-deps", "--format-version", "1", "--manifest-path"])
        .arg(&manifest)
        .stdin(Stdio::null())
        .output()
        .map_err(|source| Error::start("cargo metadata", source))?;
    let failed = |message: String| Error::Cargo {
        command: format!("cargo metadata of {}", manifest.display()),
        message,
    };
    if !output.status.success() {
        return Err(failed(String::from_utf8_lossy(&output.stderr).trim().to_owned()));
    }
    let metadata: Metadata =
        serde_json::from_slice(&output.stdout).map_err(|error| failed(error.to_string()))?;
    let lock_path = metadata.workspace_root.join("Cargo.lock");
    let lock = fs::read_to_string(&lock_path).map_err(|e| Error::io("read", &lock_path, e))?;

    let Some(package) = metadata.packages.into_iter().find(|package| package.name == part.name)
    else {
        return Err(failed(format!("it names no package {}", part.name)));
    };
    let own = Dependency { name: part.name.clone(), rename: None, kind: None };
    let mut found = Vec::new();
    for dependency in package.dependencies.iter().chain([&own]).filter(|d| d.kind.is_none()) {
        let version = locked_version(&lock, &part.name, &dependency.name);
        let library = libraries.iter().rev().find(|(id, _)| {
            let (name, its_version) = name_and_version(id);
            name == dependency.name && version.is_none_or(|version| version == its_version)
        });
        if let Some((_, library)) = library {
            let name = dependency.rename.as_ref().unwrap_or(&dependency.name);
            found.push((name.replace('-', "_"), library.as_path()));
        }
    }
    Ok(found)
}

/// Which version of `dependency` the lock file gives to `package`, where there are several: then, and only then, it is
/// written behind the name.
fn locked_version<'a>(lock: &'a str, package: &str, dependency: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let block = lock.split("[[package]]").find(|block| block.lines().any(|line| line == name))?;
    block.lines().find_map(|line| {
        let entry = line.trim().strip_prefix('"')?.trim_end_matches(['"', ',']);
        entry.strip_prefix(dependency)?.strip_prefix(' ')?.split(' ').next()
    })
}

/// Name and version out of a package id: `registry+https://…#ndarray@0.16.1`, or `path+file:///…/numerics#0.1.0`.
fn name_and_version(id: &str) -> (&str, &str) {
    let (source, fragment) = id.rsplit_once('#').unwrap_or((id, ""));
    match fragment.rsplit_once('@') {
        Some(parts) => parts,
        None => (source.rsplit('/').next().unwrap_or(source), fragment),
    }
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    workspace_root: PathBuf,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    rename: Option<String>,
    kind: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_tells_versions_apart() {
        let lock = "[[package]]\nname = \"part1\"\nversion = \"0.1.0\"\ndependencies = [\n \"libm\",\n \"rand_core 0.9.5\",\n]\n\n\
                    [[package]]\nname = \"part2\"\ndependencies = [\n \"rand_core 0.6.4\",\n]\n";
        assert_eq!(locked_version(lock, "part1", "rand_core"), Some("0.9.5"));
        assert_eq!(locked_version(lock, "part2", "rand_core"), Some("0.6.4"));
        assert_eq!(locked_version(lock, "part1", "libm"), None);
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
}
