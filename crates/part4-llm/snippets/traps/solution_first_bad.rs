//! Finds the first of four steps whose numbers are no longer finite.

use ndarray::{Array2, Axis, s};
use numerics::functions::softmax_rows;

pub fn main() {
    let pixels = data::digits().x.slice(s![..100, ..]).to_owned();
    let logs = pixels.mapv(libm::log);
    let centered = &logs - &logs.mean_axis(Axis(0)).unwrap_or_default();
    let shares = softmax_rows(&centered);
    let steps = [("pixels", pixels), ("logs", logs), ("centered", centered), ("shares", shares)];
    match first_bad(&steps) {
        Some((name, count)) => println!("{name}: {} are not finite", show::integer(count)),
        None => println!("all finite"),
    }
}

fn first_bad<'a>(steps: &[(&'a str, Array2<f64>)]) -> Option<(&'a str, usize)> {
    // yours: the name of the first step with a number that is not finite, and how many it has
    let count = |table: &Array2<f64>| table.iter().filter(|x| !x.is_finite()).count();
    steps.iter().map(|(name, table)| (*name, count(table))).find(|(_, count)| *count > 0)
    // end
}
