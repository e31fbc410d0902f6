//! Frequency encoding and target encoding of the last letter of 8,849 first names.

use learning::preprocessing::{FrequencyEncoder, TargetEncoder};
use ndarray::Array1;

pub fn main() -> numerics::Result<()> {
    let (women, men) = (data::female_names(), data::male_names());
    let letters: Vec<String> = women.iter().chain(men).map(|name| last_letter(name)).collect();
    let y = Array1::from_shape_fn(letters.len(), |i| f64::from(i < women.len())); // woman 1, man 0

    let shown = ["a", "e", "n", "d", "o", "u", "j"];
    let frequency = FrequencyEncoder.fit(&letters)?.transform(&shown);
    let target = TargetEncoder::default().fit(&letters, &y)?;
    let smoothed = TargetEncoder { smoothing: 20.0 }.fit(&letters, &y)?;
    let (plain, smooth) = (target.transform(&shown), smoothed.transform(&shown));
    println!("all names: {}, women's {}", letters.len(), show::fixed(target.overall(), 4));
    let mut rows = Vec::new();
    for (i, letter) in shown.iter().enumerate() {
        let count = letters.iter().filter(|other| other == letter).count();
        let cells = [frequency[i], plain[i], smooth[i]].map(|share| show::fixed(share, 4));
        rows.push([&[letter.to_string(), count.to_string()], &cells[..]].concat());
    }
    let header = ["ends in", "names", "frequency", "target", "target, smoothed by 20"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

fn last_letter(name: &str) -> String {
    name.chars().last().map(|letter| letter.to_lowercase().to_string()).unwrap_or_default()
}
