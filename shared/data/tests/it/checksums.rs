//! `shared/data`: every file is listed with its SHA-256, has it, is plain LF text, and is described in the README.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use testing::sha256;

/// What lies beside the data.
const NO_DATA: [&str; 5] = ["Cargo.toml", "README.md", "SHA256SUMS", "expected.txt", "make.py"];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The data files and their bytes.
fn files() -> BTreeMap<String, Vec<u8>> {
    std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().unwrap().is_file())
        .map(|entry| (entry.file_name().into_string().unwrap(), entry.path()))
        .filter(|(name, _)| !NO_DATA.contains(&name.as_str()))
        .map(|(name, path)| (name, std::fs::read(path).unwrap()))
        .collect()
}

#[test]
fn every_file_has_its_checksum() {
    let listed = std::fs::read_to_string(folder().join("SHA256SUMS")).unwrap();
    let found: String = files().iter().fold(String::new(), |mut text, (name, bytes)| {
        let _ = writeln!(text, "{}  {name}", sha256(bytes));
        text
    });
    assert_eq!(found, listed);
}

#[test]
fn every_file_is_plain_text_with_line_feeds() {
    for (name, bytes) in files() {
        assert!(!bytes.contains(&b'\r') && !bytes.contains(&0), "{name} has a CR or a NUL");
        assert!(bytes.ends_with(b"\n"), "{name} does not end with a line feed");
        assert!(std::str::from_utf8(&bytes).is_ok(), "{name} is not UTF-8");
    }
}

#[test]
fn the_readme_describes_every_file_and_no_other() {
    let readme = std::fs::read_to_string(folder().join("README.md")).unwrap();
    let described: Vec<&str> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("## `"))
        .flat_map(|heading| heading.trim_end_matches('`').split("`, `"))
        .collect();
    let mut sorted = described.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, files().keys().map(String::as_str).collect::<Vec<_>>());
    for column in files()
        .iter()
        .filter(|(name, _)| {
            name.ends_with(".csv") && *name != "digits.csv" && *name != "breast_cancer.csv"
        })
        .flat_map(|(_, bytes)| {
            let text = String::from_utf8_lossy(bytes).into_owned();
            let header = text.lines().next().unwrap_or_default().to_owned();
            header.split(',').map(str::to_owned).collect::<Vec<_>>()
        })
    {
        assert!(readme.contains(&format!("`{column}`")), "the README says nothing of {column}");
    }
}
