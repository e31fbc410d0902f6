//! Two ways to drop columns: pixels that never change, and health figures that follow the target.

use learning::feature_selection::{select_by_correlation, select_by_variance};
use ndarray::s;
use numerics::{Rng, split::train_test_split, stats};

pub fn main() -> numerics::Result<()> {
    let digits = data::digits();
    let pictures = digits.x.slice(s![..1000, ..]); // the training set; the others are held out
    for threshold in [0.0, 1.0, 10.0] {
        let kept = select_by_variance(pictures, threshold)?.len();
        println!("variance threshold {:>2}: {kept} of 64 pixels kept", show::fixed(threshold, 0));
    }
    let kept = select_by_variance(pictures, 0.0)?;
    let dropped: Vec<&str> =
        (0..64).filter(|j| !kept.contains(j)).map(|j| digits.feature_names[j].as_str()).collect();
    println!("always paper: {}\n", dropped.join(", "));

    let diabetes = data::diabetes();
    let parts = train_test_split(diabetes.x.view(), diabetes.y.view(), 0.25, &mut Rng::new(7))?;
    let (x, y) = (parts.x_train, parts.y_train);
    let order = select_by_correlation(&x, &y, 10)?;
    let mut rows = Vec::new();
    for (place, j) in order.iter().enumerate().take(6) {
        // How closely it follows a column that stands above it.
        let mut closest = 0.0_f64;
        for above in &order[..place] {
            closest = closest.max(stats::correlation(x.column(*j), x.column(*above))?.abs());
        }
        let with_target = stats::correlation(x.column(*j), y.view())?;
        let numbers = [with_target, closest].map(|x| show::fixed(x, 2));
        rows.push([&[diabetes.feature_names[*j].clone()], &numbers[..]].concat());
    }
    println!("{} patients to learn from", x.nrows());
    println!("{}", show::table(&["feature", "with the target", "with one above"], &rows));
    Ok(())
}
