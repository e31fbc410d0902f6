//! Coefficients read aloud: 100 g more multiply the odds by 2.70, wherever the bird stands.

use learning::linear_model::LogisticRegression;
use ndarray::array;
use numerics::estimator::{Fit, PredictProba};
use part2_learning::logistic::gentoos;

pub fn main() -> numerics::Result<()> {
    let (x, y) = gentoos()?;
    let model = LogisticRegression { l2: 0.0, ..Default::default() }.fit(&x, &y)?;
    let coef = model.coef();
    for (change, more) in [
        ("1 mm of bill depth  ", coef[0]),
        ("0.1 mm of bill depth", coef[0] * 0.1),
        ("1 g of body mass    ", coef[1]),
        ("100 g of body mass  ", coef[1] * 100.0),
    ] {
        let (log_odds, ratio) = (show::fixed(more, 4), show::fixed(libm::exp(more), 2));
        println!("{change}  log-odds + {log_odds}   odds ratio {ratio}");
    }
    let mut rows = Vec::new();
    for mass in [4600.0, 4900.0, 5035.0, 5300.0] {
        let pair = array![[15.0, mass], [15.0, mass + 100.0]];
        let p = model.predict_proba(&pair)?.column(1).to_owned();
        let odds = p.mapv(|p| p / (1.0 - p));
        let mut row = vec![show::integer(mass), show::fixed(p[0], 4), show::fixed(p[1], 4)];
        let compared = [p[1] - p[0], p[1] / p[0], odds[1] / odds[0]];
        row.extend(compared.map(|number| show::fixed(number, 2)));
        rows.push(row);
    }
    let header = ["mass g", "p", "p 100 g on", "difference", "p ratio", "odds ratio"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
