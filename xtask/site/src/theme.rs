//! The look: styles, scripts and fonts in `theme/`, compiled in.

use std::fs;
use std::io;
use std::path::Path;

/// The book's title.
pub const TITLE: &str = "Groundwork";

/// Every file of the theme that pages load as it is, with its place in the site.
const FILES: [(&str, &[u8]); 14] = [
    ("book.js", include_bytes!("../theme/book.js")),
    ("first.js", include_bytes!("../theme/first.js")),
    ("moved.js", include_bytes!("../theme/moved.js")),
    ("sidebar.js", include_bytes!("../theme/sidebar.js")),
    ("css/general.css", include_bytes!("../theme/css/general.css")),
    ("css/print.css", include_bytes!("../theme/css/print.css")),
    ("favicon.svg", include_bytes!("../theme/favicon.svg")),
    ("fonts/LICENSES.txt", include_bytes!("../theme/fonts/LICENSES.txt")),
    ("fonts/jetbrains-mono.woff2", include_bytes!("../theme/fonts/jetbrains-mono.woff2")),
    ("fonts/source-sans-3.woff2", include_bytes!("../theme/fonts/source-sans-3.woff2")),
    ("fonts/source-serif-4.woff2", include_bytes!("../theme/fonts/source-serif-4.woff2")),
    (
        "fonts/source-serif-4-greek.woff2",
        include_bytes!("../theme/fonts/source-serif-4-greek.woff2"),
    ),
    (
        "fonts/source-serif-4-italic.woff2",
        include_bytes!("../theme/fonts/source-serif-4-italic.woff2"),
    ),
    (
        "fonts/texgyre-pagella-math.woff2",
        include_bytes!("../theme/fonts/texgyre-pagella-math.woff2"),
    ),
];

/// Writes the theme's files into the site.
///
/// # Errors
/// A file cannot be written.
pub fn write(site: &Path) -> io::Result<()> {
    for (name, bytes) in FILES {
        let path = site.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, bytes)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use show::figure::Color;

    /// The values of a figure's color in a style sheet, in order.
    fn values(css: &str, color: Color) -> Vec<&str> {
        css.split(&format!("--fig-{}: ", color.name()))
            .skip(1)
            .filter_map(|rest| rest.split(';').next())
            .collect()
    }

    #[test]
    fn pages_and_figures_have_the_same_colors() {
        let (screen, print) =
            (include_str!("../theme/css/general.css"), include_str!("../theme/css/print.css"));
        for color in Color::ALL {
            // These four are the page's own, which is warmer than a figure that stands alone.
            if matches!(color, Color::Paper | Color::Ink | Color::Muted | Color::Grid) {
                continue;
            }
            assert_eq!(values(screen, color), [color.light(), color.dark()], "{color:?}");
            assert_eq!(values(print, color), [color.light()], "{color:?} on paper");
        }
    }
}
