//! The word normal four times on the numbers 3 and 4, with four different answers.

use numerics::Rng;

pub fn main() {
    let (a, b) = (3.0, 4.0);
    let drawn = Rng::new(7).normal_with(a, b);
    println!("a draw, normal distribution, mean 3, std 4  {}", show::fixed(drawn, 4));

    println!("a normal vector of the arrow (3, 4)         {}", show::vector([-b, a], 1));

    let length = f64::sqrt(a * a + b * b);
    println!(
        "the arrow, normalized to length 1           {}",
        show::vector([a / length, b / length], 1)
    );

    let slope = a * b / (a * a); // solves the normal equation a·a·slope = a·b
    println!("the slope to the point, by normal equation  {}", show::fixed(slope, 4));
}
