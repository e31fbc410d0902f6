//! A regression asked to learn a name: the message comes before the first prediction.
//! twin: none (error-text)

use numerics::Error;

pub fn main() {
    let text = "flipper_mm,species\n181,Adelie\n211,Gentoo\n";
    match data::parse_csv("two_penguins.csv", text).and_then(|t| t.numbers("species")) {
        Ok(targets) => println!("{} targets", targets.len()),
        Err(error @ Error::Parse { .. }) => println!("the book's loader: {error}"),
        Err(error) => println!("{error}"),
    }
    match "Adelie".parse::<f64>() {
        Ok(target) => println!("target {target}"),
        Err(error) => println!("Rust itself: {error}"),
    }
}
