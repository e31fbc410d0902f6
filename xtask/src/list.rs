//! `cargo xtask list [NAME]…`: the parts, their pages and snippets, with the titles from their first lines.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::process::ExitCode;

use harness::discover::{Kind, Part, Scope, Selection, Snippet, Twin};

use crate::context::{Context, Outcome, print};

/// What `cargo xtask list` may be told.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Parts, chapters (kernels, 5a, or 5 for all its pages) and snippets; all without one
    names: Vec<String>,
}

/// Runs the command.
pub(crate) fn run(context: &Context, args: &Args) -> Outcome {
    let mut text = String::new();
    for selection in context.book.select_all(&args.names)? {
        list_selection(context, &selection, &mut text)?;
    }
    print(&text)?;
    Ok(ExitCode::SUCCESS)
}

fn list_selection(
    context: &Context,
    selection: &Selection<'_>,
    text: &mut String,
) -> harness::Result<()> {
    for part in &context.book.parts {
        let of_part = |snippet: &&&Snippet| snippet.part == part.name;
        let snippets: Vec<&Snippet> = selection.snippets.iter().filter(of_part).copied().collect();
        let shown = match selection.scope {
            Scope::Book => true,
            Scope::Part(wanted) | Scope::Folder(wanted, _) => wanted.name == part.name,
            Scope::Snippet(_) => !snippets.is_empty(),
        };
        if shown {
            let folder = match selection.scope {
                Scope::Folder(_, folder) => Some(folder),
                _ => None,
            };
            list_part(context, part, folder, &snippets, text)?;
        }
    }
    Ok(())
}

fn list_part(
    context: &Context,
    part: &Part,
    only: Option<&str>,
    snippets: &[&Snippet],
    text: &mut String,
) -> harness::Result<()> {
    let width = snippets.iter().map(|snippet| snippet.name.len()).max().unwrap_or(0);
    let _ = writeln!(text, "{}", context.look.bold(&part.name));
    for folder in folders(part, only, snippets) {
        let title = match part.chapter(folder) {
            Some(chapter) => chapter.title()?,
            None => "no chapter yet".to_owned(),
        };
        let of_folder: Vec<&&Snippet> = snippets.iter().filter(|s| s.folder() == folder).collect();
        let twins = of_folder.iter().filter(|s| matches!(s.twin, Twin::File(_))).count();
        let count = match of_folder.len() {
            0 => "no snippets yet".to_owned(),
            1 => format!("1 snippet, {twins} in Python too"),
            n => format!("{n} snippets, {twins} in Python too"),
        };
        let _ = writeln!(text, "\n  {}  ({count})", context.look.bold(&title));
        for snippet in of_folder {
            let kind = match snippet.kind {
                Kind::Text => "",
                Kind::Server => "[server] ",
                Kind::Query => "[query] ",
                Kind::Figure => "[figure] ",
                Kind::CompileFail => "[does not compile] ",
            };
            let _ = writeln!(text, "    {:width$}  {kind}{}", snippet.name, snippet.title);
        }
    }
    text.push('\n');
    Ok(())
}

/// The folders in the order of the pages, then those without a page.
fn folders<'a>(part: &'a Part, only: Option<&'a str>, snippets: &[&'a Snippet]) -> Vec<&'a str> {
    if let Some(only) = only {
        return vec![only];
    }
    let used: BTreeSet<&str> = snippets.iter().map(|snippet| snippet.folder()).collect();
    let all = snippets.len() == part.snippets.len();
    let pages = part.chapters.iter().map(|chapter| chapter.slug.as_str());
    let mut folders: Vec<&str> = pages.filter(|slug| all || used.contains(slug)).collect();
    folders.extend(used.iter().filter(|folder| part.chapter(folder).is_none()));
    folders
}
