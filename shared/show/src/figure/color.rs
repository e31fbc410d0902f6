//! The named colors of all figures: what each is in a light page and in a dark one.

/// A color by name; the page's theme decides how it looks.
///
/// As text, every color but `Grid` and `Paper` has a contrast of at least 4.5 to 1 on the page, light or dark (WCAG AA).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    /// The color of text.
    Ink,
    /// Less loud than ink: axes, ticks, side remarks.
    Muted,
    /// The quiet lines behind a chart.
    Grid,
    /// The page itself: around text that stands on a drawing.
    Paper,
    /// The first color of a series, and of positive numbers.
    Blue,
    /// The second color of a series, and of negative numbers.
    Orange,
    /// The third color of a series.
    Green,
    /// The fourth color of a series; what is wrong.
    Red,
    /// The fifth color of a series.
    Purple,
    /// The dark end of the shades in a heat map; the light end is the page.
    Ramp,
}

impl Color {
    /// All of them, in the order of the style sheet.
    pub const ALL: [Color; 10] = [
        Color::Ink,
        Color::Muted,
        Color::Grid,
        Color::Paper,
        Color::Blue,
        Color::Orange,
        Color::Green,
        Color::Red,
        Color::Purple,
        Color::Ramp,
    ];

    /// The name in the CSS variable: `blue` in `--fig-blue`.
    pub fn name(self) -> &'static str {
        match self {
            Color::Ink => "ink",
            Color::Muted => "muted",
            Color::Grid => "grid",
            Color::Paper => "paper",
            Color::Blue => "blue",
            Color::Orange => "orange",
            Color::Green => "green",
            Color::Red => "red",
            Color::Purple => "purple",
            Color::Ramp => "ramp",
        }
    }

    /// The color on a light page, `#1f62b5`.
    pub fn light(self) -> &'static str {
        match self {
            Color::Ink => "#1f2328",
            Color::Muted => "#59616b",
            Color::Grid => "#e1e4e8",
            Color::Paper => "#ffffff",
            Color::Blue => "#1f62b5",
            Color::Orange => "#b0500b",
            Color::Green => "#1a7544",
            Color::Red => "#c0302d",
            Color::Purple => "#7446b8",
            Color::Ramp => "#0f3d7a",
        }
    }

    /// The color on a dark page.
    pub fn dark(self) -> &'static str {
        match self {
            Color::Ink => "#e6e9ed",
            Color::Muted => "#a3abb5",
            Color::Grid => "#343a42",
            Color::Paper => "#14171b",
            Color::Blue => "#7db3f5",
            Color::Orange => "#f2a65a",
            Color::Green => "#6cc795",
            Color::Red => "#f48a83",
            Color::Purple => "#bb9af0",
            Color::Ramp => "#b5d8ff",
        }
    }

    /// The value of a `fill` or `stroke` attribute.
    pub(crate) fn paint(self) -> String {
        format!("var(--fig-{}, {})", self.name(), self.light())
    }
}
