//! One more number, the sex, fitted by the same walk: the held-out error shrinks again.

use learning::metrics::mean_squared_error;
use ndarray::{ArrayView1, Axis, array};
use numerics::Rng;
use part1_vocabulary::fitting::WalkDownhill;

pub fn main() -> numerics::Result<()> {
    // sex: male 1, female −1
    let (flock, sex) = data::penguins_by_sex(&["flipper_length_mm", "body_mass_g"])?;
    let (x, y) = (flock.column(0).mapv(|mm| mm / 10.0 - 20.0), &flock.column(1) / 1000.0);
    let order = Rng::new(7).permutation(flock.nrows());
    let (held_out, train) = order.split_at(100);

    // One parameter is a constant; with the second comes the flipper, with the third the sex.
    let error_g = |at: ArrayView1<'_, f64>, rows: &[usize]| {
        let parts = [&x, &sex, &y].map(|column| column.select(Axis(0), rows));
        let [x, sex, y] = parts;
        let weight = |i: usize| at.get(i).copied().unwrap_or(0.0);
        let predicted = at[0] + weight(1) * &x + weight(2) * &sex;
        mean_squared_error(&y, &predicted).map(|loss| 1000.0 * loss.sqrt())
    };
    let names = ["baseline: a constant", "and the flipper", "and the sex"];
    let starts = [array![0.0], array![0.0, 0.0], array![0.0, 0.0, 0.0]];
    let mut rows = Vec::new();
    for (name, start) in names.iter().zip(&starts) {
        let loss = |at: ArrayView1<'_, f64>| error_g(at, train).map_or(f64::NAN, |e| e * e / 1e6);
        let end = WalkDownhill::default().run(loss, start.view())?.end;
        let errors = [error_g(end.view(), train)?, error_g(end.view(), held_out)?];
        let cells = errors.map(|error| show::fixed(error, 0));
        rows.push([&[name.to_string(), show::vector(end, 3)], &cells[..]].concat());
    }
    let header = ["model", "parameters", "error g on 233 seen", "on 100 held out"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
