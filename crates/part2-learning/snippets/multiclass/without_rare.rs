//! Leave five wines of 400 out of the test, the two rarest grades: the macro average jumps.

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
    let mut without = WINES;
    (without[0], without[5]) = ([0.0; 6], [0.0; 6]); // no wine of grade 3 or 8
    let rows = [("all six grades", WINES), ("without 3 and 8", without)].map(|(name, wines)| {
        let (mut n_wines, mut right, mut recalls) = (0.0, 0.0, Vec::new());
        for class in 0..6 {
            let support: f64 = wines[class].iter().sum();
            let called: f64 = wines.iter().map(|row| row[class]).sum();
            n_wines += support;
            right += wines[class][class];
            if support + called > 0.0 {
                // A class that is only called has a recall of 0 / 0, shown as 0.
                recalls.push(if support == 0.0 { 0.0 } else { wines[class][class] / support });
            }
        }
        let macro_recall = recalls.iter().sum::<f64>() / recalls.len() as f64;
        show::row![name, ([n_wines, recalls.len() as f64], 0), ([right / n_wines, macro_recall], 3)]
    });
    println!("{}", show::table(&["recall", "wines", "classes", "micro", "macro"], &rows));
}
