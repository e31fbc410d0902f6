//! A hash map answers what it holds; a soft look-up answers everything, with a mixture.

use std::collections::HashMap;

use ndarray::array;
use numerics::functions::softmax;

pub fn main() {
    // Each species' mean mass in g, and its mean bill, length and depth, standardized.
    let species = ["Adelie", "Chinstrap", "Gentoo"];
    let values = array![3700.7, 3733.1, 5076.0];
    let keys = array![[-0.94, 0.61], [0.90, 0.64], [0.66, -1.10]];

    let exact: HashMap<_, _> = species.into_iter().zip(&values).collect();
    for name in ["Gentoo", "gentoo"] {
        let found = exact.get(name).map(|mass| show::fixed(**mass, 1));
        println!("{name}: {}", found.as_deref().unwrap_or("nothing"));
    }

    let gentoo = keys.row(2).to_owned();
    let between = (&keys.row(1) + &keys.row(2)) / 2.0;
    let queries = [
        ("Gentoo's key", gentoo.clone()),
        ("5 times as long", &gentoo * 5.0),
        ("between two keys", &between * 5.0),
        ("a little deeper", (&between + &array![0.0, 0.01]) * 5.0),
    ];
    let rows = queries.map(|(name, query)| {
        let scores = keys.dot(&query); // (n_keys)
        let shares = softmax(&scores);
        show::row![name, (scores, 2), (&shares, 3), (shares.dot(&values), 1)]
    });
    let header = ["query", "score A", "C", "G", "share A", "C", "G", "mass (g)"];
    println!("{}", show::table(&header, &rows));
}
