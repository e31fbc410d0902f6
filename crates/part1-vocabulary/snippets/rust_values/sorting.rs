//! NaN is neither smaller nor larger than a number; sorting floats needs an order that knows it.

pub fn main() {
    let missing = f64::NAN;
    println!("NaN < 3250   {}", missing < 3250.0);
    println!("NaN >= 3250  {}", missing >= 3250.0);

    let mut masses_g = vec![3750.0, missing, 3250.0, 3800.0];
    masses_g.sort_by(f64::total_cmp);
    println!("sorted       {}", show::vector(&masses_g, 0));

    let largest = masses_g.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    println!("largest      {}", show::fixed(largest, 0));
}
