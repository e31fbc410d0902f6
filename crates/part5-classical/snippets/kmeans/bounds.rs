//! The digits in ten clusters, where two bounds leave out the samples that cannot have changed.

use ndarray::{Axis, s};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let x = &data::digits().x; // (1797, 64)
    let (n, k) = (x.nrows(), 10);
    let mut centers = x.slice(s![..k, ..]).to_owned();
    let (mut group, mut upper, mut lower) = (vec![k; n], vec![f64::INFINITY; n], vec![0.0; n]);
    let (mut rows, mut looked, mut changed) = (Vec::new(), 0, n);
    while changed > 0 {
        let open: Vec<usize> = (0..n).filter(|i| upper[*i] >= lower[*i]).collect();
        let squares = linalg::pairwise_squared_distances(&x.select(Axis(0), &open), &centers)?;
        changed = 0;
        for (&i, to) in open.iter().zip(squares.rows()) {
            let mut order: Vec<usize> = (0..k).collect();
            order.sort_by(|a, b| to[*a].total_cmp(&to[*b]));
            changed += usize::from(group[i] != order[0]);
            group[i] = order[0];
            (upper[i], lower[i]) = (to[order[0]].sqrt(), to[order[1]].sqrt());
        }
        let mut moves = vec![0.0; k];
        for c in 0..k {
            let own: Vec<usize> = (0..n).filter(|i| group[*i] == c).collect();
            let mean = x.select(Axis(0), &own).sum_axis(Axis(0)) / own.len() as f64;
            moves[c] = linalg::distance(&mean, centers.row(c))?;
            centers.row_mut(c).assign(&mean);
        }
        let farthest = moves.iter().fold(0.0, |most: f64, m| most.max(*m));
        (0..n)
            .for_each(|i| (upper[i], lower[i]) = (upper[i] + moves[group[i]], lower[i] - farthest));
        looked += open.len();
        rows.push(show::row![rows.len() + 1, open.len(), changed]);
    }
    println!("{}", show::table(&["step", "looked at", "changed"], &rows));
    let [looked, all] = [looked * k, rows.len() * n * k].map(show::integer);
    println!("distances {looked} of {all}");
    Ok(())
}
