//! Random cuts set a strange value apart early: the penguins' flippers, one typed in centimeters.

use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let mut flippers_mm = data::penguins_matrix(&["flipper_length_mm"])?.column(0).to_vec();
    flippers_mm[0] = 18.1; // typed in cm: it was 181 mm
    let mut rng = Rng::new(7);
    for (name, value) in [("typed wrong", 18.1), ("the longest", 231.0), ("the median", 197.0)] {
        let mut n_cuts = 0;
        for _ in 0..1000 {
            let rows = rng.choice_without_replacement(flippers_mm.len(), 63)?;
            let mut sample: Vec<f64> = rows.iter().map(|row| flippers_mm[*row]).collect();
            sample.push(value);
            n_cuts += cuts_until_alone(sample, value, &mut rng);
        }
        let mean = show::fixed(f64::from(n_cuts) / 1000.0, 2);
        println!("{name}  {:>5} mm  {mean} cuts", show::fixed(value, 1));
    }
    Ok(())
}

/// Cuts at a random place between the smallest and the largest, and keeps the side of the value.
fn cuts_until_alone(mut sample: Vec<f64>, value: f64, rng: &mut Rng) -> u32 {
    let mut n_cuts = 0;
    loop {
        let (low, high) = sample.iter().fold((value, value), |(a, b), v| (a.min(*v), b.max(*v)));
        if low == high {
            return n_cuts; // alone, or among equals
        }
        let cut = rng.uniform(low, high);
        sample.retain(|v| (*v <= cut) == (value <= cut));
        n_cuts += 1;
    }
}
