//! The function e to the x is its own slope; that of 2 to the x is smaller by the factor ln 2.

const STEP: f64 = 1e-6;

pub fn main() {
    let mut rows = Vec::new();
    for x in [-1.0, 0.0, 1.0, 2.0] {
        let slope_e = (libm::exp(x + STEP) - libm::exp(x)) / STEP;
        let slope_2 = (libm::exp2(x + STEP) - libm::exp2(x)) / STEP;
        let ratio = slope_2 / libm::exp2(x);
        rows.push([
            show::fixed(x, 0),
            show::fixed(libm::exp(x), 4),
            show::fixed(slope_e, 4),
            show::fixed(libm::exp2(x), 4),
            show::fixed(slope_2, 4),
            show::fixed(ratio, 4),
        ]);
    }
    let header = ["x", "e^x", "its slope", "2^x", "its slope", "slope / 2^x"];
    println!("{}", show::table(&header, &rows));
    println!("ln 2 = {}", show::fixed(libm::log(2.0), 4));
}
