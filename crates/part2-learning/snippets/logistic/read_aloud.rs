//! Coefficients read aloud: 100 g more multiply the odds by 2.70, wherever the bird stands.

use learning::linear_model::LogisticRegression;
use numerics::estimator::Fit;
use numerics::functions::sigmoid;
use part2_learning::logistic::gentoos;

pub fn main() -> numerics::Result<()> {
    let (x, y) = gentoos()?;
    let model = LogisticRegression { l2: 0.0, ..Default::default() }.fit(&x, &y)?;
    let (w, b) = (model.coef(), model.intercept());
    println!("weights: {} a mm, {} a g", show::fixed(w[0], 4), show::fixed(w[1], 4));
    let ratios = [w[0], w[0] * 0.1, w[1], w[1] * 100.0].map(libm::exp);
    println!("odds ratio of 1 mm, 0.1 mm, 1 g, 100 g  {}", show::vector(ratios, 2));

    let mut rows = Vec::new();
    for mass_g in [4600.0, 4900.0, 5035.0, 5300.0] {
        let [p, q] = [mass_g, mass_g + 100.0].map(|g| sigmoid(w[0] * 15.0 + w[1] * g + b));
        let odds_ratio = (q / (1.0 - q)) / (p / (1.0 - p));
        rows.push(show::row![(mass_g, 0), ([p, q], 4), ([q - p, q / p, odds_ratio], 2)]);
    }
    let header = ["mass g", "p", "p 100 g on", "difference", "p ratio", "odds ratio"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
