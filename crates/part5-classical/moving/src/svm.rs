//! Page 21b: what C and gamma do to the border between Chinstraps and other penguins, and to its support vectors.

use classical::figures::svm_border;
use learning::preprocessing::StandardScaler;
use moving::{Control, Figure, Frame};
use numerics::estimator::{FitUnsupervised, Transform};

/// The bills of three species, and a border around one of them.
pub(crate) const BORDER: Figure = Figure {
    name: "kernel_svm/border",
    controls: &[
        Control {
            label: "C",
            min: -1.0,
            max: 3.0,
            step: 0.5,
            value: 0.0,
            shown: |exponent| show::fixed(libm::pow(10.0, exponent), 1),
            buttons: &[],
        },
        Control {
            label: "gamma",
            min: -2.0,
            max: 2.0,
            step: 0.5,
            value: 0.0,
            shown: |exponent| show::fixed(libm::pow(10.0, exponent), 2),
            buttons: &[],
        },
    ],
    pad: None,
    draw: |values| {
        let (x, species) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
        let x = StandardScaler.fit(&x)?.transform(&x)?;
        let chinstrap = species.mapv(|s| usize::from(s == 1));
        let [c, gamma] = [values[0], values[1]].map(|exponent| libm::pow(10.0, exponent));
        let picture = svm_border(&x, &chinstrap, ["others", "Chinstrap"], c, gamma)?;
        Ok(Frame {
            svg: picture
                .chart
                .x_label("bill length, standardized")
                .y_label("bill depth, standardized")
                .svg()?,
            readout: vec![
                ("support vectors", picture.n_support.to_string()),
                ("of these in the street or beyond", picture.n_bounded.to_string()),
                ("mistakes", picture.n_mistakes.to_string()),
            ],
        })
    },
};
