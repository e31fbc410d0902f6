//! Digits of unseen writers by the nearest mean, along directions that part the classes.

use classical::discriminant::LinearDiscriminant;
use ndarray::{Axis, s};
use numerics::estimator::{Fit, Transform};
use numerics::linalg::squared_distance;

pub fn main() -> numerics::Result<()> {
    let digits = data::digits();
    let (x, new) = digits.x.view().split_at(Axis(0), 1287); // ten writers, then four others
    let (y, y_new) = digits.y.view().split_at(Axis(0), 1287);
    let model = LinearDiscriminant::default().fit(x, y)?;
    let (z, z_new) = (model.transform(x)?, model.transform(new)?);
    let means = model.transform(model.means())?; // (10, 9)
    println!("{} → {}", show::shape(&x), show::shape(&z));

    let mut rows = Vec::new();
    for n in [1, 2, 3, 5, 9] {
        let right = z_new.rows().into_iter().zip(y_new).filter(|(row, class)| {
            let to = |c: usize| squared_distance(row.slice(s![..n]), means.slice(s![c, ..n]));
            (0..10).all(|c| to(c).ok() >= to(**class).ok())
        });
        let share = model.explained_variance_ratio().slice(s![..n]).sum();
        rows.push(show::row![n, (share, 3), right.count()]);
    }
    println!("{}", show::table(&["directions", "of the distance", "right of 510"], &rows));
    Ok(())
}
