//! What a training step costs: the multiplications of both passes, for three shapes of network.

pub fn main() {
    for sizes in [vec![64, 10], vec![64, 32, 16, 10], vec![64, 256, 256, 256, 10]] {
        let (forward, backward) = (forward(&sizes, 32), backward(&sizes, 32));
        let times = show::fixed(backward as f64 / forward as f64, 2);
        let counts = [forward, backward].map(show::integer);
        println!("{sizes:?}\n  forward {}  backward {}  {times} times", counts[0], counts[1]);
    }
}

/// A layer's product: for each sample and each output one multiplication an input.
fn forward(sizes: &[usize], n_samples: usize) -> usize {
    sizes.windows(2).map(|n| n_samples * n[0] * n[1]).sum()
}

fn backward(sizes: &[usize], n_samples: usize) -> usize {
    // yours: the multiplications of the products on the way back
    let slopes_of_weights = forward(sizes, n_samples);
    let slopes_of_values = forward(&sizes[1..], n_samples); // the first layer's inputs need none
    slopes_of_weights + slopes_of_values
    // end
}
