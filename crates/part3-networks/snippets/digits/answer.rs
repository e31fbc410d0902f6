//! A stranger's 6, one pixel to the right of its place, read by this page's network.
//! kind: figure

use networks::figures::read_digit;

pub fn main() -> numerics::Result<()> {
    let digits = part3_networks::unseen();
    // Picture 58, moved by 1 pixel to the right, without noise.
    println!("{}", read_digit(&digits.x_test, &digits.y_test, 58, (1.0, 0.0), 0.0)?.svg);
    Ok(())
}
