//! DCG by hand: five wines in the order shown, each grade divided by the logarithm of its place.

pub fn main() {
    let relevance = [2.0, 5.0, 0.0, 3.0, 3.0]; // the tasters' grade minus 3, in the order shown
    let best = [5.0, 3.0, 3.0, 2.0, 0.0];
    let discount = |i: usize| 1.0 / libm::log2((i + 2) as f64); // i counts from 0
    let dcg = |grades: [f64; 5]| (0..5).map(|i| grades[i] * discount(i)).sum::<f64>();

    let rows: Vec<_> = (0..5)
        .map(|i| {
            let grade = relevance[i];
            show::row![i + 1, (grade, 0), ([discount(i), grade * discount(i)], 4)]
        })
        .collect();
    println!("{}\n", show::table(&["place", "relevance", "discount", "product"], &rows));
    println!("DCG of the order shown  {}", show::fixed(dcg(relevance), 4));
    println!("DCG of the best order   {}", show::fixed(dcg(best), 4));
    println!("NDCG, their ratio       {}", show::fixed(dcg(relevance) / dcg(best), 4));
}
