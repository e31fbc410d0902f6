//! Kernel fusion: three kernels pass over memory three times, one fused kernel once.

use ndarray::Array1;

pub fn main() {
    let x = Array1::linspace(-2.0, 2.0, 1000);
    let (mut three, mut one) = (0, 0); // numbers that were moved
    let tripled = launch(&x, &mut three, |v| 3.0 * v);
    let raised = launch(&tripled, &mut three, |v| v + 1.0);
    let clipped = launch(&raised, &mut three, |v| v.max(0.0));
    let fused = launch(&x, &mut one, |v| (3.0 * v + 1.0).max(0.0));

    println!("three kernels     moved {} numbers", show::integer(three));
    println!("one fused kernel  moved {} numbers", show::integer(one));
    println!("the same result   {}", clipped == fused);
}

/// One launch: each thread reads one number from memory and writes one back.
fn launch(x: &Array1<f64>, moved: &mut usize, kernel: impl Fn(f64) -> f64) -> Array1<f64> {
    *moved += 2 * x.len();
    x.mapv(kernel)
}
