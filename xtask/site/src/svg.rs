//! Pictures inside of a page: checked, named, their identifiers kept apart.

use harness::svg::check;

use crate::html::escape;

/// A picture ready to stand in a page: its identifiers prefixed, named for those who cannot see it.
///
/// # Errors
/// It does more than draw: what [`check`] says.
pub fn inline(svg: &str, prefix: &str, alt: &str) -> Result<String, String> {
    check(svg)?;
    let mut svg = prefix_ids(svg.trim_end(), prefix);
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
        let svg = "<svg class=\"figure\" aria-labelledby=\"title title-2\" viewBox=\"0 0 1 1\"><title id=\"title\">A</title><desc id=\"title-2\">B</desc><clipPath id=\"c\"/><g clip-path=\"url(#c)\"><linearGradient href=\"#c\"/></g></svg>\n";
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
        let script = inline("<svg>\n<script>x</script></svg>", "f", "A");
        assert_eq!(
            script,
            Err("it holds the element <script>, which no figure has on line 2".into())
        );
    }
}
