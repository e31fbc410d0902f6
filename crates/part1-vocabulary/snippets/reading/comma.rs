//! A decimal comma is no number to a program; the error says what it could not read.
//! twin: none (error-text)

pub fn main() {
    for text in ["3750.5", "3750,5", ""] {
        match text.parse::<f64>() {
            Ok(mass) => {
                println!("{text:?} is a number; half of it is {}", show::fixed(mass / 2.0, 2))
            }
            Err(error) => println!("{text:?}: {error}"),
        }
    }
}
