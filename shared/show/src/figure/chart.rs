//! A chart: what is on it, and the checks of what is put there.

use crate::ticks::LARGEST;
use crate::{Grid, Number};
use numerics::{Error, Result};

use super::color::Color;
use super::data::Point;
use super::draw;
use super::panels::{Drawing, Picture};

/// A chart with axes: lines, points, areas, bars, heat maps, and remarks on them.
///
/// Every method takes the chart and gives it back, so that a figure is one expression; what was wrong with the data
/// comes out of [`Figure::svg`]. Ranges and round ticks are chosen to fit, unless they are set.
/// The name of a line stands at its right end where there is room, else in a key above the chart; an empty name is not shown.
///
/// A value that is `NaN` or infinite interrupts a line or an area, and is left out as a point.
/// A constant or a single value gets an axis around it. What lies outside a range that was set is cut off; a line to a place
/// 10¹² times as far away loses digits. A number beyond ±1e307 is drawn there.
///
/// ```
/// use show::figure::{Color, Figure};
///
/// let svg = Figure::new("Heavier penguins have longer flippers", "Three points that rise to the right.")
///     .x_label("flipper (mm)")
///     .y_label("mass (kg)")
///     .points("Adelie", Color::Blue, [(181, 3.75), (186, 3.8), (195, 4.4)])
///     .svg()?;
/// assert!(svg.contains("<circle"));
/// # Ok::<(), numerics::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Figure {
    pub(super) title: String,
    pub(super) description: String,
    pub(super) size: (u32, u32),
    pub(super) x_label: String,
    pub(super) y_label: String,
    pub(super) x_range: Option<(f64, f64)>,
    pub(super) y_range: Option<(f64, f64)>,
    pub(super) equal_axes: bool,
    pub(super) axes: bool,
    pub(super) categories: Vec<String>,
    pub(super) marks: Vec<Mark>,
    error: Option<Error>,
}

/// One thing on a chart.
#[derive(Debug, Clone)]
pub(super) enum Mark {
    Line {
        name: String,
        color: Color,
        dashed: bool,
        points: Vec<(f64, f64)>,
    },
    Points {
        name: String,
        color: Color,
        points: Vec<(f64, f64)>,
    },
    Area {
        name: String,
        color: Color,
        points: Vec<(f64, f64)>,
    },
    Bars {
        name: String,
        color: Color,
        values: Vec<f64>,
    },
    Histogram {
        name: String,
        color: Color,
        edges: Vec<f64>,
        heights: Vec<f64>,
    },
    /// Without colors as shades of the values; with them each value is a color's number.
    HeatMap {
        x: (f64, f64),
        y: (f64, f64),
        values: Vec<Vec<f64>>,
        colors: Vec<Color>,
    },
    Image {
        values: Vec<Vec<f64>>,
    },
    HLine {
        y: f64,
        text: String,
    },
    VLine {
        x: f64,
        text: String,
    },
    Arrow {
        color: Color,
        from: (f64, f64),
        to: (f64, f64),
    },
    Note {
        x: f64,
        y: f64,
        text: String,
    },
    Label {
        color: Color,
        x: f64,
        y: f64,
        text: String,
    },
}

impl Figure {
    /// A chart of 640 by 400 pixels with nothing on it.
    ///
    /// The title stands above the chart; the description is one or two sentences for those who cannot see it.
    pub fn new(title: impl Into<String>, description: impl Into<String>) -> Figure {
        Figure {
            title: title.into(),
            description: description.into(),
            size: (640, 400),
            x_label: String::new(),
            y_label: String::new(),
            x_range: None,
            y_range: None,
            equal_axes: false,
            axes: true,
            categories: Vec::new(),
            marks: Vec::new(),
            error: None,
        }
    }

    /// Width and height in pixels, each from 120 to 4,000.
    pub fn size(mut self, width: u32, height: u32) -> Figure {
        for (name, got) in [("width", width), ("height", height)] {
            if !(120..=4000).contains(&got) {
                self.reject(Error::invalid(
                    format!("figure \"{}\": {name}", self.title),
                    got,
                    "from 120 to 4000 pixels",
                ));
            }
        }
        self.size = (width, height);
        self
    }

    /// What the axis to the right shows, with its unit: `flipper (mm)`.
    pub fn x_label(mut self, label: impl Into<String>) -> Figure {
        self.x_label = label.into();
        self
    }

    /// What the axis upwards shows, with its unit; it stands above the axis, so that it can be read.
    pub fn y_label(mut self, label: impl Into<String>) -> Figure {
        self.y_label = label.into();
        self
    }

    /// The ends of the axis to the right. The second may be the smaller one: then the axis runs backwards.
    ///
    /// # Errors
    ///
    /// From [`Figure::svg`]: an end that is not finite, one beyond ±1e307, two that are equal.
    pub fn x_range(mut self, from: f64, to: f64) -> Figure {
        self.check_range("x_range", from, to);
        self.x_range = Some((from, to));
        self
    }

    /// The ends of the axis upwards. The second may be the smaller one: then the axis runs downwards.
    ///
    /// # Errors
    ///
    /// From [`Figure::svg`]: as for [`Figure::x_range`].
    pub fn y_range(mut self, from: f64, to: f64) -> Figure {
        self.check_range("y_range", from, to);
        self.y_range = Some((from, to));
        self
    }

    /// A step to the right as long as a step upwards: for vectors, circles, angles. Widens a range where needed.
    pub fn equal_axes(mut self) -> Figure {
        self.equal_axes = true;
        self
    }

    /// No axes and no grid: for pictures.
    pub fn no_axes(mut self) -> Figure {
        self.axes = false;
        self
    }

    /// A line through the points, in their order.
    pub fn line<I>(self, name: &str, color: Color, points: I) -> Figure
    where
        I: IntoIterator<Item: Point>,
    {
        let points = self.collect(points);
        self.series(
            "line",
            name,
            &points,
            Mark::Line { name: name.to_string(), color, dashed: false, points: points.clone() },
        )
    }

    /// A dashed line through the points: a reference, a prediction.
    pub fn dashed<I>(self, name: &str, color: Color, points: I) -> Figure
    where
        I: IntoIterator<Item: Point>,
    {
        let points = self.collect(points);
        self.series(
            "dashed line",
            name,
            &points,
            Mark::Line { name: name.to_string(), color, dashed: true, points: points.clone() },
        )
    }

    /// A staircase: from each point on, its `y` holds until the next point.
    pub fn step<I>(self, name: &str, color: Color, points: I) -> Figure
    where
        I: IntoIterator<Item: Point>,
    {
        let points = self.collect(points);
        let mut stairs = Vec::with_capacity(2 * points.len());
        for (i, &point) in points.iter().enumerate() {
            if i > 0 {
                stairs.push((point.0, points[i - 1].1));
            }
            stairs.push(point);
        }
        self.series(
            "step",
            name,
            &points,
            Mark::Line { name: name.to_string(), color, dashed: false, points: stairs },
        )
    }

    /// Single points. Each further group gets its own shape, so that groups can be told apart without their colors.
    pub fn points<I>(self, name: &str, color: Color, points: I) -> Figure
    where
        I: IntoIterator<Item: Point>,
    {
        let points = self.collect(points);
        self.series(
            "points",
            name,
            &points,
            Mark::Points { name: name.to_string(), color, points: points.clone() },
        )
    }

    /// A line with the surface between it and zero filled.
    pub fn area<I>(self, name: &str, color: Color, points: I) -> Figure
    where
        I: IntoIterator<Item: Point>,
    {
        let points = self.collect(points);
        self.series(
            "area",
            name,
            &points,
            Mark::Area { name: name.to_string(), color, points: points.clone() },
        )
    }

    /// A bar for each category, from zero to its value. A second series on the same categories stands beside the first.
    ///
    /// # Errors
    ///
    /// From [`Figure::svg`]: no bar; as many labels as values are wanted; other categories than the first series has.
    pub fn bars<L, I>(mut self, name: &str, color: Color, labels: &[L], values: I) -> Figure
    where
        L: AsRef<str>,
        I: IntoIterator<Item: Number>,
    {
        let labels: Vec<String> = labels.iter().map(|label| label.as_ref().to_string()).collect();
        let values: Vec<f64> = values.into_iter().map(|value| value.to_f64()).collect();
        if labels.len() != values.len() {
            self.reject(Error::LengthMismatch {
                left: format!("bars \"{name}\": labels"),
                left_len: labels.len(),
                right: "values".to_string(),
                right_len: values.len(),
                unit: "entries".to_string(),
            });
            return self;
        }
        if self.categories.is_empty() {
            self.categories = labels;
        } else if self.categories != labels {
            self.reject(Error::invalid(
                format!("bars \"{name}\": labels"),
                format!("{labels:?}"),
                format!("those of the first bars, {:?}", self.categories),
            ));
            return self;
        }
        let points: Vec<(f64, f64)> = values.iter().map(|&value| (0.0, value)).collect();
        self.series("bars", name, &points, Mark::Bars { name: name.to_string(), color, values })
    }

    /// Bars without gaps, each from one edge to the next: counts or densities of a histogram.
    ///
    /// # Errors
    ///
    /// From [`Figure::svg`]: there must be one edge more than heights, the edges finite and rising.
    pub fn histogram<E, H>(mut self, name: &str, color: Color, edges: E, heights: H) -> Figure
    where
        E: IntoIterator<Item: Number>,
        H: IntoIterator<Item: Number>,
    {
        let edges: Vec<f64> = edges.into_iter().map(|edge| edge.to_f64()).collect();
        let heights: Vec<f64> = heights.into_iter().map(|height| height.to_f64()).collect();
        if edges.len() != heights.len() + 1 {
            self.reject(Error::invalid(
                format!("histogram \"{name}\": the number of edges"),
                edges.len(),
                format!("one more than the {} heights", heights.len()),
            ));
            return self;
        }
        for i in 1..edges.len() {
            let rises = edges[i] > edges[i - 1] && edges[i].is_finite() && edges[i - 1].is_finite();
            if !rises {
                self.reject(Error::invalid(
                    format!("histogram \"{name}\": edges[{i}]"),
                    edges[i],
                    format!("finite and more than edges[{}] = {}", i - 1, edges[i - 1]),
                ));
                return self;
            }
        }
        let points: Vec<(f64, f64)> = heights.iter().map(|&height| (0.0, height)).collect();
        self.series(
            "histogram",
            name,
            &points,
            Mark::Histogram { name: name.to_string(), color, edges, heights },
        )
    }

    /// A matrix as shades, spread over the given ranges: row 0 lies at `y.0`, column 0 at `x.0`. The scale stands on the right.
    ///
    /// The larger, the darker (lighter on a dark page). Where numbers of both signs occur, positive ones are blue and negative
    /// ones orange, and zero is the page. `NaN` is left blank; infinities look like the largest and the smallest finite number.
    ///
    /// # Errors
    ///
    /// From [`Figure::svg`]: rows of different lengths, no finite number, or a range without length.
    pub fn heat_map(mut self, x: (f64, f64), y: (f64, f64), values: impl Grid) -> Figure {
        self.check_range("heat map: x", x.0, x.1);
        self.check_range("heat map: y", y.0, y.1);
        match matrix("heat map", values) {
            Ok(values) => self.marks.push(Mark::HeatMap { x, y, values, colors: Vec::new() }),
            Err(error) => self.reject(error),
        }
        self
    }

    /// Regions of a plane, each in a light tint of its color: a matrix of classes, spread as in [`Figure::heat_map`]. A class is
    /// a color's position in `colors`. Classes are named by points or labels of their colors.
    ///
    /// # Errors
    ///
    /// From [`Figure::svg`]: rows of different lengths, no cell, a class without a color, or a range without length.
    pub fn regions(
        mut self,
        x: (f64, f64),
        y: (f64, f64),
        colors: &[Color],
        classes: impl Grid,
    ) -> Figure {
        self.check_range("regions: x", x.0, x.1);
        self.check_range("regions: y", y.0, y.1);
        match matrix("regions", classes) {
            Ok(values) => {
                let mut cells = values.iter().flatten();
                let known = |class: &&f64| (0..colors.len()).any(|color| color as f64 == **class);
                if let Some(class) = cells.find(|class| !known(class)) {
                    let wanted = format!("a whole number from 0, below {} colors", colors.len());
                    self.reject(Error::invalid("regions: a class", *class, wanted));
                }
                self.marks.push(Mark::HeatMap { x, y, values, colors: colors.to_vec() });
            }
            Err(error) => self.reject(error),
        }
        self
    }

    /// A photograph: the smallest number black, the largest white, row 0 on top, pixels square. Goes well with `no_axes`.
    ///
    /// # Errors
    ///
    /// From [`Figure::svg`]: rows of different lengths, or no finite number.
    pub fn image(mut self, values: impl Grid) -> Figure {
        match matrix("image", values) {
            Ok(values) => {
                self.equal_axes = true;
                self.marks.push(Mark::Image { values });
            }
            Err(error) => self.reject(error),
        }
        self
    }

    /// A dashed line across the chart at a height, with a remark at its right end.
    pub fn hline(mut self, y: f64, text: &str) -> Figure {
        self.check_number("hline: y", y);
        self.marks.push(Mark::HLine { y, text: text.to_string() });
        self
    }

    /// A dashed line from bottom to top, with a remark at its upper end.
    pub fn vline(mut self, x: f64, text: &str) -> Figure {
        self.check_number("vline: x", x);
        self.marks.push(Mark::VLine { x, text: text.to_string() });
        self
    }

    /// An arrow between two places of the chart: a vector.
    pub fn arrow(mut self, color: Color, from: (f64, f64), to: (f64, f64)) -> Figure {
        for (name, value) in
            [("from.0", from.0), ("from.1", from.1), ("to.0", to.0), ("to.1", to.1)]
        {
            self.check_number(&format!("arrow: {name}"), value);
        }
        self.marks.push(Mark::Arrow { color, from, to });
        self
    }

    /// A remark beside a place of the chart: to its right, or to its left where the chart ends. `\n` starts a new line.
    pub fn annotate(mut self, x: f64, y: f64, text: &str) -> Figure {
        self.check_number("annotate: x", x);
        self.check_number("annotate: y", y);
        self.marks.push(Mark::Note { x, y, text: text.to_string() });
        self
    }

    /// A name in a series' color, centered on a place of the chart: a label right at the curve. `\n` starts a new line.
    pub fn label(mut self, color: Color, x: f64, y: f64, text: &str) -> Figure {
        self.check_number("label: x", x);
        self.check_number("label: y", y);
        self.marks.push(Mark::Label { color, x, y, text: text.to_string() });
        self
    }

    /// The figure as SVG text, without a line break at its end.
    ///
    /// # Errors
    ///
    /// [`Error::Empty`] without a title, without anything on the chart, or for a series without a finite point;
    /// and the first thing that was wrong with what the methods above were given.
    pub fn svg(&self) -> Result<String> {
        let drawing = self.drawing(false)?;
        Ok(drawing.sheet.svg(&self.title, &self.description, drawing.size))
    }

    fn collect<I>(&self, points: I) -> Vec<(f64, f64)>
    where
        I: IntoIterator<Item: Point>,
    {
        let within = |x: f64| if x.is_finite() { x.clamp(-LARGEST, LARGEST) } else { x };
        points.into_iter().map(|point| (within(point.x()), within(point.y()))).collect()
    }

    /// Adds a series, if it has a finite point.
    fn series(mut self, kind: &str, name: &str, points: &[(f64, f64)], mark: Mark) -> Figure {
        if points.iter().any(|(x, y)| x.is_finite() && y.is_finite()) {
            self.marks.push(mark);
        } else {
            self.reject(Error::empty(format!("{kind} \"{name}\""), "at least one finite point"));
        }
        self
    }

    fn check_number(&mut self, what: &str, got: f64) {
        if !got.is_finite() {
            self.reject(Error::non_finite(what, &[], got));
        }
    }

    fn check_range(&mut self, what: &str, from: f64, to: f64) {
        self.check_number(&format!("{what}.0"), from);
        self.check_number(&format!("{what}.1"), to);
        if from == to {
            self.reject(Error::invalid(
                format!("{what}.1"),
                to,
                "different from the range's start",
            ));
        }
        for (end, got) in [(0, from), (1, to)] {
            if got.abs() > LARGEST && got.is_finite() {
                let wanted = format!("from -{LARGEST:e} to {LARGEST:e}");
                self.reject(Error::invalid(format!("{what}.{end}"), format!("{got:e}"), wanted));
            }
        }
    }

    /// Keeps the first error.
    fn reject(&mut self, error: Error) {
        self.error.get_or_insert(error);
    }
}

impl Picture for Figure {
    fn drawing(&self, as_panel: bool) -> Result<Drawing> {
        if let Some(error) = &self.error {
            return Err(error.clone());
        }
        if self.title.trim().is_empty() {
            return Err(Error::empty("a figure's title", "the sentence that the figure shows"));
        }
        if self.marks.is_empty() {
            return Err(Error::empty(format!("figure \"{}\"", self.title), "at least one series"));
        }
        Ok(Drawing { size: self.size, sheet: draw::chart(self, as_panel) })
    }
}

/// A matrix as rows, if it has a finite number and its rows are equally long.
pub(super) fn matrix(what: &str, values: impl Grid) -> Result<Vec<Vec<f64>>> {
    let rows = values.values();
    let n_columns = rows.first().map_or(0, Vec::len);
    for (i, row) in rows.iter().enumerate() {
        if row.len() != n_columns {
            return Err(Error::invalid(
                format!("{what}: the length of row {i}"),
                row.len(),
                format!("{n_columns}, as in row 0"),
            ));
        }
    }
    if rows.iter().flatten().any(|value| value.is_finite()) {
        Ok(rows)
    } else {
        Err(Error::empty(what, "at least one finite number"))
    }
}
