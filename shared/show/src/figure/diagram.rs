//! A diagram: a free canvas for boxes, arrows, cells with numbers, circles and lines.

use crate::Grid;
use numerics::{Error, Result};

use super::chart::matrix;
use super::color::Color;
use super::field;
use super::panels::{Drawing, Picture};
use super::sheet::{At, Fill, Sheet, Side, Stroke, Type, fitting, tenths};
use super::text;

/// Where a text stands relative to the place it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// It begins there.
    Left,
    /// Its middle is there.
    Center,
    /// It ends there.
    Right,
}

/// A drawing without axes. Places are pixels from the upper left corner: x to the right, y down.
///
/// Every method takes the diagram and gives it back; what was wrong comes out of [`Diagram::svg`].
/// Things are drawn in the order in which they are put down. The title is drawn at the top left and takes 40 pixels;
/// `heading` draws others.
///
/// ```
/// use show::figure::{Align, Color, Diagram};
///
/// let svg = Diagram::new("A row is added to every row", "A matrix of two rows plus one row.")
///     .size(480, 200)
///     .cells(Color::Blue, (40.0, 60.0), 44.0, [[1, 2, 3], [4, 5, 6]], 0)
///     .text(Color::Ink, Align::Center, (206.0, 104.0), "+")
///     .cells(Color::Orange, (240.0, 60.0), 44.0, [[10, 20, 30]], 0)
///     .ghost_cells((240.0, 104.0), 44.0, [[10, 20, 30]], 0)
///     .svg()?;
/// assert!(svg.contains("stroke-dasharray"));
/// # Ok::<(), numerics::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Diagram {
    title: String,
    description: String,
    size: (u32, u32),
    shapes: Vec<Shape>,
    error: Option<Error>,
}

#[derive(Debug, Clone)]
enum Shape {
    Text { looks: Type, at: (f64, f64), text: String },
    Path { stroke: Stroke, points: Vec<(f64, f64)> },
    Polygon { color: Color, points: Vec<(f64, f64)> },
    Arrow { color: Color, from: (f64, f64), to: (f64, f64) },
    Circle { color: Color, center: (f64, f64), radius: f64, filled: bool },
    Box { color: Color, at: (f64, f64), size: (f64, f64), text: String },
    Frame { color: Color, at: (f64, f64), size: (f64, f64) },
    Cells { looks: Cells, at: (f64, f64), size: f64, rows: Vec<Vec<String>> },
    Shades { at: (f64, f64), size: f64, values: Vec<Vec<f64>>, photograph: bool },
}

#[derive(Debug, Clone)]
enum Cells {
    Solid(Color),
    Ghost,
    /// Each cell's share of the way from the smallest number to the largest.
    Shaded(Vec<Vec<f64>>),
}

impl Diagram {
    /// A canvas of 640 by 320 pixels with nothing on it but the title.
    pub fn new(title: impl Into<String>, description: impl Into<String>) -> Diagram {
        Diagram {
            title: title.into(),
            description: description.into(),
            size: (640, 320),
            shapes: Vec::new(),
            error: None,
        }
    }

    /// Width and height in pixels, each from 40 to 4,000.
    pub fn size(mut self, width: u32, height: u32) -> Diagram {
        for (name, got) in [("width", width), ("height", height)] {
            if !(40..=4000).contains(&got) {
                self.reject(Error::invalid(
                    format!("diagram \"{}\": {name}", self.title),
                    got,
                    "from 40 to 4000 pixels",
                ));
            }
        }
        self.size = (width, height);
        self
    }

    /// Text in a color, 14 pixels high, its (first) line's middle on the place. `\n` starts a new line.
    pub fn text(self, color: Color, align: Align, at: (f64, f64), text: &str) -> Diagram {
        self.write(Type::new(color, 14.0, side(align)), at, text)
    }

    /// A heading: bold ink, 15 pixels high, beginning at the place.
    pub fn heading(self, at: (f64, f64), text: &str) -> Diagram {
        self.write(Type::new(Color::Ink, 15.0, Side::Start).bold(), at, text)
    }

    /// Text of any size in pixels: for a large plus or equals sign between two matrices.
    pub fn sign(mut self, at: (f64, f64), size: f64, text: &str) -> Diagram {
        if !(6.0..=200.0).contains(&size) {
            self.reject(Error::invalid("sign: size", size, "from 6 to 200 pixels"));
            return self;
        }
        self.write(Type::new(Color::Ink, size, Side::Middle), at, text)
    }

    /// A straight line.
    pub fn line(self, color: Color, from: (f64, f64), to: (f64, f64)) -> Diagram {
        self.polyline(color, &[from, to])
    }

    /// A straight dashed line.
    pub fn dashed(self, color: Color, from: (f64, f64), to: (f64, f64)) -> Diagram {
        self.path(Stroke::new(color, 15).dashed(), vec![from, to])
    }

    /// A line through several places.
    pub fn polyline(self, color: Color, points: &[(f64, f64)]) -> Diagram {
        self.path(Stroke::new(color, 20), points.to_vec())
    }

    /// A filled surface, light enough to be written on.
    pub fn polygon(mut self, color: Color, points: &[(f64, f64)]) -> Diagram {
        if self.check("polygon", points) {
            self.shapes.push(Shape::Polygon { color, points: points.to_vec() });
        }
        self
    }

    /// A straight arrow, its tip on the second place.
    pub fn arrow(mut self, color: Color, from: (f64, f64), to: (f64, f64)) -> Diagram {
        if self.check("arrow", &[from, to]) {
            self.shapes.push(Shape::Arrow { color, from, to });
        }
        self
    }

    /// A circle's outline.
    pub fn circle(self, color: Color, center: (f64, f64), radius: f64) -> Diagram {
        self.round(color, center, radius, false)
    }

    /// A filled disc.
    pub fn dot(self, color: Color, center: (f64, f64), radius: f64) -> Diagram {
        self.round(color, center, radius, true)
    }

    /// Part of a circle's outline: an angle. Degrees run counterclockwise from the right, as in mathematics.
    pub fn arc(
        self,
        color: Color,
        center: (f64, f64),
        radius: f64,
        from_degrees: f64,
        to_degrees: f64,
    ) -> Diagram {
        let points = (0..=48)
            .map(|i| {
                let degrees = from_degrees + (to_degrees - from_degrees) * (f64::from(i) / 48.0);
                let angle = degrees * std::f64::consts::PI / 180.0;
                (center.0 + radius * libm::cos(angle), center.1 - radius * libm::sin(angle))
            })
            .collect();
        self.path(Stroke::new(color, 15), points)
    }

    /// A box with rounded corners and centered text. `at` is its upper left corner. `\n` starts a new line.
    pub fn boxed(mut self, color: Color, at: (f64, f64), size: (f64, f64), text: &str) -> Diagram {
        if self.check("box", &[at, size]) {
            self.shapes.push(Shape::Box { color, at, size, text: text.to_string() });
        }
        self
    }

    /// A thick outline with nothing in it: around the cells that a page speaks of.
    pub fn frame(mut self, color: Color, at: (f64, f64), size: (f64, f64)) -> Diagram {
        if self.check("frame", &[at, size]) {
            self.shapes.push(Shape::Frame { color, at, size });
        }
        self
    }

    /// A matrix as square cells of so many pixels with a number in each. `at` is the upper left corner.
    pub fn cells(
        self,
        color: Color,
        at: (f64, f64),
        size: f64,
        values: impl Grid,
        decimals: usize,
    ) -> Diagram {
        let rows = values.cells(decimals);
        self.grid(Cells::Solid(color), at, size, rows)
    }

    /// Cells that are not really there: dashed and muted, as broadcasting repeats a row without storing it.
    pub fn ghost_cells(
        self,
        at: (f64, f64),
        size: f64,
        values: impl Grid,
        decimals: usize,
    ) -> Diagram {
        let rows = values.cells(decimals);
        self.grid(Cells::Ghost, at, size, rows)
    }

    /// Cells with numbers, the larger the darker.
    pub fn shaded_cells(
        mut self,
        at: (f64, f64),
        size: f64,
        values: impl Grid,
        decimals: usize,
    ) -> Diagram {
        let rows = values.cells(decimals);
        match matrix("shaded cells", values) {
            Ok(values) => {
                let (low, high) = field::finite_range(&values);
                let shares = values
                    .iter()
                    .map(|row| row.iter().map(|&value| field::share(value, low, high)).collect())
                    .collect();
                self.grid(Cells::Shaded(shares), at, size, rows)
            }
            Err(error) => {
                self.reject(error);
                self
            }
        }
    }

    /// A matrix as shades without numbers, the larger the darker, each cell so many pixels wide and high.
    pub fn shades(self, at: (f64, f64), size: f64, values: impl Grid) -> Diagram {
        self.picture(at, size, values, false)
    }

    /// A photograph: the smallest number black, the largest white, each pixel so many pixels wide and high.
    pub fn image(self, at: (f64, f64), size: f64, values: impl Grid) -> Diagram {
        self.picture(at, size, values, true)
    }

    /// The diagram as SVG text, without a line break at its end.
    ///
    /// # Errors
    ///
    /// [`Error::Empty`] without a title or anything on the canvas, [`Error::NonFinite`] for a place that is none,
    /// and the first thing that was wrong with what the methods above were given.
    pub fn svg(&self) -> Result<String> {
        let drawing = self.drawing(false)?;
        Ok(drawing.sheet.svg(&self.title, &self.description, drawing.size))
    }

    fn write(mut self, looks: Type, at: (f64, f64), text: &str) -> Diagram {
        if self.check("text", &[at]) {
            self.shapes.push(Shape::Text { looks, at, text: text.to_string() });
        }
        self
    }

    fn path(mut self, stroke: Stroke, points: Vec<(f64, f64)>) -> Diagram {
        if self.check("line", &points) {
            self.shapes.push(Shape::Path { stroke, points });
        }
        self
    }

    fn round(mut self, color: Color, center: (f64, f64), radius: f64, filled: bool) -> Diagram {
        if self.check("circle", &[center, (radius, 0.0)]) {
            self.shapes.push(Shape::Circle { color, center, radius, filled });
        }
        self
    }

    fn grid(mut self, looks: Cells, at: (f64, f64), size: f64, rows: Vec<Vec<String>>) -> Diagram {
        if self.check("cells", &[at, (size, 0.0)]) {
            self.shapes.push(Shape::Cells { looks, at, size, rows });
        }
        self
    }

    fn picture(
        mut self,
        at: (f64, f64),
        size: f64,
        values: impl Grid,
        photograph: bool,
    ) -> Diagram {
        let what = if photograph { "image" } else { "shades" };
        match matrix(what, values) {
            Ok(values) => {
                if self.check(what, &[at, (size, 0.0)]) {
                    self.shapes.push(Shape::Shades { at, size, values, photograph });
                }
            }
            Err(error) => self.reject(error),
        }
        self
    }

    /// Whether all places are finite and on a canvas that could be drawn.
    fn check(&mut self, what: &str, places: &[(f64, f64)]) -> bool {
        for &got in places.iter().flat_map(|(x, y)| [x, y]) {
            if !got.is_finite() {
                self.reject(Error::non_finite(format!("{what}: a coordinate"), &[], got));
                return false;
            }
            if got.abs() > 1e6 {
                let wanted = "at most a million pixels away";
                self.reject(Error::invalid(format!("{what}: a coordinate"), got, wanted));
                return false;
            }
        }
        true
    }

    fn reject(&mut self, error: Error) {
        self.error.get_or_insert(error);
    }
}

impl Picture for Diagram {
    fn drawing(&self, as_panel: bool) -> Result<Drawing> {
        if let Some(error) = &self.error {
            return Err(error.clone());
        }
        if self.title.trim().is_empty() {
            return Err(Error::empty("a diagram's title", "the sentence that the diagram shows"));
        }
        if self.shapes.is_empty() {
            return Err(Error::empty(format!("diagram \"{}\"", self.title), "at least one shape"));
        }
        let mut sheet = Sheet::default();
        let size = if as_panel { 14.0 } else { 16.0 };
        let looks = Type::new(Color::Ink, size, Side::Start).bold();
        let lines = text::wrap(&self.title, size * text::BOLD, f64::from(self.size.0) - 28.0);
        sheet.lines((tenths(14.0), tenths(24.0)), looks, &lines);
        for shape in &self.shapes {
            shape.draw(&mut sheet);
        }
        Ok(Drawing { size: self.size, sheet })
    }
}

impl Shape {
    fn draw(&self, sheet: &mut Sheet) {
        match self {
            Shape::Text { looks, at, text } => {
                let lines: Vec<String> = text.split('\n').map(str::to_string).collect();
                sheet.lines(place(*at), *looks, &lines);
            }
            Shape::Path { stroke, points } => {
                let points: Vec<At> = points.iter().map(|&at| place(at)).collect();
                sheet.polyline(&points, *stroke);
            }
            Shape::Polygon { color, points } => {
                let points: Vec<At> = points.iter().map(|&at| place(at)).collect();
                sheet.polygon(&points, Fill::Theme(*color, 0.15), None);
            }
            Shape::Arrow { color, from, to } => {
                sheet.arrow(place(*from), place(*to), Stroke::new(*color, 20));
            }
            Shape::Circle { color, center, radius, filled } => {
                let (fill, stroke) = if *filled {
                    (Some(Fill::Theme(*color, 1.0)), None)
                } else {
                    (None, Some(Stroke::new(*color, 20)))
                };
                sheet.circle(place(*center), tenths(radius.abs()), fill, stroke);
            }
            Shape::Box { color, at, size, text } => draw_box(sheet, *color, *at, *size, text),
            Shape::Frame { color, at, size } => {
                sheet.rect(place(*at), place(*size), 30, None, Some(Stroke::new(*color, 30)));
            }
            Shape::Cells { looks, at, size, rows } => draw_cells(sheet, looks, *at, *size, rows),
            Shape::Shades { at, size, values, photograph } => {
                let (low, high) = field::finite_range(values);
                let corner = |column: usize, row: usize| {
                    place((at.0 + size * column as f64, at.1 + size * row as f64))
                };
                if *photograph {
                    field::photograph(sheet, values, low, high, corner);
                } else {
                    field::shades(sheet, values, low, high, corner);
                    let (width, height) = (
                        values.first().map_or(0, Vec::len) as f64 * size,
                        values.len() as f64 * size,
                    );
                    let outline = Stroke::new(Color::Muted, 10);
                    sheet.rect(place(*at), place((width, height)), 0, None, Some(outline));
                }
            }
        }
    }
}

fn draw_box(sheet: &mut Sheet, color: Color, at: (f64, f64), size: (f64, f64), content: &str) {
    let fill = Some(Fill::Theme(color, 0.10));
    sheet.rect(place(at), place(size), 60, fill, Some(Stroke::new(color, 15)));
    let lines = text::wrap(content, 14.0, size.0 - 12.0);
    let first = at.1 + size.1 / 2.0 - 14.0 * 1.35 * (lines.len() - 1) as f64 / 2.0;
    let looks = Type::new(Color::Ink, 14.0, Side::Middle);
    sheet.lines(place((at.0 + size.0 / 2.0, first)), looks, &lines);
}

fn draw_cells(sheet: &mut Sheet, looks: &Cells, at: (f64, f64), size: f64, rows: &[Vec<String>]) {
    // One size of type for all cells: the one at which the widest number fits.
    let base = if size * 0.4 < 15.0 { size * 0.4 } else { 15.0 };
    let type_size =
        rows.iter().flatten().map(|cell| fitting(cell, base, size - 6.0)).fold(base, f64::min);
    for (i, row) in rows.iter().enumerate() {
        for (j, cell) in row.iter().enumerate() {
            let corner = (at.0 + size * j as f64, at.1 + size * i as f64);
            let (fill, stroke, ink) = match looks {
                Cells::Solid(color) => {
                    (Some(Fill::Theme(*color, 0.12)), Stroke::new(*color, 12), Color::Ink)
                }
                Cells::Ghost => (None, Stroke::new(Color::Muted, 10).dashed(), Color::Muted),
                Cells::Shaded(shares) => (
                    // No darker than this, so that the number can be read.
                    Some(Fill::Theme(Color::Ramp, 0.45 * shares[i][j])),
                    Stroke::new(Color::Grid, 10),
                    Color::Ink,
                ),
            };
            sheet.rect(place(corner), place((size, size)), 0, fill, Some(stroke));
            let middle = (corner.0 + size / 2.0, corner.1 + size / 2.0);
            let looks = Type::new(ink, type_size, Side::Middle);
            sheet.text(place(middle), looks, &text::with_minus(cell));
        }
    }
}

fn place((x, y): (f64, f64)) -> At {
    (tenths(x), tenths(y))
}

fn side(align: Align) -> Side {
    match align {
        Align::Left => Side::Start,
        Align::Center => Side::Middle,
        Align::Right => Side::End,
    }
}
