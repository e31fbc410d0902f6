//! A change made through a view reaches the array; a change made to a copy does not.

use ndarray::{Array2, ArrayView1, ArrayViewMut1, array};

pub fn main() {
    // Flipper in mm and body mass in g; the first mass has a zero too many.
    let mut penguins: Array2<f64> = array![[181.0, 37500.0], [192.0, 3500.0]];

    let mut copied = penguins.row(0).to_owned();
    copied[1] = 3750.0;
    println!("after a change to the copy");
    println!("  copy      {}", show::vector(&copied, 0));
    println!("  penguins  {}", show::vector(penguins.row(0), 0));

    let mut view: ArrayViewMut1<f64> = penguins.row_mut(0);
    view[1] = 3750.0;
    println!("after a change through a view");
    println!("  penguins  {}", show::vector(penguins.row(0), 0));

    // A view of the whole second column: nothing is copied, two numbers are read in place.
    println!("mean mass   {}", show::fixed(mean(penguins.column(1)), 0));
}

fn mean(values: ArrayView1<f64>) -> f64 {
    values.sum() / values.len() as f64
}
