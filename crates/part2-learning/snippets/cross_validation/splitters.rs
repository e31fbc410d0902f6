//! Four ways to cut twelve samples: blue is tested, orange learned from, blank not used.
//! kind: figure

use ndarray::{Array2, array};
use numerics::Result;
use numerics::split::{GroupKFold, KFold, Split, StratifiedKFold, TimeSeriesSplit};
use show::figure::{Figure, panels};

pub fn main() -> Result<()> {
    let classes = array![0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2];
    let groups = array![0, 1, 0, 2, 1, 0, 0, 1, 2, 0, 1, 2];
    let plain = panel("k-fold", &KFold { n_splits: 3 }.split(12)?);
    let stratified = StratifiedKFold { n_splits: 3 }.split(&classes)?;
    let stratified = panel("stratified: 6, 3 and 3 of a class", &stratified);
    let grouped = panel("grouped: 5, 4 and 3, mixed", &GroupKFold { n_splits: 3 }.split(&groups)?);
    let ordered = panel("in time", &TimeSeriesSplit { n_splits: 3, gap: 0 }.split(12)?);
    let description = "Which of twelve samples are tested in each of three rounds.";
    let pictures: [&dyn show::figure::Picture; 4] = [&plain, &stratified, &grouped, &ordered];
    println!("{}", panels("Who is tested when", description, 2, &pictures)?);
    Ok(())
}

fn panel(title: &str, rounds: &[Split]) -> Figure {
    // 1 for a tested sample, −1 for one to learn from.
    let shades = Array2::from_shape_fn((3, 12), |(round, sample)| {
        let Split { train, test } = &rounds[round];
        let is_in = |rows: &[usize]| f64::from(u8::from(rows.contains(&sample)));
        is_in(test) - is_in(train)
    });
    Figure::new(title, "")
        .size(350, 200)
        .x_label("sample")
        .y_label("round")
        .x_range(0.5, 12.5)
        .y_range(3.5, 0.5)
        .heat_map((0.5, 12.5), (0.5, 3.5), shades)
}
