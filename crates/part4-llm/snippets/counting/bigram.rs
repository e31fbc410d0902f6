//! Bits per byte of a bigram model by hand, without and with smoothing.

pub fn main() {
    let text = data::moby_dick_whole().as_bytes();
    let (counted, held_out) = text.split_at(text.len() - text.len() / 10);
    let mut single = vec![0.0; 256];
    let mut pairs = vec![[0.0; 256]; 256]; // (this byte, the next one)
    for pair in counted.windows(2) {
        let [this, next] = [0, 1].map(|i| usize::from(pair[i]));
        single[next] += 1.0;
        pairs[this][next] += 1.0;
    }
    let totals: Vec<f64> = pairs.iter().map(|row| row.iter().sum()).collect();
    let n = single.iter().sum::<f64>();
    let given = |k: f64| {
        let (pairs, totals) = (&pairs, &totals);
        move |this: usize, next: usize| (pairs[this][next] + k) / (totals[this] + k * 256.0)
    };
    let models: [(&str, &dyn Fn(usize, usize) -> f64); 4] = [
        ("all bytes alike", &|_, _| 1.0 / 256.0),
        ("how often each comes", &|_, next| single[next] / n),
        ("bigram model", &given(0.0)),
        ("smoothing, k = 0.01", &given(0.01)),
    ];
    let rows = models.map(|(name, p)| {
        let bits = [counted, held_out].map(|text| {
            let surprise = |pair: &[u8]| -libm::log2(p(usize::from(pair[0]), usize::from(pair[1])));
            text.windows(2).map(surprise).sum::<f64>() / (text.len() - 1) as f64
        });
        show::row![name, (bits, 3)]
    });
    println!("{}", show::table(&["bits per byte", "counted", "held out"], &rows));
    let never = |pair: &&[u8]| pairs[usize::from(pair[0])][usize::from(pair[1])] == 0.0;
    let unseen = held_out.windows(2).filter(never).count();
    println!("held-out pairs never counted  {unseen} of {}", show::integer(held_out.len() - 1));
}
