//! Pictures inside of a page: parsed, refused where they could do more than be looked at, their identifiers kept apart.

use roxmltree::{Document, Node};

use crate::html::escape;

/// The elements that draw, and those that say what is drawn.
const DRAWING: [&str; 27] = [
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "title",
    "desc",
    "style",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "clipPath",
    "mask",
    "marker",
    "pattern",
    "linearGradient",
    "radialGradient",
    "stop",
    "filter",
    "feGaussianBlur",
];

/// Makes sure that a picture only draws: no script, no event handler, no foreign content, nothing from elsewhere.
///
/// # Errors
/// What is no XML, or the first thing that is no drawing, with its line.
pub fn only_draws(svg: &str) -> Result<(), String> {
    let document =
        Document::parse(svg).map_err(|error| format!("the SVG does not parse: {error}"))?;
    if document.root_element().tag_name().name() != "svg" {
        return Err(format!(
            "the picture is `<{}>`, wanted `<svg>`",
            document.root_element().tag_name().name()
        ));
    }
    for node in document.descendants().filter(Node::is_element) {
        if let Some(what) = more_than_drawing(&node) {
            let line = document.text_pos_at(node.range().start).row;
            return Err(format!(
                "line {line} of the SVG: {what}, but a picture in a page only draws"
            ));
        }
    }
    Ok(())
}

fn more_than_drawing(node: &Node<'_, '_>) -> Option<String> {
    let name = node.tag_name().name();
    if !DRAWING.contains(&name) {
        return Some(format!("the element `<{name}>`"));
    }
    for attribute in node.attributes() {
        let (key, value) = (attribute.name(), attribute.value());
        let own = value.trim_start().starts_with('#');
        if key.to_ascii_lowercase().starts_with("on")
            || (key == "href" && !own)
            || key == "src"
            || leads_out(value)
        {
            return Some(format!("the attribute `{key}=\"{value}\"`"));
        }
    }
    let style = node.text().filter(|_| name == "style")?;
    (leads_out(style) || style.contains("@import")).then(|| "a style that loads a file".to_string())
}

/// Whether a style or an attribute names a file or a program.
fn leads_out(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    let local = |rest: &str| rest.trim_start().trim_start_matches(['"', '\'']).starts_with('#');
    text.contains("javascript:") || text.split("url(").skip(1).any(|rest| !local(rest))
}

/// A picture ready to stand in a page: no XML prolog, its identifiers prefixed, named for those who cannot see it.
///
/// # Errors
/// As [`only_draws`].
pub fn inline(svg: &str, prefix: &str, alt: &str) -> Result<String, String> {
    only_draws(svg)?;
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
    Ok(svg)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_keep_their_identifiers_apart() {
        let svg = "<?xml version=\"1.0\"?>\n<svg class=\"figure\" aria-labelledby=\"title title-2\" viewBox=\"0 0 1 1\"><title id=\"title\">A</title><desc id=\"title-2\">B</desc><clipPath id=\"c\"/><g clip-path=\"url(#c)\"><use href=\"#c\"/></g></svg>\n";
        let out = inline(svg, "fig", "A \"hill\"").unwrap();
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
            inline("<svg viewBox=\"0 0 1 1\"></svg>", "f", "A \"hill\"")
                .unwrap()
                .contains("aria-label=\"A &quot;hill&quot;\"")
        );
    }

    #[test]
    fn a_picture_that_does_more_than_draw_is_refused() {
        let told = |inside: &str| {
            only_draws(&format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n{inside}</svg>"
            ))
        };
        for (bad, what) in [
            ("<script>x</script>", "line 2 of the SVG: the element `<script>`"),
            ("<g><foreignObject/></g>", "`<foreignObject>`"),
            ("<a href=\"#x\"/>", "`<a>`"),
            ("<animate attributeName=\"href\" to=\"javascript:x\"/>", "`<animate>`"),
            ("<image href=\"a.png\"/>", "`<image>`"),
            ("<path onload=\"x()\"/>", "`onload="),
            ("<path OnClick=\"x()\"/>", "`OnClick="),
            ("<use xlink:href=\"https://a.org/#x\"/>", "`href="),
            ("<rect fill=\"url(https://a.org/p)\"/>", "`fill="),
            ("<rect style=\"fill: url( 'a.svg#p' )\"/>", "`style="),
            ("<style>@import 'a.css';</style>", "a style that loads"),
            ("<style>.a { fill: URL(//a.org/x); }</style>", "a style that loads"),
            ("<path", "does not parse"),
        ] {
            let error = told(bad).expect_err(bad);
            assert!(error.contains(what), "{bad}: {error}");
        }
        told("<use href=\"#a\"/><style>.a { fill: url(#g); }</style><path fill=\"url('#g')\"/>")
            .unwrap();
    }
}
