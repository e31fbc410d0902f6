//! A bigram model that goes on counting while it is judged.

pub fn main() {
    let text = data::moby_dick_whole().as_bytes();
    let (counted, held_out) = text.split_at(text.len() - text.len() / 10);
    let mut full = vec![[0.0; 256]; 256]; // (this byte, the next one)
    for pair in counted.windows(2) {
        full[usize::from(pair[0])][usize::from(pair[1])] += 1.0;
    }
    let empty = vec![[0.0; 256]; 256];
    for (name, start) in [("counted before", &full), ("nothing before", &empty)] {
        for reads in [false, true] {
            let bits = show::fixed(judge(start.clone(), held_out, reads), 3);
            println!(
                "{name}, {}  {bits} bits per byte",
                ["frozen    ", "goes on   "][usize::from(reads)]
            );
        }
    }
}

fn judge(mut counts: Vec<[f64; 256]>, text: &[u8], reads: bool) -> f64 {
    let mut totals: Vec<f64> = counts.iter().map(|row| row.iter().sum()).collect();
    let mut bits = 0.0;
    for pair in text.windows(2) {
        let [this, next] = [0, 1].map(|i| usize::from(pair[i]));
        bits -= libm::log2((counts[this][next] + 0.01) / (totals[this] + 2.56));
        if reads {
            // yours: what the model learns from this byte, once it was judged
            counts[this][next] += 1.0;
            totals[this] += 1.0;
            // end
        }
    }
    bits / (text.len() - 1) as f64
}
