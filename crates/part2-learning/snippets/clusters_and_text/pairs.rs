//! Two groupings of six samples, compared pair by pair: the Rand index, then luck taken out.

pub fn main() {
    let (a, b) = ([0, 0, 0, 1, 1, 1], [7, 7, 5, 5, 9, 9]); // the names of the groups do not matter
    let pairs: Vec<(bool, bool)> =
        (0..6).flat_map(|i| (0..i).map(move |j| (a[i] == a[j], b[i] == b[j]))).collect();
    let count = |of: fn(&(bool, bool)) -> bool| pairs.iter().filter(|p| of(p)).count() as f64;
    let (in_a, in_b) = (count(|p| p.0), count(|p| p.1));
    let (both, apart) = (count(|p| p.0 && p.1), count(|p| !p.0 && !p.1));
    let all = pairs.len() as f64;
    for (name, n) in [
        ("pairs", all),
        ("together in a", in_a),
        ("together in b", in_b),
        ("together in both", both),
        ("apart in both", apart),
    ] {
        println!("{name:<17} {:>2}", show::fixed(n, 0));
    }
    println!("Rand index  {}", show::fixed((both + apart) / all, 4));

    let by_luck = in_a * in_b / all; // together in both, if the groups were dealt at random
    let adjusted = (both - by_luck) / ((in_a + in_b) / 2.0 - by_luck);
    println!("together in both by luck  {}", show::fixed(by_luck, 1));
    println!("adjusted Rand index  {}", show::fixed(adjusted, 4));
}
