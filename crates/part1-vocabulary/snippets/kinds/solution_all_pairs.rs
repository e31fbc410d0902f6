//! The ranking by flipper length on all penguins: the share of pairs in the right order.

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (mut right, mut tied, mut pairs) = (0, 0, 0);
    for a in 0..flock.nrows() {
        for b in 0..a {
            let (flipper, mass) = (flock[[a, 0]] - flock[[b, 0]], flock[[a, 1]] - flock[[b, 1]]);
            if mass != 0.0 {
                pairs += 1;
                right += usize::from(flipper * mass > 0.0);
                tied += usize::from(flipper == 0.0);
            }
        }
    }
    let share = (right as f64 + 0.5 * tied as f64) / pairs as f64;
    println!("pairs with different masses  {}", show::integer(pairs));
    println!("in the right order           {}", show::integer(right));
    println!("with equal flippers          {}", show::integer(tied));
    println!("share, equal ones half       {}", show::fixed(share, 4));
    Ok(())
}
