//! How far a digit is from other hands and from other digits, and how far noise of 0.15 takes it.

use numerics::{Result, Rng, stats};

pub fn main() -> Result<()> {
    let digits = part3_networks::unseen();
    let distance = |a: usize, b: usize| {
        let gap = &digits.x_test.row(a) - &digits.x_train.row(b);
        gap.dot(&gap).sqrt()
    };
    let (mut same, mut other) = (Vec::new(), Vec::new());
    for a in 0..510 {
        let (mut nearest_same, mut nearest_other) = (f64::INFINITY, f64::INFINITY);
        for b in 0..1287 {
            let to = match digits.y_test[a] == digits.y_train[b] {
                true => &mut nearest_same,
                false => &mut nearest_other,
            };
            *to = f64::min(*to, distance(a, b));
        }
        same.push(nearest_same);
        other.push(nearest_other);
    }
    println!("same digit, another hand   {}", show::fixed(stats::median(&same)?, 2));
    println!("another digit              {}", show::fixed(stats::median(&other)?, 2));

    let noise = Rng::new(7).normals((510, 64)) * 0.15;
    let lengths: Vec<f64> = noise.rows().into_iter().map(|row| row.dot(&row).sqrt()).collect();
    println!("noise of 0.15, measured    {}", show::fixed(stats::median(&lengths)?, 2));
    println!("noise of 0.15, by formula  {}", show::fixed(0.15 * 64_f64.sqrt(), 2));
    Ok(())
}
