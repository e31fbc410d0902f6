//! Four colored pixels: three channels each, mixed to gray, and read in the wrong order.

use ndarray::{Array2, Axis, array, s};

pub fn main() {
    // (height, width, channel): red, green and blue light from 0 to 255.
    let image = array![
        [[255.0, 0.0, 0.0], [0.0, 255.0, 0.0]],   // red, green
        [[0.0, 0.0, 255.0], [255.0, 255.0, 0.0]]  // blue, yellow
    ];
    println!("the image {}: {} numbers", show::shape(&image), image.len());
    for (c, name) in ["red", "green", "blue"].iter().enumerate() {
        let channel: Array2<f64> = image.index_axis(Axis(2), c).to_owned();
        println!("channel {c}, {name} {}\n{}", show::shape(&channel), show::matrix(&channel, 0));
    }

    // How bright each color looks: weights of the standard ITU-R BT.601.
    let brightness = array![0.299, 0.587, 0.114];
    let gray = (&image * &brightness).sum_axis(Axis(2));
    println!("gray {}\n{}", show::shape(&gray), show::matrix(&gray, 1));

    // Some programs store blue first. Reading their file as red first swaps the two.
    let swapped = image.slice(s![.., .., ..;-1]);
    println!("the first pixel, red first   {}", show::vector(image.slice(s![0, 0, ..]), 0));
    println!("the first pixel, blue first  {}", show::vector(swapped.slice(s![0, 0, ..]), 0));
    let channel_first = image.view().permuted_axes([2, 0, 1]);
    println!("channel axis first {}", show::shape(&channel_first));
}
