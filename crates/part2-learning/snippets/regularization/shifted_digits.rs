//! Data augmentation: 100 digits, and copies of the same 100 moved in four directions.

use learning::neighbors::KNearest;
use ndarray::{Array2, Axis, s};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng};
use part2_learning::regularization::{shifted_images, with_shifts};

pub fn main() -> Result<()> {
    let digits = data::digits();
    let order = Rng::new(7).permutation(1797);
    let (x, y) = (digits.x.select(Axis(0), &order), digits.y.select(Axis(0), &order));
    let (train, labels, truth) = (x.slice(s![..100, ..]), y.slice(s![..100]), y.slice(s![1000..]));
    let centered = x.slice(s![1000.., ..]).to_owned();
    let moved = shifted_images(centered.view(), 8, 0, 1)?;

    let sets = [
        ("none", (train.to_owned(), labels.to_owned())),
        ("one pixel", with_shifts(train, labels, 8, 1.0)?),
        ("half a pixel", with_shifts(train, labels, 8, 0.5)?),
    ];
    for (name, (images, labels)) in sets {
        let model = KNearest { n_neighbors: 1 }.fit(&images, &labels)?;
        let wrong = |x: &Array2<f64>| -> Result<String> {
            let answers = model.predict(x)?;
            let wrong = answers.iter().zip(truth).filter(|(a, b)| a != b).count();
            Ok(show::percent(wrong as f64 / truth.len() as f64, 1))
        };
        let (centered, moved) = (wrong(&centered)?, wrong(&moved)?);
        println!("shifts: {name:<13} wrong on centered {centered}, on moved {moved}");
    }
    Ok(())
}
