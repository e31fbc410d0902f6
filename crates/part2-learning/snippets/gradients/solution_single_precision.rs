//! In 32-bit floats the same central difference is down to five digits at best.

pub fn main() {
    let mut rows = Vec::new();
    for k in 1..=7 {
        let step = libm::exp10(-f64::from(k));
        let (single, wide) = (step as f32, step);
        let in_f32 = (f_single(0.5 + single) - f_single(0.5 - single)) / (2.0 * single);
        let in_f64 = (f(0.5 + wide) - f(0.5 - wide)) / (2.0 * wide);
        let digits = [f64::from(in_f32), in_f64].map(|slope| right_digits(slope).to_string());
        rows.push([format!("1e-{k}"), digits[0].clone(), digits[1].clone()]);
    }
    println!("right digits of the derivative −0.64");
    println!("{}", show::table(&["step", "in f32", "in f64"], &rows));
}

fn f(x: f64) -> f64 {
    1.0 / (1.0 + x * x)
}

fn f_single(x: f32) -> f32 {
    1.0 / (1.0 + x * x)
}

fn right_digits(slope: f64) -> i32 {
    (-libm::log10((slope + 0.64).abs().max(1e-16))).floor() as i32
}
