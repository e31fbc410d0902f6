//! Channels by hand: a filter has a grid for each channel that comes in, and makes one channel.

use ndarray::{Array3, Array4, Axis, array, s};

pub fn main() -> numerics::Result<()> {
    let one = data::digits().image(1)?.insert_axis(Axis(0)).to_owned();
    let sobel = array![[-1.0, 0.0, 1.0], [-2.0, 0.0, 2.0], [-1.0, 0.0, 1.0]]; // page 5d's
    let upright_or_level =
        |level: usize, i: usize, j: usize| if level == 0 { sobel[[i, j]] } else { sobel[[j, i]] };
    let edges = Array4::from_shape_fn((2, 1, 3, 3), |(o, _, i, j)| upright_or_level(o, i, j));
    let both = Array4::from_shape_fn((1, 2, 3, 3), |(_, c, i, j)| upright_or_level(c, i, j));
    let mixed = array![[[[1.0]], [[0.5]]]]; // 1 × 1: one weight for each channel

    let maps = convolve(&one, &edges);
    for (name, x, weight) in [
        ("two edge filters", &one, &edges),
        ("one filter over both maps", &maps, &both),
        ("a 1×1 convolution", &maps, &mixed),
    ] {
        let y = convolve(x, weight);
        let n_weights = weight.len();
        println!("{name}: {} weights of shape {}", n_weights, show::shape(weight));
        println!("  {} becomes {}", show::shape(x), show::shape(&y));
        println!("  first row of each channel\n{}", show::matrix(y.index_axis(Axis(1), 0), 1));
    }
    Ok(())
}

/// Multiply, add, move on, in all channels at once.
fn convolve(x: &Array3<f64>, weight: &Array4<f64>) -> Array3<f64> {
    let (n_outputs, _, height, width) = weight.dim();
    let sides = (x.dim().1 + 1 - height, x.dim().2 + 1 - width);
    Array3::from_shape_fn((n_outputs, sides.0, sides.1), |(o, i, j)| {
        let window = x.slice(s![.., i..i + height, j..j + width]); // all channels
        (&window * &weight.index_axis(Axis(0), o)).sum()
    })
}
