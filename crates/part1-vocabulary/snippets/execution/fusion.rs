//! Three kernels pass over memory three times; one fused kernel passes once, same numbers.

use ndarray::Array1;

/// Counts the traffic between the processor and its memory.
#[derive(Default)]
struct Memory {
    n_launches: usize,
    n_read: usize,
    n_written: usize,
}

impl Memory {
    /// One launch: each thread reads one number from memory and writes one back.
    fn kernel(&mut self, one_thread: impl Fn(f64) -> f64, numbers: &Array1<f64>) -> Array1<f64> {
        self.n_launches += 1;
        self.n_read += numbers.len();
        self.n_written += numbers.len();
        numbers.mapv(one_thread)
    }
}

pub fn main() {
    let x = Array1::linspace(-2.0, 2.0, 1000);
    let (mut three, mut one) = (Memory::default(), Memory::default());
    let separate = three.kernel(|v| 3.0 * v, &x);
    let separate = three.kernel(|v| v + 1.0, &separate);
    let separate = three.kernel(|v| v.max(0.0), &separate);
    // Kernel fusion: the same three steps in one launch.
    let fused = one.kernel(|v| (3.0 * v + 1.0).max(0.0), &x);

    let rows = [("three kernels", three), ("one fused kernel", one)].map(|(name, m)| {
        let counts = [m.n_launches, m.n_read, m.n_written].map(show::integer);
        [&[name.to_string()], &counts[..]].concat()
    });
    println!("{}", show::table(&["", "launches", "numbers read", "numbers written"], &rows));
    let difference = (&separate - &fused).iter().fold(0.0_f64, |d, e| d.max(e.abs()));
    println!("largest difference {}", show::fixed(difference, 12));
}
