//! How a chart gets onto paper: first its frame, then each thing on it.

use super::chart::{Figure, Mark};
use super::color::Color;
use super::field::{self, SHADES, finite_range};
use super::frame::{Frame, between, clip, cut};
use super::layout::{
    LABEL, Names, TICK, is_crowded, labels, lay_out, ranges, x_steps, y_labels, y_steps,
};
use super::sheet::{At, Fill, Sheet, Side, Stroke, Type, tenths};
use super::text;

/// The drawing of a chart that has a title and at least one thing on it.
pub(super) fn chart(figure: &Figure, as_panel: bool) -> Sheet {
    let mut sheet = Sheet::default();
    let ranges = ranges(figure);
    let names = Names::new(figure, ranges);
    let title_size = if as_panel { 14.0 } else { 16.0 };
    let frame = lay_out(figure, title_size, ranges, &names, &mut sheet);
    for mark in &figure.marks {
        if matches!(mark, Mark::HeatMap { .. } | Mark::Image { .. }) {
            draw_field(&frame, mark, figure.axes, &mut sheet);
        }
    }
    if figure.axes {
        draw_axes(figure, &frame, &mut sheet);
    }
    // From back to front, whatever the order of the calls: surfaces, lines, points, words.
    for layer in 0..4 {
        let (mut n_bars, mut n_groups) = (0, 0);
        for mark in &figure.marks {
            let (bar, group) = (n_bars, n_groups);
            n_bars += usize::from(matches!(mark, Mark::Bars { .. }));
            n_groups += usize::from(matches!(mark, Mark::Points { .. }));
            if layer_of(mark) == Some(layer) {
                draw_mark(figure, &frame, mark, bar, group, &mut sheet);
            }
        }
    }
    names.draw_at_ends(&frame, &mut sheet);
    sheet
}

fn layer_of(mark: &Mark) -> Option<usize> {
    match mark {
        Mark::HeatMap { .. } | Mark::Image { .. } => None,
        Mark::Area { .. } | Mark::Bars { .. } | Mark::Histogram { .. } => Some(0),
        Mark::Line { .. } | Mark::HLine { .. } | Mark::VLine { .. } => Some(1),
        Mark::Points { .. } | Mark::Arrow { .. } => Some(2),
        Mark::Note { .. } | Mark::Label { .. } => Some(3),
    }
}

fn draw_axes(figure: &Figure, frame: &Frame, sheet: &mut Sheet) {
    let is_field = figure.marks.iter().any(|mark| matches!(mark, Mark::HeatMap { .. }));
    let (left, right) = (tenths(frame.left), tenths(frame.right));
    let bottom = tenths(frame.bottom);
    for (value, label) in y_labels(frame.y, frame.bottom - frame.top) {
        let (_, y) = frame.at(frame.x.0, value);
        if !is_field && y != bottom {
            sheet.polyline(&[(left, y), (right, y)], Stroke::new(Color::Grid, 10));
        }
        sheet.text((left - 70, y), Type::new(Color::Muted, TICK, Side::End), &label);
    }
    let axis = Stroke::new(Color::Muted, 10);
    sheet.polyline(&[(left, bottom), (right, bottom)], axis);
    // Zero, where it lies inside.
    let (zero_x, zero_y) = frame.at(0.0, 0.0);
    if !is_field && between(0.0, frame.y) && zero_y != bottom {
        sheet.polyline(&[(left, zero_y), (right, zero_y)], axis);
    }
    let looks = Type::new(Color::Muted, TICK, Side::Middle);
    let below = tenths(frame.bottom + 14.0);
    if figure.categories.is_empty() {
        let grid = figure.equal_axes && !is_field;
        let width = frame.right - frame.left;
        let steps = if figure.equal_axes { y_steps(width) } else { x_steps(width) };
        for (value, label) in labels(frame.x, steps) {
            let (x, _) = frame.at(value, frame.y.0);
            if grid {
                let color = if x == zero_x { Color::Muted } else { Color::Grid };
                sheet.polyline(&[(x, tenths(frame.top)), (x, bottom)], Stroke::new(color, 10));
            }
            sheet.polyline(&[(x, bottom), (x, bottom + 45)], axis);
            sheet.text((x, below), looks, &label);
        }
    } else {
        let staggered = is_crowded(&figure.categories, frame.right - frame.left);
        for (i, name) in figure.categories.iter().enumerate() {
            let (x, _) = frame.at(i as f64, frame.y.0);
            let lower = if staggered && i % 2 == 1 { 160 } else { 0 };
            sheet.text((x, below + lower), looks, name);
        }
    }
}

fn draw_mark(
    figure: &Figure,
    frame: &Frame,
    mark: &Mark,
    bar: usize,
    group: usize,
    sheet: &mut Sheet,
) {
    match mark {
        Mark::Line { color, dashed, points, .. } => {
            draw_line(frame, points, Stroke { color: *color, width: 22, dashed: *dashed }, sheet);
        }
        Mark::Area { color, points, .. } => {
            for run in runs(points) {
                let mut outline = run.to_vec();
                if let (Some(first), Some(last)) = (run.first(), run.last()) {
                    outline.push((last.0, 0.0));
                    outline.push((first.0, 0.0));
                }
                fill(frame, &outline, Fill::Theme(*color, 0.18), sheet);
            }
            draw_line(frame, points, Stroke::new(*color, 20), sheet);
        }
        Mark::Bars { color, values, .. } => {
            let n = figure.marks.iter().filter(|mark| matches!(mark, Mark::Bars { .. })).count();
            let width = 0.7 / n as f64;
            for (i, &value) in values.iter().enumerate() {
                let from = i as f64 - 0.35 + width * bar as f64;
                draw_bar(frame, (from, from + width * 0.96), value, *color, 0.85, sheet);
            }
        }
        Mark::Histogram { color, edges, heights, .. } => {
            for (edges, &height) in edges.windows(2).zip(heights) {
                draw_bar(frame, (edges[0], edges[1]), height, *color, 0.45, sheet);
            }
        }
        Mark::Points { color, points, .. } => {
            for &(x, y) in points.iter().filter(|&&point| frame.holds(point)) {
                draw_point(sheet, frame.at(x, y), group, *color);
            }
        }
        Mark::Arrow { color, from, to } => {
            sheet.arrow(frame.at(from.0, from.1), frame.at(to.0, to.1), Stroke::new(*color, 25));
        }
        Mark::HLine { y, text } if between(*y, frame.y) => {
            let (left, right) = (frame.at(frame.x.0, *y), frame.at(frame.x.1, *y));
            sheet.polyline(&[left, right], Stroke::new(Color::Muted, 12).dashed());
            let looks = Type::new(Color::Ink, LABEL, Side::End).halo();
            sheet.text((right.0, right.1 - 100), looks, text);
        }
        Mark::VLine { x, text } if between(*x, frame.x) => {
            let (bottom, top) = (frame.at(*x, frame.y.0), frame.at(*x, frame.y.1));
            sheet.polyline(&[bottom, top], Stroke::new(Color::Muted, 12).dashed());
            beside(frame, (top.0, top.1 + 80), text, sheet);
        }
        Mark::Note { x, y, text } if frame.holds((*x, *y)) => {
            // A little above the place, or below it at the upper side.
            let (x, y) = frame.at(*x, *y);
            let room = 120 + 180 * (text.matches('\n').count() as i32);
            let y = if y - room > tenths(frame.top) { y - room + 20 } else { y + 140 };
            beside(frame, (x, y), text, sheet);
        }
        Mark::Label { color, x, y, text } if frame.holds((*x, *y)) => {
            let looks = Type::new(*color, LABEL, Side::Middle).bold().halo();
            sheet.lines(frame.at(*x, *y), looks, &lines_of(text));
        }
        _ => {}
    }
}

/// Text to the right of a place, or to its left where it would leave the chart.
fn beside(frame: &Frame, (x, y): At, text: &str, sheet: &mut Sheet) {
    let lines = lines_of(text);
    let width = lines.iter().map(|line| text::width(line, LABEL)).fold(0.0, f64::max);
    let fits = x + tenths(8.0 + width) <= tenths(frame.right) + 60;
    let (x, side) = if fits { (x + 80, Side::Start) } else { (x - 80, Side::End) };
    sheet.lines((x, y), Type::new(Color::Ink, LABEL, side).halo(), &lines);
}

fn lines_of(text: &str) -> Vec<String> {
    text.split('\n').map(str::to_string).collect()
}

fn draw_bar(
    frame: &Frame,
    (from, to): (f64, f64),
    height: f64,
    color: Color,
    opacity: f64,
    sheet: &mut Sheet,
) {
    if !height.is_finite() {
        return;
    }
    let corners = [(from, 0.0), (from, height), (to, height), (to, 0.0)];
    let corners = clip(frame, &corners);
    let places: Vec<At> = corners.iter().map(|&(x, y)| frame.at(x, y)).collect();
    let (Some(left), Some(right)) =
        (places.iter().map(|p| p.0).min(), places.iter().map(|p| p.0).max())
    else {
        return;
    };
    let (Some(top), Some(bottom)) =
        (places.iter().map(|p| p.1).min(), places.iter().map(|p| p.1).max())
    else {
        return;
    };
    let stroke = Some(Stroke::new(color, 10));
    let size = (right - left, bottom - top);
    sheet.rect((left, top), size, 0, Some(Fill::Theme(color, opacity)), stroke);
}

/// A point: a disc for the first group, then a square, a triangle, a diamond.
pub(super) fn draw_point(sheet: &mut Sheet, (x, y): At, group: usize, color: Color) {
    let fill = Fill::Theme(color, 0.85);
    // A thin edge of paper, so that points that overlap can be told apart.
    let edge = Some(Stroke::new(Color::Paper, 8));
    match group % 4 {
        0 => sheet.circle((x, y), 40, Some(fill), edge),
        1 => sheet.rect((x - 35, y - 35), (70, 70), 0, Some(fill), edge),
        2 => sheet.polygon(&[(x, y - 47), (x + 45, y + 35), (x - 45, y + 35)], fill, edge),
        _ => sheet.polygon(&[(x, y - 50), (x + 50, y), (x, y + 50), (x - 50, y)], fill, edge),
    }
}

/// The pieces of a line between places that are no numbers.
fn runs(points: &[(f64, f64)]) -> impl Iterator<Item = &[(f64, f64)]> {
    points.split(|(x, y)| !(x.is_finite() && y.is_finite())).filter(|run| !run.is_empty())
}

/// A line, cut off at the chart's sides. A run of a single point is a dot.
fn draw_line(frame: &Frame, points: &[(f64, f64)], stroke: Stroke, sheet: &mut Sheet) {
    for run in runs(points) {
        if let [(x, y)] = run {
            if frame.holds((*x, *y)) {
                let fill = Some(Fill::Theme(stroke.color, 1.0));
                sheet.circle(frame.at(*x, *y), 30, fill, None);
            }
            continue;
        }
        let mut piece: Vec<At> = Vec::new();
        let mut end = None;
        for pair in run.windows(2) {
            let Some((a, b)) = cut(frame, pair[0], pair[1]) else {
                continue;
            };
            if end != Some(a) {
                sheet.polyline(&piece, stroke);
                piece = vec![frame.at(a.0, a.1)];
            }
            piece.push(frame.at(b.0, b.1));
            end = Some(b);
        }
        sheet.polyline(&piece, stroke);
    }
}

fn fill(frame: &Frame, outline: &[(f64, f64)], fill: Fill, sheet: &mut Sheet) {
    let places: Vec<At> = clip(frame, outline).iter().map(|&(x, y)| frame.at(x, y)).collect();
    if places.len() > 2 {
        sheet.polygon(&places, fill, None);
    }
}

fn draw_field(frame: &Frame, mark: &Mark, with_scale: bool, sheet: &mut Sheet) {
    match mark {
        Mark::Image { values } => {
            let (low, high) = finite_range(values);
            field::photograph(sheet, values, low, high, |column, row| {
                frame.at(column as f64, row as f64)
            });
        }
        Mark::HeatMap { x, y, values, colors } => {
            let (low, high) = finite_range(values);
            let (n_rows, n_columns) =
                (values.len() as f64, values.first().map_or(0, Vec::len) as f64);
            let (x, y) = (*x, *y);
            let inside = |value: f64, (a, b): (f64, f64)| {
                let (low, high) = if a < b { (a, b) } else { (b, a) };
                value.clamp(low, high)
            };
            let corner = |column: usize, row: usize| {
                frame.at(
                    inside(x.0 + (x.1 - x.0) * (column as f64 / n_columns), frame.x),
                    inside(y.0 + (y.1 - y.0) * (row as f64 / n_rows), frame.y),
                )
            };
            if !colors.is_empty() {
                field::tints(sheet, values, colors, corner);
                return;
            }
            field::shades(sheet, values, low, high, corner);
            if with_scale {
                draw_scale(frame, low, high, sheet);
            }
        }
        _ => {}
    }
}

/// The scale of shades to the right of a heat map, from the smallest number at the bottom to the largest.
fn draw_scale(frame: &Frame, low: f64, high: f64, sheet: &mut Sheet) {
    let left = frame.right + 14.0;
    let (top, bottom) = (frame.top, frame.bottom);
    let steps = SHADES as f64;
    for i in 0..SHADES {
        let value = low + (high - low) * ((i as f64 + 0.5) / steps);
        let y = bottom - (bottom - top) * ((i + 1) as f64 / steps);
        let next = bottom - (bottom - top) * (i as f64 / steps);
        let (y, next) = (tenths(y), tenths(next));
        if let Some(fill) = field::shade(value, low, high) {
            sheet.mosaic(&[((tenths(left), y), (120, next - y))], fill);
        }
    }
    let outline = Stroke::new(Color::Muted, 10);
    let size = (120, tenths(bottom) - tenths(top));
    sheet.rect((tenths(left), tenths(top)), size, 0, None, Some(outline));
    for (value, label) in labels((low, high), y_steps(bottom - top)) {
        let y = bottom - (bottom - top) * ((value - low) / (high - low));
        let looks = Type::new(Color::Muted, TICK, Side::Start);
        sheet.text((tenths(left + 17.0), tenths(y)), looks, &label);
    }
}
