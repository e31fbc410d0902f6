//! The receptive field of one answer, counted: pixels with a slope, for layers of 3 × 3.

use ndarray::Array4;
use networks::convolution::Conv2d;

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for (name, stride, dilations) in [
        ("three layers", 1, &[1; 3]),
        ("dilation 1, 2, 4", 1, &[1, 2, 4]),
        ("stride 2, 2, 2", 2, &[1; 3]),
    ] {
        let conv = |dilation| Conv2d { stride, dilation, padding: 0 };
        let layers: Vec<Conv2d> = dilations.iter().copied().map(conv).collect();
        let (mut side, mut jump) = (1, 1);
        for dilation in dilations {
            side += 2 * dilation * jump; // a filter of 3 reaches 2 further
            jump *= stride;
        }
        rows.push(show::row![name, 9 * layers.len(), side, pixels_with_a_slope(&layers)?]);
    }
    println!("{}", show::table(&["stack", "weights", "side", "pixels with a slope"], &rows));
    Ok(())
}

/// The backward pass from one answer in the middle, through filters of ones.
fn pixels_with_a_slope(layers: &[Conv2d]) -> numerics::Result<usize> {
    let filter = Array4::ones((1, 1, 3, 3));
    let mut maps = vec![Array4::ones((1, 1, 47, 47))];
    for (i, layer) in layers.iter().enumerate() {
        maps.push(layer.forward(&maps[i], &filter)?);
    }
    let mut slopes = &maps[layers.len()] * 0.0;
    let middle = slopes.dim().3 / 2;
    slopes[[0, 0, middle, middle]] = 1.0;
    for (layer, x) in layers.iter().zip(&maps).rev() {
        slopes = layer.backward(x, &filter, &slopes)?.0;
    }
    Ok(slopes.iter().filter(|slope| **slope != 0.0).count())
}
