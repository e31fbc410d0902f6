//! Where everything on a chart goes: ranges, margins, names of series, ticks.

use crate::ticks::{self, Ticks};

use super::chart::{Figure, Mark};
use super::color::Color;
use super::draw::draw_point;
use super::frame::{Frame, between};
use super::map::Map;
use super::sheet::{Fill, Sheet, Side, Stroke, Type, tenths};
use super::text;

/// The margin around everything, in pixels.
const MARGIN: f64 = 14.0;
/// The size of names and labels, in pixels.
pub(super) const LABEL: f64 = 13.0;
/// The size of the numbers on the axes.
pub(super) const TICK: f64 = 12.0;
/// How far a line's name stands from its end.
const NAME_GAP: f64 = 7.0;

/// Both axes' ranges: as set, else such that everything is seen, from tick to tick where that looks calm.
pub(super) fn ranges(figure: &Figure) -> ((f64, f64), (f64, f64)) {
    let (mut xs, mut ys) = (Vec::new(), Vec::new());
    // A field, a picture or a line ends where it ends; around points there is room.
    let mut roomy = false;
    let mut tight_y = false;
    for mark in &figure.marks {
        match mark {
            Mark::Line { points, .. } => push(&mut xs, &mut ys, points),
            Mark::Points { points, .. } => {
                roomy = true;
                push(&mut xs, &mut ys, points);
            }
            Mark::Area { points, .. } => {
                push(&mut xs, &mut ys, points);
                ys.push(0.0);
            }
            Mark::Bars { values, .. } => {
                ys.extend(values);
                ys.push(0.0);
            }
            Mark::Histogram { edges, heights, .. } => {
                xs.extend(edges);
                ys.extend(heights);
                ys.push(0.0);
            }
            Mark::HeatMap { x, y, .. } => {
                xs.extend([x.0, x.1]);
                ys.extend([y.0, y.1]);
                tight_y = true;
            }
            Mark::Image { values } => {
                xs.extend([0.0, values.first().map_or(0, Vec::len) as f64]);
                ys.extend([0.0, values.len() as f64]);
                tight_y = true;
            }
            Mark::Arrow { from, to, .. } => {
                roomy = true;
                push(&mut xs, &mut ys, &[*from, *to]);
            }
            Mark::HLine { y, .. } => ys.push(*y),
            Mark::VLine { x, .. } => xs.push(*x),
            Mark::Note { x, y, .. } | Mark::Label { x, y, .. } => {
                xs.push(*x);
                ys.push(*y);
            }
        }
    }
    let x = figure.x_range.unwrap_or_else(|| {
        if figure.categories.is_empty() {
            let (low, high) = ticks::range(xs.into_iter()).unwrap_or((0.0, 1.0));
            let pad = if roomy && !tight_y { (high - low) * 0.05 } else { 0.0 };
            (low - pad, high + pad)
        } else {
            (-0.5, figure.categories.len() as f64 - 0.5)
        }
    });
    let y = figure.y_range.unwrap_or_else(|| {
        let (low, high) = ticks::range(ys.into_iter()).unwrap_or((0.0, 1.0));
        if tight_y {
            return (low, high);
        }
        let ticks = Ticks::around(low, high, y_steps(f64::from(figure.size.1) * 0.7));
        (ticks.value(ticks.first), ticks.value(ticks.last))
    });
    // An image without a set range has its first row on top.
    let is_image = figure.marks.iter().all(|mark| matches!(mark, Mark::Image { .. }));
    let y = if is_image && figure.y_range.is_none() { (y.1, y.0) } else { y };
    (x, y)
}

fn push(xs: &mut Vec<f64>, ys: &mut Vec<f64>, points: &[(f64, f64)]) {
    for &(x, y) in points.iter().filter(|(x, y)| x.is_finite() && y.is_finite()) {
        xs.push(x);
        ys.push(y);
    }
}

pub(super) fn y_steps(height: f64) -> usize {
    ((height / 42.0) as usize).clamp(2, 7)
}

pub(super) fn x_steps(width: f64) -> usize {
    ((width / 65.0) as usize).clamp(2, 10)
}

/// The names of the series: at the ends of the lines, or in a key above the chart.
pub(super) struct Names {
    ends: Vec<(String, Color, (f64, f64))>,
    key: Vec<(String, Color, Swatch)>,
}

#[derive(Clone, Copy)]
enum Swatch {
    Line { dashed: bool },
    Shape(usize),
    Surface,
}

impl Names {
    pub(super) fn new(figure: &Figure, (x, y): ((f64, f64), (f64, f64))) -> Names {
        let mut names = Names { ends: Vec::new(), key: Vec::new() };
        let mut line_swatches = Vec::new();
        let mut group = 0;
        let mut ends_are_clear = true;
        for mark in &figure.marks {
            match mark {
                Mark::Line { name, color, dashed, points } if !name.is_empty() => {
                    let last = points
                        .iter()
                        .rev()
                        .find(|point| between(point.0, x) && between(point.1, y));
                    match last {
                        // Near the right end, so that the name stands in the margin.
                        Some(&end) if (x.1 - end.0).abs() <= (x.1 - x.0).abs() * 0.08 => {
                            names.ends.push((name.clone(), *color, end));
                        }
                        _ => ends_are_clear = false,
                    }
                    line_swatches.push((name.clone(), *color, Swatch::Line { dashed: *dashed }));
                }
                Mark::Points { name, color, .. } => {
                    if !name.is_empty() {
                        names.key.push((name.clone(), *color, Swatch::Shape(group)));
                    }
                    group += 1;
                }
                Mark::Area { name, color, .. }
                | Mark::Bars { name, color, .. }
                | Mark::Histogram { name, color, .. }
                    if !name.is_empty() =>
                {
                    names.key.push((name.clone(), *color, Swatch::Surface));
                }
                _ => {}
            }
        }
        // Names must not touch each other.
        let height = f64::from(figure.size.1) * 0.75;
        let mut heights: Vec<f64> =
            names.ends.iter().map(|(_, _, end)| (end.1 - y.0) / (y.1 - y.0) * height).collect();
        heights.sort_by(f64::total_cmp);
        ends_are_clear &= heights.windows(2).all(|pair| pair[1] - pair[0] >= LABEL * 1.3);
        if !ends_are_clear {
            names.ends.clear();
            names.key.extend(line_swatches);
        }
        names
    }

    /// The room that names at line ends take in the right margin.
    fn room(&self) -> f64 {
        self.ends
            .iter()
            .map(|(name, _, _)| text::width(name, LABEL * text::BOLD) + NAME_GAP)
            .fold(0.0, f64::max)
    }

    /// Draws the key from `top` on; returns the height it takes.
    fn draw_key(&self, left: f64, top: f64, right: f64, sheet: &mut Sheet) -> f64 {
        if self.key.is_empty() {
            return 0.0;
        }
        let (mut x, mut y) = (left, top + 10.0);
        for (name, color, swatch) in &self.key {
            let width = 18.0 + 6.0 + text::width(name, LABEL);
            if x > left && x + width > right {
                (x, y) = (left, y + 20.0);
            }
            match swatch {
                Swatch::Line { dashed } => {
                    let stroke = Stroke { color: *color, width: 20, dashed: *dashed };
                    sheet
                        .polyline(&[(tenths(x), tenths(y)), (tenths(x + 18.0), tenths(y))], stroke);
                }
                Swatch::Shape(group) => {
                    draw_point(sheet, (tenths(x + 9.0), tenths(y)), *group, *color);
                }
                Swatch::Surface => {
                    let fill = Some(Fill::Theme(*color, 0.45));
                    let stroke = Some(Stroke::new(*color, 10));
                    sheet.rect((tenths(x + 3.0), tenths(y - 5.0)), (120, 100), 10, fill, stroke);
                }
            }
            let looks = Type::new(Color::Ink, LABEL, Side::Start);
            sheet.text((tenths(x + 24.0), tenths(y)), looks, name);
            x += width + 18.0;
        }
        y + 16.0 - top
    }

    pub(super) fn draw_at_ends(&self, frame: &Frame, sheet: &mut Sheet) {
        for (name, color, (x, y)) in &self.ends {
            let (x, y) = frame.at(*x, *y);
            let looks = Type::new(*color, LABEL, Side::Start).bold();
            sheet.text((x + tenths(NAME_GAP), y), looks, name);
        }
    }
}

/// Writes title, key and labels, and cuts the chart's field out of what remains.
pub(super) fn lay_out(
    figure: &Figure,
    title_size: f64,
    (x, y): ((f64, f64), (f64, f64)),
    names: &Names,
    sheet: &mut Sheet,
) -> Frame {
    let (width, height) = (f64::from(figure.size.0), f64::from(figure.size.1));
    let mut top = MARGIN;
    let lines = text::wrap(&figure.title, title_size * text::BOLD, width - 2.0 * MARGIN);
    let looks = Type::new(Color::Ink, title_size, Side::Start).bold();
    top += sheet.lines((tenths(MARGIN), tenths(top + title_size * 0.6)), looks, &lines) + 4.0;
    top += names.draw_key(MARGIN, top, width - MARGIN, sheet);
    if figure.axes && !figure.y_label.is_empty() {
        let looks = Type::new(Color::Muted, LABEL, Side::Start);
        sheet.text((tenths(MARGIN), tenths(top + 9.0)), looks, &figure.y_label);
        top += 18.0;
    }
    top += 8.0;

    let mut bottom = height - MARGIN;
    let mut left = MARGIN;
    let mut right = width - MARGIN;
    if figure.axes {
        if !figure.x_label.is_empty() {
            bottom -= 20.0;
        }
        bottom -= 22.0;
        let on_left = y_labels(y, bottom - top);
        left += on_left.iter().map(|(_, label)| text::width(label, TICK)).fold(0.0, f64::max) + 8.0;
        let last = labels(x, x_steps(right - left)).pop();
        let half = last.map_or(0.0, |(_, label)| text::width(&label, TICK) / 2.0);
        right -= names.room().max(6.0).max(half - MARGIN + 4.0);
        let with_scale =
            |mark: &Mark| matches!(mark, Mark::HeatMap { colors, .. } if colors.is_empty());
        if figure.marks.iter().any(with_scale) {
            right -= 66.0;
        }
        if is_crowded(&figure.categories, right - left) {
            bottom -= 16.0;
        }
    }
    right = right.max(left + 20.0);
    bottom = bottom.max(top + 20.0);

    let (x, y) = if !figure.equal_axes {
        (x, y)
    } else if is_tight(figure) {
        // The ranges stay: the field becomes narrower or lower.
        let unit = ((right - left) / (x.1 - x.0).abs()).min((bottom - top) / (y.1 - y.0).abs());
        right = left + unit * (x.1 - x.0).abs();
        bottom = top + unit * (y.1 - y.0).abs();
        (x, y)
    } else {
        equal(x, y, right - left, bottom - top)
    };
    let map = Map::new(x, y, (tenths(left)..tenths(right), tenths(bottom)..tenths(top)));
    let frame = Frame { left, top, right, bottom, x, y, map };
    if figure.axes && !figure.x_label.is_empty() {
        let looks = Type::new(Color::Muted, LABEL, Side::Middle);
        let lower = if is_crowded(&figure.categories, right - left) { 16.0 } else { 0.0 };
        let place = (tenths((left + right) / 2.0), tenths(bottom + 37.0 + lower));
        sheet.text(place, looks, &figure.x_label);
    }
    frame
}

/// Whether both ranges are given, by hand or by a picture.
fn is_tight(figure: &Figure) -> bool {
    (figure.x_range.is_some() && figure.y_range.is_some())
        || figure.marks.iter().any(|mark| matches!(mark, Mark::HeatMap { .. } | Mark::Image { .. }))
}

/// Widens one of the ranges, so that a step is equally long on both axes.
fn equal(x: (f64, f64), y: (f64, f64), width: f64, height: f64) -> ((f64, f64), (f64, f64)) {
    let (x_unit, y_unit) = ((x.1 - x.0).abs() / width, (y.1 - y.0).abs() / height);
    let widen = |(a, b): (f64, f64), factor: f64| {
        let (middle, half) = (a / 2.0 + b / 2.0, (b - a) / 2.0 * factor);
        (middle - half, middle + half)
    };
    if x_unit > y_unit { (x, widen(y, x_unit / y_unit)) } else { (widen(x, y_unit / x_unit), y) }
}

/// The round numbers inside a range, which may run backwards.
pub(super) fn labels((a, b): (f64, f64), most_steps: usize) -> Vec<(f64, String)> {
    let (low, high) = if a < b { (a, b) } else { (b, a) };
    if ticks::is_single(low, high) {
        return Vec::new();
    }
    let mut labels = Ticks::inside(low, high, most_steps).labels();
    for (_, label) in &mut labels {
        *label = text::with_minus(label);
    }
    labels
}

pub(super) fn y_labels(y: (f64, f64), height: f64) -> Vec<(f64, String)> {
    labels(y, y_steps(height))
}

/// Whether categories' names do not fit beside each other, so that they need two lines.
pub(super) fn is_crowded(categories: &[String], width: f64) -> bool {
    let slot = width / categories.len().max(1) as f64;
    categories.iter().any(|name| text::width(name, TICK) > slot - 4.0)
}
