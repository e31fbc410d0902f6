//! Cohen's kappa: how far two judges agree beyond what their habits alone would give.

/// The held-out wines: a row for each true grade from 3 to 8, a column for each grade given.
const WINES: [[f64; 6]; 6] = [
    [0.0, 0.0, 1.0, 0.0, 0.0, 0.0],
    [0.0, 0.0, 7.0, 8.0, 0.0, 0.0],
    [0.0, 0.0, 123.0, 55.0, 1.0, 1.0],
    [0.0, 0.0, 41.0, 95.0, 11.0, 0.0],
    [0.0, 0.0, 1.0, 32.0, 20.0, 0.0],
    [0.0, 0.0, 0.0, 2.0, 2.0, 0.0],
];

pub fn main() {
    let always_5 = WINES.map(|row| [0.0, 0.0, row.iter().sum(), 0.0, 0.0, 0.0]);
    // What it costs to be d grades apart.
    let prices: [fn(f64) -> f64; 3] = [f64::signum, |d| d, |d| d * d];
    let rows = [("the model", WINES), ("always grade 5", always_5)].map(|(name, table)| {
        let [mut paid, mut by_chance] = [[0.0; 3]; 2];
        for i in 0..6 {
            for j in (0..6).filter(|j| *j != i) {
                let is: f64 = table[i].iter().sum();
                let called: f64 = table.iter().map(|row| row[j]).sum();
                for (k, price) in prices.iter().enumerate() {
                    let price = price(i.abs_diff(j) as f64);
                    paid[k] += price * table[i][j] / 400.0;
                    by_chance[k] += price * (is / 400.0) * (called / 400.0);
                }
            }
        }
        let kappas = [0, 1, 2].map(|k| 1.0 - paid[k] / by_chance[k]);
        show::row![name, ([1.0 - paid[0], 1.0 - by_chance[0]], 3), (kappas, 3)]
    });
    let header = ["judge", "agreed", "by chance", "Cohen's kappa", "linear", "quadratic"];
    println!("{}", show::table(&header, &rows));
}
