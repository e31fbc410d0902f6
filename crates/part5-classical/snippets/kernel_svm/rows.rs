//! The kernel cache: rows that the steps ask for, and rows that are computed, for 2,000 samples.
//! twin: none (rust-library)

use classical::svm::Svc;
use learning::kernels::Kernel;
use ndarray::{Array1, Array2};
use numerics::Rng;
use numerics::estimator::Fit;

pub fn main() -> numerics::Result<()> {
    let mut rng = Rng::new(7);
    let x: Array2<f64> = rng.normals((2000, 20));
    let noise: Array1<f64> = rng.normals(2000);
    let score = &x.column(2) + &(&x.column(0) * &x.column(1)) + noise * 0.3;
    let y = score.mapv(|s| usize::from(s > 0.0));
    let svc = Svc { kernel: Kernel::Rbf { gamma: 0.05 }, ..Svc::default() };
    let mut rows = Vec::new();
    let runs = [(0, false), (1, false), (1, true), (4, false), (16, false), (16, true)];
    for (cache_mb, shrinking) in runs {
        let model = Svc { cache_mb, shrinking, ..svc.clone() }.fit(&x, &y)?;
        let fit_in = cache_mb * 1024 * 1024 / (4 * 2000); // a row is 2,000 numbers of 4 bytes
        let (asked, computed) = (2 * model.n_steps()[0], model.n_rows()[0]);
        let rest = if shrinking { "yes" } else { "no" };
        rows.push(show::row![cache_mb, fit_in, rest, asked, computed, model.n_support()]);
    }
    let header =
        ["cache, MB", "rows that fit in", "shrinking", "asked for", "computed", "support vectors"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
