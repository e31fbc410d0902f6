//! A mass is missing, impossible or fine: three cases that one `match` tells apart.

pub fn main() {
    for mass_g in [Some(3750.0), None, Some(-5.0), Some(f64::NAN)] {
        println!("{}", verdict(mass_g));
    }
}

fn verdict(mass_g: Option<f64>) -> &'static str {
    match mass_g {
        None => "missing",
        Some(grams) if grams > 0.0 => "fine",
        Some(_) => "impossible",
    }
}
