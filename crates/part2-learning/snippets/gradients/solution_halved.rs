//! Half the step: half a one-sided finite difference's error, a quarter of the central one's.

pub fn main() {
    let mut rows = Vec::new();
    for step in [0.08, 0.04, 0.02, 0.01] {
        let ([forward, central], longer) = (errors(step), errors(2.0 * step));
        let shrinks = [longer[0] / forward, longer[1] / central];
        rows.push(show::row![
            (step, 2),
            (forward, 4),
            (shrinks[0], 2),
            (central, 4),
            (shrinks[1], 2)
        ]);
    }
    let header = ["step", "forward error", "shrinks by", "central error", "shrinks by"];
    println!("{}", show::table(&header, &rows));
}

/// Of the forward and the central difference of x³ at 1, where the derivative is 3.
fn errors(step: f64) -> [f64; 2] {
    let cube = |x: f64| x * x * x;
    // yours: measure the slope both ways, and subtract 3
    let forward = (cube(1.0 + step) - cube(1.0)) / step;
    let central = (cube(1.0 + step) - cube(1.0 - step)) / (2.0 * step);
    [forward - 3.0, central - 3.0]
    // end
}
