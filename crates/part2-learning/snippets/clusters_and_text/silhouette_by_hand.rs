//! The silhouette of five penguins on one line, by flipper length: own group against the nearest.

pub fn main() {
    let flipper_mm: [f64; 5] = [181.0, 186.0, 195.0, 213.0, 221.0];
    let groups = [0, 0, 0, 1, 1]; // three short flippers, two long ones
    let mut rows = Vec::new();
    for i in 0..5 {
        let mean_distance = |group: usize| {
            let others = (0..5).filter(|j| *j != i && groups[*j] == group);
            let (sum, n) = others.fold((0.0, 0.0), |(sum, n), j| {
                (sum + (flipper_mm[i] - flipper_mm[j]).abs(), n + 1.0)
            });
            sum / n
        };
        let (own, other) = (mean_distance(groups[i]), mean_distance(1 - groups[i]));
        let silhouette = (other - own) / own.max(other);
        rows.push(show::row![(flipper_mm[i], 0), ([own, other], 1), (silhouette, 4)]);
    }
    let header = ["flipper mm", "to its own group", "to the other", "silhouette"];
    println!("{}", show::table(&header, &rows));
}
