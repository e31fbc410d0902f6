//! Whether a picture may stand in a page: one well-formed SVG of shapes and text that runs and fetches nothing.
//!
//! The harness asks it of what a figure prints, the site of every picture that it puts into a page.
//!
//! The picture is put into the page as it is, so a browser reads it as HTML. That is why names count whatever their case,
//! and why what XML and HTML read differently (comments, CDATA) is refused.

use roxmltree::{Document, Node};

/// The elements that a figure may have. No script, no foreign content, no links, no animation.
const ELEMENTS: [&str; 23] = [
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "g",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "style",
    "svg",
    "symbol",
    "text",
    "title",
    "tspan",
];

/// Makes sure that a picture only draws.
///
/// # Errors
/// The first thing that is wrong with it, with its line, as the end of a sentence.
pub fn check(text: &str) -> Result<(), String> {
    if !text.starts_with("<svg") {
        return Err("it does not begin with <svg".to_owned());
    }
    for (sign, name) in [("<!--", "a comment"), ("<![CDATA[", "CDATA")] {
        if let Some(at) = text.find(sign) {
            let line = text[..at].matches('\n').count() + 1;
            return Err(format!("it holds {name} on line {line}"));
        }
    }
    let document = Document::parse(text).map_err(|error| format!("it is no XML: {error}"))?;
    for node in document.descendants() {
        if let Some(what) = problem(&node) {
            let at = document.text_pos_at(node.range().start);
            return Err(format!("it holds {what} on line {}", at.row));
        }
    }
    Ok(())
}

fn problem(node: &Node<'_, '_>) -> Option<String> {
    if node.is_pi() {
        return Some("a processing instruction".to_owned());
    }
    if node.is_text() {
        let in_style = node.parent().is_some_and(|parent| {
            parent.has_tag_name("style") || parent.tag_name().name() == "style"
        });
        let text = node.text().unwrap_or_default();
        return (in_style && fetches(text)).then(|| "a style that fetches something".to_owned());
    }
    if !node.is_element() {
        return None;
    }
    let name = node.tag_name().name();
    if !ELEMENTS.contains(&name) {
        return Some(format!("the element <{name}>, which no figure has"));
    }
    node.attributes().find_map(|attribute| {
        let (name, value) = (attribute.name(), attribute.value());
        let lower = name.to_ascii_lowercase();
        let is_bad = lower.starts_with("on")
            || (matches!(lower.as_str(), "href" | "src") && !value.starts_with('#'))
            || fetches(value);
        is_bad.then(|| format!("the attribute {name}=\"{value}\", which runs or fetches something"))
    })
}

/// Whether a style, or an attribute's value, names anything outside the picture.
fn fetches(value: &str) -> bool {
    let value: String = value.to_ascii_lowercase().split_whitespace().collect();
    // An escape in CSS could spell any of these.
    let is_style =
        value.contains("@import") || value.contains('\\') || value.contains("javascript:");
    is_style
        || value.match_indices("url(").any(|(at, sign)| {
            !value[at + sign.len()..].trim_start_matches(['"', '\'']).starts_with('#')
        })
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn shapes_and_text_are_well() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\n<title>a &lt; b</title>\n\
                   <style>.figure text { fill: #333; }</style>\n<g clip-path=\"url(#a)\"><circle r=\"1\"/></g>\n</svg>\n";
        assert_eq!(check(svg), Ok(()));
        assert_eq!(check("<svg></svg>\n"), Ok(()));
    }

    #[test]
    fn what_runs_or_fetches_or_is_broken_is_refused_with_its_line() {
        for (inside, wanted) in [
            ("<script>alert(1)</script>", "the element <script>, which no figure has on line 2"),
            ("<SCRIPT/>", "the element <SCRIPT>"),
            ("<foreignObject/>", "the element <foreignObject>"),
            ("<image href=\"x.png\"/>", "the element <image>"),
            ("<a href=\"#x\"/>", "the element <a>"),
            ("<set/>", "the element <set>"),
            ("<g onclick=\"x()\"/>", "the attribute onclick=\"x()\""),
            ("<g ONLOAD=\"x()\"/>", "the attribute ONLOAD=\"x()\""),
            ("<g href=\"https://example.org\"/>", "the attribute href="),
            ("<g fill=\"url( 'https://example.org')\"/>", "the attribute fill="),
            ("<g style=\"background: u\\72l(x)\"/>", "the attribute style="),
            ("<style>@import 'x';</style>", "a style that fetches something"),
            ("<style>a { fill: URL(//x) }</style>", "a style that fetches something"),
            ("<!-- --!><script> -->", "a comment on line 2"),
            ("<text><![CDATA[<script>]]></text>", "CDATA on line 2"),
            ("<?xml-stylesheet href=\"x\"?>", "a processing instruction on line 2"),
            ("<g>", "it is no XML: "),
            ("&nbsp;", "it is no XML: "),
        ] {
            let problem = check(&format!("<svg>\n{inside}\n</svg>\n")).expect_err(inside);
            assert!(problem.contains(wanted), "{inside}: {problem}");
        }
        for whole in ["<svg></svg><svg></svg>", "<svg", "<svg><p>x</svg>", "<svgx/>"] {
            assert!(check(whole).is_err(), "{whole}");
        }
        assert!(
            check("<?xml version=\"1.0\"?><svg/>").is_err_and(|e| e.contains("does not begin"))
        );
    }
}
