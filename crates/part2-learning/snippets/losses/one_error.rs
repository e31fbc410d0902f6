//! What one error costs under five losses, and how steeply each cost rises there.

pub fn main() {
    let losses: [(&str, fn(f64) -> f64); 5] = [
        ("squared", |e| e * e),
        ("absolute", |e| e.abs()),
        ("Huber loss, delta 1", |e| if e.abs() <= 1.0 { e * e / 2.0 } else { e.abs() - 0.5 }),
        ("log-cosh loss", |e| libm::log(libm::cosh(e))),
        ("quantile loss, q 0.8", |e| if e < 0.0 { -0.8 * e } else { 0.2 * e }),
    ];
    let h = 1e-6; // the small change
    let mut rows = Vec::new();
    for (name, loss) in losses {
        let at = |e: f64| [loss(e), (loss(e + h) - loss(e - h)) / (2.0 * h)];
        rows.push(show::row![name, (at(-10.0), 4), (at(0.1), 4), (at(1.0), 4), (at(10.0), 4)]);
    }
    let header = ["loss", "of -10", "slope", "of 0.1", "slope", "of 1", "slope", "of 10", "slope"];
    println!("{}", show::table(&header, &rows));
}
