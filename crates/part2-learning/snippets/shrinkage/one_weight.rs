//! One weight under three prices: none, on its square, on its size. The last one reaches zero.

pub fn main() {
    let tried: Vec<f64> = (-300..=300).map(|k| f64::from(k) / 100.0).collect();
    let rows = [-3.0, -1.5, -0.5, 0.0, 0.5, 1.5, 3.0].map(|b| {
        // Least squares alone would choose b: its loss is ½ (w − b)².
        let best = |price: fn(f64) -> f64| {
            let loss = |w: f64| 0.5 * (w - b) * (w - b) + price(w);
            tried.iter().copied().min_by(|v, w| loss(*v).total_cmp(&loss(*w))).unwrap_or(0.0)
        };
        let ridge = best(|w| 0.5 * w * w);
        let lasso = best(|w| w.abs()); // a soft threshold
        show::row![([b, ridge, lasso], 2)]
    });
    println!("{}", show::table(&["least squares", "L2 penalty", "L1 penalty"], &rows));
}
