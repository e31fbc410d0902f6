//! AdaGrad keeps every gradient, RMSProp a moving average: what happens when they shrink.

use ndarray::{Array1, array};

pub fn main() {
    let (mut sum, mut average) = (Array1::<f64>::zeros(2), Array1::<f64>::zeros(2));
    let mut rows = Vec::new();
    for step in 1..=200 {
        // Two parameters: gradients of 0.01, and of 100 that become 0.01 at step 21.
        let g = array![0.01, if step <= 20 { 100.0 } else { 0.01 }];
        sum += &(&g * &g);
        average = 0.9 * average + 0.1 * &g * &g;
        let ada_grad = 0.1 * &g / (sum.sqrt() + 1e-8); // the learning rate is 0.1
        let rms_prop = 0.1 * &g / (average.sqrt() + 1e-8);
        if [1, 2, 20, 21, 200].contains(&step) {
            rows.push(show::row![step, (ada_grad.to_vec(), 4), (rms_prop.to_vec(), 4)]);
        }
    }
    println!("lengths of the steps");
    let header = ["step", "AdaGrad, 0.01", "100, then 0.01", "RMSProp, 0.01", "100, then 0.01"];
    println!("{}", show::table(&header, &rows));
}
