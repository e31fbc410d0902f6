//! The error of a forest by the number of its trees: all features at each split, or five of them.
//! kind: figure

use classical::forest::{MaxFeatures, RandomForestClassifier};
use ndarray::{Array1, Axis};
use numerics::Rng;
use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let tumors = data::breast_cancer();
    let about =
        "Two falling curves: the mean squared error of a forest by its trees, from 1 to 60.";
    let mut chart = Figure::new("More trees, less variance, down to a floor", about)
        .x_label("trees")
        .y_label("mean squared error, held out");
    for (n, name, color) in [(30, "all 30", Color::Orange), (5, "5 features", Color::Blue)] {
        let max_features = MaxFeatures::Count(n);
        let forest = RandomForestClassifier { n_trees: 60, max_features, ..Default::default() };
        let mut errors = Array1::<f64>::zeros(60);
        for seed in 0..12 {
            let order = Rng::new(seed).permutation(569);
            let (x, y) = (tumors.x.select(Axis(0), &order), tumors.y.select(Axis(0), &order));
            let (seen, new) = x.view().split_at(Axis(0), 380);
            let model = forest.fit(seen, y.slice(ndarray::s![..380]), &mut Rng::new(seed))?;
            let truth = y.slice(ndarray::s![380..]).mapv(|class| class as f64);
            let mut sum = Array1::<f64>::zeros(189);
            for (k, tree) in model.trees().iter().enumerate() {
                sum += &tree.apply(new)?.mapv(|leaf| tree.value()[[leaf, 1]]);
                let gap = &sum / (k as f64 + 1.0) - &truth;
                errors[k] += gap.dot(&gap) / (189.0 * 12.0);
            }
        }
        let points = (1..=60).map(|k| (k as f64, errors[k - 1])).collect::<Vec<_>>();
        chart = chart.line(name, color, points);
    }
    println!("{}", chart.svg()?);
    Ok(())
}
