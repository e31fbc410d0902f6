//! Figures that move: controls in the page, and the picture that the book's own Rust draws for their values.
//!
//! A part describes its figures in a small crate beside it, `crates/PART/moving`, as a list of [`Figure`]s that call the
//! part's library. [`exports!`] makes a WebAssembly module of the list; the site puts the module beside the pages, and the
//! theme's `moving.js` puts the controls below each figure that the module knows. With every control where it starts, the
//! picture is the one that the figure's snippet prints.
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

/// A figure that moves.
#[derive(Debug, Clone, Copy)]
pub struct Figure {
    /// The snippet that prints the still picture: `descent/valley`.
    pub name: &'static str,
    /// What the reader may change, in the order in which it is shown.
    pub controls: &'static [Control],
    /// The picture and its numbers for one value per control, each within its control's range.
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
    /// The values of the still picture.
    pub fn still(&self) -> Vec<f64> {
        self.controls.iter().map(|control| control.value).collect()
    }

    /// The picture and its numbers for one value per control.
    ///
    /// Errors: another number of values than controls; a value outside its control's range; those of the figure's own
    /// functions.
    pub fn frame(&self, values: &[f64]) -> Result<Frame> {
        check::same_length(
            "numbers",
            ("values", values.len()),
            (&format!("the controls of {}", self.name), self.controls.len()),
        )?;
        for (control, &value) in self.controls.iter().zip(values) {
            let (min, max) = (control.min, control.max);
            if !(min..=max).contains(&value) {
                return Err(Error::invalid(control.label, value, format!("from {min} to {max}")));
            }
        }
        (self.draw)(values)
    }
}
