//! The fourth penguin was never measured: its flipper is `None`, and the mean leaves it out.

pub fn main() {
    let penguins = &data::penguins()[..5];
    for (place, penguin) in penguins.iter().enumerate() {
        match penguin.flipper_length_mm {
            Some(flipper_mm) => println!("penguin {place}  {} mm", show::fixed(flipper_mm, 0)),
            None => println!("penguin {place}  not measured"),
        }
    }

    let flippers_mm: Vec<f64> = penguins.iter().filter_map(|p| p.flipper_length_mm).collect();
    let mean = flippers_mm.iter().sum::<f64>() / flippers_mm.len() as f64;
    println!("mean of {} flippers    {} mm", flippers_mm.len(), show::fixed(mean, 2));

    let as_zero = penguins.iter().map(|p| p.flipper_length_mm.unwrap_or(0.0)).sum::<f64>() / 5.0;
    println!("with 0 for the missing  {} mm", show::fixed(as_zero, 2));
}
