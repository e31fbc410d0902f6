//! `cargo xtask new CHAPTER/NAME [--figure | --server | --query]`: a snippet from a template, its twin, its block in the chapter, blessed.
//! `cargo xtask new --part NAME` makes a whole part ([`crate::part`]).

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

use harness::discover::{Book, Chapter, Kind, Part, check_name};
use harness::error::did_you_mean;
use harness::{replace, write_if_changed};
use manuscript::markdown::lines_outside_code;

use crate::context::{Context, Failure, Outcome, print};
use crate::{bless, part};

/// What `cargo xtask new` must be told.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The chapter and the snippet's name, such as kernels/my_idea
    #[arg(value_name = "CHAPTER/NAME", required_unless_present = "part")]
    name: Option<String>,
    /// A program that prints a picture
    #[arg(long, group = "kind")]
    figure: bool,
    /// A program that listens on the loopback and asks itself
    #[arg(long, group = "kind")]
    server: bool,
    /// A program that runs the SQL beside it
    #[arg(long, group = "kind")]
    query: bool,
    /// A new part with one page, such as part3-networks
    #[arg(long, value_name = "NAME", conflicts_with_all = ["name", "kind"])]
    part: Option<String>,
}

impl Args {
    fn kind(&self) -> Kind {
        match self {
            Args { figure: true, .. } => Kind::Figure,
            Args { server: true, .. } => Kind::Server,
            Args { query: true, .. } => Kind::Query,
            _ => Kind::Text,
        }
    }
}

/// Runs the command; ends as `bless` of the new snippet does.
pub(crate) fn run(context: &Context, args: &Args) -> Outcome {
    if let Some(part) = &args.part {
        return part::run(context, part);
    }
    let asked = args.name.as_deref().unwrap_or_default();
    let usage = |message: String| {
        Failure::usage(format!("{message}; wanted CHAPTER/NAME, such as kernels/my_idea"))
    };
    let Some((folder, stem)) = asked.split_once('/') else {
        return Err(usage(format!("\"{asked}\" names no chapter")));
    };
    check_name(stem).map_err(usage)?;
    let _writing = bless::writing(context)?;
    // Another writer may have been at work since the book was read.
    let context = &Context { book: Book::discover(&context.book.root)?, look: context.look };
    let (part, chapter) = find_chapter(&context.book, folder)?;
    let name = format!("{}/{stem}", chapter.slug);
    let dir = part.dir.join("snippets").join(&chapter.slug);
    refuse_existing(context, &dir, stem)?;
    if let Some(snippet) = context.book.snippet(&name) {
        return Err(exists(context, &snippet.source));
    }

    let title = title(stem);
    let file = |ending: &str| dir.join(format!("{stem}.{ending}"));
    let mut files = vec![(file("rs"), program(&title, stem, args.kind()))];
    if args.query {
        files.push((file("sql"), QUERY.to_owned()));
    }
    if !args.figure {
        files.push((file("py"), twin(&title, stem, args.kind())));
    }
    let page =
        fs::read_to_string(&chapter.path).map_err(|error| cannot("read", &chapter.path, &error))?;

    fs::create_dir_all(&dir).map_err(|error| cannot("make", &dir, &error))?;
    for (path, text) in &files {
        write_if_changed(path, text.as_bytes())?;
        print(&format!("{:<9} {}\n", "wrote", context.path(path)))?;
    }
    let block = if args.figure {
        format!("<!-- figure: {name} \"what it shows\" -->\n<!-- end -->\n\n")
    } else {
        format!("<!-- snippet: {name} -->\n<!-- end -->\n\n")
    };
    replace(&chapter.path, page.as_bytes(), before_recap(&page, &block).as_bytes())?;
    print(&format!("{:<9} {}\n", "block in", context.path(&chapter.path)))?;

    let context = Context { book: Book::discover(&context.book.root)?, look: context.look };
    let code = bless::run(&context, &bless::Args::of(&name))?;
    if code == ExitCode::SUCCESS {
        print(&format!("\nNow write it, then: cargo xtask run {name}\n"))?;
    }
    Ok(code)
}

/// The page with this slug or id.
fn find_chapter<'a>(book: &'a Book, folder: &str) -> Result<(&'a Part, &'a Chapter), Failure> {
    let pages = || book.parts.iter().flat_map(|part| part.chapters.iter().map(move |c| (part, c)));
    pages().find(|(_, chapter)| chapter.slug == folder || chapter.id == folder).ok_or_else(|| {
        let hint = did_you_mean(folder, pages().map(|(_, chapter)| &chapter.slug));
        Failure::usage(format!(
            "there is no chapter \"{folder}\"{hint}\na chapter is a file such as crates/part1-vocabulary/chapters/06-my-words.md: write that first"
        ))
    })
}

fn refuse_existing(context: &Context, dir: &Path, stem: &str) -> Result<(), Failure> {
    for ending in ["rs", "fail.rs", "py", "sql", "out", "svg", "fail.out"] {
        let path: PathBuf = dir.join(format!("{stem}.{ending}"));
        if path.exists() {
            return Err(exists(context, &path));
        }
    }
    Ok(())
}

fn exists(context: &Context, path: &Path) -> Failure {
    Failure::usage(format!("{} is there already: choose another name", context.path(path)))
}

fn cannot(doing: &str, path: &Path, error: &io::Error) -> Failure {
    Failure::new(format!("cannot {doing} {}: {error}", path.display()))
}

/// The page with the block before its recap, or at its end.
fn before_recap(page: &str, block: &str) -> String {
    // A heading that a page shows in a code block is none of its own.
    let recap = lines_outside_code(page).find(|line| line.text.starts_with("## Recap"));
    match recap {
        Some(line) => format!("{}{block}{}", &page[..line.start], &page[line.start..]),
        None => format!("{}\n\n{}\n", page.trim_end(), block.trim_end()),
    }
}

/// A first line to replace: `my_idea` becomes `My idea: say here, in one sentence, what this program shows.`
fn title(stem: &str) -> String {
    let words = stem.replace('_', " ");
    let mut chars = words.chars();
    let first = chars.next().map(|c| c.to_ascii_uppercase()).into_iter();
    let capital: String = first.chain(chars).collect();
    format!("{capital}: say here, in one sentence, what this program shows.")
}

fn program(title: &str, stem: &str, kind: Kind) -> String {
    match kind {
        Kind::Figure => format!(
            r#"//! {title}
//! kind: figure

use show::figure::{{Color, Figure, curve}};

pub fn main() -> numerics::Result<()> {{
    let svg = Figure::new("A title", "What it shows, for those who cannot see it.")
        .x_label("x")
        .y_label("y")
        .line("y = x²", Color::Blue, curve(-2.0, 2.0, |x| x * x))
        .svg()?;
    println!("{{svg}}");
    Ok(())
}}
"#
        ),
        Kind::Server => format!(
            r#"//! {title}
//! kind: server

use std::io::{{Read, Write}};
use std::net::{{Ipv4Addr, TcpListener, TcpStream}};
use std::thread;

pub fn main() -> std::io::Result<()> {{
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?; // a port that is free
    let address = listener.local_addr()?;
    let server = thread::spawn(move || listener.accept()?.0.write_all(b"hello"));
    let mut answer = String::new();
    TcpStream::connect(address)?.read_to_string(&mut answer)?;
    server.join().unwrap_or(Ok(()))?;
    println!("answer  {{answer}}");
    Ok(())
}}
"#
        ),
        Kind::Query => format!(
            r#"//! {title}
//! kind: query

pub fn main() {{
    let query = include_str!("{stem}.sql");
    println!("{{}}", query.trim_end()); // give it to the database here
}}
"#
        ),
        Kind::Text | Kind::CompileFail => format!(
            r#"//! {title}

pub fn main() {{
    let (a, b) = (1.0, 2.0);
    println!("a + b  {{}}", show::fixed(a + b, 2));
}}
"#
        ),
    }
}

/// The query of a new program.
const QUERY: &str = "-- Say here what is asked.\nSELECT 1 + 2 AS total;\n";

fn twin(title: &str, stem: &str, kind: Kind) -> String {
    match kind {
        Kind::Query => format!(
            r#""""{title}"""

from pathlib import Path

print(Path(__file__).with_name("{stem}.sql").read_text(encoding="utf-8").rstrip())
"#
        ),
        Kind::Server => format!(
            r#""""{title}"""

import socket

server = socket.create_server(("127.0.0.1", 0))
client = socket.create_connection(server.getsockname())
connection, _ = server.accept()
connection.sendall(b"hello")
print("answer ", client.recv(5).decode())
"#
        ),
        _ => format!(
            r#""""{title}"""

import show

a, b = 1.0, 2.0
print("a + b ", show.fixed(a + b, 2))
"#
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_block_stands_before_the_recap() {
        assert_eq!(
            before_recap("# T\n\ntext\n\n## Recap\n\nx\n", "B\n\n"),
            "# T\n\ntext\n\nB\n\n## Recap\n\nx\n"
        );
        assert_eq!(before_recap("# T\n", "B\n\n"), "# T\n\nB\n");
        let shown = "# T\n\n```md\n## Recap\n```\n\n";
        assert_eq!(
            before_recap(&format!("{shown}## Recap\n"), "B\n\n"),
            format!("{shown}B\n\n## Recap\n")
        );
    }

    #[test]
    fn the_title_begins_with_the_name() {
        assert!(title("my_idea").starts_with("My idea: "));
    }
}
