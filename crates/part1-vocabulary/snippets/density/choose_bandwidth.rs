//! Scored on its own data the narrowest bandwidth wins; on data left out, a sensible one.

use learning::neighbors::{
    KernelDensity, Window, leave_one_out_log_likelihood, silverman_bandwidth,
};
use ndarray::Array1;

pub fn main() -> numerics::Result<()> {
    let x = &Array1::from(data::penguins_column("flipper_length_mm")?);
    let n = x.len() as f64;
    let mut rows = Vec::new();
    for bandwidth in [0.1, 0.5, 1.0, 2.0, 3.0, 4.0, 6.0, 12.0] {
        let kde = KernelDensity { bandwidth, window: Window::Gaussian };
        let on_itself = kde.fit(x)?.log_density(x)?.sum() / n;
        let left_out = leave_one_out_log_likelihood(x, bandwidth)? / n;
        rows.push(show::row![(bandwidth, 1), (on_itself, 4), (left_out, 4)]);
    }
    let header = ["bandwidth mm", "on its own data", "on the one left out"];
    println!("{}", show::table(&header, &rows));
    println!("Silverman's rule {} mm", show::fixed(silverman_bandwidth(x)?, 2));
    Ok(())
}
