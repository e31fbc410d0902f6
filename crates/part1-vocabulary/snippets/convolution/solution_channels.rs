//! Four colored pixels: three channels each, mixed to gray, and read in the wrong order.

use ndarray::{Array2, Array3, Axis, array, s};

pub fn main() {
    // (height, width, channel): red, green and blue light from 0 to 255.
    let image = array![
        [[255.0, 0.0, 0.0], [0.0, 255.0, 0.0]],   // red, green
        [[0.0, 0.0, 255.0], [255.0, 255.0, 0.0]]  // blue, yellow
    ];
    println!("the image {}: {} numbers", show::shape(&image), image.len());
    println!("channel 0, red\n{}", show::matrix(image.index_axis(Axis(2), 0), 0));
    println!("gray\n{}", show::matrix(gray(&image), 1));
    let swapped = image.slice(s![.., .., ..;-1]); // some programs store blue first
    println!("the first pixel              {}", show::vector(image.slice(s![0, 0, ..]), 0));
    println!("read in the other order      {}", show::vector(swapped.slice(s![0, 0, ..]), 0));
}

fn gray(image: &Array3<f64>) -> Array2<f64> {
    // yours: 0.299 times red, 0.587 times green, 0.114 times blue, added up
    (image * &array![0.299, 0.587, 0.114]).sum_axis(Axis(2))
    // end
}
