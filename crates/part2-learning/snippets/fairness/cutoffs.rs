//! Another cutoff for the males: each measure of fairness has its best one, none suits all.

use data::{Penguin, Sex};
use numerics::Rng;

pub fn main() {
    let flock: Vec<_> = data::penguins().iter().filter(|p| p.is_complete()).collect();
    let order = Rng::new(7).permutation(333);
    let held_out: Vec<_> = order.iter().take(150).map(|i| flock[*i]).collect();
    let is_heavy = |p: &Penguin| p.body_mass_g > Some(4000.0);
    let is_male = |p: &Penguin| p.sex == Some(Sex::Male);
    // Among those of a sex that `of` picks, the share for which `is` holds; then the gap.
    let gap = |of: &dyn Fn(&Penguin) -> bool, is: &dyn Fn(&Penguin) -> bool| {
        let shares = [false, true].map(|male| {
            let picked = || held_out.iter().filter(|p| is_male(p) == male && of(p));
            picked().filter(|p| is(p)).count() as f64 / picked().count() as f64
        });
        (shares[0] - shares[1]).abs()
    };
    let mut rows = Vec::new();
    for male_mm in [189.0, 195.0, 199.0, 201.0, 205.0] {
        let passes =
            |p: &Penguin| p.flipper_length_mm > Some(if is_male(p) { male_mm } else { 199.0 });
        let (found, alarms) = (gap(&is_heavy, &passes), gap(&|p| !is_heavy(p), &passes));
        let gaps = [gap(&|_| true, &passes), found, found.max(alarms), gap(&passes, &is_heavy)];
        rows.push(show::row![(male_mm, 0), (gaps, 3)]);
    }
    println!("the gap between the sexes, females above 199 mm passing, males above …");
    let parities = ["demographic parity", "equal opportunity", "equalized odds", "precision"];
    println!("{}", show::table(&[&["male mm"], &parities[..]].concat(), &rows));
}
