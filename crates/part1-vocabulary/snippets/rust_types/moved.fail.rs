//! A `Vec` that was given away is used once more; the compiler says where it went.
//! twin: none (rust-language)

pub fn main() {
    let masses_g = vec![3750.0, 3800.0, 3250.0];
    let mean = mean_of(masses_g);
    println!("mean of {} masses: {mean} g", masses_g.len());
}

fn mean_of(values: Vec<f64>) -> f64 {
    let total: f64 = values.iter().sum();
    total / values.len() as f64
}
