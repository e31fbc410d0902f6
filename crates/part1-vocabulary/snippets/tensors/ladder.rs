//! From a single number to pictures in color: rank, shape and count of five tensors.

use ndarray::{Array4, ArrayViewD, Axis, arr0, array};

pub fn main() -> numerics::Result<()> {
    let table = data::penguins_matrix(&data::PENGUIN_FEATURES)?;
    let (one_mass, in_color) = (arr0(table[[0, 3]]), Array4::<f64>::zeros((2, 8, 8, 3)));
    // `D` for dynamic: the rank is known only when the program runs, so all fit in one list.
    let tensors: [(&str, ArrayViewD<f64>); 5] = [
        ("scalar: one body mass", one_mass.view().into_dyn()),
        ("vector: one penguin", table.row(0).into_dyn()),
        ("matrix: all penguins", table.view().into_dyn()),
        ("tensor: digit pictures", data::digits().images.view().into_dyn()),
        ("tensor: 2 color pictures", in_color.view().into_dyn()),
    ];
    let rows = tensors.map(|(name, t)| show::row![name, t.ndim(), show::shape(&t), t.len()]);
    println!("{}", show::table(&["what it is", "rank", "shape", "numbers in it"], &rows));

    let small = array![[1.0, 2.0], [2.0, 4.0], [3.0, 6.0]];
    println!("\n{}", show::matrix(&small, 0));
    println!("rank {}, axis 0 of length {}", small.ndim(), small.len_of(Axis(0)));
    println!("row 0 of dimension {}", small.row(0).len());
    println!("rank in linear algebra: {}", numerics::linalg::rank(&small)?);
    Ok(())
}
