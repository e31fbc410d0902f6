//! A picture shares 1 as 1/2, 1/4 and 1/4: among how many neighbors does it hesitate?

use ndarray::array;
use networks::tsne::bandwidth;

pub fn main() -> numerics::Result<()> {
    let perplexity: f64 = 2.83; // yours: 2 to the mean surprise in bits
    // Squared distances 0, 1 and 1: the bandwidth at that perplexity, and its shares.
    let h = bandwidth(&array![0.0, 1.0, 1.0], perplexity)?;
    let near = array![0.0, 1.0, 1.0].mapv(|d: f64| libm::exp(-d / (2.0 * h * h)));
    println!("shares  {}", show::vector(&near / near.sum(), 2));
    Ok(())
}
