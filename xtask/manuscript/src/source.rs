//! Finds an item of a library by its path, `kernels::rbf`, and cuts its text out of the file, doc comment included.
//!
//! A path names an item of the part's own library, or starts with a crate of the book (`numerics::stats::mean`).
//! It may leave out leading modules where the rest is unique: `Knn::fit`, or `numerics::Rng` for `numerics::rng::Rng`.
//! Found are functions, structs, enums, unions, traits and their items, constants, statics, type aliases, macros,
//! the methods of `impl` blocks, and whole modules. What is compiled for tests only is left out.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use harness::discover::{Book, Part};
use harness::error::did_you_mean;
use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Attribute, FnArg, ImplItem, Item, Meta, Signature, TraitItem, Type, Visibility};

/// An item as it stands in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The file.
    pub file: PathBuf,
    /// The line of its first doc comment, attribute or word, counted from 1.
    pub line: usize,
    /// Its text from the doc comment to the closing brace, moved to the left margin, without a line break at its end.
    pub text: String,
}

/// A public free function of a library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// The types that it takes and gives, as they are written, without white space.
    pub shape: String,
    /// The file.
    pub file: PathBuf,
    /// Its first line, counted from 1.
    pub line: usize,
    /// Its text, doc comment included.
    pub text: String,
}

/// The libraries of the book, each parsed when it is first asked for.
#[derive(Debug)]
pub struct Sources {
    crates: BTreeMap<String, Library>,
}

#[derive(Debug)]
struct Library {
    /// `src/lib.rs`; and of a library in two crates, the other one's root beside it, `src/basics.rs`.
    roots: Vec<PathBuf>,
    entries: OnceCell<Result<Vec<Entry>, String>>,
}

#[derive(Debug)]
struct Entry {
    path: Vec<String>,
    source: Source,
    /// An inherent item goes before one of a trait.
    of_trait: bool,
    /// What a public free function takes and gives.
    shape: Option<String>,
}

impl Sources {
    /// The libraries of the parts and of `shared/`; nothing is read yet.
    pub fn new(book: &Book) -> Self {
        let parts = book.parts.iter().map(|part| (crate_name(&part.name), part.dir.clone()));
        let shared = std::fs::read_dir(book.root.join("shared")).into_iter().flatten().flatten();
        let shared =
            shared.map(|entry| (crate_name(&entry.file_name().to_string_lossy()), entry.path()));
        let crates = parts
            .chain(shared)
            .map(|(name, dir)| {
                let roots = ["lib.rs", "basics.rs"].map(|root| dir.join("src").join(root));
                (name, roots.into_iter().filter(|root| root.is_file()).collect::<Vec<_>>())
            })
            .filter(|(_, roots)| !roots.is_empty())
            .map(|(name, roots)| (name, Library { roots, entries: OnceCell::new() }))
            .collect();
        Self { crates }
    }

    /// The public free functions of a part's library; none of one that cannot be read, which [`Sources::find`] reports.
    pub fn functions(&self, part: &Part) -> Vec<Function> {
        let library = self.crates.get(&crate_name(&part.name));
        let entries =
            library.and_then(|it| it.entries.get_or_init(|| index(&it.roots)).as_ref().ok());
        let functions = entries.into_iter().flatten().filter_map(|entry| {
            let Source { file, line, text } = entry.source.clone();
            let name = entry.path.last()?.clone();
            Some(Function { name, shape: entry.shape.clone()?, file, line, text })
        });
        functions.collect()
    }

    /// The item that `path` names for a chapter of `part`.
    ///
    /// # Errors
    /// No such item (with the nearest name), more than one, or a library that cannot be read or parsed.
    pub fn find(&self, part: &Part, path: &str) -> Result<Source, String> {
        let wanted: Vec<&str> = path.split("::").collect();
        let own = crate_name(&part.name);
        let (library, inside) = match wanted.split_first() {
            Some((first, rest)) if self.crates.contains_key(*first) => ((*first).to_owned(), rest),
            _ => (own, wanted.as_slice()),
        };
        let Library { roots, entries } = self
            .crates
            .get(&library)
            .ok_or_else(|| format!("`{library}` has no src/lib.rs to find `{path}` in"))?;
        let entries = entries.get_or_init(|| index(roots)).as_ref().map_err(Clone::clone)?;

        let exact = |e: &&Entry| e.path.iter().map(String::as_str).eq(inside.iter().copied());
        let by_tail = |e: &&Entry| {
            e.path.len() > inside.len()
                && e.path.iter().rev().zip(inside.iter().rev()).all(|(a, b)| a == b)
        };
        let mut found: Vec<&Entry> = entries.iter().filter(exact).collect();
        if found.is_empty() && !inside.is_empty() {
            found = entries.iter().filter(by_tail).collect();
        }
        if found.iter().any(|e| !e.of_trait) {
            found.retain(|e| !e.of_trait);
        }
        match found.as_slice() {
            [only] => Ok(only.source.clone()),
            [] => {
                let named: Vec<String> = entries.iter().map(|e| e.path.join("::")).collect();
                let hint = did_you_mean(&inside.join("::"), named.iter().map(String::as_str));
                Err(format!("the library `{library}` has no item `{}`{hint}", inside.join("::")))
            }
            several => {
                let places: Vec<String> = several
                    .iter()
                    .map(|e| {
                        let file = e.source.file.file_name().unwrap_or_default().to_string_lossy();
                        format!("{} ({file}:{})", e.path.join("::"), e.source.line)
                    })
                    .collect();
                Err(format!(
                    "`{path}` names {} items: {}; write more of the path",
                    several.len(),
                    places.join(", ")
                ))
            }
        }
    }
}

/// The name that code uses for a package.
fn crate_name(package: &str) -> String {
    package.replace('-', "_")
}

/// All items of a library.
fn index(roots: &[PathBuf]) -> Result<Vec<Entry>, String> {
    let mut entries = Vec::new();
    for root in roots {
        let dir = root.parent().unwrap_or(Path::new(""));
        module_file(root, dir, &[], &mut entries)?;
    }
    Ok(entries)
}

/// Indexes a module that is a file; the files of its own modules lie in `dir`.
fn module_file(
    file: &Path,
    dir: &Path,
    path: &[String],
    entries: &mut Vec<Entry>,
) -> Result<(), String> {
    let text = std::fs::read_to_string(file)
        .map_err(|error| format!("{}: cannot be read: {error}", file.display()))?;
    let parsed = syn::parse_file(&text).map_err(|error| {
        format!("{}:{}: does not parse: {error}", file.display(), error.span().start().line)
    })?;
    let cut = Cut { file, lines: text.lines().collect() };
    let whole = cut.without_tests(&parsed.items);
    let source = Source { file: file.to_path_buf(), line: 1, text: whole };
    entries.push(Entry { path: path.to_vec(), source, of_trait: false, shape: None });
    items(&cut, &parsed.items, dir, path, entries)
}

/// Indexes the items of a module.
fn items(
    cut: &Cut<'_>,
    list: &[Item],
    dir: &Path,
    path: &[String],
    entries: &mut Vec<Entry>,
) -> Result<(), String> {
    for item in list {
        if is_test_only(attributes(item)) {
            continue;
        }
        let name = match item {
            Item::Fn(it) => it.sig.ident.to_string(),
            Item::Struct(it) => it.ident.to_string(),
            Item::Enum(it) => it.ident.to_string(),
            Item::Union(it) => it.ident.to_string(),
            Item::Const(it) => it.ident.to_string(),
            Item::Static(it) => it.ident.to_string(),
            Item::Type(it) => it.ident.to_string(),
            Item::Trait(it) => {
                let owner = joined(path, &[&it.ident.to_string()]);
                for inner in &it.items {
                    let name = match inner {
                        TraitItem::Const(it) => it.ident.to_string(),
                        TraitItem::Fn(it) => it.sig.ident.to_string(),
                        TraitItem::Type(it) => it.ident.to_string(),
                        _ => continue,
                    };
                    let source = cut.item(inner.span());
                    entries.push(Entry {
                        path: joined(&owner, &[&name]),
                        source,
                        of_trait: false,
                        shape: None,
                    });
                }
                it.ident.to_string()
            }
            Item::Macro(it) => match &it.ident {
                Some(name) => name.to_string(),
                None => continue,
            },
            Item::Impl(it) => {
                let Type::Path(owner) = &*it.self_ty else {
                    continue;
                };
                let Some(owner) = owner.path.segments.last() else {
                    continue;
                };
                let owner = joined(path, &[&owner.ident.to_string()]);
                for inner in &it.items {
                    let name = match inner {
                        ImplItem::Const(it) => it.ident.to_string(),
                        ImplItem::Fn(it) => it.sig.ident.to_string(),
                        _ => continue,
                    };
                    let source = cut.item(inner.span());
                    let of_trait = it.trait_.is_some();
                    entries.push(Entry {
                        path: joined(&owner, &[&name]),
                        source,
                        of_trait,
                        shape: None,
                    });
                }
                continue;
            }
            Item::Mod(it) => {
                let name = it.ident.to_string();
                let below = joined(path, &[&name]);
                let dir = dir.join(&name);
                match &it.content {
                    Some((_, inner)) => {
                        let source = cut.item(it.span());
                        entries.push(Entry {
                            path: below.clone(),
                            source,
                            of_trait: false,
                            shape: None,
                        });
                        items(cut, inner, &dir, &below, entries)?;
                    }
                    None => {
                        let beside = dir.with_extension("rs");
                        let file = if beside.is_file() { beside } else { dir.join("mod.rs") };
                        module_file(&file, &dir, &below, entries)?;
                    }
                }
                continue;
            }
            _ => continue,
        };
        let source = cut.item(item.span());
        let shape = match item {
            Item::Fn(it) if matches!(it.vis, Visibility::Public(_)) => Some(shape(&it.sig)),
            _ => None,
        };
        entries.push(Entry { path: joined(path, &[&name]), source, of_trait: false, shape });
    }
    Ok(())
}

/// The types of a signature as they are written, without white space: `(&[f64],usize)->f64`.
fn shape(signature: &Signature) -> String {
    let written = |span: Span| {
        let text = span.source_text().unwrap_or_default();
        text.split_whitespace().collect::<String>()
    };
    let inputs = signature.inputs.iter().map(|input| match input {
        FnArg::Typed(argument) => written(argument.ty.span()),
        FnArg::Receiver(receiver) => written(receiver.span()),
    });
    let inputs: Vec<String> = inputs.collect();
    format!("({}){}", inputs.join(","), written(signature.output.span()))
}

fn joined(path: &[String], more: &[&str]) -> Vec<String> {
    path.iter().cloned().chain(more.iter().map(|s| (*s).to_owned())).collect()
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Fn(it) => &it.attrs,
        Item::Struct(it) => &it.attrs,
        Item::Impl(it) => &it.attrs,
        Item::Mod(it) => &it.attrs,
        Item::Const(it) => &it.attrs,
        Item::Use(it) => &it.attrs,
        _ => &[],
    }
}

/// Whether one of the attributes is `#[cfg(test)]`.
fn is_test_only(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::List(list) => list.path.is_ident("cfg") && list.tokens.to_string() == "test",
        _ => false,
    })
}

/// Cuts items out of a file.
struct Cut<'a> {
    file: &'a Path,
    lines: Vec<&'a str>,
}

impl Cut<'_> {
    /// The whole lines of a span, moved to the left margin.
    fn item(&self, span: Span) -> Source {
        let (start, end) = (span.start(), span.end());
        let lines = self.lines[start.line - 1..end.line.min(self.lines.len())].iter();
        let margin = |line: &str| line.chars().take_while(|c| *c == ' ').count().min(start.column);
        let dedented: Vec<&str> = lines.map(|line| &line[margin(line)..]).collect();
        Source { file: self.file.to_path_buf(), line: start.line, text: dedented.join("\n") }
    }

    /// The whole file without its `#[cfg(test)]` items.
    fn without_tests(&self, items: &[Item]) -> String {
        let hidden: Vec<(usize, usize)> = items
            .iter()
            .filter(|item| is_test_only(attributes(item)))
            .map(|item| (item.span().start().line, item.span().end().line))
            .collect();
        let shown = self.lines.iter().enumerate().filter(|(i, _)| {
            !hidden.iter().any(|(first, last)| (*first..=*last).contains(&(i + 1)))
        });
        shown.map(|(_, line)| *line).collect::<Vec<_>>().join("\n").trim_end().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book(files: &[(&str, &str)]) -> (tempfile::TempDir, Book) {
        let root = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = root.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let part = Part {
            name: "part1-x".into(),
            dir: root.path().join("crates/part1-x"),
            chapters: vec![],
            snippets: vec![],
            policy: Default::default(),
        };
        let book =
            Book { root: root.path().to_path_buf(), parts: vec![part], plan: Default::default() };
        (root, book)
    }

    const LIB: &str = "//! The library.\n\npub mod kernels;\npub mod deep {\n    pub mod inner;\n    /// Inline ü.\n    pub const ONE: f64 = 1.0;\n}\n\n#[cfg(test)]\nmod tests {\n    fn rbf() {}\n}\n";
    const KERNELS: &str = "//! Kernels – several.\n\n// A comment that belongs to nobody.\n\n/// The bell: αβγ.\n///\n/// More.\n#[must_use]\npub fn rbf(x: f64) -> f64 {\n    -x\n}\n\n/// A model.\npub struct Knn {\n    /// How many.\n    pub k: usize,\n}\n\nimpl Knn {\n    /// Fits.\n    pub fn fit(&self) -> usize {\n        if self.k > 1 {\n            2\n        } else {\n            1\n        }\n    }\n}\n\nimpl Clone for Knn {\n    fn clone(&self) -> Self {\n        Self { k: self.k }\n    }\n}\n\nimpl PartialEq for Knn {\n    fn fit(&self) {}\n}\n\npub trait Kernel {\n    /// At.\n    fn at(&self) -> f64;\n}\n\n#[cfg(test)]\nmod tests {\n    #[test]\n    fn hidden() {}\n}\n";

    fn files() -> Vec<(&'static str, &'static str)> {
        vec![
            ("crates/part1-x/src/lib.rs", LIB),
            ("crates/part1-x/src/kernels.rs", KERNELS),
            ("crates/part1-x/src/deep/inner.rs", "//! Inner.\n\npub fn at() {}\n"),
            ("shared/numerics/src/lib.rs", "//! Numerics.\npub mod stats;\n"),
            ("shared/numerics/src/stats.rs", "//! Stats.\n\n/// The mean.\npub fn mean() {}\n"),
        ]
    }

    #[test]
    fn finds_items_of_every_kind() {
        let (_root, book) = book(&files());
        let sources = Sources::new(&book);
        let find = |path: &str| sources.find(&book.parts[0], path).unwrap();

        let rbf = find("kernels::rbf");
        assert_eq!(
            rbf.text,
            "/// The bell: αβγ.\n///\n/// More.\n#[must_use]\npub fn rbf(x: f64) -> f64 {\n    -x\n}"
        );
        assert_eq!(rbf.line, 5);
        assert!(rbf.file.ends_with("kernels.rs"));

        let fit = "/// Fits.\npub fn fit(&self) -> usize {\n    if self.k > 1 {\n        2\n    } else {\n        1\n    }\n}";
        assert_eq!(find("Knn::fit").text, fit, "the inherent method, not the trait's");
        assert_eq!(find("kernels::Knn::fit").text, fit);
        assert_eq!(find("Knn::clone").text, "fn clone(&self) -> Self {\n    Self { k: self.k }\n}");
        assert_eq!(
            find("Knn").text,
            "/// A model.\npub struct Knn {\n    /// How many.\n    pub k: usize,\n}"
        );
        assert_eq!(find("Kernel::at").text, "/// At.\nfn at(&self) -> f64;");
        assert_eq!(find("deep::ONE").text, "/// Inline ü.\npub const ONE: f64 = 1.0;");
        assert_eq!(find("inner").text, "//! Inner.\n\npub fn at() {}");
        assert_eq!(find("numerics::stats::mean").text, "/// The mean.\npub fn mean() {}");
        assert_eq!(find("numerics::mean"), find("numerics::stats::mean"));

        let module = find("kernels").text;
        assert!(module.starts_with("//! Kernels – several.\n"), "{module}");
        assert!(module.ends_with("fn at(&self) -> f64;\n}"), "without its tests: {module}");
    }

    #[test]
    fn public_functions_have_a_shape_and_others_none() {
        let lib = "//! L.\n\npub fn dot(a: &[f64],\n    b: Option<&[f64]>) -> Result<f64> {\n    0.0\n}\n\nfn own() {}\n\npub fn go() {}\n";
        let (_root, book) = book(&[("crates/part1-x/src/lib.rs", lib)]);
        let functions = Sources::new(&book).functions(&book.parts[0]);
        let told: Vec<(&str, &str, usize)> =
            functions.iter().map(|f| (f.name.as_str(), f.shape.as_str(), f.line)).collect();
        assert_eq!(told, [("dot", "(&[f64],Option<&[f64]>)->Result<f64>", 3), ("go", "()", 10)]);
    }

    #[test]
    fn what_is_not_there_is_told_with_its_neighbour() {
        let (_root, book) = book(&files());
        let sources = Sources::new(&book);
        let error = |path: &str| sources.find(&book.parts[0], path).unwrap_err();
        assert_eq!(
            error("kernels::rfb"),
            "the library `part1_x` has no item `kernels::rfb`; did you mean kernels::rbf, kernels or kernels::Kernel?"
        );
        assert_eq!(error("tests::hidden"), "the library `part1_x` has no item `tests::hidden`");
        assert_eq!(
            error("at"),
            "`at` names 2 items: kernels::Kernel::at (kernels.rs:41), deep::inner::at (inner.rs:3); write more of the path"
        );
    }

    #[test]
    fn a_library_that_does_not_parse_is_named() {
        let (_root, book) = book(&[("crates/part1-x/src/lib.rs", "//! L.\n\npub fn (\n")]);
        let error = Sources::new(&book).find(&book.parts[0], "x").unwrap_err();
        assert!(error.contains("lib.rs:3: does not parse:"), "{error}");
    }
}
