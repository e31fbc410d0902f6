//! One-hot encoding: every category gets a column, and a weighted sum picks one weight.

use data::Island;

pub fn main() {
    let columns = Island::ALL; // Biscoe, Dream, Torgersen
    let weights_g = columns.map(mean_mass_g);
    println!("columns    {}", columns.map(Island::name).join(", "));
    println!("weights g  {}", show::vector(weights_g, 0));

    for island in [Island::Torgersen, Island::Biscoe, Island::Dream, Island::Biscoe] {
        let row = columns.map(|column| if column == island { 1.0 } else { 0.0 });
        let sum_g: f64 = row.iter().zip(weights_g).map(|(x, weight_g)| x * weight_g).sum();
        println!("{island:<9}  {}  row · weights {}", show::vector(row, 0), show::fixed(sum_g, 0));
    }
}

fn mean_mass_g(island: Island) -> f64 {
    let on_island = data::penguins().iter().filter(|penguin| penguin.island == island);
    let masses_g: Vec<f64> = on_island.filter_map(|penguin| penguin.body_mass_g).collect();
    masses_g.iter().sum::<f64>() / masses_g.len() as f64
}
