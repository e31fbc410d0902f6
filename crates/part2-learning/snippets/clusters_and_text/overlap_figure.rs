//! Two masks of one eight, and what both mark, what either marks.
//! kind: figure

use ndarray::{Array2, s};
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let truth = data::digits().image(8)?.mapv(|gray| f64::from(u8::from(gray >= 8.0)));
    let mut found = Array2::zeros((8, 8));
    found.slice_mut(s![.., 1..]).assign(&truth.slice(s![.., ..7]));
    let both = &truth * &found;
    let either = (&truth + &found).mapv(|marks: f64| marks.min(1.0));
    let count = |mask: &Array2<f64>| mask.sum() as usize;
    let mut diagram = Diagram::new(
        "Intersection over union: what both mark, over what either marks",
        "Four grids of eight by eight pixels: the ink of an eight, the same ink shifted by one \
         pixel to the right, the pixels in both, and the pixels in at least one.",
    )
    .size(680, 260);
    let panels = [("truth", &truth), ("found", &found), ("both", &both), ("either", &either)];
    for (place, (name, mask)) in panels.into_iter().enumerate() {
        let left = 14.0 + 168.0 * place as f64;
        let text = format!("{name}: {} pixels", count(mask));
        diagram = diagram.text(Color::Ink, Align::Left, (left, 66.0), &text).shades(
            (left, 80.0),
            18.5,
            mask,
        );
    }
    println!("{}", diagram.svg()?);
    Ok(())
}
