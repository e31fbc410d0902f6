//! Page 19a: how deep a tree may ask, and what that does to its border between male and female penguins.

use classical::figures::tree_border;
use classical::tree::DecisionTreeClassifier;
use moving::{Control, Figure, Frame};
use ndarray::Axis;
use numerics::Rng;

/// Bill depth and body mass of two sexes: 222 birds to learn from, 111 held out.
pub(crate) const BORDER: Figure = Figure {
    name: "tree/border",
    controls: &[
        Control {
            label: "depth",
            min: 1.0,
            max: 8.0, // deeper, and it has nothing left to ask
            step: 1.0,
            value: 8.0,
            shown: |depth| show::fixed(depth, 0),
            buttons: &[("one question more", 1.0)],
        },
        Control {
            label: "samples in a leaf, at least",
            min: 1.0,
            max: 30.0,
            step: 1.0,
            value: 1.0,
            shown: |least| show::fixed(least, 0),
            buttons: &[],
        },
    ],
    pad: None,
    draw: |values| {
        let (x, sex) = data::penguins_by_sex(&["bill_depth_mm", "body_mass_g"])?;
        let male = sex.mapv(|s| usize::from(s > 0.0));
        let order = Rng::new(0).permutation(333);
        let (seen, held_out) = order.split_at(222);
        let of = |rows: &[usize]| (x.select(Axis(0), rows), male.select(Axis(0), rows));
        let tree = DecisionTreeClassifier {
            max_depth: Some(values[0] as usize),
            min_samples_leaf: values[1] as usize,
            ..Default::default()
        };
        let ((x, y), (x_new, y_new)) = (of(seen), of(held_out));
        let names = (["bill depth (mm)", "body mass (g)"], ["female", "male"]);
        let picture = tree_border(&tree, (&x, &y), (&x_new, &y_new), names)?;
        Ok(Frame {
            svg: picture.chart.svg()?,
            readout: vec![
                ("leaves", picture.n_leaves.to_string()),
                ("right of 222 seen", picture.n_right.to_string()),
                ("right of 111 held out", picture.n_right_held_out.to_string()),
            ],
        })
    },
};
