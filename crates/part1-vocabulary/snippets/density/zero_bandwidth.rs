//! A hill of width zero would be infinitely high; the library says what it wanted instead.
//! twin: none (error-text)

use learning::neighbors::{KernelDensity, Window};
use ndarray::array;

pub fn main() {
    let flipper_mm = array![181.0, 186.0, 195.0];
    for bandwidth in [0.0, -4.0] {
        let kde = KernelDensity { bandwidth, window: Window::Gaussian };
        match kde.fit(&flipper_mm) {
            Ok(_) => println!("accepted"),
            Err(error) => println!("{error}"),
        }
    }
}
