//! Feature subsampling in a random forest: its error is that of a tree, less the trees' spread.

use classical::forest::{MaxFeatures, RandomForestClassifier};
use ndarray::{Array1, Array2, Axis};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let tumors = data::breast_cancer();
    let mut rows = Vec::new();
    for n_features in [1, 5, 30] {
        let max_features = MaxFeatures::Count(n_features);
        let forest = RandomForestClassifier { n_trees: 30, max_features, ..Default::default() };
        let mut sums = Array1::<f64>::zeros(3);
        for seed in 0..6 {
            let order = Rng::new(seed).permutation(569);
            let (seen, new) = order.split_at(380);
            let (x, y) = (tumors.x.select(Axis(0), seen), tumors.y.select(Axis(0), seen));
            let model = forest.fit(&x, &y, &mut Rng::new(seed))?;
            let truth = tumors.y.select(Axis(0), new).mapv(|class| class as f64);
            let x_new = tumors.x.select(Axis(0), new);
            let mut answers = Array2::zeros((30, new.len())); // a row for each tree
            for (tree, mut answer) in model.trees().iter().zip(answers.rows_mut()) {
                answer.assign(&tree.apply(&x_new)?.mapv(|leaf| tree.value()[[leaf, 1]]));
            }
            let mean = answers.sum_axis(Axis(0)) / 30.0;
            let square = |gap: &Array2<f64>| gap.mapv(|gap| gap * gap).sum() / gap.len() as f64;
            sums[0] += square(&(&answers - &truth));
            sums[1] += square(&(&answers - &mean));
            sums[2] += square(&(&mean - &truth).insert_axis(Axis(0)));
        }
        rows.push(show::row![n_features, (sums / 6.0, 4)]);
    }
    let header = ["features a split sees", "a tree's error", "spread", "the forest's error"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
