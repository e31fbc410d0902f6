//! The variance of a die in two ways: a squared deviation, and a difference of squares.

pub fn main() {
    let (mut of_value, mut of_square) = (0.0, 0.0);
    for value in 1..=6 {
        let value = f64::from(value);
        of_value += value / 6.0;
        of_square += value * value / 6.0;
    }
    let mut of_deviation = 0.0;
    for value in 1..=6 {
        let deviation = f64::from(value) - of_value;
        of_deviation += deviation * deviation / 6.0;
    }
    println!("expectation of the value              {:>7}", show::fixed(of_value, 4));
    println!("expectation of its square             {:>7}", show::fixed(of_square, 4));
    println!("square of the expectation             {:>7}", show::fixed(of_value * of_value, 4));
    let difference = of_square - of_value * of_value;
    println!("difference of these two               {:>7}", show::fixed(difference, 4));
    println!("expectation of the squared deviation  {:>7}", show::fixed(of_deviation, 4));
}
