//! Boosting by hand, as AdaBoost: one question after the other, each asked of heavier mistakes.

use ndarray::Array1;

pub fn main() -> numerics::Result<()> {
    let (x, species) = data::penguins_by_species(&data::PENGUIN_FEATURES)?;
    let y = species.mapv(|s| if s == 1 { 1.0 } else { -1.0 }); // is it a Chinstrap?
    let answer = |(feature, threshold, side): (usize, f64, f64)| -> Array1<f64> {
        x.column(feature).mapv(|number| if number >= threshold { side } else { -side })
    };
    let (mut weights, mut total) = (Array1::from_elem(342, 1.0 / 342.0), Array1::zeros(342));
    let mut rows = Vec::new();
    for n in 1..=8 {
        // The weak learner: the question with the smallest weight of mistakes.
        let mut best = (f64::INFINITY, (0, 0.0, 1.0));
        for ((_, feature), threshold) in x.indexed_iter() {
            for stump in [(feature, *threshold, 1.0), (feature, *threshold, -1.0)] {
                let error = weights.dot(&(&answer(stump) - &y).mapv(|d| d.abs() / 2.0));
                if error < best.0 - 1e-12 {
                    best = (error, stump);
                }
            }
        }
        let (error, stump) = best;
        let answers = answer(stump);
        let vote = libm::log((1.0 - error) / error) / 2.0;
        total.scaled_add(vote, &answers);
        weights = weights * (-vote * &y * &answers).mapv(libm::exp);
        weights /= weights.sum();
        let wrong = |sums: &Array1<f64>| (sums * &y).iter().filter(|hit| **hit <= 0.0).count();
        let (name, sign) = (data::PENGUIN_FEATURES[stump.0], if stump.2 > 0.0 { "≥" } else { "<" });
        let question = format!("{name} {sign} {}", show::fixed(stump.1, 1));
        rows.push(show::row![n, question, wrong(&answers), (error, 3), (vote, 2), wrong(&total)]);
    }
    let header = ["stump", "Chinstrap where", "wrong", "weight of it", "vote", "wrong together"];
    println!("{}", show::table(&header, &rows));
    let heaviest = weights.iter().fold(0.0_f64, |most, weight| most.max(weight * 342.0));
    println!("the heaviest penguin counts {} times as at first", show::fixed(heaviest, 1));
    Ok(())
}
