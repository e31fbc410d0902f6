//! Data augmentation: 100 digits, and copies of the same 100 moved in four directions.

use learning::neighbors::KNearest;
use ndarray::{Axis, s};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng};
use part2_learning::regularization::{shifted_images, with_shifts};

pub fn main() -> Result<()> {
    let digits = data::digits();
    let order = Rng::new(7).permutation(1797);
    let (x, y) = (digits.x.select(Axis(0), &order), digits.y.select(Axis(0), &order));
    let (train, labels, truth) = (x.slice(s![..100, ..]), y.slice(s![..100]), y.slice(s![1000..]));
    let centered = x.slice(s![1000.., ..]).to_owned();
    let moved = shifted_images(&centered, 8, 0, 1)?; // one pixel to the right

    let mut rows = Vec::new();
    for (name, shift) in [("none", 0.0), ("half a pixel", 0.5), ("one pixel", 1.0)] {
        // The 100 images, and of each four copies: moved right, left, down and up.
        let (images, labels) = with_shifts(train, labels, 8, shift)?;
        let model = KNearest { n_neighbors: 1 }.fit(&images, &labels)?;
        let mut wrong = [0.0; 2]; // in percent
        for (percent, test) in wrong.iter_mut().zip([&centered, &moved]) {
            let answers = model.predict(test)?;
            let n_wrong = answers.iter().zip(truth).filter(|(a, b)| a != b).count();
            *percent = 100.0 * n_wrong as f64 / truth.len() as f64;
        }
        rows.push(show::row![name, (wrong, 1)]);
    }
    let header = ["copies moved by", "wrong in %, centered", "moved a pixel"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
