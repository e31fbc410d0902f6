//! Seven operations by one function, einsum: a recipe names the axes and says which ones stay.

use ndarray::{Array, array};
use part1_vocabulary::shapes::einsum;

pub fn main() -> numerics::Result<()> {
    let a = array![1.0, 2.0, 3.0].into_dyn();
    let m = array![[1.0, 0.0, 1.0], [0.0, 2.0, 0.0]].into_dyn();
    let (a, m) = (a.view(), m.view());
    // Two pictures of 2 × 2, as a batch.
    let batch = Array::range(0.0, 8.0, 1.0).into_shape_with_order((2, 2, 2)).unwrap_or_default();
    let batch = batch.view().into_dyn();

    let recipes = [
        ("i,i->", "dot product", einsum("i,i->", &[a.clone(), a.clone()])?),
        ("i,j->ij", "outer product", einsum("i,j->ij", &[a.clone(), a.clone()])?),
        ("ij,j->i", "matrix times vector", einsum("ij,j->i", &[m.clone(), a.clone()])?),
        ("ij,kj->ik", "all rows with all rows", einsum("ij,kj->ik", &[m.clone(), m.clone()])?),
        ("ij->ji", "transposed", einsum("ij->ji", std::slice::from_ref(&m))?),
        ("ij->i", "sum of each row", einsum("ij->i", &[m])?),
        ("nij->n", "sum of each picture", einsum("nij->n", &[batch])?),
    ];
    let mut rows = Vec::new();
    for (recipe, name, result) in recipes {
        let cells = [recipe.to_string(), name.to_string(), show::shape(&result)];
        rows.push([&cells[..], &[show::vector(&result, 0)]].concat());
    }
    println!("{}", show::table(&["recipe", "is the", "shape", "numbers"], &rows));
    Ok(())
}
