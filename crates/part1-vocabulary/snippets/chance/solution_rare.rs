//! A rare illness and a good test: counted in 10,000 people, then thrown with a million.

use numerics::Rng;

pub fn main() {
    let (sick, healthy) = (100.0, 9900.0); // 1 in 100 is sick
    let (found, false_alarms) = (sick * 0.95, healthy * 0.05); // the test is right 95 times in 100
    println!("sick and positive     {:>4}", show::fixed(found, 0));
    println!("healthy and positive  {:>4}", show::fixed(false_alarms, 0));
    let share = found / (found + false_alarms);
    println!("P(positive | sick)    {}", show::fixed(found / sick, 3));
    println!("P(sick | positive)    {}", show::fixed(share, 3));

    let mut rng = Rng::new(7);
    let (mut sick, mut positive) = (0, 0);
    for _ in 0..1_000_000 {
        let is_sick = rng.random() < 0.01;
        let test_is_right = rng.random() < 0.95;
        if is_sick == test_is_right {
            positive += 1;
            if is_sick {
                sick += 1;
            }
        }
    }
    let share = show::fixed(f64::from(sick) / f64::from(positive), 3);
    println!("thrown: {sick} sick of {positive} positive, {share}");
}
