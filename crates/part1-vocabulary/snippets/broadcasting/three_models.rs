//! Three models of body mass, asked about all penguins at once with one matrix product.

use ndarray::{Axis, array};

pub fn main() -> numerics::Result<()> {
    let columns = ["flipper_length_mm", "bill_length_mm", "bill_depth_mm", "body_mass_g"];
    let mut x = data::penguins_matrix(&columns)?;
    let mass_g = x.column(3).to_owned();
    x.column_mut(3).fill(1.0); // a column of ones gives each model its bias
    // One column a model: the mean, the line of page 1b, the weighted sum of page 1a.
    let mean_g = numerics::stats::mean(&mass_g)?;
    let weights =
        array![[0.0, 50.0, 50.0], [0.0, 0.0, 4.0], [0.0, 0.0, 20.0], [mean_g, -5800.0, -6400.0]];
    let predicted = x.dot(&weights);
    println!("x {} · weights {}", show::shape(&x), show::shape(&weights));
    println!("= predictions {}", show::shape(&predicted));
    println!("first penguin, {} g  {}", mass_g[0], show::vector(predicted.row(0), 0));

    let misses = &predicted - &mass_g.insert_axis(Axis(1));
    let errors_g = (&misses * &misses).sum_axis(Axis(0)) / x.nrows() as f64;
    println!("root of the mean squared error, g");
    let names = ["mean", "line", "weighted sum"];
    println!("{}", show::bars(&names, errors_g.mapv(f64::sqrt), 0, 40));
    Ok(())
}
