//! A function that adds a mass to the caller's list, and one that leaves the list alone.

pub fn main() {
    let mut masses_g = vec![3750.0, 3800.0];

    let longer = with_mass(&masses_g, 3250.0);
    println!("with_mass   gives {}", show::vector(&longer, 0));
    println!("            ours  {}", show::vector(&masses_g, 0));

    add_mass(&mut masses_g, 3250.0);
    println!("add_mass    ours  {}", show::vector(&masses_g, 0));
}

fn with_mass(masses_g: &[f64], mass_g: f64) -> Vec<f64> {
    // yours: a longer list, and the caller's as it was
    let mut longer = masses_g.to_vec();
    longer.push(mass_g);
    longer
    // end
}

fn add_mass(masses_g: &mut Vec<f64>, mass_g: f64) {
    // yours: the caller's list gets one more
    masses_g.push(mass_g);
    // end
}
