//! Which one answer for all penguins does each loss like best? A proper one wants their share.

pub fn main() {
    let penguins = data::penguins();
    let chinstraps = penguins.iter().filter(|bird| bird.species == data::Species::Chinstrap);
    let share = chinstraps.count() as f64 / penguins.len() as f64;
    println!("share of Chinstraps     {}", show::fixed(share, 4));

    // Name, first answer tried (in hundredths), sum of the answers for yes and for no, cost of yes.
    let losses: [(&str, i32, f64, fn(f64) -> f64); 5] = [
        ("log loss, probability", 1, 1.0, |p| -libm::log(p)),
        ("squared, probability", 1, 1.0, |p| (1.0 - p) * (1.0 - p)),
        ("focal, probability", 1, 1.0, |p| -(1.0 - p) * (1.0 - p) * libm::log(p)),
        ("absolute, probability", 1, 1.0, |p| 1.0 - p),
        ("hinge, score", -200, 0.0, |margin| (1.0 - margin).max(0.0)),
    ];
    for (name, from, both, cost) in losses {
        let mean = |hundredths: i32| {
            let yes = f64::from(hundredths) / 100.0; // and both − yes is the answer for *no*
            share * cost(yes) + (1.0 - share) * cost(both - yes)
        };
        let best = (from..=99).min_by(|a, b| mean(*a).total_cmp(&mean(*b))).unwrap_or(from);
        println!("{name:<23} {}", show::fixed(f64::from(best) / 100.0, 2));
    }
}
