//! One stray value: the mean and a high quantile follow it without end, robust guesses stop.

use learning::losses::{Loss, best_constant};
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let losses = [
        ("squared", Loss::Squared),
        ("absolute", Loss::Absolute),
        ("quantile 0.9", Loss::Quantile { q: 0.9 }),
        ("Huber, delta 0.3 kg", Loss::Huber { delta: 0.3 }),
        ("log-cosh", Loss::LogCosh),
    ];
    let mut rows = Vec::new();
    for (name, loss) in losses {
        let best_kg =
            |stray_kg| best_constant(loss, &array![3.25, 3.45, 3.65, 3.75, 3.8, stray_kg]);
        // as measured; then worse and worse typing errors
        let best_kg = [best_kg(3.7)?, best_kg(5.0)?, best_kg(37.0)?, best_kg(370.0)?];
        rows.push(show::row![name, (best_kg, 4)]);
    }
    println!("best guess in kg when the sixth penguin weighs …");
    println!("{}", show::table(&["loss", "3.7 kg", "5 kg", "37 kg", "370 kg"], &rows));
    Ok(())
}
