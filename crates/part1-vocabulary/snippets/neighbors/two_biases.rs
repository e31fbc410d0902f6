//! Two inductive biases: inside the data two models agree, outside each has its own way.

use part1_vocabulary::fitting::best_line;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (weight, bias) = best_line(flock.column(0), flock.column(1))?;
    let mut rows = Vec::new();
    for flipper_mm in [185.0, 200.0, 215.0, 260.0, 300.0, 100.0] {
        let line_g = weight * flipper_mm + bias;
        // The mean mass of the ten penguins with the most similar flippers.
        let mut penguins: Vec<(f64, f64)> =
            flock.rows().into_iter().map(|p| ((p[0] - flipper_mm).abs(), p[1])).collect();
        penguins.sort_by(|a, b| a.0.total_cmp(&b.0)); // equal ones stay in their order
        let neighbors_g = penguins[..10].iter().map(|p| p.1).sum::<f64>() / 10.0;
        rows.push(show::row![([flipper_mm, line_g, neighbors_g], 0)]);
    }
    println!("{}", show::table(&["flipper mm", "line g", "ten neighbors g"], &rows));
    println!("numbers kept by the line, parametric          2");
    println!("numbers kept by the neighbors, nonparametric  {}", flock.len());
    Ok(())
}
