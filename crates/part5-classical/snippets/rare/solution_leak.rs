//! Rows drawn again before the split stand on both sides of it: a leak that looks like skill.

use classical::neighbors::KNearest;
use classical::resampling::oversampled;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Axis};
use numerics::Rng;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};

pub fn main() -> numerics::Result<()> {
    let wines = data::wine_quality();
    let good = wines.y.mapv(|quality| usize::from(quality >= 7.0));
    let (mut rng, mut found) = (Rng::new(7), [0.0; 2]); // of 100 good wines, the mean of 20 splits
    for _ in 0..20 {
        let mut rows = oversampled(&good, &mut rng)?;
        rng.shuffle(&mut rows);
        let too_early = (rows.split_off(rows.len() / 3), rows);
        let order = rng.permutation(1599);
        let (new, known) = order.split_at(533);
        let in_time = (drawn_again(known, &good, &mut rng)?, new.to_vec());
        for (found, (known, new)) in found.iter_mut().zip([too_early, in_time]) {
            let nearest = KNearest { n_neighbors: 1, ..Default::default() };
            let z = StandardScaler.fit(&wines.x.select(Axis(0), &known))?.transform(&wines.x)?;
            let part = |rows: &[usize]| (z.select(Axis(0), rows), good.select(Axis(0), rows));
            let ((x, y), (x_new, y_new)) = (part(&known), part(&new));
            let answers = nearest.fit(&x, &y)?.predict(&x_new)? * &y_new; // 1 where found
            *found += 100.0 * answers.sum() as f64 / y_new.sum() as f64 / 20.0;
        }
    }
    println!("found of 100, drawn again before and after the split  {}", show::vector(found, 1));
    Ok(())
}

/// Training rows, those of the rarer class drawn again.
fn drawn_again(known: &[usize], y: &Array1<usize>, rng: &mut Rng) -> numerics::Result<Vec<usize>> {
    // yours: places among the training rows alone, and the rows that stand there
    let places = oversampled(&y.select(Axis(0), known), rng)?;
    Ok(places.into_iter().map(|place| known[place]).collect())
    // end
}
