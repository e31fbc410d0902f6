//! The components made from code: a snippet with its output, an output alone, a figure, an item of the library.

use std::fs;

use harness::discover::{Kind, Snippet, Twin};
use harness::hole::{self, Language};
use manuscript::ledger::Table;
use manuscript::limits;

use crate::highlight::highlight;
use crate::html::{Ids, escape, inline_code};
use crate::index::Site;
use crate::svg;

/// A listing longer than this is folded: the page speaks of its idea, and the code is there to be opened.
const LONG: usize = limits::page::LISTING_LINES;
/// Longer than any listing: what is folded already, or marked `open`.
const OPEN: usize = usize::MAX;

/// A fenced block that an author typed: a command, a message.
pub fn plain(language: &str, code: &str) -> String {
    let html = highlight(language, code);
    let class = if language.is_empty() {
        String::new()
    } else {
        format!(" class=\"lang-{}\"", escape(language))
    };
    format!(
        "<div class=\"listing plain\"><pre class=\"scroll\"><code{class}>{html}</code></pre></div>\n"
    )
}

/// Code in its panel, folded where it is long. Its first line, where that is the listing's caption, is not shown twice.
fn panel(language: &str, code: &str, longest: usize) -> String {
    let html = highlight(language, code);
    let head = caption(language, code);
    let n_head = head.matches('\n').count();
    let html = match html.match_indices('\n').nth(n_head.wrapping_sub(1)) {
        Some((end, _)) => {
            format!("<span class=\"caption\">{}</span>{}", &html[..=end], &html[end + 1..])
        }
        None => html,
    };
    let html = with_holes(language, code, html);
    let pre = format!("<pre class=\"scroll\"><code class=\"lang-{language}\">{html}</code></pre>");
    let n_lines = code.lines().count() - n_head;
    if n_lines <= longest {
        return pre;
    }
    let first =
        signature(code).map_or(String::new(), |line| format!("<code>{}</code> ", escape(line)));
    format!(
        "<details class=\"lines\"><summary>{first}<span class=\"n-lines\">{n_lines} lines</span></summary>{pre}</details>"
    )
}

/// The lines that are the reader's, marked, where the code is an exercise's solution.
fn with_holes(language: &str, code: &str, html: String) -> String {
    let language = match language {
        "rust" => Language::Rust,
        "python" => Language::Python,
        _ => return html,
    };
    let (holes, _) = hole::read(code, language);
    if holes.is_empty() {
        return html;
    }
    // A mark is a comment of its own line, so no colored stretch of the code crosses into a hole or out of it.
    let mut out = String::with_capacity(html.len() + holes.len() * 32);
    for (i, line) in html.split_inclusive('\n').enumerate() {
        let number = i + 1;
        if holes.iter().any(|hole| *hole.lines.start() == number) {
            out.push_str("<span class=\"yours\">");
        }
        out.push_str(line);
        if holes.iter().any(|hole| *hole.lines.end() == number) {
            out.push_str("</span>");
        }
    }
    out
}

/// The lines on top that only say the title, which stands above the listing, and what tools want to know.
fn caption<'a>(language: &str, code: &'a str) -> &'a str {
    let mut end = 0;
    let mut lines = code.split_inclusive('\n').peekable();
    match language {
        "rust" => {
            while let Some(line) = lines.next_if(|line| {
                line.strip_prefix("//!").is_some_and(|words| {
                    end == 0 || ["twin:", "kind:"].iter().any(|tool| words.trim().starts_with(tool))
                })
            }) {
                end += line.len();
            }
        }
        "python" => {
            let title = |line: &&str| {
                let words =
                    line.trim_end().strip_prefix("\"\"\"").and_then(|l| l.strip_suffix("\"\"\""));
                words.is_some_and(|words| !words.contains("\"\"\""))
            };
            end += lines.next_if(title).map_or(0, str::len);
        }
        _ => {}
    }
    // Only where the empty line behind it says that this is all.
    match lines.next() {
        Some("\n") if end > 0 => &code[..=end],
        _ => "",
    }
}

/// The line that says what an item is: the first that is neither documentation nor an attribute.
fn signature(code: &str) -> Option<&str> {
    let line =
        code.lines().find(|line| !line.is_empty() && !line.starts_with(['/', '#', ' ', '"']))?;
    let is_item = [
        "pub ",
        "fn ",
        "impl",
        "struct ",
        "enum ",
        "trait ",
        "const ",
        "static ",
        "type ",
        "macro_rules!",
    ];
    is_item
        .iter()
        .any(|word| line.starts_with(word))
        .then(|| line.trim_end_matches(['{', ' ', '(']))
}

/// The program, its output beneath it, and its twin behind a tab; a long one folded, unless it is marked `open`.
///
/// # Errors
/// An unknown name, a file that cannot be read, a golden that is not there yet.
pub fn snippet(
    site: &Site<'_>,
    page: &str,
    name: &str,
    open: bool,
    ids: &mut Ids,
) -> Result<String, String> {
    let snippet = site.snippet(name)?;
    // An exercise folds its solution as a whole.
    let longest = if open || name.contains("/solution_") { OPEN } else { LONG };
    if snippet.kind == Kind::Figure {
        // Code and picture: the code here, the picture as everywhere.
        let id = ids.unique(&name.replace('/', "-"));
        let code = read(&snippet.source)?;
        let title = inline_code(snippet.title.trim_end_matches('.'));
        let head = format!("<a href=\"#{id}\">{title}</a>");
        let listing = frame(&id, name, &head, &panel("rust", &code, longest), "");
        return Ok(listing + &figure(site, page, name, &snippet.title, ids)?);
    }
    let id = ids.unique(&name.replace('/', "-"));
    let golden = golden(snippet)?;
    let language = |language: &str, code: &str| {
        format!(
            "<div class=\"panel panel-{language}\" data-language=\"{language}\">{}</div>",
            panel(language, code, longest)
        )
    };
    // The tabs and the copy button are the script's: without it all languages are shown.
    let mut panels = match &snippet.sql {
        Some(file) => language("sql", &read(file)?),
        None => String::new(),
    };
    panels += &language("rust", &read(&snippet.source)?);
    let mut classes = String::new();
    if let Twin::File(file) = &snippet.twin {
        panels += &language("python", &read(file)?);
        classes += " has-twin";
    }
    // The query comes first; the choice between the two others is the reader's for the whole book.
    let shown = match snippet.sql {
        Some(_) => {
            classes += " has-query";
            " data-shown=\"sql\""
        }
        None => "",
    };
    let label = if classes.is_empty() { " data-label=\"Rust\"" } else { "" };
    let (prints, verb) = match snippet.kind {
        Kind::CompileFail => ("the compiler says", "compile-fail"),
        _ => ("prints", "text"),
    };
    let title = inline_code(snippet.title.trim_end_matches('.'));
    Ok(format!(
        "<div class=\"listing snippet{classes}\" id=\"{id}\"{shown} role=\"group\" aria-label=\"Program {name}\" data-snippet=\"{name}\" data-kind=\"{verb}\">\
         <div class=\"listing-head\"><p class=\"listing-title\"><a href=\"#{id}\">{title}</a></p><div class=\"listing-tools\"{label}></div></div>\
         <div class=\"panels\">{panels}</div>\
         <div class=\"output\"><p class=\"output-label\">{prints}</p><pre class=\"scroll\"><samp>{}</samp></pre></div>\
         <p class=\"run\"><span>Run it yourself</span> <code>cargo xtask run {name}</code></p></div>\n",
        escape(&golden),
    ))
}

/// What a program prints, where its code stood before.
///
/// # Errors
/// As [`snippet`].
pub fn output(site: &Site<'_>, page: &str, name: &str) -> Result<String, String> {
    let snippet = site.snippet(name)?;
    if snippet.kind == Kind::Figure {
        return Err(format!(
            "`{name}` prints a picture: show it with `figure: {name} \"what it shows\"`"
        ));
    }
    let golden = golden(snippet)?;
    let label = match site.shown_at(page, name) {
        Some(href) => format!("<a href=\"{href}\"><code>{name}</code></a> prints"),
        None => format!("<code>{name}</code> prints"),
    };
    Ok(format!(
        "<div class=\"listing output-alone\"><div class=\"output\"><p class=\"output-label\">{label}</p><pre class=\"scroll\"><samp>{}</samp></pre></div></div>\n",
        escape(&golden)
    ))
}

/// The picture that a program prints, inline, so that it follows the page's theme.
///
/// # Errors
/// As [`snippet`]; also a program that prints text.
pub fn figure(
    site: &Site<'_>,
    page: &str,
    name: &str,
    alt: &str,
    ids: &mut Ids,
) -> Result<String, String> {
    let snippet = site.snippet(name)?;
    if snippet.kind != Kind::Figure {
        return Err(format!("`{name}` prints text: show it with `snippet: {name}`"));
    }
    let svg = golden(snippet)?;
    let id = ids.unique(&format!("figure-{}", name.replace('/', "-")));
    let svg = svg::inline(&svg, &id, alt).map_err(|what| format!("`{name}`: {what}"))?;
    let source = match site.want_source(&snippet.source) {
        Some(source) => format!(
            " <a class=\"drawn-by\" href=\"{}\">Drawn by <code>{name}</code></a>",
            site.relative(page, &source)
        ),
        None => String::new(),
    };
    // The script puts the controls there, when it has the module.
    let moving = site
        .moved_by(name)
        .map_or(String::new(), |part| format!(" data-moving=\"{part}\" data-figure=\"{name}\""));
    Ok(format!(
        "<figure class=\"picture\" id=\"{id}\"{moving}><div class=\"scroll\">{svg}</div><figcaption>{}{source}</figcaption></figure>\n",
        inline_code(alt)
    ))
}

/// Measured times as a table, with where they come from.
pub fn ledger(table: &Table) -> String {
    let row = |cells: &Vec<String>, tag: &str| {
        let cell = |text: &String| format!("<{tag}>{}</{tag}>", inline_code(text));
        format!("<tr>{}</tr>", cells.iter().map(cell).collect::<String>())
    };
    let (head, body) = table.cells.split_at(1);
    let head: String = head.iter().map(|cells| row(cells, "th")).collect();
    let body: String = body.iter().map(|cells| row(cells, "td")).collect();
    format!(
        "<figure class=\"ledger\"><div class=\"table scroll\"><table><thead>{head}</thead><tbody>{body}</tbody></table></div>\
         <figcaption>{}</figcaption></figure>\n",
        inline_code(&table.caption)
    )
}

/// An item of the part's library, with the link to its whole file.
pub fn library(path: &str, code: &str, link: Option<(String, String)>, ids: &mut Ids) -> String {
    let id = ids.unique(&format!("source-{}", path.replace("::", "-").to_lowercase()));
    let foot = link.map_or(String::new(), |(href, file)| {
        format!("<p class=\"run\"><span>From the library</span> <a href=\"{href}\"><code>{}</code></a></p>", escape(&file))
    });
    let head = format!("<a href=\"#{id}\"><code>{}</code></a>", escape(path));
    frame(&id, path, &head, &panel("rust", code, LONG), &foot)
}

/// Rust code without an output: its head, a copy button, and what stands below.
fn frame(id: &str, name: &str, head: &str, panel: &str, foot: &str) -> String {
    format!(
        "<div class=\"listing library\" id=\"{id}\" role=\"group\" aria-label=\"Source of {}\">\
         <div class=\"listing-head\"><p class=\"listing-title\">{head}</p><div class=\"listing-tools\" data-label=\"Rust\"></div></div>\
         <div class=\"panels\"><div class=\"panel\">{panel}</div></div>{foot}</div>\n",
        escape(name)
    )
}

fn golden(snippet: &Snippet) -> Result<String, String> {
    if !snippet.golden.is_file() {
        return Err(format!("`{0}` has no golden yet: run `cargo xtask bless {0}`", snippet.name));
    }
    read(&snippet.golden)
}

fn read(path: &std::path::Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::text_of;

    #[test]
    fn long_code_is_folded_and_whole() {
        let body: String = (0..30).map(|i| format!("    let x{i} = {i};\n")).collect();
        let code = format!("/// Adds.\npub fn add(a: f64) {{\n{body}}}\n");
        let folded = panel("rust", &code, LONG);
        assert!(folded.starts_with("<details class=\"lines\"><summary><code>pub fn add(a: f64)</code> <span class=\"n-lines\">33 lines</span>"), "{folded}");
        let inside = folded.split("</summary>").nth(1).unwrap();
        assert_eq!(text_of(inside), code);
        assert!(panel("rust", &code, OPEN).starts_with("<pre"));
    }

    #[test]
    fn what_the_reader_writes_is_marked_and_the_code_is_whole() {
        let code = "//! S.\n\nfn f(w: f64) -> f64 {\n    // yours: twice w\n    // by hand\n    2.0 * w\n    // end\n}\nlet x: f64 = 1.5; // yours: x\nlet y = 2;\n";
        let html = panel("rust", code, OPEN);
        assert_eq!(text_of(&html), code);
        let marked: Vec<String> =
            html.split("<span class=\"yours\">").skip(1).map(text_of).collect();
        assert!(marked[0].starts_with("    // yours: twice w\n    // by hand"), "{marked:?}");
        assert!(marked[1].starts_with("let x: f64 = 1.5; // yours: x\n"), "{marked:?}");
        assert_eq!(html.matches("<span").count(), html.matches("</span>").count());
        assert!(html.contains("// end</span>\n</span>}"), "the hole ends behind its mark: {html}");
        let twin = panel("python", "x = 1\n# yours: y\ny = 2\n# end\n", OPEN);
        assert!(
            twin.contains("\n<span class=\"yours\">") && twin.contains("# end</span>\n</span>"),
            "{twin}"
        );
        assert!(!panel("rust", "fn f() {}\n", OPEN).contains("yours"));
    }

    #[test]
    fn a_caption_is_what_the_head_says_already() {
        let title = "//! A title.\n//! kind: figure\n\n";
        for (language, code, wanted) in [
            ("rust", format!("{title}fn main() {{}}\n"), title),
            ("rust", "//! A title.\n\nuse a;\n".into(), "//! A title.\n\n"),
            ("rust", "//! A title.\n//!\n//! More that a reader needs.\n\nuse a;\n".into(), ""),
            ("rust", "/// An item.\nfn f() {}\n".into(), ""),
            ("python", "\"\"\"A title.\"\"\"\n\nprint(1)\n".into(), "\"\"\"A title.\"\"\"\n\n"),
            ("python", "\"\"\"A title\nthat goes on.\"\"\"\n\nprint(1)\n".into(), ""),
        ] {
            assert_eq!(caption(language, &code), wanted, "{code}");
            assert_eq!(text_of(&panel(language, &code, OPEN)), code);
        }
    }
}
