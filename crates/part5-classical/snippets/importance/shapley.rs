//! Shapley values of one patient, by the six orders in which three numbers become known.

use classical::inspection::ShapTree;
use classical::tree::DecisionTreeRegressor;
use ndarray::Axis;
use numerics::estimator::Fit;

pub fn main() -> numerics::Result<()> {
    let set = data::diabetes();
    let x = set.x.select(Axis(1), &[2, 3, 8]);
    let names = ["bmi", "bp", "s5"];
    let shallow =
        DecisionTreeRegressor { max_depth: Some(4), min_samples_leaf: 20, ..Default::default() };
    let tree = ShapTree::of_tree(shallow.fit(&x, &set.y)?.tree(), 0)?;
    let patient = x.row(2);
    let answer = |known: [bool; 3]| tree.expected(patient, &known);
    let mut shares = [0.0; 3];
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let mut known = [false; 3];
        let mut path = vec![answer(known)?];
        for feature in order {
            known[feature] = true;
            path.push(answer(known)?);
            shares[feature] += (path[path.len() - 1] - path[path.len() - 2]) / 6.0;
        }
        println!(
            "{}  {}",
            order.map(|j| format!("{:<3}", names[j])).join(" → "),
            show::vector(&path, 1)
        );
    }
    println!("the patient  {}", show::vector(patient, 2));
    println!("shares of {}  {}", names.join(", "), show::vector(shares, 3));
    let mean = answer([false; 3])?;
    let sum = mean + shares.iter().sum::<f64>();
    println!("mean {} + shares = {}", show::fixed(mean, 3), show::fixed(sum, 3));
    Ok(())
}
