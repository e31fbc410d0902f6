//! A binary of some snippets of a part, made by calling the compiler directly with the libraries that Cargo has built.

use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;

use cargo_metadata::diagnostic::Diagnostic;

use super::{Build, Built, CompileErrors, Errors, Known, is_error};
use crate::discover::{Kind, Part, Snippet};
use crate::error::{Error, Result};
use crate::{cargo, mount, write_if_changed};

/// Compiles the wanted snippets without those that are known not to compile. Where more turn out not to, these are left
/// out too: an error of types in one program hides an error of borrowing in another.
pub(super) fn build(
    part: &Part,
    wanted: &[&Snippet],
    errors: Errors,
    libraries: Known,
    mut broken: CompileErrors,
) -> Result<Build> {
    let temp = std::env::temp_dir();
    let scratch = tempfile::Builder::new().prefix("snippets-").tempdir();
    let scratch = scratch.map_err(|error| Error::io("make a folder in", &temp, error))?;
    let program = scratch.path().join(format!("{}{}", part.name, std::env::consts::EXE_SUFFIX));
    broken.elsewhere.clear();
    loop {
        let mut mounted: Vec<&Snippet> = wanted
            .iter()
            .filter(|s| s.kind != Kind::CompileFail && !broken.by_snippet.contains_key(&s.name))
            .copied()
            .collect();
        mounted.sort_by(|a, b| a.name.cmp(&b.name));
        let source = scratch.path().join("main.rs");
        let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let main = mount::launcher("//! Some snippets of a part.\n\n", &mounted, |snippet| {
            format!("    #[path = {:?}]\n", absolute(&snippet.source))
        });
        write_if_changed(&source, main.as_bytes())?;

        let mut command = cargo::rustc();
        command
            .current_dir(&part.dir)
            .args(["--edition", "2024", "--crate-type", "bin", "--crate-name", "snippets_alone"])
            .args(["--error-format", "json", "--cap-lints", "allow"])
            .arg("-o")
            .arg(&program)
            .stdin(Stdio::null());
        if errors == Errors::Colored {
            command.arg("--json=diagnostic-rendered-ansi");
        }
        let link = libraries.link(part)?;
        link.libraries(&mut command);
        link.profile(&mut command);
        let output = command.arg(&source).output();
        let output = output.map_err(|source| Error::start("rustc", source))?;
        if output.status.success() {
            let scratch = Some(Arc::new(scratch));
            return Ok(Build::Done(Built {
                program,
                errors: broken,
                libraries,
                _scratch: scratch,
            }));
        }
        let known = broken.by_snippet.len();
        for line in String::from_utf8_lossy(&output.stderr).lines() {
            if let Ok(message) = serde_json::from_str::<Diagnostic>(line)
                && is_error(&message)
            {
                broken.add(part, &message);
            }
        }
        if broken.by_snippet.len() == known {
            if broken.elsewhere.is_empty() {
                broken.elsewhere = String::from_utf8_lossy(&output.stderr).into_owned();
            }
            return Ok(Build::Failed(broken));
        }
        broken.elsewhere.clear();
    }
}
