//! Two things called precision: how pure the alarms are, and how many digits a number keeps.

use learning::metrics::BinaryCounts;

pub fn main() {
    let counts = BinaryCounts { true_positives: 43, false_positives: 14, ..Default::default() };
    let double = counts.precision();
    let single = double as f32;
    let half_way = (double * 1024.0).round() / 1024.0; // ten bits behind the point
    println!("precision of the model, 64 bits  {}", show::fixed(double, 16));
    println!("the same number in 32 bits       {}", show::fixed(f64::from(single), 16));
    println!("the same number in 10 bits       {}", show::fixed(half_way, 16));
    let lost = f64::from(single) - double;
    println!("lost by the floating point of 32 bits  {}", show::fixed(lost, 10));
    println!("right of 57 alarms, in any of them     {}", show::fixed(half_way * 57.0, 0));
}
