//! From numbers to places on the paper: plotters' pair of linear axes.
//!
//! In a page's WebAssembly the pair is written out, because plotters brings its bindings to the browser's canvas there:
//! they triple what must be compiled and downloaded, and cannot run without a script that wasm-bindgen generates.
//! A test holds the two to the same place for the same number.

#[cfg(not(target_arch = "wasm32"))]
use std::ops::Range;

/// Both axes of a chart.
#[cfg(not(target_arch = "wasm32"))]
pub(super) struct Map(
    plotters::coord::cartesian::Cartesian2d<
        plotters::coord::types::RangedCoordf64,
        plotters::coord::types::RangedCoordf64,
    >,
);

#[cfg(not(target_arch = "wasm32"))]
impl Map {
    /// The numbers `x` and `y` over the paper's `sides`: left to right, lower to upper end.
    pub(super) fn new(x: (f64, f64), y: (f64, f64), (across, up): (Range<i32>, Range<i32>)) -> Map {
        Map(plotters::coord::cartesian::Cartesian2d::new(x.0..x.1, y.0..y.1, (across, up)))
    }

    /// The place of a point.
    pub(super) fn at(&self, x: f64, y: f64) -> (i32, i32) {
        plotters::coord::CoordTranslate::translate(&self.0, &(x, y))
    }
}

#[cfg(target_arch = "wasm32")]
pub(super) use written_out::Map;

#[cfg(any(target_arch = "wasm32", test))]
mod written_out {
    use std::ops::Range;

    /// Both axes of a chart.
    pub(crate) struct Map {
        x: (f64, f64),
        y: (f64, f64),
        across: Range<i32>,
        up: Range<i32>,
    }

    impl Map {
        /// The numbers `x` and `y` over the paper's sides: left to right, lower to upper end.
        pub(crate) fn new(
            x: (f64, f64),
            y: (f64, f64),
            (across, up): (Range<i32>, Range<i32>),
        ) -> Map {
            Map { x, y, across, up }
        }

        /// The place of a point.
        pub(crate) fn at(&self, x: f64, y: f64) -> (i32, i32) {
            (place(x, self.x, &self.across), place(y, self.y, &self.up))
        }
    }

    /// The place of a number on one axis, with plotters' conventions for an empty range, an empty side and infinity.
    fn place(value: f64, (from, to): (f64, f64), side: &Range<i32>) -> i32 {
        let length = side.end - side.start;
        if to == from {
            return length / 2;
        }
        let share = (value - from) / (to - from);
        if length == 0 || share == f64::INFINITY {
            return side.end;
        }
        if share == f64::NEG_INFINITY {
            return side.start;
        }
        // A thousandth of a step forgives a share that fell short by a rounding.
        let steps = f64::from(length) * share;
        side.start + if length > 0 { (steps + 1e-3).floor() } else { (steps - 1e-3).ceil() } as i32
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Map, written_out};

    /// Where on an axis a number lies, 0 at its start and 1 at its end; also far outside, and no number at all.
    fn share() -> impl Strategy<Value = f64> {
        prop_oneof![
            4 => -0.5..1.5_f64,
            2 => (-8..=16_i32).prop_map(|k| f64::from(k) / 8.0),
            1 => -1e3..1e3_f64,
            1 => prop_oneof![Just(f64::INFINITY), Just(f64::NEG_INFINITY), Just(f64::NAN)],
        ]
    }

    /// The two ends of an axis: any, round, or equal.
    fn ends() -> impl Strategy<Value = (f64, f64)> {
        prop_oneof![
            (-1e3..1e3_f64, -1e3..1e3_f64),
            (-8..8_i32, -8..8_i32).prop_map(|(a, b)| (f64::from(a), f64::from(b))),
        ]
    }

    proptest! {
        #[test]
        fn both_maps_put_a_number_at_the_same_place(
            x in ends(),
            y in ends(),
            paper in (0..9000_i32, 0..9000_i32, 0..40_i32, 0..40_i32),
            points in proptest::collection::vec((share(), share()), 1..40),
        ) {
            let sides = || (paper.0..paper.1, paper.2..paper.3);
            let (plotters, ours) = (Map::new(x, y, sides()), written_out::Map::new(x, y, sides()));
            for (a, b) in points {
                let (a, b) = (x.0 + a * (x.1 - x.0), y.0 + b * (y.1 - y.0));
                prop_assert_eq!(plotters.at(a, b), ours.at(a, b), "{} {}", a, b);
            }
        }
    }
}
