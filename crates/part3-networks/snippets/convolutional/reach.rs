//! How far one answer sees: pixels with a slope, counted, for stacks of layers of 3 × 3.

use ndarray::Array4;
use networks::convolution::Conv2d;

pub fn main() -> numerics::Result<()> {
    let plain = Conv2d::default();
    let apart = Conv2d { dilation: 2, ..plain };
    let wider = Conv2d { dilation: 4, ..plain };
    let halved = Conv2d { stride: 2, ..plain };
    let mut rows = Vec::new();
    for (name, layers) in [
        ("one layer", vec![plain]),
        ("two layers", vec![plain, plain]),
        ("three layers", vec![plain, plain, plain]),
        ("dilation 1, 2, 4", vec![plain, apart, wider]),
        ("stride 2, 2, 2", vec![halved, halved, halved]),
    ] {
        let seen = pixels_with_a_slope(&layers)?;
        let (mut side, mut jump) = (1, 1);
        for layer in &layers {
            side += jump * layer.dilation * 2; // a filter of 3 reaches 2 further
            jump *= layer.stride;
        }
        rows.push(show::row![name, 9 * layers.len(), side, seen]);
    }
    let header = ["stack", "weights", "side by formula", "pixels with a slope"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

/// The backward pass from one answer in the middle, through filters of ones.
fn pixels_with_a_slope(layers: &[Conv2d]) -> numerics::Result<usize> {
    let filter = Array4::ones((1, 1, 3, 3));
    let mut maps = vec![Array4::ones((1, 1, 47, 47))];
    for (i, layer) in layers.iter().enumerate() {
        maps.push(layer.forward(&maps[i], &filter)?);
    }
    let (_, _, height, width) = maps[layers.len()].dim();
    let mut slopes = Array4::zeros((1, 1, height, width));
    slopes[[0, 0, height / 2, width / 2]] = 1.0;
    for (layer, x) in layers.iter().zip(&maps).rev() {
        slopes = layer.backward(x, &filter, &slopes)?.0;
    }
    Ok(slopes.iter().filter(|slope| **slope != 0.0).count())
}
