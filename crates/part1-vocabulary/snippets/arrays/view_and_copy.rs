//! A change made through a view reaches the owned array; a change made to a copy does not.

use ndarray::array;

pub fn main() {
    // Flipper in mm and body mass in g; the first mass has a zero too many.
    let mut penguins = array![[181.0, 37500.0], [192.0, 3500.0]];

    let mut copied = penguins.row(0).to_owned();
    copied[1] = 3750.0;
    println!("the copy, changed       {}", show::vector(&copied, 0));
    println!("row 0 of the table      {}", show::vector(penguins.row(0), 0));

    let mut view = penguins.row_mut(0);
    view[1] = 3750.0;
    println!("changed through a view  {}", show::vector(penguins.row(0), 0));
}
