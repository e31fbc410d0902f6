//! The penguins that the figures show, stored: no slider changes them, and the data set would make the module larger.

use std::sync::LazyLock;

use ndarray::{Array1, Array2};
use numerics::Rng;
use numerics::split::Split;

/// Columns of `flock.txt`, which `examples/flock.rs` prints and `tests/figures.rs` holds to the data set, bit by bit.
pub struct Stored {
    /// Bill length in mm, flipper length in mm and body mass in g of the 342 measured penguins. Shape: (342, 3).
    pub measurements: Array2<f64>,
    /// Their species: 0 Adelie, 1 Chinstrap, 2 Gentoo.
    pub species: Array1<usize>,
    /// Their sex: 1 male, −1 female, 0 not known.
    pub sex: Array1<f64>,
}

impl Stored {
    /// Some columns of the measurements, by their numbers.
    pub(crate) fn columns(&self, columns: [usize; 2]) -> Array2<f64> {
        self.measurements.select(ndarray::Axis(1), &columns)
    }
}

/// The flock.
pub fn flock() -> &'static Stored {
    static FLOCK: LazyLock<Stored> = LazyLock::new(read);
    &FLOCK
}

/// The split of the rows in the order of the pages' seed, 7: the first are seen, the last held out, or the other way round.
pub(crate) fn split(n_samples: usize, n_first: usize, first_are_seen: bool) -> Split {
    let mut first = Rng::new(7).permutation(n_samples);
    let others = first.split_off(n_first);
    let (train, test) = if first_are_seen { (first, others) } else { (others, first) };
    Split { train, test }
}

fn read() -> Stored {
    let (mut measurements, mut species, mut sex) = (Vec::new(), Vec::new(), Vec::new());
    for line in include_str!("flock.txt").lines() {
        let numbers: Vec<f64> = line.split(' ').filter_map(|word| word.parse().ok()).collect();
        if let [class, s, bill_mm, flipper_mm, mass_g] = numbers[..] {
            species.push(class as usize);
            sex.push(s);
            measurements.push([bill_mm, flipper_mm, mass_g]);
        }
    }
    Stored { measurements: measurements.into(), species: species.into(), sex: sex.into() }
}
