//! Ten parts for 1,797 digits, by two products and a division: nothing is ever taken away.

use classical::decomposition::Nmf;
use ndarray::Array2;
use numerics::{Rng, linalg};

pub fn main() -> numerics::Result<()> {
    let x = &data::digits().x; // (1797, 64), nothing negative
    let mut rng = Rng::new(1);
    let mut w: Array2<f64> = rng.uniforms((1797, 10)); // how much of each part
    let mut h: Array2<f64> = rng.uniforms((10, 64)); // the parts
    let (start_w, start_h) = (w.clone(), h.clone());
    let tiny = 1e-9; // for the pixels that no digit uses: 0 / 0
    println!(
        "‖X − WH‖ at the start: {}",
        show::fixed(linalg::frobenius_norm(&(x - &w.dot(&h))), 1)
    );
    let mut rows = Vec::new();
    for step in 1..=40 {
        h = &h * &(w.t().dot(x) / (w.t().dot(&w).dot(&h) + tiny));
        w = &w * &(x.dot(&h.t()) / (w.dot(&h.dot(&h.t())) + tiny));
        if [1, 5, 10, 20, 40].contains(&step) {
            let by_hand = linalg::frobenius_norm(&(x - &w.dot(&h)));
            let nmf = Nmf { n_components: 10, tolerance: 0.0, max_steps: step };
            let library = nmf.fit_from(x, &start_w, &start_h)?.reconstruction_error();
            rows.push(show::row![step, (by_hand, 1), (library, 1)]);
        }
    }
    println!("{}", show::table(&["after step", "by hand", "the library"], &rows));
    let negative = w.iter().chain(&h).filter(|v| **v < 0.0).count();
    println!("negative numbers: {negative}");
    Ok(())
}
