//! An encoder that sees no difference: its InfoNCE loss by pencil, then from the library.

use ndarray::Array2;
use networks::contrastive::info_nce;

pub fn main() -> numerics::Result<()> {
    let share: f64 = 0.1; // yours: the share of each partner, all twenty vectors being the same
    println!("with a pencil    {}", show::fixed(-libm::log(share), 4));
    let same = Array2::ones((10, 3));
    for temperature in [1.0, 0.1] {
        let loss = info_nce(&same, &same, temperature)?.loss;
        println!("temperature {}  {}", show::fixed(temperature, 1), show::fixed(loss, 4));
    }
    Ok(())
}
