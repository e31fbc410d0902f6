//! The same text read three ways: an `Option` says that it failed, a `Result` says why.

pub fn main() {
    for text in ["3750", "NA", "3750,5"] {
        match as_option(text) {
            Some(mass_g) => println!("{text:<7} Option  Some {}", show::fixed(mass_g, 0)),
            None => println!("{text:<7} Option  None"),
        }
        match as_result(text) {
            Ok(mass_g) => println!("{text:<7} Result  Ok {}", show::fixed(mass_g, 0)),
            Err(message) => println!("{text:<7} Result  Err {message}"),
        }
    }
    for texts in [["3750", "3800"], ["3750", "3750,5"]] {
        match mean(&texts) {
            Ok(mean) => println!("mean of {} and {}: {}", texts[0], texts[1], show::fixed(mean, 0)),
            Err(message) => println!("mean of {} and {}: {message}", texts[0], texts[1]),
        }
    }
}

fn as_option(text: &str) -> Option<f64> {
    text.parse().ok()
}

fn as_result(text: &str) -> Result<f64, String> {
    text.parse().map_err(|_| format!("\"{text}\" is not a number"))
}

fn mean(texts: &[&str]) -> Result<f64, String> {
    let mut total = 0.0;
    for text in texts {
        total += as_result(text)?; // an Err leaves the function here
    }
    Ok(total / texts.len() as f64)
}
