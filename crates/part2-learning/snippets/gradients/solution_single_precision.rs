//! In 32-bit floats the same central difference is down to five digits at best.

pub fn main() {
    let digits = |slope: f64| (-libm::log10((slope + 0.64).abs())).floor() as i32;
    let mut rows = Vec::new();
    for k in 1..=7 {
        let step = libm::exp10(-f64::from(k));
        let wide = (f(0.5 + step) - f(0.5 - step)) / (2.0 * step);
        let narrow = f64::from(central_in_f32(step as f32));
        rows.push(show::row![format!("1e-{k}"), digits(narrow), digits(wide)]);
    }
    println!("right digits of the derivative −0.64");
    println!("{}", show::table(&["step", "in f32", "in f64"], &rows));
}

fn f(x: f64) -> f64 {
    1.0 / (1.0 + x * x)
}

fn central_in_f32(step: f32) -> f32 {
    // yours: the central difference of the same function at one half, all in f32
    let f = |x: f32| 1.0 / (1.0 + x * x);
    (f(0.5 + step) - f(0.5 - step)) / (2.0 * step)
    // end
}
