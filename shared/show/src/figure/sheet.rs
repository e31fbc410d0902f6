//! The paper: shapes in tenths of a pixel, written as SVG, an element a line.

use std::fmt::Write as _;

use super::color::Color;
use super::text;
use crate::fixed;

/// A place in tenths of a pixel, from the upper left corner.
pub(crate) type At = (i32, i32);

/// The farthest place on the paper, in tenths: sums and differences of a few places stay within `i32`.
pub(crate) const FARTHEST: f64 = 1e8;

/// Pixels as tenths, at most [`FARTHEST`].
pub(crate) fn tenths(pixels: f64) -> i32 {
    (pixels * 10.0 + 0.5).floor().clamp(-FARTHEST, FARTHEST) as i32
}

/// A line's looks. Widths are in tenths of a pixel.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stroke {
    pub(crate) color: Color,
    pub(crate) width: i32,
    pub(crate) dashed: bool,
}

impl Stroke {
    pub(crate) fn new(color: Color, width: i32) -> Stroke {
        Stroke { color, width, dashed: false }
    }

    pub(crate) fn dashed(self) -> Stroke {
        Stroke { dashed: true, ..self }
    }

    fn attributes(&self) -> String {
        let dashes = if self.dashed { " stroke-dasharray=\"5 4\"" } else { "" };
        format!("stroke=\"{}\" stroke-width=\"{}\"{dashes}", self.color.paint(), number(self.width))
    }
}

/// A surface's looks: a color of the theme, or a fixed gray for photographs; opacity from 0 to 1.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Fill {
    Theme(Color, f64),
    White,
    Black(f64),
}

impl Fill {
    fn attributes(self) -> String {
        let (paint, opacity) = match self {
            Fill::Theme(color, opacity) => (color.paint(), opacity),
            Fill::White => ("#ffffff".to_string(), 1.0),
            Fill::Black(opacity) => ("#000000".to_string(), opacity),
        };
        let opacity = if opacity < 1.0 {
            format!(" fill-opacity=\"{}\"", fixed(opacity, 2))
        } else {
            String::new()
        };
        format!("fill=\"{paint}\"{opacity}")
    }
}

/// Where a text stands relative to its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// A text's looks. The size is in pixels.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Type {
    pub(crate) color: Color,
    pub(crate) size: f64,
    pub(crate) side: Side,
    pub(crate) bold: bool,
    /// Whether the page's color is drawn around the letters, so that they can be read on a drawing.
    pub(crate) halo: bool,
}

impl Type {
    pub(crate) fn new(color: Color, size: f64, side: Side) -> Type {
        Type { color, size, side, bold: false, halo: false }
    }

    pub(crate) fn bold(self) -> Type {
        Type { bold: true, ..self }
    }

    pub(crate) fn halo(self) -> Type {
        Type { halo: true, ..self }
    }
}

/// The elements drawn so far, in order.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    elements: Vec<String>,
}

impl Sheet {
    pub(crate) fn polyline(&mut self, points: &[At], stroke: Stroke) {
        let mut points = points.to_vec();
        points.dedup();
        match points.as_slice() {
            [] | [_] => {}
            [a, b] => self.elements.push(format!(
                "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" {}/>",
                number(a.0),
                number(a.1),
                number(b.0),
                number(b.1),
                stroke.attributes()
            )),
            points => self.elements.push(format!(
                "<polyline points=\"{}\" fill=\"none\" {}/>",
                coordinates(points),
                stroke.attributes()
            )),
        }
    }

    pub(crate) fn polygon(&mut self, points: &[At], fill: Fill, stroke: Option<Stroke>) {
        self.elements.push(format!(
            "<polygon points=\"{}\" {}/>",
            coordinates(points),
            looks(Some(fill), stroke)
        ));
    }

    /// A rectangle with rounded corners (radius in tenths), filled, outlined, or both.
    pub(crate) fn rect(
        &mut self,
        (x, y): At,
        (width, height): At,
        radius: i32,
        fill: Option<Fill>,
        stroke: Option<Stroke>,
    ) {
        let mut element = format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
            number(x),
            number(y),
            number(width),
            number(height)
        );
        if radius > 0 {
            let _ = write!(element, " rx=\"{}\"", number(radius));
        }
        self.elements.push(format!("{element} {}/>", looks(fill, stroke)));
    }

    pub(crate) fn circle(
        &mut self,
        (x, y): At,
        radius: i32,
        fill: Option<Fill>,
        stroke: Option<Stroke>,
    ) {
        self.elements.push(format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" {}/>",
            number(x),
            number(y),
            number(radius),
            looks(fill, stroke)
        ));
    }

    /// Many rectangles of one color as one element, without seams: the places of one shade in a heat map.
    pub(crate) fn mosaic(&mut self, rectangles: &[(At, At)], fill: Fill) {
        if rectangles.is_empty() {
            return;
        }
        let mut path = String::new();
        for ((x, y), (width, height)) in rectangles {
            let _ = write!(
                path,
                "M{} {}h{}v{}h{}z",
                number(*x),
                number(*y),
                number(*width),
                number(*height),
                number(-width)
            );
        }
        self.elements.push(format!(
            "<path d=\"{path}\" {} shape-rendering=\"crispEdges\"/>",
            fill.attributes()
        ));
    }

    /// One line of text, centered on the place from top to bottom.
    pub(crate) fn text(&mut self, (x, y): At, looks: Type, text: &str) {
        if text.is_empty() {
            return;
        }
        // Half the height of a capital letter below the middle. (`dominant-baseline` differs between browsers.)
        let baseline = y + tenths(looks.size * 0.36);
        let side = match looks.side {
            Side::Start => "start",
            Side::Middle => "middle",
            Side::End => "end",
        };
        let weight = if looks.bold { " font-weight=\"600\"" } else { "" };
        let halo = if looks.halo {
            format!(
                " stroke=\"{}\" stroke-width=\"4.0\" stroke-linejoin=\"round\" paint-order=\"stroke\"",
                Color::Paper.paint()
            )
        } else {
            String::new()
        };
        self.elements.push(format!(
            "<text x=\"{}\" y=\"{}\" text-anchor=\"{side}\" font-size=\"{}\"{weight} fill=\"{}\"{halo}>{}</text>",
            number(x),
            number(baseline),
            number(tenths(looks.size)),
            looks.color.paint(),
            escape(text)
        ));
    }

    /// Lines of text, the first one centered on the place; returns how many pixels they take.
    pub(crate) fn lines(&mut self, (x, y): At, looks: Type, lines: &[String]) -> f64 {
        let step = looks.size * 1.35;
        for (i, line) in lines.iter().enumerate() {
            self.text((x, y + tenths(step * i as f64)), looks, line);
        }
        step * lines.len() as f64
    }

    /// A straight arrow from one place to another, its tip on the second.
    pub(crate) fn arrow(&mut self, from: At, to: At, stroke: Stroke) {
        let (dx, dy) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
        let length = (dx * dx + dy * dy).sqrt();
        if length < 1.0 {
            return;
        }
        let (ux, uy) = (dx / length, dy / length);
        let head = (60.0 + 2.0 * f64::from(stroke.width)).min(length);
        let half = head * 0.42;
        let place = |along: f64, across: f64| {
            (
                (f64::from(to.0) - ux * along - uy * across + 0.5).floor() as i32,
                (f64::from(to.1) - uy * along + ux * across + 0.5).floor() as i32,
            )
        };
        self.polyline(&[from, place(head * 0.8, 0.0)], stroke);
        self.polygon(
            &[to, place(head, half), place(head, -half)],
            Fill::Theme(stroke.color, 1.0),
            None,
        );
    }

    /// Everything on another sheet, moved by so many tenths.
    pub(crate) fn put(&mut self, (x, y): At, other: Sheet) {
        self.elements.push(format!("<g transform=\"translate({} {})\">", number(x), number(y)));
        self.elements.extend(other.elements);
        self.elements.push("</g>".to_string());
    }

    /// The whole picture. `size` is in pixels.
    pub(crate) fn svg(self, title: &str, description: &str, (width, height): (u32, u32)) -> String {
        let id = slug(title);
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"figure\" role=\"img\" \
             aria-labelledby=\"fig-{id}-title\" aria-describedby=\"fig-{id}-description\" \
             width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n\
             <title id=\"fig-{id}-title\">{}</title>\n\
             <desc id=\"fig-{id}-description\">{}</desc>\n\
             {}\n",
            escape(title),
            escape(description),
            style()
        );
        for element in self.elements {
            out.push_str(&element);
            out.push('\n');
        }
        out.push_str("</svg>");
        out
    }
}

/// The style sheet inside every figure. Its rules weigh nothing (`:where`), so that a page's own rules win.
fn style() -> String {
    let dark: Vec<String> = Color::ALL
        .iter()
        .map(|color| format!("--fig-{}: {};", color.name(), color.dark()))
        .collect();
    format!(
        "<style>\n\
         :where(svg.figure) {{ max-width: 100%; height: auto; \
         font-family: system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif; \
         font-variant-numeric: tabular-nums; stroke-linecap: round; stroke-linejoin: round; }}\n\
         @media (prefers-color-scheme: dark) {{ :where(svg.figure) {{ {} }} }}\n\
         </style>",
        dark.join(" ")
    )
}

/// Tenths as pixels with exactly one decimal; zero is `0.0`.
fn number(tenths: i32) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    let tenths = tenths.unsigned_abs();
    format!("{sign}{}.{}", tenths / 10, tenths % 10)
}

fn coordinates(points: &[At]) -> String {
    let pairs: Vec<String> =
        points.iter().map(|point| format!("{},{}", number(point.0), number(point.1))).collect();
    pairs.join(" ")
}

fn looks(fill: Option<Fill>, stroke: Option<Stroke>) -> String {
    let fill = fill.map_or("fill=\"none\"".to_string(), Fill::attributes);
    match stroke {
        Some(stroke) => format!("{fill} {}", stroke.attributes()),
        None => fill,
    }
}

/// Text as XML holds it: `&`, `<`, `>` and `"` by name, no control characters.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(' '),
            '\u{FFFE}' | '\u{FFFF}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// The title as an identifier: lower case letters and digits, the rest hyphens.
fn slug(title: &str) -> String {
    let mut slug = String::new();
    for c in title.to_lowercase().chars() {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_string()
}

/// The largest size up to `size` at which the text fits into so many pixels.
pub(crate) fn fitting(content: &str, size: f64, room: f64) -> f64 {
    let wide = text::width(content, size);
    if wide <= room { size } else { (size * room / wide).max(6.0) }
}
