//! The rule of speculative decoding on three tokens: what stays and what replaces add up to p.

use language::decoding::{acceptance_rate, checked_token, residual};
use language::sampling::draw;
use ndarray::{Array1, array};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let words = ["sea", "ship", "whale"];
    let target: Array1<f64> = array![0.5, 0.3, 0.2]; // p, of the large model
    let draft: Array1<f64> = array![0.2, 0.3, 0.5]; // q, of the draft model

    let stays: Array1<f64> = (0..3).map(|i| target[i].min(draft[i])).collect();
    let refused = 1.0 - stays.sum();
    let missing = (&target - &draft).mapv(|gap: f64| gap.max(0.0));
    let replaces = &missing / missing.sum() * refused;

    let mut rng = Rng::new(1);
    let mut counts = Array1::<f64>::zeros(3);
    for _ in 0..20_000 {
        let drafted = draw(&draft.to_vec(), &mut rng)?;
        counts[checked_token(&target, &draft, drafted, &mut rng)?] += 1.0;
    }
    let rows: Vec<_> = (0..3)
        .map(|i| {
            let (p, q, drawn) = (target[i], draft[i], counts[i] / 20_000.0);
            let sum = stays[i] + replaces[i];
            show::row![words[i], ([p, q, stays[i], replaces[i], sum], 2), (drawn, 3)]
        })
        .collect();
    let header = ["token", "p", "q", "stays", "replaces", "together", "drawn"];
    println!("{}", show::table(&header, &rows));
    let rates = [stays.sum(), acceptance_rate(&target, &draft)?];
    println!("acceptance rate, by hand and by the library {}", show::vector(rates, 2));
    println!("drawn from when refused {}", show::vector(residual(&target, &draft)?, 2));
    Ok(())
}
