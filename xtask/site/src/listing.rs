//! The components made from code: a snippet with its output, an output alone, a figure, an item of the library.

use std::fs;

use harness::discover::{Kind, Snippet, Twin};
use manuscript::ledger::Ledger;

use crate::highlight::highlight;
use crate::html::{Ids, escape, inline_code};
use crate::site::Site;

/// A fenced block that an author typed: a command, a message.
pub fn plain(language: &str, code: &str) -> String {
    let html = highlight(language, code);
    let class = if language.is_empty() {
        String::new()
    } else {
        format!(" class=\"lang-{}\"", escape(language))
    };
    format!(
        "<div class=\"listing plain\"><pre class=\"scroll\"><code{class}>{}</code></pre></div>\n",
        lines(&html)
    )
}

/// Line breaks as references: the driver reads each component as one line of HTML, whatever stands in the code.
fn lines(html: &str) -> String {
    html.replace('\n', "&#10;")
}

/// The program, its output beneath it, and its twin behind a tab.
///
/// # Errors
/// An unknown name, a file that cannot be read, a golden that is not there yet.
pub fn snippet(site: &Site<'_>, page: &str, name: &str, ids: &mut Ids) -> Result<String, String> {
    let snippet = site.snippet(name)?;
    if snippet.kind == Kind::Figure {
        // Code and picture: the code here, the picture as everywhere.
        let id = ids.unique(&name.replace('/', "-"));
        let code = read(&snippet.source)?;
        let title = inline_code(snippet.title.trim_end_matches('.'));
        let head = format!("<a href=\"#{id}\">{title}</a>");
        let listing = frame(&id, name, &head, &code, "");
        return Ok(listing + &figure(site, page, name, &snippet.title, ids)?);
    }
    let id = ids.unique(&name.replace('/', "-"));
    let rust = highlight("rust", &read(&snippet.source)?);
    let golden = golden(snippet)?;
    let panel = |language: &str, code: &str| {
        format!(
            "<div class=\"panel panel-{language}\" data-language=\"{language}\"><pre class=\"scroll\"><code class=\"lang-{language}\">{}</code></pre></div>",
            lines(code)
        )
    };
    // The tabs and the copy button are the script's: without it both languages are shown.
    let (label, panels) = match &snippet.twin {
        Twin::File(file) => {
            let python = highlight("python", &read(file)?);
            ("", panel("rust", &rust) + &panel("python", &python))
        }
        Twin::None(_) | Twin::Missing => (" data-label=\"Rust\"", panel("rust", &rust)),
    };
    let twin = if matches!(snippet.twin, Twin::File(_)) { " has-twin" } else { "" };
    let (prints, verb) = match snippet.kind {
        Kind::CompileFail => ("the compiler says", "compile-fail"),
        _ => ("prints", "text"),
    };
    let title = inline_code(snippet.title.trim_end_matches('.'));
    Ok(format!(
        "<div class=\"listing snippet{twin}\" id=\"{id}\" role=\"group\" aria-label=\"Program {name}\" data-snippet=\"{name}\" data-kind=\"{verb}\">\
         <div class=\"listing-head\"><p class=\"listing-title\"><a href=\"#{id}\">{title}</a></p><div class=\"listing-tools\"{label}></div></div>\
         <div class=\"panels\">{panels}</div>\
         <div class=\"output\"><p class=\"output-label\">{prints}</p><pre class=\"scroll\"><samp>{}</samp></pre></div>\
         <p class=\"run\"><span>Run it yourself</span> <code>cargo xtask run {name}</code></p></div>\n",
        lines(&escape(&golden)),
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
        lines(&escape(&golden))
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
    let svg = lines(&inline_svg(&svg, &id, alt));
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
pub fn ledger(ledger: &Ledger) -> String {
    let cells = ledger.cells();
    let row = |cells: &Vec<String>, tag: &str| {
        let cell = |text: &String| format!("<{tag}>{}</{tag}>", inline_code(text));
        format!("<tr>{}</tr>", cells.iter().map(cell).collect::<String>())
    };
    let (head, body) = cells.split_at(1);
    let head: String = head.iter().map(|cells| row(cells, "th")).collect();
    let body: String = body.iter().map(|cells| row(cells, "td")).collect();
    format!(
        "<figure class=\"ledger\"><div class=\"table scroll\"><table><thead>{head}</thead><tbody>{body}</tbody></table></div>\
         <figcaption>{} Measured {}.</figcaption></figure>\n",
        inline_code(&ledger.title),
        inline_code(&ledger.measured)
    )
}

/// An item of the part's library, with the link to its whole file.
pub fn library(path: &str, code: &str, link: Option<(String, String)>, ids: &mut Ids) -> String {
    let id = ids.unique(&format!("source-{}", path.replace("::", "-").to_lowercase()));
    let foot = link.map_or(String::new(), |(href, file)| {
        format!("<p class=\"run\"><span>From the library</span> <a href=\"{href}\"><code>{}</code></a></p>", escape(&file))
    });
    let head = format!("<a href=\"#{id}\"><code>{}</code></a>", escape(path));
    frame(&id, path, &head, code, &foot)
}

/// Rust code without an output: its head, a copy button, and what stands below.
fn frame(id: &str, name: &str, head: &str, code: &str, foot: &str) -> String {
    format!(
        "<div class=\"listing library\" id=\"{id}\" role=\"group\" aria-label=\"Source of {}\">\
         <div class=\"listing-head\"><p class=\"listing-title\">{head}</p><div class=\"listing-tools\" data-label=\"Rust\"></div></div>\
         <div class=\"panels\"><div class=\"panel\"><pre class=\"scroll\"><code class=\"lang-rust\">{}</code></pre></div></div>{foot}</div>\n",
        escape(name),
        lines(&highlight("rust", code)),
    )
}

/// A picture ready to stand in a page: no XML prolog, its identifiers prefixed, named for those who cannot see it.
pub fn inline_svg(svg: &str, prefix: &str, alt: &str) -> String {
    let start = svg.find("<svg").unwrap_or(0);
    let mut svg = prefix_ids(svg[start..].trim_end(), prefix);
    let head = svg.find('>').unwrap_or(svg.len());
    if !svg[..head].contains("role=") {
        svg.insert_str("<svg".len().min(svg.len()), " role=\"img\"");
    }
    let head = svg.find('>').unwrap_or(svg.len());
    if !svg[..head].contains("aria-label") {
        svg.insert_str("<svg".len().min(svg.len()), &format!(" aria-label=\"{}\"", escape(alt)));
    }
    svg
}

/// Every `id="x"` becomes `id="prefix-x"`, and every reference to it follows: two pictures of a page stay apart.
fn prefix_ids(svg: &str, prefix: &str) -> String {
    let mut names: Vec<&str> = svg
        .match_indices(" id=\"")
        .filter_map(|(at, mark)| svg[at + mark.len()..].split('"').next())
        .collect();
    names.sort_unstable();
    names.dedup();
    let mut out = svg.to_string();
    for name in names {
        for (before, after) in [(" id=\"", "\""), ("url(#", ")"), ("href=\"#", "\"")] {
            out = out.replace(
                &format!("{before}{name}{after}"),
                &format!("{before}{prefix}-{name}{after}"),
            );
        }
        for attribute in ["aria-labelledby", "aria-describedby"] {
            out = prefix_list(&out, attribute, name, prefix);
        }
    }
    out
}

/// Prefixes `name` in an attribute that holds a list of identifiers.
fn prefix_list(svg: &str, attribute: &str, name: &str, prefix: &str) -> String {
    let mark = format!(" {attribute}=\"");
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some(at) = rest.find(&mark) {
        let start = at + mark.len();
        let end = start + rest[start..].find('"').unwrap_or(rest.len() - start);
        let list: Vec<String> = rest[start..end]
            .split_whitespace()
            .map(|word| if word == name { format!("{prefix}-{name}") } else { word.to_string() })
            .collect();
        out.push_str(&rest[..start]);
        out.push_str(&list.join(" "));
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
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

    #[test]
    fn pictures_keep_their_identifiers_apart() {
        let svg = "<?xml version=\"1.0\"?>\n<svg class=\"figure\" aria-labelledby=\"title title-2\" viewBox=\"0 0 1 1\"><title id=\"title\">A</title><desc id=\"title-2\">B</desc><clipPath id=\"c\"/><g clip-path=\"url(#c)\"><use href=\"#c\"/></g></svg>\n";
        let out = inline_svg(svg, "fig", "A \"hill\"");
        assert!(
            out.starts_with(
                "<svg role=\"img\" class=\"figure\" aria-labelledby=\"fig-title fig-title-2\""
            ),
            "{out}"
        );
        assert!(
            out.contains("<title id=\"fig-title\">") && out.contains("<desc id=\"fig-title-2\">")
        );
        assert!(
            out.contains("url(#fig-c)")
                && out.contains("href=\"#fig-c\"")
                && out.ends_with("</svg>")
        );
        assert!(
            inline_svg("<svg viewBox=\"0 0 1 1\"></svg>", "f", "A \"hill\"")
                .contains("aria-label=\"A &quot;hill&quot;\"")
        );
    }
}
