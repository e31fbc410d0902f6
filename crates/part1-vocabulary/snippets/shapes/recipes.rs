//! Six operations by one function, einsum: a recipe names the axes and says which ones stay.

use ndarray::{ArrayD, array};
use part1_vocabulary::shapes::einsum;

pub fn main() -> numerics::Result<()> {
    let a = array![1.0, 2.0, 3.0].into_dyn();
    let m = array![[1.0, 0.0, 1.0], [0.0, 2.0, 0.0]].into_dyn();
    let batch = array![[[0.0, 1.0], [2.0, 3.0]], [[4.0, 5.0], [6.0, 7.0]]].into_dyn();
    let recipes: [(&str, &str, &[&ArrayD<f64>]); 6] = [
        ("i,i->", "dot product", &[&a, &a]),
        ("i,j->ij", "outer product", &[&a, &a]),
        ("ij,j->i", "matrix times vector", &[&m, &a]),
        ("ij,kj->ik", "all rows with all rows", &[&m, &m]),
        ("ij->ji", "transposed", &[&m]),
        ("nij->n", "sum of each picture", &[&batch]),
    ];
    for (recipe, name, inputs) in recipes {
        let result = einsum(recipe, inputs)?;
        let (shape, numbers) = (show::shape(&result), show::vector(&result, 0));
        println!("{recipe:<9}  {name:<22}  {shape:<6}  {numbers}");
    }
    Ok(())
}
