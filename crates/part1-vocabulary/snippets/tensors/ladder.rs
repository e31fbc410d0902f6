//! From a single number to pictures in color: rank, shape and count of five tensors.

use data::PENGUIN_FEATURES;
use ndarray::{Array4, ArrayViewD, arr0};

pub fn main() -> numerics::Result<()> {
    let table = data::penguins_matrix(&PENGUIN_FEATURES)?;
    let one_mass = arr0(table[[0, 3]]);
    let in_color = Array4::<f64>::zeros((2, 8, 8, 3));

    // `D` for dynamic: the rank is known only when the program runs, so all fit in one list.
    let tensors: [(&str, ArrayViewD<f64>); 5] = [
        ("scalar: one body mass", one_mass.view().into_dyn()),
        ("vector: one penguin", table.row(0).into_dyn()),
        ("matrix: all penguins", table.view().into_dyn()),
        ("tensor: digit pictures", data::digits().images.view().into_dyn()),
        ("tensor: 2 color pictures", in_color.view().into_dyn()),
    ];
    let rows = tensors.map(|(name, t)| {
        [name.to_string(), t.ndim().to_string(), show::shape(&t), show::integer(t.len())]
    });
    println!("{}", show::table(&["what it is", "rank", "shape", "numbers in it"], &rows));
    Ok(())
}
