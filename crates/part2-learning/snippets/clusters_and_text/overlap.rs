//! The ink of a handwritten eight, found five times: share of pixels, overlap over union, Dice.

use learning::metrics::{dice, intersection_over_union};
use ndarray::{Array2, s};

pub fn main() -> numerics::Result<()> {
    let digits = data::digits();
    let ink = |picture: usize| -> numerics::Result<Array2<bool>> {
        Ok(digits.image(picture)?.mapv(|gray| gray >= 8.0))
    };
    let truth = ink(8)?; // the ninth picture shows an eight
    let mut shifted = Array2::from_elem((8, 8), false);
    shifted.slice_mut(s![.., 1..]).assign(&truth.slice(s![.., ..7]));
    let answers = [
        ("the same", truth.clone()),
        ("one pixel to the right", shifted),
        ("another eight", ink(18)?),
        ("all of it", Array2::from_elem((8, 8), true)),
        ("nothing", Array2::from_elem((8, 8), false)),
    ];
    let mut rows = Vec::new();
    for (name, found) in answers {
        let right = truth.iter().zip(&found).filter(|(a, b)| a == b).count();
        rows.push([
            name.to_string(),
            show::fixed(right as f64 / 64.0, 3),
            show::fixed(intersection_over_union(truth.view(), found.view())?, 3),
            show::fixed(dice(truth.view(), found.view())?, 3),
        ]);
    }
    let header = ["found", "pixels right", "intersection over union", "Dice coefficient"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
