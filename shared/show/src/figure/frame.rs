//! A chart's field: where its numbers lie on the paper, and what of a shape lies inside.

use super::map::Map;
use super::sheet::At;

/// The chart's field: where its numbers lie on the paper. Sides are in pixels.
pub(super) struct Frame {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
    /// The numbers at the left and right end, and at the lower and upper end.
    pub(super) x: (f64, f64),
    pub(super) y: (f64, f64),
    pub(super) map: Map,
}

impl Frame {
    pub(super) fn at(&self, x: f64, y: f64) -> At {
        self.map.at(x, y)
    }

    pub(super) fn holds(&self, (x, y): (f64, f64)) -> bool {
        between(x, self.x) && between(y, self.y)
    }
}

pub(super) fn between(value: f64, (a, b): (f64, f64)) -> bool {
    (a <= value && value <= b) || (b <= value && value <= a)
}

/// The part of a straight line that lies inside the chart (Liang and Barsky, 1984).
pub(super) fn cut(frame: &Frame, a: (f64, f64), b: (f64, f64)) -> Option<((f64, f64), (f64, f64))> {
    let (mut from, mut to) = (0.0, 1.0);
    let mut enter = |start: f64, end: f64, (p, q): (f64, f64)| {
        let (low, high) = if p < q { (p, q) } else { (q, p) };
        let step = end - start;
        if step == 0.0 {
            return low <= start && start <= high;
        }
        let (first, second) = ((low - start) / step, (high - start) / step);
        let (first, second) = if first < second { (first, second) } else { (second, first) };
        from = if first > from { first } else { from };
        to = if second < to { second } else { to };
        true
    };
    if !enter(a.0, b.0, frame.x) || !enter(a.1, b.1, frame.y) || from > to {
        return None;
    }
    let at = |share: f64| (a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share);
    Some((if from == 0.0 { a } else { at(from) }, if to == 1.0 { b } else { at(to) }))
}

/// The part of a surface that lies inside the chart: cut off at one side after the other (Sutherland and Hodgman, 1974).
pub(super) fn clip(frame: &Frame, outline: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let (x, y) = (frame.x, frame.y);
    let (across, up) = (from_1_to_2(x.1 - x.0), from_1_to_2(y.1 - y.0));
    let outline = clip_side(outline, |p| (p.0 - x.0) * across);
    let outline = clip_side(&outline, |p| (x.1 - p.0) * across);
    let outline = clip_side(&outline, |p| (p.1 - y.0) * up);
    clip_side(&outline, |p| (y.1 - p.1) * up)
}

/// A number times the power of two that brings its size from 1 to 2: products with it stay within `f64`.
fn from_1_to_2(x: f64) -> f64 {
    const EXPONENT: u64 = 0x7FF << 52;
    f64::from_bits(x.to_bits() & !EXPONENT | 1023 << 52)
}

/// The part of a surface where `depth` is not negative.
fn clip_side(outline: &[(f64, f64)], depth: impl Fn((f64, f64)) -> f64) -> Vec<(f64, f64)> {
    let mut out = Vec::with_capacity(outline.len() + 4);
    for i in 0..outline.len() {
        let (a, b) = (outline[i], outline[(i + 1) % outline.len()]);
        let (depth_a, depth_b) = (depth(a), depth(b));
        if depth_a >= 0.0 {
            out.push(a);
        }
        if (depth_a >= 0.0) != (depth_b >= 0.0) {
            let share = depth_a / (depth_a - depth_b);
            out.push((a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share));
        }
    }
    out
}
