//! The wines again, with a gain of 2 to the power of the grade: chance is worth less.

use learning::metrics::ndcg;
use ndarray::{Array1, Axis};
use numerics::{Result, Rng, stats};

pub fn main() -> Result<()> {
    let wines = data::wine_quality();
    let test = &Rng::new(7).permutation(wines.y.len())[..400];
    let grades = wines.y.select(Axis(0), test) - 3.0;
    let alcohol = wines.x.column(10).select(Axis(0), test);
    let mut rng = Rng::new(7);
    let shuffles: Vec<Array1<f64>> = (0..200).map(|_| rng.uniforms(400)).collect();
    let gains = [
        ("grade", grades.clone()),
        ("2 to the grade, minus 1", grades.mapv(libm::exp2) - 1.0),
        ("1 from grade 4 on", grades.mapv(|grade| f64::from(u8::from(grade >= 4.0)))),
    ];
    let mut rows = Vec::new();
    for (name, gain) in gains {
        let of_each = shuffles.iter().map(|y_score| ndcg(&gain, y_score, None));
        let chance = stats::mean(&of_each.collect::<Result<Array1<f64>>>()?)?;
        let by_alcohol = ndcg(&gain, &alcohol, None)?;
        rows.push([name.to_string(), show::fixed(chance, 4), show::fixed(by_alcohol, 4)]);
    }
    println!("{}", show::table(&["gain", "NDCG by chance", "NDCG by alcohol"], &rows));
    Ok(())
}
