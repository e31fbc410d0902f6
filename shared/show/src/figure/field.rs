//! Matrices as pictures: shades that follow the theme, and photographs.

use std::collections::BTreeMap;

use crate::ticks;

use super::color::Color;
use super::sheet::{At, Fill, Sheet};

/// How many shades a heat map has.
pub(super) const SHADES: usize = 32;

/// How much of its color a region has: points of the same color stand out on it.
const TINT: f64 = 0.22;

/// The smallest and the largest finite number; zero twice without any.
pub(super) fn finite_range(values: &[Vec<f64>]) -> (f64, f64) {
    let mut range: Option<(f64, f64)> = None;
    for &value in values.iter().flatten().filter(|value| value.is_finite()) {
        let value = value.clamp(-ticks::LARGEST, ticks::LARGEST);
        let (low, high) = range.unwrap_or((value, value));
        range =
            Some((if value < low { value } else { low }, if value > high { value } else { high }));
    }
    range.unwrap_or((0.0, 0.0))
}

/// How far a number is on the way from `low` to `high`, from 0 to 1; one half where these are the same, zero for `NaN`.
pub(super) fn share(value: f64, low: f64, high: f64) -> f64 {
    if value.is_nan() {
        0.0
    } else if low == high {
        0.5
    } else {
        ((value - low) / (high - low)).clamp(0.0, 1.0)
    }
}

/// A number's shade: from the page to the ramp, or around zero in orange and blue. None for `NaN` and for the page itself.
pub(super) fn shade(value: f64, low: f64, high: f64) -> Option<Fill> {
    if value.is_nan() {
        return None;
    }
    let level = |share: f64| ((share * SHADES as f64).floor() / (SHADES - 1) as f64).min(1.0);
    let (color, share) = if low < 0.0 && high > 0.0 {
        let largest = if -low > high { -low } else { high };
        let color = if value < 0.0 { Color::Orange } else { Color::Blue };
        (color, level((value.abs() / largest).min(1.0)))
    } else {
        (Color::Ramp, level(share(value, low, high)))
    };
    if share == 0.0 { None } else { Some(Fill::Theme(color, share)) }
}

/// A matrix as shades. `corner` gives the place of a cell's corner: column, then row.
pub(super) fn shades(
    sheet: &mut Sheet,
    values: &[Vec<f64>],
    low: f64,
    high: f64,
    corner: impl Fn(usize, usize) -> At,
) {
    let key = |value: f64| match shade(value, low, high) {
        Some(Fill::Theme(color, opacity)) => {
            Some((color == Color::Orange, (opacity * 1000.0) as i64))
        }
        _ => None,
    };
    mosaic(sheet, values, corner, key, |value| shade(value, low, high));
}

/// A matrix of colors' numbers as light tints, one element a color.
pub(super) fn tints(
    sheet: &mut Sheet,
    values: &[Vec<f64>],
    colors: &[Color],
    corner: impl Fn(usize, usize) -> At,
) {
    let tint = |value: f64| colors.get(value as usize).map(|color| Fill::Theme(*color, TINT));
    mosaic(sheet, values, corner, |value| Some((false, value as i64)), tint);
}

/// A matrix as a photograph: white paper, and black of 32 strengths on it.
pub(super) fn photograph(
    sheet: &mut Sheet,
    values: &[Vec<f64>],
    low: f64,
    high: f64,
    corner: impl Fn(usize, usize) -> At,
) {
    let (start, end) = (corner(0, 0), corner(values.first().map_or(0, Vec::len), values.len()));
    sheet.mosaic(&[rectangle(start, end)], Fill::White);
    let level = |value: f64| {
        let share = share(value, low, high);
        (((1.0 - share) * SHADES as f64).floor() as i64).min(SHADES as i64 - 1)
    };
    mosaic(
        sheet,
        values,
        corner,
        |value| {
            if level(value) == 0 { None } else { Some((false, level(value))) }
        },
        |value| Some(Fill::Black(level(value) as f64 / (SHADES - 1) as f64)),
    );
}

/// What tells two shades apart: whether it is the color of negative numbers, and its strength.
type Shade = (bool, i64);

/// An upper left corner and a size.
type Rectangle = (At, At);

/// One element for each shade, equal neighbors in a row joined. Cells without a key are left out.
fn mosaic(
    sheet: &mut Sheet,
    values: &[Vec<f64>],
    corner: impl Fn(usize, usize) -> At,
    key: impl Fn(f64) -> Option<Shade>,
    fill: impl Fn(f64) -> Option<Fill>,
) {
    let mut shades: BTreeMap<Shade, (f64, Vec<Rectangle>)> = BTreeMap::new();
    for (row, cells) in values.iter().enumerate() {
        let mut column = 0;
        while column < cells.len() {
            let first = column;
            let this = key(cells[first]);
            while column < cells.len() && key(cells[column]) == this {
                column += 1;
            }
            if let Some(this) = this {
                let place = rectangle(corner(first, row), corner(column, row + 1));
                shades.entry(this).or_insert((cells[first], Vec::new())).1.push(place);
            }
        }
    }
    for (value, rectangles) in shades.values() {
        if let Some(fill) = fill(*value) {
            sheet.mosaic(rectangles, fill);
        }
    }
}

/// The rectangle between two opposite corners: its upper left one, and its size. Whole pixels, so that neighbors meet.
fn rectangle(a: At, b: At) -> Rectangle {
    let whole = |at: At| ((at.0 + 5).div_euclid(10) * 10, (at.1 + 5).div_euclid(10) * 10);
    let (a, b) = (whole(a), whole(b));
    ((a.0.min(b.0), a.1.min(b.1)), ((a.0 - b.0).abs(), (a.1 - b.1).abs()))
}
