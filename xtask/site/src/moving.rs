//! Figures that move: each part's module of WebAssembly, built from the crate `moving` beside the part.
//!
//! A package says in `[package.metadata.book]` which part it `moves`, and which `figures`. The compiler for WebAssembly is
//! not in everybody's toolchain, so there are three ways, in this order:
//!
//! 1. the target is installed (`rustup target add wasm32-unknown-unknown`);
//! 2. `scripts/wasm.sh` has unpacked Debian's compiler and the standard library's sources into `target/wasm/debian`;
//! 3. neither: the figures stand still, and [`Built::note`] says what to run.
//!
//! What was built is kept (`moving/kept.rs`), so that nothing is compiled while a module's own sources stay as they are.

mod kept;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::SystemTime;

use harness::discover::Book;
use serde_json::Value;

use kept::Kept;

const TARGET: &str = "wasm32-unknown-unknown";

/// The script that draws the controls, beside the pages.
pub const SCRIPT: (&str, &str) = ("moving.js", include_str!("../theme/moving.js"));

/// A part's figures that move, as the pages need them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Module {
    /// The part's package, `part2-learning`.
    pub part: String,
    /// The snippets whose pictures the module draws.
    pub figures: Vec<String>,
    /// The module.
    pub wasm: Vec<u8>,
}

impl Module {
    /// The file that holds the module, told from the site's folder.
    pub fn path(&self) -> String {
        format!("moving/{}.js", self.part)
    }

    /// The module as a script, because a page opened from a folder may load scripts and nothing else.
    pub fn script(&self) -> String {
        format!(
            "(window.groundworkMoving ??= {{}})[\"{}\"] = \"{}\";\n",
            self.part,
            base64(&self.wasm)
        )
    }
}

/// What was built, or why nothing was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Built {
    /// The modules, by part.
    pub modules: Vec<Module>,
    /// What to run where figures stand still that could move.
    pub note: Option<String>,
}

/// Builds every part's module; `target` is Cargo's folder.
///
/// # Errors
/// Cargo cannot be started, or a module does not compile.
pub fn build(book: &Book, target: &Path) -> Result<Built, String> {
    let mut packages = packages(&book.root)?;
    packages.retain(|package| book.part(&package.part).is_some());
    if packages.is_empty() {
        return Ok(Built::default());
    }
    let Some(compiler) = Compiler::find(target)? else {
        let n: usize = packages.iter().map(|package| package.figures.len()).sum();
        let note = format!(
            "{n} figures stand still that could move: run `rustup target add {TARGET}`, or `scripts/wasm.sh` on a \
             Debian where rustup cannot, and build the site again"
        );
        return Ok(Built { modules: Vec::new(), note: Some(note) });
    };

    let flags = flags(book)?;
    let kept = Kept::new(&target.join("wasm").join("kept"), &book.root, compiler.name(&flags)?);
    let out = target.join("wasm").join("build");
    let mut modules = Vec::new();
    for Package { name, part, figures } in packages {
        let wasm = match kept.get(&name) {
            Some(wasm) => wasm,
            None => {
                let began = SystemTime::now();
                compile(book, &compiler, &flags, &name, &out)?;
                let file = out.join(TARGET).join("wasm").join(name.replace('-', "_"));
                let keep = || {
                    let wasm = fs::read(file.with_extension("wasm"))?;
                    kept.put(&name, &wasm, &file.with_extension("d"), began)?;
                    Ok(wasm)
                };
                keep().map_err(|e: std::io::Error| format!("{}: {e}", file.display()))?
            }
        };
        modules.push(Module { part, figures, wasm });
    }
    Ok(Built { modules, note: None })
}

/// Compiles a package to WebAssembly below `out`.
///
/// As a `cdylib` and nothing else: with another kind of library beside it, Cargo leaves out the optimization at link time, and
/// each crate below is turned into machine code whole, called or not.
fn compile(
    book: &Book,
    compiler: &Compiler,
    flags: &[String],
    package: &str,
    out: &Path,
) -> Result<(), String> {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["rustc", "--quiet", "--profile", "wasm", "--target", TARGET, "--target-dir"]);
    cargo.arg(out).args(["--package", package, "--lib", "--crate-type", "cdylib"]);
    let environment = compiler.environment.iter().map(|(name, value)| (name, value));
    cargo.envs(environment).env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"));
    // Errors and progress are Cargo's to tell.
    let status = cargo.current_dir(&book.root).stdin(Stdio::null()).status();
    if status.map_err(|e| format!("cargo cannot be started: {e}"))?.success() {
        Ok(())
    } else {
        Err(format!("the moving figures of `{package}` do not compile to WebAssembly"))
    }
}

/// A package of moving figures.
struct Package {
    name: String,
    part: String,
    figures: Vec<String>,
}

/// The workspace's packages of moving figures, by name.
fn packages(root: &Path) -> Result<Vec<Package>, String> {
    let arguments = ["metadata", "--no-deps", "--offline", "--format-version", "1"];
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let metadata: Value = serde_json::from_str(&output(cargo, &arguments, root)?)
        .map_err(|e| format!("cargo metadata: {e}"))?;
    let mut found = Vec::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        let told = &package["metadata"]["book"];
        if let (Some(name), Some(part)) = (package["name"].as_str(), told["moves"].as_str()) {
            let list = told["figures"].as_array().into_iter().flatten();
            let figures = list.filter_map(|name| Some(name.as_str()?.to_string())).collect();
            found.push(Package { name: name.to_string(), part: part.to_string(), figures });
        }
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

/// What Cargo needs to be told about the compiler.
#[derive(Default)]
struct Compiler {
    environment: Vec<(&'static str, PathBuf)>,
}

impl Compiler {
    fn find(target: &Path) -> Result<Option<Compiler>, String> {
        let here = Path::new(".");
        let library = output("rustc", &["--print", "target-libdir", "--target", TARGET], here);
        if library.is_ok_and(|folder| Path::new(folder.trim()).is_dir()) {
            return Ok(Some(Compiler::default()));
        }
        let debian = target.join("wasm").join("debian").join("usr");
        // The script lays the library there at its very end.
        if !debian.join("lib").join("rustlib").join(TARGET).is_dir() {
            return Ok(None);
        }
        // The linker is rustup's; the unpacked compiler brings none.
        let sysroot = output("rustc", &["--print", "sysroot"], here)?;
        let host = output("rustc", &["--print", "host-tuple"], here)?;
        let library = Path::new(sysroot.trim()).join("lib").join("rustlib").join(host.trim());
        Ok(Some(Compiler {
            environment: vec![
                ("RUSTC", debian.join("bin").join("rustc")),
                ("LD_LIBRARY_PATH", debian.join("lib").join("x86_64-linux-gnu")),
                (
                    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER",
                    library.join("bin").join("rust-lld"),
                ),
            ],
        }))
    }

    /// What a module depends on beside its files: the compiler's version, where it is, the flags.
    fn name(&self, flags: &[String]) -> Result<String, String> {
        let rustc = self.environment.first().map_or(Path::new("rustc"), |(_, rustc)| rustc);
        let mut command = Command::new(rustc);
        command.arg("-vV").envs(self.environment.iter().map(|(name, value)| (name, value)));
        let version = command.output().map_err(|e| format!("{}: {e}", rustc.display()))?;
        let version = String::from_utf8_lossy(&version.stdout).into_owned();
        Ok([version, rustc.display().to_string(), flags.join(" ")].join("\n"))
    }
}

/// No folder of this machine's in the module: the same bytes from every place.
fn flags(book: &Book) -> Result<Vec<String>, String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| {
        let home = env::var_os("HOME").or_else(|| env::var_os("USERPROFILE"))?;
        Some(PathBuf::from(home).join(".cargo"))
    });
    let home = home.ok_or("neither CARGO_HOME nor HOME is set")?;
    // The last fitting prefix counts: what lies in the book's folder comes after what may hold that folder.
    let prefixes = [(home, "/cargo"), (book.root.clone(), "/book")];
    Ok(prefixes
        .into_iter()
        .map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()))
        .collect())
}

/// What a program prints.
fn output(
    program: impl AsRef<std::ffi::OsStr>,
    arguments: &[&str],
    folder: &Path,
) -> Result<String, String> {
    let name = program.as_ref().display().to_string();
    let output = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .map_err(|e| format!("{name} cannot be started: {e}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).trim().to_string())
    }
}

/// Bytes as text, three in four letters (RFC 4648).
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |i: usize| u32::from(three.get(i).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for i in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * i)) as usize & 63];
            out.push(if i <= three.len() { char::from(letter) } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_become_letters() {
        // The test vectors of RFC 4648, section 10.
        for (bytes, letters) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(bytes.as_bytes()), letters);
        }
        assert_eq!(base64(&[0xfb, 0xff, 0xbf]), "+/+/");
    }
}
