//! The variance of a die in two ways: a squared deviation, and a difference of squares.

const VALUES: [f64; 6] = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];

pub fn main() {
    println!("expectation of the value     {:>7}", show::fixed(expectation(VALUES), 4));
    println!("variance, by deviations      {:>7}", show::fixed(by_deviations(), 4));
    println!("variance, by squares         {:>7}", show::fixed(by_squares(), 4));
}

/// Each of six equally likely values times its probability, added up.
fn expectation(values: [f64; 6]) -> f64 {
    values.iter().sum::<f64>() / 6.0
}

fn by_deviations() -> f64 {
    // yours: the expectation of the squared deviation
    let mean = expectation(VALUES);
    expectation(VALUES.map(|value| (value - mean) * (value - mean)))
    // end
}

fn by_squares() -> f64 {
    // yours: the expectation of the square, minus the square of the expectation
    expectation(VALUES.map(|value| value * value)) - expectation(VALUES) * expectation(VALUES)
    // end
}
