//! The slope of a curve at one place, measured with shorter and shorter steps.

const STEP: f64 = 1e-3; // the shortest

pub fn main() {
    let mut rows = Vec::new();
    for step in [2.0, 1.0, 0.1, 0.01, STEP] {
        let rise = square(1.0 + step) - square(1.0);
        rows.push([step, rise, rise / step].map(|x| show::fixed(x, 6)));
    }
    println!("the square function, starting at x = 1");
    println!("{}\n", show::table(&["step", "rise", "slope = rise / step"], &rows));

    let mut rows = Vec::new();
    for x in [-2.0, -1.0, 0.0, 1.0, 2.0, 3.0] {
        let slope = (square(x + STEP) - square(x)) / STEP;
        rows.push([show::fixed(x, 0), show::fixed(square(x), 0), show::fixed(slope, 3)]);
    }
    println!("at other places, with the shortest step");
    println!("{}", show::table(&["x", "x squared", "slope there"], &rows));
}

fn square(x: f64) -> f64 {
    x * x
}
