//! Half the step: half the forward difference's error, a quarter of the central one's.

use learning::finite_differences::{central_difference, forward_difference};

pub fn main() -> numerics::Result<()> {
    // x³ at 1, where the derivative is 3.
    let cube = |x: f64| x * x * x;
    let mut rows = Vec::new();
    let mut before: Option<(f64, f64)> = None;
    for step in [0.08, 0.04, 0.02, 0.01] {
        let forward = forward_difference(cube, 1.0, step)? - 3.0;
        let central = central_difference(cube, 1.0, step)? - 3.0;
        let ratios =
            before.map(|(f, c)| [show::fixed(f / forward, 2), show::fixed(c / central, 2)]);
        let [of_forward, of_central] = ratios.unwrap_or(["–".to_string(), "–".to_string()]);
        let (error_f, error_c) = (show::fixed(forward, 4), show::fixed(central, 4));
        rows.push([show::fixed(step, 2), error_f, of_forward, error_c, of_central]);
        before = Some((forward, central));
    }
    let header = ["step", "forward error", "shrinks by", "central error", "shrinks by"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
