//! The public functions of a crate, read from its sources.

use std::collections::BTreeMap;
use std::path::Path;

use syn::{Attribute, ImplItem, Item, TraitItem, Type, Visibility};

/// One that was found: where, under which name, with which text.
struct Found {
    /// The modules of its file: `autograd::tape`.
    module: String,
    name: String,
    text: String,
    /// Whether a trait brings it: the method that a public trait gives all its types, or an estimator's `fit_view`.
    of_trait: bool,
}

/// Each public function in a folder of sources, with its text: `mean`, `KFold::split`.
///
/// Functions of one name are told apart by their files, `ranks::of` and `counts::of`; files of one name by all their
/// modules, `autograd::tape::Tape::new`. What a macro makes, what the documentation hides, and a trait's methods, are not
/// found. Panics where a file cannot be read or is no Rust: it is for tests.
pub fn public_functions(sources: &Path) -> BTreeMap<String, String> {
    let functions = public_functions_if_any(sources);
    assert!(!functions.is_empty(), "{}: no public function", sources.display());
    functions
}

/// As [`public_functions`], where there may be none.
pub(super) fn public_functions_if_any(sources: &Path) -> BTreeMap<String, String> {
    let mut found = in_sources(sources);
    found.retain(|function| !function.of_trait);
    named(found)
}

/// As [`public_functions`], and what comes by a trait: the methods that a public trait gives all its types,
/// `Optimizer::step`, and what an estimator does, `Ridge::fit` for its `fit_view`.
pub fn public_functions_and_traits(sources: &Path) -> BTreeMap<String, String> {
    let mut found = in_sources(sources);
    assert!(!found.is_empty(), "{}: no public function", sources.display());
    // `fit` for numbers and `fit` for classes are one.
    let of_trait = |a: &Found, b: &Found| a.of_trait && a.module == b.module && a.name == b.name;
    found.sort_by(|a, b| (&a.module, &a.name).cmp(&(&b.module, &b.name)));
    found.dedup_by(|a, b| of_trait(a, b));
    named(found)
}

fn in_sources(sources: &Path) -> Vec<Found> {
    let mut found = Vec::new();
    in_folder(sources, "", &mut found);
    found
}

/// Each function's text under a name of its own.
fn named(found: Vec<Found>) -> BTreeMap<String, String> {
    let file = |module: &str| module.rsplit("::").next().unwrap_or_default().to_owned();
    let mut functions = BTreeMap::new();
    for function in &found {
        let namesakes = found.iter().filter(|other| other.name == function.name);
        let in_such_files =
            namesakes.clone().filter(|other| file(&other.module) == file(&function.module));
        let elsewhere = in_such_files.clone().any(|other| other.module != function.module);
        let name = match namesakes.count() > 1 {
            false => function.name.clone(),
            true if elsewhere => format!("{}::{}", function.module, function.name),
            true => format!("{}::{}", file(&function.module), function.name),
        };
        functions.insert(name, function.text.clone());
    }
    functions
}

fn in_folder(folder: &Path, module: &str, found: &mut Vec<Found>) {
    let entries = std::fs::read_dir(folder);
    let entries = entries.unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let module = if module.is_empty() { stem.into() } else { format!("{module}::{stem}") };
        if path.is_dir() {
            in_folder(&path, &module, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&path);
            let text = text.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let file = syn::parse_file(&text);
            let file = file.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            in_items(&file.items, &module, found);
        }
    }
}

fn in_items(items: &[Item], module: &str, found: &mut Vec<Found>) {
    let mut push = |name: String, attributes: &[Attribute], of_trait: bool| {
        found.push(Found { module: module.to_owned(), name, text: text(attributes), of_trait });
    };
    let mut inner = Vec::new();
    for item in items {
        match item {
            Item::Fn(function) if is_public(&function.vis) && !is_hidden(&function.attrs) => {
                push(function.sig.ident.to_string(), &function.attrs, false);
            }
            Item::Impl(block) => {
                let Type::Path(path) = block.self_ty.as_ref() else { continue };
                let Some(owner) = path.path.segments.last() else { continue };
                for item in &block.items {
                    let ImplItem::Fn(method) = item else { continue };
                    let name = method.sig.ident.to_string();
                    // A trait's method is the estimator's own where it takes views: `fit_view` is behind `fit`.
                    let called = match &block.trait_ {
                        None if is_public(&method.vis) && !is_hidden(&method.attrs) => {
                            name.as_str()
                        }
                        Some(_) if name.ends_with("_view") => name.trim_end_matches("_view"),
                        _ => continue,
                    };
                    let name = format!("{}::{called}", owner.ident);
                    push(name, &method.attrs, block.trait_.is_some());
                }
            }
            Item::Trait(item) if is_public(&item.vis) => {
                for method in &item.items {
                    let TraitItem::Fn(method) = method else { continue };
                    if method.default.is_some() {
                        let name = format!("{}::{}", item.ident, method.sig.ident);
                        push(name, &method.attrs, true);
                    }
                }
            }
            Item::Mod(item) if !is_for_tests(&item.attrs) => {
                if let Some((_, items)) = &item.content {
                    in_items(items, module, &mut inner);
                }
            }
            _ => {}
        }
    }
    found.append(&mut inner);
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    says(attributes, "cfg", "test")
}

/// What one crate of ours shares with another, and with nobody else.
fn is_hidden(attributes: &[Attribute]) -> bool {
    says(attributes, "doc", "hidden")
}

/// Whether one of the attributes is `#[name(word)]`.
fn says(attributes: &[Attribute], name: &str, word: &str) -> bool {
    let of_word = |attribute: &Attribute| {
        attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident(word))
    };
    attributes.iter().any(|attribute| attribute.path().is_ident(name) && of_word(attribute))
}

/// The text above an item, in one line.
fn text(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| {
        let syn::Meta::NameValue(pair) = &attribute.meta else { return None };
        let syn::Expr::Lit(literal) = &pair.value else { return None };
        let syn::Lit::Str(line) = &literal.lit else { return None };
        attribute.path().is_ident("doc").then(|| line.value())
    });
    lines.collect::<Vec<_>>().join(" ")
}
