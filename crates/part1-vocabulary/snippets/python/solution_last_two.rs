//! The last two masses, and all masses from back to front.

pub fn main() {
    let masses_g = [3750.0, 3800.0, 3250.0, 3450.0];
    // yours: masses_g[-2:], masses_g[::-1] and masses_g[::2] in Rust, each printed
    println!("the last two    {}", show::vector(&masses_g[masses_g.len() - 2..], 0));
    println!("from the back   {}", show::vector(masses_g.iter().rev(), 0));
    println!("every second    {}", show::vector(masses_g.iter().step_by(2), 0));
    // end
}
