//! A kernel of convolution: three weights slide along five pixels, multiply and add.

pub fn main() {
    // One row of a handwritten 1: 0 is paper, 16 is full ink.
    let pixels = [0.0, 3.0, 15.0, 16.0, 6.0];
    let kernel = [-1.0, 0.0, 1.0];

    for window in pixels.windows(3) {
        let sum: f64 = window.iter().zip(&kernel).map(|(pixel, weight)| pixel * weight).sum();
        let (under, weights) = (show::vector(window, 0), show::vector(kernel, 0));
        println!("{under} · {weights} = {}", show::fixed(sum, 0));
    }
}
