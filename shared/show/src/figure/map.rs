//! From numbers to places on the paper: a pair of linear axes.

use std::ops::Range;

use super::sheet::FARTHEST;

/// Both axes of a chart.
pub(super) struct Map {
    x: (f64, f64),
    y: (f64, f64),
    across: Range<i32>,
    up: Range<i32>,
}

impl Map {
    /// The numbers `x` and `y` over the paper's sides: left to right, lower to upper end.
    pub(super) fn new(x: (f64, f64), y: (f64, f64), (across, up): (Range<i32>, Range<i32>)) -> Map {
        Map { x, y, across, up }
    }

    /// The place of a point.
    pub(super) fn at(&self, x: f64, y: f64) -> (i32, i32) {
        (place(x, self.x, &self.across), place(y, self.y, &self.up))
    }
}

/// The place of a number on one axis, at most [`FARTHEST`]: the middle of an axis without length, the end of the side for
/// infinity, its start for minus infinity.
fn place(value: f64, (from, to): (f64, f64), side: &Range<i32>) -> i32 {
    // In f64, where the difference of two ends cannot overflow.
    let (start, end) = (f64::from(side.start), f64::from(side.end));
    if to == from {
        return side.start.midpoint(side.end);
    }
    let share = (value - from) / (to - from);
    if side.start == side.end || share == f64::INFINITY {
        return side.end;
    }
    if share == f64::NEG_INFINITY {
        return side.start;
    }
    // A thousandth of a step forgives a share that fell short by a rounding.
    let steps = (end - start) * share;
    let steps = if end > start { (steps + 1e-3).floor() } else { (steps - 1e-3).ceil() };
    (start + steps).clamp(-FARTHEST, FARTHEST) as i32
}

#[cfg(test)]
#[expect(clippy::reversed_empty_ranges, reason = "a picture's y runs from the bottom up")]
mod tests {
    use proptest::prelude::*;

    use super::Map;

    #[test]
    fn ends_lie_at_the_ends_and_the_upper_side_is_a_smaller_number() {
        let map = Map::new((-1.0, 3.0), (0.0, 10.0), (100..500, 400..0));
        assert_eq!(map.at(-1.0, 0.0), (100, 400));
        assert_eq!(map.at(3.0, 10.0), (500, 0));
        assert_eq!(map.at(1.0, 5.0), (300, 200));
    }

    #[test]
    fn a_share_that_fell_short_by_a_rounding_keeps_its_place() {
        // 0.1 + 0.2 is more than 0.3; 0.7 * 10 is less than 7 in the last bit.
        let map = Map::new((0.0, 1.0), (0.0, 1.0), (0..10, 10..0));
        assert_eq!(map.at(0.1 + 0.2, 0.1 + 0.2), (3, 7));
        assert_eq!(map.at(0.7 - 1e-16, 0.7 - 1e-16), (7, 3));
    }

    #[test]
    fn odd_numbers_have_a_place() {
        let map = Map::new((2.0, 2.0), (0.0, 1.0), (10..20, 7..7));
        assert_eq!(map.at(2.0, 0.5), (15, 7));
        let map = Map::new((0.0, 1.0), (0.0, 1.0), (10..20, 90..50));
        assert_eq!(map.at(f64::INFINITY, f64::NEG_INFINITY), (20, 90));
        assert_eq!(map.at(1e300, -1e300), (100_000_000, 100_000_000));
    }

    proptest! {
        #[test]
        fn order_is_kept(ends in (-1e3..1e3_f64, 1e-3..1e3_f64), shares in (-0.5..1.5_f64, -0.5..1.5_f64)) {
            let (from, to) = (ends.0, ends.0 + ends.1);
            let map = Map::new((from, to), (from, to), (0..4000, 4000..0));
            let at = |share: f64| map.at(from + share * (to - from), from + share * (to - from));
            let (low, high) = (at(shares.0.min(shares.1)), at(shares.0.max(shares.1)));
            prop_assert!(low.0 <= high.0 && low.1 >= high.1);
        }
    }
}
