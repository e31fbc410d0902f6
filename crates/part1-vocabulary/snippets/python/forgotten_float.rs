//! A mass that came from a file is a text until it is read as a number.

pub fn main() -> Result<(), std::num::ParseFloatError> {
    let cell = "3750"; // as it stands in the file
    println!("text, twice    {}", cell.repeat(2));
    let mass_g: f64 = cell.parse()?;
    println!("number, twice  {}", show::fixed(2.0 * mass_g, 0));
    Ok(())
}
