//! Linear growth adds the same number every year, exponential growth multiplies by it.

pub fn main() {
    let (mut linear, mut exponential) = (100.0, 100.0);
    let mut rows = Vec::new();
    for year in 0..=50 {
        if year % 10 == 0 {
            let logarithm = libm::log(exponential);
            rows.push([
                year.to_string(),
                show::fixed(linear, 0),
                show::fixed(exponential, 0),
                show::fixed(logarithm, 4),
            ]);
        }
        linear += 10.0; // ten birds a year
        exponential *= 1.1; // ten percent a year
    }
    let header = ["year", "linear growth", "exponential growth", "its ln"];
    println!("{}", show::table(&header, &rows));
}
