//! Nine crowds, nine centers: how often 200 starts find them, at random and by k-means++.

use classical::cluster::KMeans;
use ndarray::{Array2, Axis, Zip};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let mut rng = Rng::new(1);
    let place = |i: usize, axis| 2.0 * [i / 90, i / 30 % 3][axis] as f64; // 3 × 3 of them
    let x = Array2::from_shape_fn((270, 2), |(i, axis)| place(i, axis) + 0.25 * rng.normal());
    let (how, mut rows) = (KMeans { n_clusters: 9, ..KMeans::default() }, Vec::new());
    for (name, tries) in [("at random", None), ("k-means++", Some(1)), ("best of 4", Some(4))] {
        let mut found = 0;
        for _ in 0..200 {
            let chosen = match tries {
                None => rng.choice_without_replacement(270, 9)?,
                Some(n_tries) => plus_plus(&x, n_tries, &mut rng)?,
            };
            let inertia = how.fit_from(&x, &x.select(Axis(0), &chosen))?.inertia();
            found += usize::from(inertia < 29.0); // with a center in each crowd it is 28.7
        }
        rows.push(show::row![name, found]);
    }
    println!("{}", show::table(&["start", "of 200 found all nine"], &rows));
    Ok(())
}

fn plus_plus(x: &Array2<f64>, n_tries: usize, rng: &mut Rng) -> Result<Vec<usize>> {
    let to = |i: usize| (x - &x.row(i)).mapv(|gap| gap * gap).sum_axis(Axis(1));
    let mut chosen = vec![rng.integers(0..270)?];
    let mut squares = to(chosen[0]); // to the nearest so far: the odds of the next
    while chosen.len() < 9 {
        let with = |i: usize| Zip::from(&squares).and(&to(i)).map_collect(|old, new| old.min(*new));
        let mut tried = rng.choice_weighted(&squares.to_vec(), n_tries)?;
        tried.sort_by(|a, b| with(*a).sum().total_cmp(&with(*b).sum()));
        squares = with(tried[0]);
        chosen.push(tried[0]);
    }
    Ok(chosen)
}
