//! Two linear layers in a row are one; a ReLU between them ends that.

use ndarray::Array2;
use numerics::Rng;

pub fn main() {
    let x = part3_networks::unseen().x_test; // (510, 64)
    let mut rng = Rng::new(7);
    let (w1, b1) = (rng.normals((64, 128)) * 0.1, rng.normals(128) * 0.1);
    let (w2, b2) = (rng.normals((128, 10)) * 0.1, rng.normals(10) * 0.1);

    let two = (x.dot(&w1) + &b1).dot(&w2) + &b2;
    let (w, b) = (w1.dot(&w2), b1.dot(&w2) + &b2); // (64, 10), (10,)
    let one = x.dot(&w) + &b;
    let bent = (x.dot(&w1) + &b1).mapv(|z: f64| z.max(0.0)).dot(&w2) + &b2;

    let two_count = w1.len() + b1.len() + w2.len() + b2.len();
    println!("parameters of two linear layers  {}", show::integer(two_count));
    println!("parameters of the one            {}", w.len() + b.len());
    println!("largest difference               {}", show::fixed(largest(&two - &one), 12));
    println!("with ReLU between the two        {}", show::fixed(largest(&bent - &one), 3));
}

fn largest(difference: Array2<f64>) -> f64 {
    difference.iter().fold(0.0, |largest, d| f64::max(largest, d.abs()))
}
