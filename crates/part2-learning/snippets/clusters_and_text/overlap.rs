//! The ink of a handwritten eight, found five times: share of pixels, overlap over union, Dice.

use ndarray::{Array2, s};

pub fn main() -> numerics::Result<()> {
    let digits = data::digits();
    let ink = |picture: usize| -> numerics::Result<Array2<bool>> {
        Ok(digits.image(picture)?.mapv(|gray| gray >= 8.0))
    };
    let truth = ink(8)?; // the ninth picture shows an eight
    let mut shifted = Array2::from_elem((8, 8), false);
    shifted.slice_mut(s![.., 1..]).assign(&truth.slice(s![.., ..7]));
    let mut rows = Vec::new();
    for (name, found) in [
        ("the same", truth.clone()),
        ("one pixel to the right", shifted),
        ("another eight", ink(18)?),
        ("all of it", Array2::from_elem((8, 8), true)),
        ("nothing", Array2::from_elem((8, 8), false)),
    ] {
        let n = |wanted: (bool, bool)| {
            truth.iter().zip(&found).filter(|(t, f)| (**t, **f) == wanted).count() as f64
        };
        let (tp, fp, missed) = (n((true, true)), n((false, true)), n((true, false)));
        let right = (tp + n((false, false))) / 64.0;
        let (iou, dice) = (tp / (tp + fp + missed), 2.0 * tp / (2.0 * tp + fp + missed));
        rows.push(show::row![name, ([right, iou, dice], 3)]);
    }
    let header = ["found", "pixels right", "intersection over union", "Dice coefficient"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
