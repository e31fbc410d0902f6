//! The wines again, with a gain of 2 to the power of the grade: chance is worth less.

use learning::metrics::ndcg;
use ndarray::Axis;
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let wines = data::wine_quality();
    let test = &Rng::new(7).permutation(wines.y.len())[..400];
    let grades = wines.y.select(Axis(0), test) - 3.0;
    let alcohol = wines.x.column(10).select(Axis(0), test);
    let mut rows = Vec::new();
    for (name, gain) in [
        ("grade", grades.clone()),
        ("2 to the grade, minus 1", grades.mapv(steep)),
        ("1 from grade 4 on", grades.mapv(good)),
    ] {
        let (mut rng, mut chance) = (Rng::new(7), 0.0);
        for _ in 0..200 {
            chance += ndcg(&gain, &rng.uniforms(400), None)? / 200.0;
        }
        rows.push(show::row![name, ([chance, ndcg(&gain, &alcohol, None)?], 4)]);
    }
    println!("{}", show::table(&["gain", "NDCG by chance", "NDCG by alcohol"], &rows));
    Ok(())
}

fn steep(grade: f64) -> f64 {
    // yours: 2 to the power of the grade, minus 1
    libm::exp2(grade) - 1.0
    // end
}

fn good(grade: f64) -> f64 {
    // yours: 1 from grade 4 on, else 0
    if grade >= 4.0 { 1.0 } else { 0.0 }
    // end
}
