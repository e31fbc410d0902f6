//! Three models of body mass, asked about all penguins at once with one matrix product.

use ndarray::{Array2, Axis, array, s};
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let columns = ["flipper_length_mm", "bill_length_mm", "bill_depth_mm", "body_mass_g"];
    let table = data::penguins_matrix(&columns)?;
    let mass_g = table.column(3);
    // A column of ones gives each model its bias.
    let mut x = Array2::<f64>::ones((table.nrows(), 4));
    x.slice_mut(s![.., ..3]).assign(&table.slice(s![.., ..3]));

    // One column a model: the baseline, the line of page 1b, the weighted sum of page 1a.
    let mean_g = stats::mean(mass_g)?;
    let weights =
        array![[0.0, 50.0, 50.0], [0.0, 0.0, 4.0], [0.0, 0.0, 20.0], [mean_g, -5800.0, -6400.0]];
    let predicted = x.dot(&weights);
    println!("x {} · weights {}", show::shape(&x), show::shape(&weights));
    println!("= predictions {}", show::shape(&predicted));
    println!("first penguin, {} g  {}", mass_g[0], show::vector(predicted.row(0), 0));

    let misses = &predicted - &mass_g.insert_axis(Axis(1));
    let errors_g = (&misses * &misses).sum_axis(Axis(0)) / x.nrows() as f64;
    let names = ["baseline", "line", "weighted sum"];
    println!("root of the mean squared miss, g");
    println!("{}", show::bars(&names, errors_g.mapv(f64::sqrt), 0, 40));
    Ok(())
}
