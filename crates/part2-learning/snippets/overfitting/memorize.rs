//! A model that memorizes is right about all it has seen, even with nothing to learn.

use numerics::{Result, Rng, data, linalg, split::Split};

pub fn main() -> Result<()> {
    let tumors = data::breast_cancer();
    let mut rng = Rng::new(7);
    let mut train = rng.permutation(tumors.x.nrows());
    let test = train.split_off(400);
    let split = Split { train, test };
    let (seen, new) = split.apply(tumors.x.view())?;

    let diagnoses = tumors.y.to_vec();
    let mut shuffled = diagnoses.clone();
    rng.shuffle(&mut shuffled);
    for (name, y) in [("true diagnoses", diagnoses), ("shuffled diagnoses", shuffled)] {
        // All the capacity there is: the diagnosis of the most similar tumor that was seen.
        let right = |x: &ndarray::Array2<f64>, rows: &[usize]| -> Result<usize> {
            let distances = linalg::pairwise_squared_distances(x, &seen)?;
            let answers = distances.rows().into_iter().map(|row| {
                let nearest = (0..row.len()).min_by(|&i, &j| row[i].total_cmp(&row[j]));
                y[split.train[nearest.unwrap_or(0)]]
            });
            Ok(answers.zip(rows).filter(|(answer, row)| *answer == y[**row]).count())
        };
        println!("{name}");
        println!("  right about tumors it has seen  {} of 400", right(&seen, &split.train)?);
        println!("  right about new tumors          {} of 169", right(&new, &split.test)?);
    }
    Ok(())
}
