//! The derivative of 1/x, found on paper, against central differences at four places.

pub fn main() {
    let derivative = |x: f64| -> f64 {
        // yours: what the ratio of changes of 1/x becomes when the step goes to zero
        -1.0 / (x * x)
        // end
    };
    for x in [0.5, 1.0, 2.0, -4.0] {
        let measured = (1.0 / (x + 1e-5) - 1.0 / (x - 1e-5)) / 2e-5;
        let paper = show::fixed(derivative(x), 6);
        println!(
            "x = {}   measured {}   on paper {paper}",
            show::fixed(x, 1),
            show::fixed(measured, 6)
        );
    }
}
