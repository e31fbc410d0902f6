//! The public functions of a crate, read from its sources.

use std::collections::BTreeMap;
use std::path::Path;

use syn::{Attribute, ImplItem, Item, TraitItem, Type, Visibility};

/// Each public function in a folder of sources, with its text: `mean`, `KFold::split`; the methods that a public trait
/// gives all its types, `Optimizer::step`; and what an estimator does by a trait, `Ridge::fit` for its `fit_view`.
///
/// Functions of one name in several files are told apart by their modules: `autograd::tape::Tape::new`. What a macro
/// makes, and a trait's other methods, are not found. Panics where a file cannot be read or is no Rust: it is for tests.
pub fn public_functions(sources: &Path) -> BTreeMap<String, String> {
    let mut found = Vec::new();
    in_folder(sources, "", &mut found);
    let mut functions = BTreeMap::new();
    for (file, name, text) in &found {
        let has_namesake = found.iter().any(|(place, other, _)| other == name && place != file);
        let name = if has_namesake { format!("{file}::{name}") } else { name.clone() };
        functions.insert(name, text.clone());
    }
    assert!(!functions.is_empty(), "{}: no public function", sources.display());
    functions
}

fn in_folder(folder: &Path, module: &str, found: &mut Vec<(String, String, String)>) {
    let entries = std::fs::read_dir(folder);
    let entries = entries.unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let name = if module.is_empty() { stem.into_owned() } else { format!("{module}::{stem}") };
        if path.is_dir() {
            in_folder(&path, &name, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&path);
            let text = text.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let file = syn::parse_file(&text);
            let file = file.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            in_items(&file.items, &name, found);
        }
    }
}

fn in_items(items: &[Item], file: &str, found: &mut Vec<(String, String, String)>) {
    for item in items {
        match item {
            Item::Fn(function) if is_public(&function.vis) => {
                let name = function.sig.ident.to_string();
                found.push((file.to_owned(), name, text(&function.attrs)));
            }
            Item::Impl(block) => {
                let Type::Path(path) = block.self_ty.as_ref() else { continue };
                let Some(owner) = path.path.segments.last() else { continue };
                for item in &block.items {
                    let ImplItem::Fn(method) = item else { continue };
                    let name = method.sig.ident.to_string();
                    // A trait's method is the estimator's own where it takes views: `fit_view` is behind `fit`.
                    let called = match &block.trait_ {
                        None if is_public(&method.vis) => name.as_str(),
                        Some(_) if name.ends_with("_view") => name.trim_end_matches("_view"),
                        _ => continue,
                    };
                    let name = format!("{}::{called}", owner.ident);
                    found.push((file.to_owned(), name, text(&method.attrs)));
                }
            }
            Item::Trait(item) if is_public(&item.vis) => {
                for method in &item.items {
                    let TraitItem::Fn(method) = method else { continue };
                    if method.default.is_some() {
                        let name = format!("{}::{}", item.ident, method.sig.ident);
                        found.push((file.to_owned(), name, text(&method.attrs)));
                    }
                }
            }
            Item::Mod(module) if !is_for_tests(&module.attrs) => {
                if let Some((_, items)) = &module.content {
                    in_items(items, file, found);
                }
            }
            _ => {}
        }
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    let is_test = |attribute: &Attribute| {
        attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
    };
    attributes.iter().any(|attribute| attribute.path().is_ident("cfg") && is_test(attribute))
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
