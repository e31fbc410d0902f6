//! A mass is missing, impossible or fine: three cases that one `match` tells apart.

pub fn main() {
    println!("3750 g    {}", verdict(Some(3750.0)));
    println!("no entry  {}", verdict(None));
    println!("-5 g      {}", verdict(Some(-5.0)));
    println!("NaN       {}", verdict(Some(f64::NAN)));
}

fn verdict(mass_g: Option<f64>) -> &'static str {
    // yours: "missing", "fine" or "impossible", by one match
    match mass_g {
        None => "missing",
        Some(grams) if grams > 0.0 => "fine",
        Some(_) => "impossible",
    }
    // end
}
