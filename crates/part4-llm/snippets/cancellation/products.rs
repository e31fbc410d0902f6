//! A text by its characters: the product vanishes, the sum of logarithms does not.

pub fn main() {
    let text = data::moby_dick().as_bytes();
    let mut counts = [0.0; 256];
    for &byte in text {
        counts[usize::from(byte)] += 1.0 / text.len() as f64;
    }
    let (mut product, mut narrow, mut logs) = (1.0_f64, 1.0_f32, 0.0);
    let mut rows = Vec::new();
    for (i, &byte) in text.iter().enumerate().take(1000) {
        let p = counts[usize::from(byte)];
        product *= p;
        narrow *= p as f32;
        logs += libm::log(p);
        let n = i + 1;
        if [10, 30, 100, 250, 1000].contains(&n) {
            let perplexity = libm::exp(-logs / n as f64);
            rows.push(show::row![n, log(narrow.into()), log(product), (logs, 2), (perplexity, 2)]);
        }
    }
    let header = ["characters", "log of product, f32", "f64", "sum of logs", "perplexity"];
    println!("{}", show::table(&header, &rows));
}

fn log(x: f64) -> String {
    if x > 0.0 { show::fixed(libm::log(x), 2) } else { "log of 0".to_owned() }
}
