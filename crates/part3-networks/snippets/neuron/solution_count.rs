//! A network of 1998 for pictures of 28 by 28 pixels: its parameters by pencil, then counted.

pub fn main() {
    let first_layer: usize = 235_500; // yours: weights and biases from 784 pixels to 300 neurons
    println!("first layer  {}", show::integer(first_layer));
    let total = parameter_count(&[784, 300, 100, 10]);
    println!("all layers   {}", show::integer(total));
    println!("share of the first  {}", show::percent(first_layer as f64 / total as f64, 1));
}

/// The parameters of a network with these widths, from the input to the output.
fn parameter_count(widths: &[usize]) -> usize {
    // yours: for each two neighboring widths, the weights and the biases
    widths.windows(2).map(|pair| pair[0] * pair[1] + pair[1]).sum()
    // end
}
