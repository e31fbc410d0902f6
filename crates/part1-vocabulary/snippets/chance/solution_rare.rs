//! A rare illness and a good test: counted in 10,000 people, then thrown with a million.

use numerics::Rng;

pub fn main() {
    // Of 10,000 people, 1 in 100 is ill; the test is right 95 times in 100.
    let found: f64 = 95.0; // yours: how many are ill and positive
    let false_alarms: f64 = 495.0; // yours: how many are healthy and positive
    let counted = found / (found + false_alarms);
    println!("counted: P(ill | positive) = {}", show::fixed(counted, 3));

    let mut rng = Rng::new(7);
    let (mut ill, mut positive) = (0.0, 0.0);
    for _ in 0..1_000_000 {
        let is_ill = rng.random() < 0.01;
        let test_is_right = rng.random() < 0.95;
        if is_ill == test_is_right {
            positive += 1.0;
            ill += f64::from(is_ill);
        }
    }
    println!("thrown:  P(ill | positive) = {}", show::fixed(ill / positive, 3));
}
