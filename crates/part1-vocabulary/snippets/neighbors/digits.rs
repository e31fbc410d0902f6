//! Handwritten digits read by their nearest neighbors, beside the baseline; and those misread.

use learning::dummy::MostFrequentBaseline;
use learning::metrics::accuracy;
use learning::neighbors::KNearest;
use ndarray::Axis;
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let digits = data::digits();
    let order = Rng::new(7).permutation(digits.x.nrows());
    let (held_out, train) = order.split_at(500);
    let (x, y) = (digits.x.select(Axis(0), train), digits.y.select(Axis(0), train));
    let (x_new, truth) = (digits.x.select(Axis(0), held_out), digits.y.select(Axis(0), held_out));

    let baseline = MostFrequentBaseline.fit(&x, &y)?.predict(&x_new)?;
    let share = accuracy(&truth, &baseline)?;
    println!("always a {}       accuracy {}", baseline[0], show::fixed(share, 3));
    for n_neighbors in [1, 3] {
        let model = KNearest { n_neighbors }.fit(&x, &y)?;
        let read = model.predict(&x_new)?;
        let share = accuracy(&truth, &read)?;
        println!(
            "{n_neighbors} nearest neighbor{}  accuracy {}",
            if n_neighbors == 1 { " " } else { "s" },
            show::fixed(share, 3)
        );
        let misread = truth.iter().zip(&read).filter(|(truth, read)| truth != read);
        let misread: Vec<String> = misread.map(|(truth, read)| format!("{truth}→{read}")).collect();
        println!("  misread: {}", misread.join(" "));
    }
    Ok(())
}
