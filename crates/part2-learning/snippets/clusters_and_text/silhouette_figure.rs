//! The silhouettes of 342 penguins in three groups, each group from its best to its worst.
//! kind: figure

use data::PENGUIN_FEATURES;
use learning::cluster::k_means;
use learning::metrics::silhouette_samples;
use learning::preprocessing::StandardScaler;
use ndarray::Axis;
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Result, Rng};
use show::figure::{Color, Figure};

pub fn main() -> Result<()> {
    let (x, _) = data::penguins_by_species(&PENGUIN_FEATURES)?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let start = x.select(Axis(0), &Rng::new(7).permutation(342)[..3]);
    let groups = k_means(&x, &start)?.0.to_vec();
    let silhouettes = silhouette_samples(&x, &groups)?;

    let what = "Three shapes side by side. One group keeps values near 0.6 almost to its end; in \
                the two others the values fall to zero.";
    let mut figure = Figure::new("How well each penguin lies in its group", what)
        .size(640, 320)
        .x_label("342 penguins, group by group")
        .y_label("silhouette");
    let mut from = 0;
    for (group, color) in [Color::Blue, Color::Orange, Color::Green].into_iter().enumerate() {
        let members = (0..groups.len()).filter(|i| groups[*i] == group);
        let mut values: Vec<f64> = members.map(|i| silhouettes[i]).collect();
        values.sort_by(|a, b| b.total_cmp(a));
        let points: Vec<(f64, f64)> =
            values.iter().enumerate().map(|(i, s)| ((from + i) as f64, *s)).collect();
        figure = figure.area(&format!("group {group}"), color, points);
        from += values.len() + 6; // a gap between the groups
    }
    println!("{}", figure.svg()?);
    Ok(())
}
