//! The mean probability of a large income by capital gain: trees, network, logistic regression.
//! kind: figure

use classical::{boosting::GradientBoosting, inspection::partial_dependence};
use learning::linear_model::LogisticRegression;
use ndarray::{Array1, ArrayView2, s};
use networks::activations::Activation;
use networks::mlp::{Init, Mlp, Training};
use numerics::{Rng, estimator::Fit, estimator::PredictProba};
use part5_classical::tables::divided;
use show::figure::{Color, Figure, xy};

pub fn main() -> numerics::Result<()> {
    let [(x, y), _, (new_x, _)] = divided("as it is", 0)?;
    let gains = divided("not standardized", 0)?[0].0.column(39).to_owned(); // capital_gain
    let (mean, sd) = (gains.sum() / 5000.0, gains.std(0.0));
    let mut network = Mlp::new(&[42, 8, 2], Activation::Relu, Init::HeNormal, &mut Rng::new(1))?;
    Training { n_epochs: 8, ..Default::default() }.fit(&mut network, &x, &y, &mut Rng::new(1))?;
    let boosting = GradientBoosting { learning_rate: 0.1, max_depth: 3, ..Default::default() };
    let (trees, line) = (boosting.fit(&x, &y)?, LogisticRegression::default().fit(&x, &y)?);
    let text = "Over capital gains from 0 to 15,000 dollars, the curves of the logistic regression \
        and of the network climb steadily; that of the boosted trees is a staircase.";
    let mut figure = Figure::new("What a capital gain does, on average", text)
        .x_label("capital gain (dollars)")
        .y_label("mean probability of a large income");
    let dollars = Array1::from_iter((0..121).map(|i| 125.0 * f64::from(i)));
    let models: [(&str, Color, &dyn PredictProba); 3] = [
        ("boosted trees", Color::Orange, &trees),
        ("network", Color::Blue, &network),
        ("logistic regression", Color::Green, &line),
    ];
    for (name, color, model) in models {
        let (people, grid) = (new_x.slice(s![..300, ..]), (&dollars - mean) / sd);
        let share = |x: ArrayView2<'_, f64>| Ok(model.predict_proba_view(x)?.column(1).to_owned());
        let found = partial_dependence(people, 39, &grid, share)?;
        figure = figure.line(name, color, xy(&dollars, found.mean())?);
    }
    println!("{}", figure.svg()?);
    Ok(())
}
