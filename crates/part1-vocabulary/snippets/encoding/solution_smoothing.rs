//! How much smoothing helps on held-out names, with endings of three letters.

use learning::preprocessing::TargetEncoder;
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let (women, men) = (data::female_names(), data::male_names());
    let ending = |name: &&str| name.to_lowercase().chars().rev().take(3).collect::<String>();
    let names: Vec<String> = women.iter().chain(men).map(ending).collect();
    let order = Rng::new(7).permutation(names.len());
    let endings: Vec<&String> = order.iter().map(|&i| &names[i]).collect();
    let y: Vec<f64> = order.iter().map(|&i| f64::from(i < women.len())).collect();
    let (held_out, train) = endings.split_at(2849);
    let (y_held, y_train) = y.split_at(2849);
    let mut rows = Vec::new();
    for smoothing in [0.0, 0.1, 1.0, 2.0, 5.0, 20.0, 100.0] {
        let shares = TargetEncoder { smoothing }.fit(train, y_train)?.transform(held_out);
        let bits: f64 = shares.iter().zip(y_held).map(|(share, y)| surprise(*share, *y)).sum();
        rows.push(show::row![show::fixed(smoothing, 1), (bits / 2849.0, 3)]);
    }
    println!("{}", show::table(&["smoothing", "mean surprise, bits"], &rows));
    Ok(())
}

/// In bits, that the name is a woman's (y is 1) or a man's.
fn surprise(share: f64, y: f64) -> f64 {
    // yours: minus the base-2 logarithm of the share given to what happened
    -libm::log2(if y == 1.0 { share } else { 1.0 - share })
    // end
}
