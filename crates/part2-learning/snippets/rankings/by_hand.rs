//! Six results of a search, three of them relevant: every measure of a list, by hand.

pub fn main() {
    let list = [false, true, true, false, true, false];
    let (mut found, mut at_hits, mut rows) = (0, Vec::new(), Vec::new());
    for (i, relevant) in list.into_iter().enumerate() {
        found += u32::from(relevant);
        let precision = f64::from(found) / (i + 1) as f64;
        let recall = f64::from(found) / 3.0;
        if relevant {
            at_hits.push(precision);
        }
        let answer = if relevant { "yes" } else { "no" };
        rows.push(show::row![i + 1, answer, ([precision, recall], 4)]);
    }
    println!("{}\n", show::table(&["k", "relevant", "precision at k", "recall at k"], &rows));
    println!("precision at each hit  {}", show::vector(&at_hits, 4));
    println!("reciprocal rank        {}", show::fixed(at_hits[0], 4));
    println!("average precision      {}", show::fixed(at_hits.iter().sum::<f64>() / 3.0, 4));
}
