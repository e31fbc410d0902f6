//! One feature made by hand, the ink in the middle, tells zeros from ones it has never seen.

use ndarray::{ArrayView2, s};

pub fn main() -> numerics::Result<()> {
    let digits = data::digits();
    // (ink of the four middle pixels, whether it is a one), in the order of the file
    let mut samples = Vec::new();
    for (i, digit) in digits.y.iter().enumerate().filter(|(_, digit)| **digit < 2) {
        samples.push((middle_ink(digits.image(i)?), *digit == 1));
    }
    let (train, held_out) = samples.split_at(samples.len() / 2);
    let accuracy = |threshold: f64, part: &[(f64, bool)]| {
        let right = part.iter().filter(|(ink, is_one)| (*ink > threshold) == *is_one).count();
        right as f64 / part.len() as f64
    };
    let mut best = 0.5;
    for threshold in (0..64).map(|ink| f64::from(ink) + 0.5) {
        if accuracy(threshold, train) > accuracy(best, train) {
            best = threshold;
        }
    }
    println!("pictures      {} seen, {} held out", train.len(), held_out.len());
    println!("a one has more ink in the middle than {}", show::fixed(best, 1));
    println!("accuracy      {} seen", show::fixed(accuracy(best, train), 4));
    println!("              {} held out", show::fixed(accuracy(best, held_out), 4));
    let never = accuracy(f64::INFINITY, held_out);
    println!("baseline      {} held out", show::fixed(never.max(1.0 - never), 4));
    Ok(())
}

fn middle_ink(picture: ArrayView2<f64>) -> f64 {
    // yours: the ink of the four pixels in the middle of the 8 × 8
    picture.slice(s![3..5, 3..5]).sum()
    // end
}
