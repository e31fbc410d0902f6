//! Three perceptrons, two below and one above: what one of them cannot do, three can.

pub fn main() {
    for [a, b] in [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]] {
        let answer = if one_of_two(a, b) > 0.0 { "yes" } else { "no" };
        println!("switches {}  {answer}", show::vector([a, b], 0));
    }
}

/// A perceptron's answer: 1 where the weighted sum is above 0, else 0.
fn answer(sum: f64) -> f64 {
    if sum > 0.0 { 1.0 } else { 0.0 }
}

fn one_of_two(a: f64, b: f64) -> f64 {
    // yours: a perceptron for "at least one", one for "both", one above them
    let at_least_one = answer(a + b - 0.5);
    let both = answer(a + b - 1.5);
    answer(at_least_one - both - 0.5)
    // end
}
