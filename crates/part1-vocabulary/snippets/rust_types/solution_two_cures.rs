//! Two cures for a moved value: lend it, or give away a clone.
//! twin: none (rust-language)

pub fn main() {
    let masses_g = vec![3750.0, 3800.0, 3250.0];

    let lent: f64 = mean_of_borrowed(&masses_g); // yours: the mean, by lending the masses
    println!("lent    mean {}  still {} masses", show::fixed(lent, 1), masses_g.len());

    let cloned: f64 = mean_of_owned(masses_g.clone()); // yours: the mean, by giving away a clone
    println!("cloned  mean {}  still {} masses", show::fixed(cloned, 1), masses_g.len());
}

fn mean_of_borrowed(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn mean_of_owned(values: Vec<f64>) -> f64 {
    mean_of_borrowed(&values)
}
