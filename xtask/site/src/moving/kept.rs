//! Modules kept from the last build, each with what it was made of: while that is the same, nothing is compiled.
//!
//! Cargo looks at times and forgets with its folder; this looks at contents: the files that Cargo names for the module (its
//! own, and those of the book's crates below it), the manifests above them, Cargo.lock, the compiler and its flags.

use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Where kept modules lie, and what they all depend on.
pub struct Kept {
    folder: PathBuf,
    root: PathBuf,
    /// Compiler, flags, profile: whatever is no file.
    around: String,
}

impl Kept {
    /// Modules in `folder`, of the book in `root`, made by what `around` names.
    pub fn new(folder: &Path, root: &Path, around: String) -> Self {
        Kept { folder: folder.to_path_buf(), root: root.to_path_buf(), around }
    }

    /// The module, if nothing that it is made of has changed.
    pub fn get(&self, name: &str) -> Option<Vec<u8>> {
        let list = fs::read_to_string(self.list(name)).ok()?;
        let mut lines = list.lines();
        let key = lines.next()?;
        let files: Vec<PathBuf> = lines.map(PathBuf::from).collect();
        if self.key(&files).ok()? != key {
            return None;
        }
        fs::read(self.module(name)).ok()
    }

    /// Keeps a module that Cargo built since `began`, with the files that `dep_info` (Cargo's `NAME.d`) says it is made of;
    /// not if one of them was edited meanwhile.
    ///
    /// # Errors
    /// A file cannot be read or written.
    pub fn put(
        &self,
        name: &str,
        wasm: &[u8],
        dep_info: &Path,
        began: SystemTime,
    ) -> io::Result<()> {
        let mut files = BTreeSet::from([self.root.join("Cargo.lock")]);
        for file in named(&fs::read_to_string(dep_info)?) {
            // A manifest decides features and editions of the crate around the file.
            let below =
                file.ancestors().skip(1).take_while(|folder| folder.starts_with(&self.root));
            files.extend(
                below.map(|folder| folder.join("Cargo.toml")).filter(|path| path.is_file()),
            );
            files.insert(file);
        }
        let files: Vec<PathBuf> = files.into_iter().collect();
        for file in &files {
            if fs::metadata(file)?.modified()? >= began {
                return Ok(());
            }
        }
        let mut list = self.key(&files)?;
        for file in &files {
            list.push('\n');
            list.push_str(&file.display().to_string());
        }
        fs::create_dir_all(&self.folder)?;
        // The list last: without it the module does not count.
        let _ = fs::remove_file(self.list(name));
        replace(&self.module(name), wasm)?;
        replace(&self.list(name), list.as_bytes())
    }

    fn key(&self, files: &[PathBuf]) -> io::Result<String> {
        let mut hasher = DefaultHasher::new();
        self.around.hash(&mut hasher);
        for file in files {
            file.hash(&mut hasher);
            fs::read(file)?.hash(&mut hasher);
        }
        Ok(format!("{:016x}", hasher.finish()))
    }

    fn module(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.wasm"))
    }

    fn list(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.files"))
    }
}

/// Writes beside the file and moves into place, so that a file is whole or not there.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let fresh = path.with_extension("new");
    fs::write(&fresh, bytes)?;
    fs::rename(&fresh, path)
}

/// The files behind the colon of Make's format, in which a blank of a name stands behind a backslash.
fn named(dep_info: &str) -> Vec<PathBuf> {
    let after = dep_info.lines().next().and_then(|line| line.split_once(": "));
    let Some((_, names)) = after else { return Vec::new() };
    let names = names.replace("\\ ", "\0");
    names.split(' ').filter(|name| !name.is_empty()).map(|n| n.replace('\0', " ").into()).collect()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_module_is_kept_until_what_it_is_made_of_changes() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().join("a book");
        fs::create_dir_all(root.join("part/src")).expect("folders");
        let write = |name: &str, text: &str| fs::write(root.join(name), text).expect("a file");
        for name in ["Cargo.lock", "Cargo.toml", "part/Cargo.toml", "part/src/lib.rs", "other.rs"] {
            write(name, name);
        }
        let source = root.join("part/src/lib.rs").display().to_string().replace(' ', "\\ ");
        write("part.d", &format!("/out/part.wasm: {source}\n"));
        let kept = |around: &str| Kept::new(&root.join("kept"), &root, around.to_string());
        let keep_since = |began| {
            kept("1.95").put("part", b"wasm", &root.join("part.d"), began).expect("kept");
        };
        let keep = || keep_since(SystemTime::now() + Duration::from_secs(1));

        assert_eq!(kept("1.95").get("part"), None, "nothing yet");
        keep();
        write("other.rs", "an edit elsewhere");
        assert_eq!(kept("1.95").get("part").as_deref(), Some(&b"wasm"[..]));
        assert_eq!(kept("1.96").get("part"), None, "another compiler");
        for name in ["Cargo.lock", "Cargo.toml", "part/Cargo.toml", "part/src/lib.rs"] {
            keep();
            write(name, "edited");
            assert_eq!(kept("1.95").get("part"), None, "{name} changed");
        }
        keep_since(SystemTime::UNIX_EPOCH);
        assert_eq!(kept("1.95").get("part"), None, "edited while it was compiled");
        keep();
        fs::remove_file(root.join("part/src/lib.rs")).expect("removed");
        assert_eq!(kept("1.95").get("part"), None, "a file is gone");
    }
}
