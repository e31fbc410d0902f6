//! `cargo xtask terms [WORD]`: where the book defines and first uses its terms, and the shortest way from zero to one.

use std::process::ExitCode;

use harness::discover::Book;
use harness::error::did_you_mean;
use manuscript::glossary::{Glossary, Term};
use manuscript::terms::{Graph, Place};

use crate::context::{Failure, finish, print};
use crate::tidy::counted;

/// What `cargo xtask terms` may be told.
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct Args {
    /// The word to look up; without it, all terms by page.
    word: Option<String>,
}

/// Runs the command: 0; 1 where a term breaks a rule or a glossary cannot be read; 2 for an unknown word.
pub(crate) fn run(book: &Book, args: &Args) -> ExitCode {
    let glossary = match Glossary::load(book) {
        Ok(glossary) => glossary,
        Err(problems) => {
            for problem in problems {
                eprintln!("{}", problem.relative_to(&book.root));
            }
            return ExitCode::FAILURE;
        }
    };
    let graph = Graph::build(book, glossary);
    let (text, code) = match &args.word {
        None if graph.findings.is_empty() => (table(book, &graph), ExitCode::SUCCESS),
        None => (table(book, &graph), ExitCode::FAILURE),
        Some(word) => match senses(book, &graph, word) {
            Ok(text) => (text, ExitCode::SUCCESS),
            Err(message) => return finish(Err(Failure::usage(message))),
        },
    };
    finish(print(&text).map(|()| code))
}

/// All terms by page, in reading order, then what is wrong.
fn table(book: &Book, graph: &Graph) -> String {
    let mut out = String::new();
    let terms = &graph.glossary.terms;
    let width = terms.iter().map(|term| term.term.chars().count()).max().unwrap_or(0);
    for (index, page) in graph.pages.iter().enumerate() {
        let mut here: Vec<usize> =
            (0..terms.len()).filter(|id| graph.nodes[*id].home == Some(index)).collect();
        if here.is_empty() {
            continue;
        }
        here.sort_by_key(|id| graph.nodes[*id].defined.as_ref().map_or(usize::MAX, |d| d.start));
        out.push_str(&format!("{} · {}\n", page.id, page.part));
        for id in here {
            let node = &graph.nodes[id];
            let line = node
                .defined
                .as_ref()
                .map_or("not defined".to_owned(), |d| format!("line {}", d.line));
            let pad = " ".repeat(width - terms[id].term.chars().count());
            let first = node.first_used.as_ref().filter(|place| place.page != index);
            let first = first.map(|p| format!("  first used in {}", graph.pages[p.page].id));
            let row = format!(
                "  {}{pad}  {line:<11}  {}{}",
                terms[id].term,
                terms[id].snippet,
                first.unwrap_or_default()
            );
            out.push_str(row.trim_end());
            out.push('\n');
        }
        out.push('\n');
    }
    for finding in &graph.findings {
        let problem = finding.problem.clone().relative_to(&book.root);
        out.push_str(&format!("{problem} [{}]\n", finding.rule.name));
    }
    if !graph.findings.is_empty() {
        out.push('\n');
    }
    let summary =
        format!("{} on {}", counted(terms.len(), "term"), counted(graph.pages.len(), "page"));
    out.push_str(&match graph.findings.len() {
        0 => format!("{summary}, each defined before it is used\n"),
        n => format!("{summary}, {}\n", counted(n, "problem")),
    });
    out
}

/// Everything about a word, sense by sense.
fn senses(book: &Book, graph: &Graph, word: &str) -> Result<String, String> {
    let terms = &graph.glossary.terms;
    let wanted = graph.glossary.senses(word);
    if wanted.is_empty() {
        let hint = did_you_mean(word, terms.iter().flat_map(Term::forms));
        return Err(format!("no term `{word}` in the glossary{hint}"));
    }
    let mut out = String::new();
    if wanted.len() > 1 {
        out.push_str(&format!("`{word}` has {} senses\n\n", wanted.len()));
    }
    let blocks: Vec<String> = (0..terms.len())
        .filter(|id| wanted.iter().any(|term| std::ptr::eq(*term, &terms[*id])))
        .map(|id| sense(book, graph, id))
        .collect();
    out.push_str(&blocks.join("\n"));
    Ok(out)
}

/// Everything about one term.
fn sense(book: &Book, graph: &Graph, id: usize) -> String {
    let terms = &graph.glossary.terms;
    let (term, node) = (&terms[id], &graph.nodes[id]);
    let place = |place: &Option<Place>| match place {
        Some(place) => {
            let path = &graph.pages[place.page].path;
            let path = path.strip_prefix(&book.root).unwrap_or(path).display().to_string();
            format!("{}:{}", path.replace('\\', "/"), place.line)
        }
        None => "nowhere".to_owned(),
    };
    let mut out = format!("{}\n  {}\n\n", term.term, term.definition);
    let mut row = |name: &str, value: String| {
        if !value.is_empty() {
            out.push_str(&format!("  {name:<17}{value}\n"));
        }
    };
    row("defined", place(&node.defined));
    row("first used", place(&node.first_used));
    let ahead: Vec<&str> =
        node.mentioned.iter().map(|page| graph.pages[*page].id.as_str()).collect();
    let names = |ids: &[usize]| {
        ids.iter().map(|id| terms[*id].term.as_str()).collect::<Vec<_>>().join(", ")
    };
    row("needs", names(&node.needs));
    row("mentions", names(&node.mentions));
    row("linked ahead in", ahead.join(", "));
    row("also written", term.aliases.join(", "));
    row("see it happen", format!("cargo xtask run {}", term.snippet));
    for (i, other) in term.confusable.iter().enumerate() {
        let home = terms.iter().find(|t| t.term == *other).map(|t| format!(" · {}", t.chapter));
        row(
            if i == 0 { "not to be taken" } else { "" },
            format!("for {other}{}", home.unwrap_or_default()),
        );
    }
    out.push_str("\n  the shortest way from zero\n");
    for (i, step) in graph.path_to(id).into_iter().enumerate() {
        let step = &terms[step];
        out.push_str(&format!("  {:>4}. {} · {}\n", i + 1, step.term, step.chapter));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use harness::discover::Part;

    const ONE: &str = "# 1 · Lists\n\nTwo numbers, with a [kernel](02-kernels.md) to come: the **dot product**.\n";
    const TWO: &str =
        "# 2 · Kernels\n\nA **kernel** is a dot product, and a **grid kernel** is none.\n";
    const TERMS: &str = r#"# Terms.

[[term]]
term = "kernel (machine learning)"
word = "kernel"
aliases = ["kernels"]
definition = "A dot product of features."
chapter = "02-kernels"
snippet = "lists/dot"
confusable = ["kernel (grid)", "dot product"]

[[term]]
term = "kernel (grid)"
word = "kernel"
aliases = ["grid kernel"]
definition = "A program for a grid."
chapter = "02-kernels"
snippet = "lists/dot"

[[term]]
term = "dot product"
word = "dot product"
definition = "Multiply and add."
chapter = "01-lists"
snippet = "lists/dot"
"#;

    fn graph(two: &str) -> (tempfile::TempDir, Book, Graph) {
        let root = tempfile::tempdir().expect("a temporary folder");
        let dir = root.path().join("crates/part1-lists");
        for (path, text) in [
            ("chapters/01-lists.md", ONE),
            ("chapters/02-kernels.md", two),
            ("glossary.toml", TERMS),
            ("snippets/lists/dot.rs", "//! A dot product, which is a kernel.\n"),
        ] {
            let path = dir.join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
            std::fs::write(path, text).expect("a file");
        }
        let part = Part::read("part1-lists", &dir).expect("a part");
        let book =
            Book { root: root.path().to_path_buf(), parts: vec![part], plan: Default::default() };
        let graph = Graph::build(&book, Glossary::load(&book).expect("a glossary"));
        (root, book, graph)
    }

    #[test]
    fn the_table_lists_terms_page_by_page() {
        let (_root, book, graph) = graph(TWO);
        assert_eq!(
            table(&book, &graph),
            "01-lists · part1-lists
  dot product                line 3       lists/dot

02-kernels · part1-lists
  kernel (machine learning)  line 3       lists/dot  first used in 01-lists
  kernel (grid)              line 3       lists/dot

3 terms on 2 pages, each defined before it is used
"
        );
    }

    #[test]
    fn the_table_ends_with_what_is_wrong() {
        let (_root, book, graph) = graph(&TWO.replace("**kernel**", "kernel"));
        let table = table(&book, &graph);
        let end = "
crates/part1-lists/glossary.toml:4: error: term `kernel (machine learning)`: `kernel` is never in bold in 02-kernels, so it is not defined there [term-defined]

3 terms on 2 pages, 1 problem
";
        assert!(table.contains("  kernel (machine learning)  not defined  lists/dot"), "{table}");
        assert!(table.ends_with(end), "{table}");
    }

    #[test]
    fn a_word_is_shown_sense_by_sense_with_the_way_to_it() {
        let (_root, book, graph) = graph(TWO);
        assert_eq!(
            senses(&book, &graph, "Kernel").expect("a term"),
            "`Kernel` has 2 senses

kernel (machine learning)
  A dot product of features.

  defined          crates/part1-lists/chapters/02-kernels.md:3
  first used       crates/part1-lists/chapters/01-lists.md:3
  needs            dot product
  linked ahead in  01-lists
  also written     kernels
  see it happen    cargo xtask run lists/dot
  not to be taken  for kernel (grid) · 02-kernels
                   for dot product · 01-lists

  the shortest way from zero
     1. dot product · 01-lists
     2. kernel (machine learning) · 02-kernels

kernel (grid)
  A program for a grid.

  defined          crates/part1-lists/chapters/02-kernels.md:3
  first used       crates/part1-lists/chapters/02-kernels.md:3
  needs            dot product, kernel (machine learning)
  also written     grid kernel
  see it happen    cargo xtask run lists/dot

  the shortest way from zero
     1. dot product · 01-lists
     2. kernel (machine learning) · 02-kernels
     3. kernel (grid) · 02-kernels
"
        );
    }

    #[test]
    fn an_unknown_word_gets_a_hint() {
        let (_root, book, graph) = graph(TWO);
        let told = senses(&book, &graph, "dot prodct").expect_err("no term");
        assert_eq!(told, "no term `dot prodct` in the glossary; did you mean dot product?");
    }
}
