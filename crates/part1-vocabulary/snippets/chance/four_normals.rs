//! The word normal four times on the numbers 3 and 4, with four different answers.

use numerics::Rng;

pub fn main() {
    let (a, b) = (3.0, 4.0);

    let drawn = Rng::new(7).normal_with(a, b);
    println!("normal distribution, mean 3, std 4, first draw  {}", show::fixed(drawn, 4));

    println!("normal vector of the arrow (3, 4)               {}", show::vector([-b, a], 1));

    let length = f64::sqrt(a * a + b * b);
    let normalized = [a / length, b / length];
    println!("the arrow (3, 4), normalized                    {}", show::vector(normalized, 1));

    // The slope w whose line through zero comes nearest to the point (3, 4): a·a·w = a·b.
    let w = a * b / (a * a);
    println!("normal equation of the point (3, 4), solved     {}", show::fixed(w, 4));
}
