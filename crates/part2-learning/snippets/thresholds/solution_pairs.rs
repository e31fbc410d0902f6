//! Two models and six patients: count the pairs in order, a tie for one half.

pub fn main() {
    for (name, ill, healthy) in
        [("first ", [0.9, 0.8, 0.3], [0.4, 0.2, 0.1]), ("second", [0.9, 0.7, 0.7], [0.7, 0.2, 0.1])]
    {
        let pairs = in_order(ill, healthy);
        println!(
            "{name}  {} of 9 pairs  AUC {}",
            show::fixed(pairs, 1),
            show::fixed(pairs / 9.0, 4)
        );
        let turned = in_order(ill.map(|s| -s), healthy.map(|s| -s)) / 9.0;
        println!("        turned around      AUC {}", show::fixed(turned, 4));
    }
}

fn in_order(ill: [f64; 3], healthy: [f64; 3]) -> f64 {
    // yours: the pairs in which the ill patient is higher, a tie for one half
    let mut points = 0.0;
    for plus in ill {
        for minus in healthy {
            points += f64::from(u8::from(plus > minus)) + f64::from(u8::from(plus == minus)) / 2.0;
        }
    }
    points
    // end
}
