//! Figures that move: controls in the page, and the picture that the book's own Rust draws for their values.
//!
//! A part describes its figures in a small crate beside it, `crates/PART/moving`, as a list of [`Figure`]s that call the
//! part's library. [`exports!`] makes a WebAssembly module of the list; the site puts the module beside the pages, and the
//! theme's `moving.js` puts the controls below each figure that the module knows. With every control where it starts, the
//! picture is the one that the figure's snippet prints. A figure may have a [`Pad`] as well, a field that the reader draws
//! on; as long as it is empty, nothing changes.
//!
//! ```
//! use moving::{Control, Figure, Frame};
//! use show::figure::{Color, Figure as Chart, curve};
//!
//! static BUMP: Figure = Figure {
//!     name: "rbf/bump",
//!     controls: &[Control {
//!         label: "gamma",
//!         min: 0.5,
//!         max: 4.0,
//!         step: 0.5,
//!         value: 1.0,
//!         shown: |gamma| show::fixed(gamma, 1),
//!         buttons: &[],
//!     }],
//!     pad: None,
//!     draw: |values| {
//!         let bump = |x: f64| libm::exp(-values[0] * x * x);
//!         Ok(Frame {
//!             svg: Chart::new("A bump", "It falls to both sides.")
//!                 .line("", Color::Blue, curve(-3.0, 3.0, bump))
//!                 .svg()?,
//!             readout: vec![("at distance 1", show::fixed(bump(1.0), 4))],
//!         })
//!     },
//! };
//! assert_eq!(BUMP.frame(&[1.0])?.readout, [("at distance 1", "0.3679".to_string())]);
//! # Ok::<(), numerics::Error>(())
//! ```

mod conformance;
mod exports;
mod json;
pub mod page;

pub use conformance::conformance;
use numerics::{Error, Result, check};

/// What the reader may change: a slider, and buttons that move it by a fixed amount.
#[derive(Debug, Clone, Copy)]
pub struct Control {
    /// Its name, as the page's prose says it.
    pub label: &'static str,
    /// The smallest value.
    pub min: f64,
    /// The largest value: a whole number of steps above the smallest.
    pub max: f64,
    /// The distance between two values.
    pub step: f64,
    /// The value of the still picture, the one that the snippet prints.
    pub value: f64,
    /// The value as the page shows it, with its unit.
    pub shown: fn(f64) -> String,
    /// Buttons beside the slider: what each says, and by how much it moves the value, at most to the slider's ends.
    pub buttons: &'static [(&'static str, f64)],
}

/// A field that the reader draws on. What each cell holds is one more value after those of the controls, row by row.
///
/// Ink comes in points: a cell of 4 points a side holds a whole number from 0, empty, to 16. That is how the pictures of
/// `data::digits` were made, 8 × 8 counts out of 32 × 32 black or white points.
#[derive(Debug, Clone, Copy)]
pub struct Pad {
    /// What is drawn, as the page names the field.
    pub label: &'static str,
    /// The number of rows.
    pub rows: usize,
    /// The number of cells in a row.
    pub columns: usize,
    /// So many points a cell has a side.
    pub points: usize,
}

impl Pad {
    /// The number of cells, which is the number of its values.
    pub const fn n_cells(&self) -> usize {
        self.rows.saturating_mul(self.columns)
    }

    /// What a cell full of ink holds.
    pub const fn full(&self) -> f64 {
        self.points.saturating_mul(self.points) as f64
    }
}

/// A figure that moves.
#[derive(Debug, Clone, Copy)]
pub struct Figure {
    /// The snippet that prints the still picture: `descent/valley`.
    pub name: &'static str,
    /// What the reader may change, in the order in which it is shown.
    pub controls: &'static [Control],
    /// Where the reader may draw, if anywhere.
    pub pad: Option<Pad>,
    /// The picture and its numbers for one value per control, then one per cell of the pad, each within its range.
    pub draw: fn(&[f64]) -> Result<Frame>,
}

/// What a figure shows for some values.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// The picture.
    pub svg: String,
    /// Names and values of what the reader should look at.
    pub readout: Vec<(&'static str, String)>,
}

impl Figure {
    /// The values of the still picture: the pad is empty.
    pub fn still(&self) -> Vec<f64> {
        let cells = std::iter::repeat_n(0.0, self.pad.map_or(0, |pad| pad.n_cells()));
        self.controls.iter().map(|control| control.value).chain(cells).collect()
    }

    /// The picture and its numbers for one value per control and one per cell of the pad.
    ///
    /// Errors: another number of values than controls and cells; a value outside its control's range, or of a cell that
    /// cannot hold it; those of the figure's own functions.
    pub fn frame(&self, values: &[f64]) -> Result<Frame> {
        let n_cells = self.pad.map_or(0, |pad| pad.n_cells());
        let and_cells = if self.pad.is_some() { " and the cells of its pad" } else { "" };
        check::same_length(
            "numbers",
            ("values", values.len()),
            (&format!("the controls of {}{and_cells}", self.name), self.controls.len() + n_cells),
        )?;
        for (control, &value) in self.controls.iter().zip(values) {
            let (min, max) = (control.min, control.max);
            if !(min..=max).contains(&value) {
                return Err(Error::invalid(control.label, value, format!("from {min} to {max}")));
            }
        }
        if let Some(pad) = self.pad {
            for (i, &ink) in values[self.controls.len()..].iter().enumerate() {
                if !(0.0..=pad.full()).contains(&ink) {
                    let name = format!("{}, cell {i}", pad.label);
                    return Err(Error::invalid(name, ink, format!("from 0 to {}", pad.full())));
                }
            }
        }
        (self.draw)(values)
    }
}
