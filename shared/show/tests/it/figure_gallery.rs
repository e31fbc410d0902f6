//! A gallery of figures: each kind once, well-formed XML, the same text twice, everything inside the picture.
//!
//! To look at them: `FIGURE_GALLERY=/some/folder cargo test -p show --test it figure_gallery` writes them there.

use std::error::Error;
use std::fs;
use std::path::Path;

use ndarray::{Array2, array};
use numerics::{Result, Rng};
use show::figure::{Align, Color, Diagram, Figure, curve, panels, xy};

/// One of the 8×8 digits: a zero.
fn zero() -> Array2<f64> {
    array![
        [0., 0., 5., 13., 9., 1., 0., 0.],
        [0., 0., 13., 15., 10., 15., 5., 0.],
        [0., 3., 15., 2., 0., 11., 8., 0.],
        [0., 4., 12., 0., 0., 8., 8., 0.],
        [0., 5., 8., 0., 0., 9., 8., 0.],
        [0., 4., 11., 0., 1., 12., 7., 0.],
        [0., 2., 14., 5., 10., 12., 0., 0.],
        [0., 0., 6., 13., 10., 0., 0., 0.],
    ]
}

fn bell(x: f64, width: f64) -> f64 {
    libm::exp(-x * x / (2.0 * width * width))
}

fn lines() -> Result<String> {
    let mut figure = Figure::new(
        "The RBF kernel falls off with distance",
        "Three bell curves on the same axes. The larger gamma is, the narrower the bell.",
    )
    .x_label("distance between x and z")
    .y_label("k(x, z)")
    .hline(0.5, "half as similar")
    .vline(1.0, "distance 1");
    let kinds = [
        ("γ = 0.05", 0.05, Color::Blue),
        ("γ = 0.2", 0.2, Color::Orange),
        ("γ = 1", 1.0, Color::Green),
    ];
    for (name, gamma, color) in kinds {
        figure = figure.line(name, color, curve(0.0, 2.2, |x| libm::exp(-gamma * x * x)));
    }
    figure.annotate(1.5, 0.105, "nearly zero").svg()
}

fn scatter() -> Result<String> {
    let mut rng = Rng::new(7);
    let mut cloud = |x: f64, y: f64| -> Vec<(f64, f64)> {
        (0..40).map(|_| (x + 6.0 * rng.normal(), y + 0.3 * rng.normal())).collect()
    };
    Figure::new(
        "Flipper length and body mass tell Gentoo penguins apart",
        "Three clouds of points. The Gentoo cloud lies to the upper right of the other two.",
    )
    .x_label("flipper (mm)")
    .y_label("body mass (kg)")
    .points("Adelie", Color::Blue, cloud(190.0, 3.7))
    .points("Chinstrap", Color::Orange, cloud(196.0, 3.8))
    .points("Gentoo", Color::Green, cloud(217.0, 5.1))
    .svg()
}

fn density() -> Result<String> {
    let edges: Vec<f64> = (0..=12).map(|i| 170.0 + 5.0 * f64::from(i)).collect();
    let heights: Vec<f64> = edges[1..].iter().map(|&x| 0.04 * bell(x - 197.0, 12.0)).collect();
    Figure::new("A histogram & a density <estimate>", "Bars and a smooth curve over them.")
        .x_label("flipper (mm)")
        .y_label("density (1/mm)")
        .histogram("histogram", Color::Blue, &edges, &heights)
        .line("estimate", Color::Red, curve(170.0, 230.0, |x| 0.037 * bell(x - 196.0, 11.0)))
        .svg()
}

fn areas() -> Result<String> {
    Figure::new("Areas", "Two overlapping bells and a staircase, with a gap in one of the curves.")
        .area("first", Color::Blue, curve(-4.0, 4.0, |x| bell(x + 1.0, 0.8)))
        .area(
            "second",
            Color::Orange,
            curve(
                -4.0,
                4.0,
                |x| {
                    if (0.3..0.6).contains(&x) { f64::NAN } else { bell(x - 1.0, 0.6) }
                },
            ),
        )
        .step(
            "steps",
            Color::Purple,
            [(-4.0, 0.0), (-2.0, 0.2), (0.0, 0.5), (2.0, 1.1), (4.0, 1.2)],
        )
        .label(Color::Blue, -1.0, 0.3, "a name\nat the curve")
        .svg()
}

fn bars() -> Result<String> {
    Figure::new("Grouped bars, with negative ones", "Two bars for each of four categories.")
        .size(640, 320)
        .y_label("change (%)")
        .bars(
            "2023",
            Color::Blue,
            &["Adelie", "Chinstrap", "Gentoo", "all of them"],
            [1.2, -0.4, 2.0, 0.9],
        )
        .bars(
            "2024",
            Color::Orange,
            &["Adelie", "Chinstrap", "Gentoo", "all of them"],
            [0.7, 0.5, f64::NAN, -1.1],
        )
        .svg()
}

fn field() -> Result<String> {
    let n = 48;
    let values = Array2::from_shape_fn((n, n), |(i, j)| {
        let (x, y) = (j as f64 / 24.0 - 1.0, i as f64 / 24.0 - 1.0);
        -x * y
    });
    Figure::new("XOR with a kernel", "Four points and the model's score on the plane around them.")
        .size(480, 420)
        .equal_axes()
        .x_label("x₁")
        .y_label("x₂")
        .heat_map((-1.5, 1.5), (-1.5, 1.5), &values)
        .points("class 0", Color::Blue, [(-1, 1), (1, -1)])
        .points("class 1", Color::Orange, [(-1, -1), (1, 1)])
        .svg()
}

fn vectors() -> Result<String> {
    Figure::new("The angle between two vectors", "Two arrows from the origin.")
        .size(420, 400)
        .equal_axes()
        .x_range(-1.0, 4.0)
        .y_range(-0.5, 3.5)
        .arrow(Color::Blue, (0.0, 0.0), (3.0, 1.0))
        .arrow(Color::Orange, (0.0, 0.0), (1.0, 3.0))
        .label(Color::Blue, 3.2, 0.7, "a")
        .label(Color::Orange, 0.8, 3.3, "b")
        .dashed("", Color::Muted, [(1.0, 3.0), (1.8, 0.6)])
        .svg()
}

fn side_by_side() -> Result<String> {
    let panel = |title: &str, width: f64| {
        Figure::new(title, "").size(300, 240).x_label("mm").area(
            "",
            Color::Blue,
            curve(-4.0, 4.0, |x| bell(x - 1.5, width) + bell(x + 1.5, width)),
        )
    };
    let digit = Figure::new("a digit", "").size(240, 240).no_axes().equal_axes().heat_map(
        (0.0, 8.0),
        (8.0, 0.0),
        zero(),
    );
    panels(
        "Bandwidth decides what you see",
        "Left two peaks, in the middle one, right a digit.",
        3,
        &[&panel("bandwidth 0.5", 0.5), &panel("bandwidth 2", 2.0), &digit],
    )
}

fn broadcasting() -> Result<String> {
    Diagram::new(
        "A row is added to every row",
        "A matrix of two rows plus one row, which is repeated.",
    )
    .size(640, 210)
    .cells(Color::Blue, (30.0, 60.0), 44.0, [[1, 2, 3], [4, 5, 6]], 0)
    .sign((186.0, 104.0), 24.0, "+")
    .cells(Color::Orange, (212.0, 60.0), 44.0, [[10, 20, 30]], 0)
    .ghost_cells((212.0, 104.0), 44.0, [[10, 20, 30]], 0)
    .sign((370.0, 104.0), 24.0, "=")
    .cells(Color::Green, (396.0, 60.0), 44.0, [[11, 22, 33], [14, 25, 36]], 0)
    .text(Color::Muted, Align::Center, (96.0, 170.0), "(2, 3)")
    .text(Color::Muted, Align::Center, (278.0, 170.0), "(3,), repeated")
    .text(Color::Muted, Align::Center, (462.0, 170.0), "(2, 3)")
    .svg()
}

fn window() -> Result<String> {
    let image = zero();
    Diagram::new(
        "A filter slides over an image",
        "An image of numbers, a window of three by three on it, and the result.",
    )
    .size(720, 360)
    .shaded_cells((30.0, 60.0), 34.0, &image, 0)
    .frame(Color::Orange, (64.0, 94.0), (102.0, 102.0))
    .cells(Color::Orange, (360.0, 80.0), 34.0, [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], 0)
    .heading((360.0, 66.0), "filter")
    .arrow(Color::Muted, (310.0, 145.0), (352.0, 131.0))
    .arrow(Color::Muted, (470.0, 131.0), (530.0, 131.0))
    .boxed(Color::Green, (536.0, 108.0), (120.0, 46.0), "multiply and add: −12.5")
    .circle(Color::Purple, (420.0, 270.0), 50.0)
    .arrow(Color::Purple, (420.0, 270.0), (470.0, 270.0))
    .arrow(Color::Blue, (420.0, 270.0), (455.4, 234.6))
    .arc(Color::Ink, (420.0, 270.0), 22.0, 0.0, 45.0)
    .dot(Color::Red, (420.0, 270.0), 4.0)
    .dashed(Color::Muted, (455.4, 234.6), (455.4, 270.0))
    .polygon(Color::Blue, &[(540.0, 220.0), (640.0, 240.0), (600.0, 310.0)])
    .svg()
}

fn photograph() -> Result<String> {
    let picture = Array2::from_shape_fn((64, 64), |(i, j)| {
        let (x, y) = (j as f64 / 32.0 - 1.0, i as f64 / 32.0 - 1.0);
        128.0 + 127.0 * libm::sin(6.0 * (x * x + y * y))
    });
    Figure::new("A photograph", "Rings.").size(360, 390).no_axes().image(&picture).svg()
}

fn many_lines() -> Result<String> {
    let mut figure = Figure::new(
        "A very long title that does not fit on one line of the figure, so that it goes on on a second one",
        "Lines whose ends lie too close to each other for names there.",
    )
    .x_label("epoch")
    .y_label("loss (nats)");
    for (i, color) in [Color::Blue, Color::Orange, Color::Green, Color::Red, Color::Purple]
        .into_iter()
        .enumerate()
    {
        let rate = 0.3 + 0.2 * i as f64;
        figure = figure.line(
            &format!("learning rate {rate:.1}"),
            color,
            curve(0.0, 20.0, |x| libm::exp(-rate * x)),
        );
    }
    figure.svg()
}

fn counts() -> Result<String> {
    let x = array![1.0, 10.0, 100.0, 1000.0];
    Figure::new("Large numbers", "Four points.")
        .x_label("samples")
        .y_label("seconds")
        .line("ours", Color::Blue, xy(&x, &[1e-9, 2e-9, 2.5e-8, 1.3e-7])?)
        .points("theirs", Color::Red, xy(&x, &[2e-9, 2e-9, 3.5e-8, 1.1e-7])?)
        .svg()
}

/// All of them, by name.
fn gallery() -> Vec<(&'static str, Result<String>)> {
    vec![
        ("lines", lines()),
        ("scatter", scatter()),
        ("density", density()),
        ("areas", areas()),
        ("bars", bars()),
        ("field", field()),
        ("vectors", vectors()),
        ("panels", side_by_side()),
        ("broadcasting", broadcasting()),
        ("window", window()),
        ("photograph", photograph()),
        ("many_lines", many_lines()),
        ("counts", counts()),
    ]
}

#[test]
fn every_figure_is_well_formed_and_the_same_twice() -> std::result::Result<(), Box<dyn Error>> {
    let folder = std::env::var_os("FIGURE_GALLERY");
    for ((name, svg), (_, again)) in gallery().into_iter().zip(gallery()) {
        let svg = svg.map_err(|error| format!("{name}: {error}"))?;
        if let Some(folder) = &folder {
            fs::write(Path::new(folder).join(format!("{name}.svg")), &svg)?;
        }
        assert_eq!(Ok(&svg), again.as_ref(), "{name} differs from run to run");
        let elements = parse(&svg).map_err(|error| format!("{name}: {error}"))?;
        assert!(elements.len() > 6, "{name} is nearly empty");
        check_frame(&elements).map_err(|error| format!("{name}: {error}"))?;
        for element in &elements {
            check_numbers(name, element)?;
        }
        for line in svg.lines() {
            assert!(line.starts_with(['<', ':', '@']), "{name}: not an element a line: {line}");
            assert!(!line.ends_with(' '), "{name}: {line}");
        }
    }
    Ok(())
}

/// The head that every figure has: role, title and description, named by ids that exist.
fn check_frame(elements: &[Element]) -> std::result::Result<(), String> {
    let (svg, title, description) = (&elements[0], &elements[1], &elements[2]);
    let expect = |what: bool, message: &str| {
        if what { Ok(()) } else { Err(message.to_string()) }
    };
    expect(svg.name == "svg" && svg.get("role") == "img" && svg.get("class") == "figure", "head")?;
    expect(
        svg.get("viewBox") == format!("0 0 {} {}", svg.get("width"), svg.get("height")),
        "view box",
    )?;
    expect(title.name == "title" && !title.text.is_empty(), "title")?;
    expect(title.get("id") == svg.get("aria-labelledby"), "title's id")?;
    expect(description.name == "desc" && !description.text.is_empty(), "description")?;
    expect(description.get("id") == svg.get("aria-describedby"), "description's id")
}

/// Numbers have one decimal (two for opacities), none is a negative zero, and nothing lies far outside the picture.
fn check_numbers(name: &str, element: &Element) -> std::result::Result<(), Box<dyn Error>> {
    for (attribute, value) in &element.attributes {
        let decimals = match attribute.as_str() {
            "x" | "y" | "x1" | "x2" | "y1" | "y2" | "cx" | "cy" | "r" | "rx" | "points" | "d"
            | "stroke-width" | "font-size" | "transform" => 1,
            "fill-opacity" => 2,
            _ => continue,
        };
        // A path's rectangles are drawn by steps, also backwards.
        let lowest = if attribute == "d" { -1000.0 } else { -50.0 };
        for number in value.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-')) {
            let Some((_, fraction)) = number.split_once('.') else {
                assert!(number.is_empty(), "{name}: {attribute}=\"{value}\" has {number}");
                continue;
            };
            assert_eq!(fraction.len(), decimals, "{name}: {attribute}=\"{value}\"");
            let number: f64 = number.parse()?;
            assert!(number != 0.0 || number.is_sign_positive(), "{name}: {attribute}=\"{value}\"");
            assert!((lowest..=1000.0).contains(&number), "{name}: {attribute}=\"{value}\"");
        }
    }
    Ok(())
}

/// An XML element with its attributes and the text right inside it.
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
}

impl Element {
    fn get(&self, name: &str) -> &str {
        self.attributes.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }
}

/// A small, strict XML reader: all elements in order, or where the text is not well-formed.
fn parse(xml: &str) -> std::result::Result<Vec<Element>, String> {
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut rest = xml;
    while let Some((text, tail)) = rest.split_once('<') {
        check_text(text)?;
        if let Some(&current) = open.last() {
            elements[current].text.push_str(text);
        } else if !text.trim().is_empty() || (!elements.is_empty() && !tail.is_empty()) {
            return Err(format!("text outside the root element: {text}"));
        }
        let (tag, tail) = tail.split_once('>').ok_or("a tag without its end")?;
        rest = tail;
        if let Some(name) = tag.strip_prefix('/') {
            let current = open.pop().ok_or(format!("</{name}> closes nothing"))?;
            if elements[current].name != name {
                return Err(format!("</{name}> closes <{}>", elements[current].name));
            }
            continue;
        }
        let (tag, closed) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, mut list) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut attributes: Vec<(String, String)> = Vec::new();
        while !list.is_empty() {
            let (key, tail) = list.split_once("=\"").ok_or(format!("<{tag}>: an attribute"))?;
            let (value, tail) = tail.split_once('"').ok_or(format!("<{tag}>: a quote"))?;
            check_text(value)?;
            if !key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
                || attributes.iter().any(|(other, _)| other == key)
            {
                return Err(format!("<{tag}>: attribute {key}"));
            }
            attributes.push((key.to_string(), value.to_string()));
            list = tail.strip_prefix(' ').unwrap_or(tail);
        }
        if !closed {
            open.push(elements.len());
        }
        elements.push(Element { name: name.to_string(), attributes, text: String::new() });
    }
    if open.is_empty() && rest.is_empty() {
        Ok(elements)
    } else {
        Err("an element stays open".to_string())
    }
}

/// Text of XML: `&` only as one of the named entities, no `<`, no control characters.
fn check_text(text: &str) -> std::result::Result<(), String> {
    for part in text.split('&').skip(1) {
        if !["amp;", "lt;", "gt;", "quot;"].iter().any(|entity| part.starts_with(entity)) {
            return Err(format!("a bare & before {part:?}"));
        }
    }
    if text
        .chars()
        .any(|c| c == '<' || c == '>' && text.contains("]]>") || (c.is_control() && c != '\n'))
    {
        return Err(format!("a forbidden character in {text:?}"));
    }
    Ok(())
}

#[test]
fn the_reader_of_xml_finds_what_is_wrong() {
    assert!(parse("<a><b/></a>").is_ok());
    for wrong in [
        "<a>",
        "<a></b>",
        "<a b=\"1\" b=\"2\"/>",
        "<a>&</a>",
        "<a b=1/>",
        "<a/>text<b/>",
        "</a>",
        "<a",
        "<a>\u{1}</a>",
    ] {
        assert!(parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn words_are_escaped() -> Result<()> {
    let words = "a < b & \"c\" > d\u{7}\nsecond";
    let svg = Figure::new(words, words)
        .x_label(words)
        .y_label(words)
        .line(words, Color::Blue, [(0, 0), (1, 1)])
        .annotate(0.5, 0.5, words)
        .svg()?;
    let boxes = Diagram::new(words, words)
        .boxed(Color::Red, (20.0, 60.0), (200.0, 90.0), words)
        .text(Color::Ink, Align::Right, (400.0, 60.0), words)
        .svg()?;
    for svg in [svg, boxes] {
        let elements = parse(&svg).unwrap_or_default();
        assert!(elements.len() > 4, "not well-formed:\n{svg}");
        assert!(elements[0].get("aria-labelledby") == "fig-a-b-c-d-second-title", "{svg}");
        assert!(elements[1].text.starts_with("a &lt; b &amp; &quot;c&quot; &gt; d"), "{svg}");
    }
    Ok(())
}

/// Relative luminance and contrast as in WCAG 2.
fn contrast(a: &str, b: &str) -> f64 {
    let luminance = |color: &str| {
        let channel = |at: usize| {
            let value = color.get(at..at + 2).and_then(|hex| u8::from_str_radix(hex, 16).ok());
            let share = f64::from(value.unwrap_or(0)) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { libm::pow((share + 0.055) / 1.055, 2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    };
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    if a > b { a / b } else { b / a }
}

#[test]
fn every_color_that_writes_can_be_read_on_both_pages() {
    // White and the usual dark pages: this book's, GitHub's, a dark gray.
    for color in Color::ALL {
        if matches!(color, Color::Grid | Color::Paper) {
            continue;
        }
        for page in ["#ffffff", "#fbfaf8"] {
            let ratio = contrast(color.light(), page);
            assert!(ratio >= 4.5, "{color:?} on {page}: {ratio:.2}");
        }
        for page in [Color::Paper.dark(), "#0d1117", "#1b1e23"] {
            let ratio = contrast(color.dark(), page);
            assert!(ratio >= 4.5, "{color:?} on {page}: {ratio:.2}");
        }
    }
}
