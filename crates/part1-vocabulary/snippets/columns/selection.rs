//! Two ways to drop columns: by a variance threshold, and by correlation with the target.

use learning::feature_selection::select_by_correlation;
use ndarray::s;
use numerics::{Result, Rng, split::train_test_split, stats};

pub fn main() -> Result<()> {
    let digits = data::digits();
    let pictures = digits.x.slice(s![..1000, ..]); // the training set; the others are held out
    let pixels = pictures.columns().into_iter();
    let variances = pixels.map(|pixel| stats::variance(pixel, 0)).collect::<Result<Vec<_>>>()?;
    for threshold in [0.0, 1.0, 10.0] {
        let n_kept = variances.iter().filter(|variance| **variance > threshold).count();
        println!("variance threshold {:>2}: {n_kept} of 64 pixels kept", show::fixed(threshold, 0));
    }

    let diabetes = data::diabetes();
    let parts = train_test_split(&diabetes.x, &diabetes.y, 0.25, &mut Rng::new(7))?;
    let (x, y) = (parts.x_train, parts.y_train);
    let order = select_by_correlation(&x, &y, 6)?;
    let mut rows = Vec::new();
    for (place, j) in order.iter().enumerate() {
        let mut closest = 0.0_f64; // how closely it follows a column further up
        for above in &order[..place] {
            closest = closest.max(stats::correlation(x.column(*j), x.column(*above))?.abs());
        }
        let with_target = stats::correlation(x.column(*j), &y)?;
        rows.push(show::row![&diabetes.feature_names[*j], ([with_target, closest], 2)]);
    }
    println!("\n{} patients to learn from", x.nrows());
    println!("{}", show::table(&["feature", "with the target", "with one above"], &rows));
    Ok(())
}
