//! Six results of a search, three of them relevant: every measure of a ranked list, by hand.

use learning::metrics::{average_precision_of_ranking, reciprocal_rank};

pub fn main() {
    let list = [false, true, true, false, true, false];
    let (mut found, mut precisions, mut rows) = (0, 0.0, Vec::new());
    for (i, relevant) in list.iter().enumerate() {
        found += usize::from(*relevant);
        let precision = f64::from(found as u32) / (i + 1) as f64;
        if *relevant {
            precisions += precision;
        }
        rows.push([
            (i + 1).to_string(),
            if *relevant { "yes" } else { "no" }.to_string(),
            show::fixed(precision, 4),
            show::fixed(found as f64 / 3.0, 4),
        ]);
    }
    println!("{}\n", show::table(&["k", "relevant", "precision at k", "recall at k"], &rows));
    let average = precisions / 3.0;
    println!("average precision  {}", show::fixed(average, 4));
    println!("reciprocal rank    {}", show::fixed(reciprocal_rank(&list), 4));
    let difference = (average - average_precision_of_ranking(&list)).abs();
    println!("difference to the library's average precision  {}", show::fixed(difference, 6));
}
