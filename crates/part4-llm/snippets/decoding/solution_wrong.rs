//! A rule that looks right and is not: a refused draft is replaced by any token of the target's.

use language::sampling::draw;
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let words = ["sea", "ship", "whale"];
    let (p, q) = ([0.5, 0.3, 0.2], [0.2, 0.3, 0.5]);
    let mut rng = Rng::new(5);
    let mut counts = [0; 3];
    for _ in 0..20_000 {
        let drafted = draw(&q, &mut rng)?;
        let stays = rng.random() * q[drafted] < p[drafted];
        counts[if stays { drafted } else { draw(&p, &mut rng)? }] += 1;
    }
    let found = what_it_draws(p, q);
    let rows: Vec<_> = (0..3)
        .map(|i| show::row![words[i], (p[i], 2), (found[i], 2), (f64::from(counts[i]) / 2e4, 3)])
        .collect();
    println!("{}", show::table(&["token", "p", "by hand", "drawn"], &rows));
    Ok(())
}

/// The distribution of the tokens under the wrong rule.
fn what_it_draws(p: [f64; 3], q: [f64; 3]) -> [f64; 3] {
    // yours: what stays, and the refused share of p
    let stays = [0, 1, 2].map(|i| p[i].min(q[i]));
    let refused = 1.0 - stays.iter().sum::<f64>();
    [0, 1, 2].map(|i| stays[i] + refused * p[i])
    // end
}
