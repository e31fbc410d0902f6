//! Page 22a: k-means on the penguins' bills, or on points of the reader's own, half a step at a time.

use classical::figures::kmeans_steps;
use learning::preprocessing::StandardScaler;
use moving::{Control, Figure, Frame, Pad};
use ndarray::Array2;
use numerics::Result;
use numerics::estimator::{FitUnsupervised, Transform};

/// The field for points: its middle is the origin, and four cells are one unit.
const ROWS: usize = 20;
const COLUMNS: usize = 28;

/// Points in the plane, and the centers that walk to them.
pub(crate) const STEPS: Figure = Figure {
    name: "kmeans/steps",
    controls: &[
        Control {
            label: "half steps",
            min: 0.0,
            max: 40.0,
            step: 1.0,
            value: 12.0,
            shown: |half| show::fixed(half, 0),
            buttons: &[("half a step", 1.0)],
        },
        Control {
            label: "start",
            min: 1.0,
            max: 20.0,
            step: 1.0,
            value: 2.0,
            shown: |seed| show::fixed(seed, 0),
            buttons: &[("another start", 1.0)],
        },
        Control {
            label: "clusters",
            min: 1.0,
            max: 5.0,
            step: 1.0,
            value: 3.0,
            shown: |k| show::fixed(k, 0),
            buttons: &[],
        },
    ],
    pad: Some(Pad {
        label: "points of your own, instead of the penguins",
        rows: ROWS,
        columns: COLUMNS,
        points: 1,
    }),
    draw: |values| {
        let (values, cells) = values.split_at(3);
        let drawn = drawn(cells);
        let is_drawn = drawn.nrows() > 0;
        let x = if is_drawn { drawn } else { bills()? };
        let k = (values[2] as usize).min(x.nrows());
        let picture = kmeans_steps(&x, k, values[1] as u64, values[0] as usize)?;
        let changed = picture.n_changed;
        let named = picture.chart.clone().x_label("bill length, standardized");
        let named = named.y_label("bill depth, standardized");
        Ok(Frame {
            svg: if is_drawn { picture.chart.svg()? } else { named.svg()? },
            readout: vec![
                ("inertia", show::fixed(picture.inertia, 1)),
                (
                    "points that changed",
                    if values[0] < 1.0 { "–".to_owned() } else { changed.to_string() },
                ),
            ],
        })
    },
};

/// Length and depth of the bills, standardized.
fn bills() -> Result<Array2<f64>> {
    let x = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?.0;
    StandardScaler.fit(&x)?.transform(&x)
}

/// A point for each cell with ink.
fn drawn(cells: &[f64]) -> Array2<f64> {
    let inked: Vec<usize> = (0..cells.len()).filter(|&i| cells[i] > 0.0).collect();
    Array2::from_shape_fn((inked.len(), 2), |(point, axis)| {
        let (row, column) = (inked[point] / COLUMNS, inked[point] % COLUMNS);
        let half = |n: usize| (n as f64 - 1.0) / 2.0;
        if axis == 0 {
            (column as f64 - half(COLUMNS)) / 4.0
        } else {
            (half(ROWS) - row as f64) / 4.0 // the first row is the highest
        }
    })
}
