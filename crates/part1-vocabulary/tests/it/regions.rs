//! What the figures of neighbors, rbf and density count, against the pages' own programs.

use learning::kernels::Kernel;
use ndarray::{Array1, array};
use numerics::split::Split;
use numerics::{Result, Rng};
use part1_vocabulary::density::density_curve;
use part1_vocabulary::neighbors::vote_regions;
use part1_vocabulary::rbf::sex_regions;
use testing::{assert_close, message};

#[test]
fn peaks_and_heights_are_those_of_the_table() -> Result<()> {
    let flipper_mm = Array1::from(data::penguins_column("flipper_length_mm")?);
    // The rows of `density/bandwidths`.
    for (bandwidth, n_peaks, highest_at_mm, height) in
        [(0.5, 23, 190.1, 0.0578), (3.0, 2, 191.3, 0.0336), (12.0, 1, 195.7, 0.0206)]
    {
        let curve = density_curve(flipper_mm.view(), bandwidth)?;
        assert_eq!((curve.n_peaks, curve.highest_at_mm), (n_peaks, highest_at_mm));
        assert_close(&[curve.height], &[height], 5e-5);
        let strokes = curve.svg.lines().filter(|line| {
            line.starts_with("<line") && line.contains("muted") && line.contains("\"2.2\"")
        });
        assert_eq!(strokes.count(), 55, "one for each length that occurs");
    }
    assert_eq!(
        message(density_curve(array![1000.0].view(), 1.0)),
        "flipper_mm is far from there, but it must be near 160 to 245 mm"
    );
    Ok(())
}

#[test]
fn votes_are_counted_on_both_sides_of_the_split() -> Result<()> {
    let (x, y) = data::penguins_by_species(&["bill_length_mm", "flipper_length_mm"])?;
    let order = Rng::new(7).permutation(x.nrows());
    let (held_out, train) = order.split_at(100);
    let split = Split { train: train.to_vec(), test: held_out.to_vec() };
    let vote = |k: usize| vote_regions(x.view(), y.view(), &split, k);
    // scikit-learn's KNeighborsClassifier on the same split.
    for (k, right_seen, right_held_out) in [(1, 242, 97), (5, 231, 96), (99, 209, 82)] {
        let vote = vote(k)?;
        assert_eq!((vote.right_seen, vote.right_held_out), (right_seen, right_held_out), "k = {k}");
    }
    assert_eq!(message(vote(0)), "n_neighbors is 0, but it must be from 1 to n_samples = 242");
    let four = array![0, 1, 2, 3];
    let x = array![[39.0, 190.0], [49.0, 195.0], [47.0, 217.0], [46.0, 215.0]];
    let split = Split { train: vec![0, 1], test: vec![2] };
    let wanted = "y[3] is 3, but it must be from 0 to the last species = 2";
    assert_eq!(message(vote_regions(x.view(), four.view(), &split, 1)), wanted);
    Ok(())
}

#[test]
fn signs_are_counted_on_both_sides_of_the_split() -> Result<()> {
    let (x, y) = data::penguins_by_sex(&["bill_length_mm", "body_mass_g"])?;
    let order = Rng::new(7).permutation(x.nrows());
    let (train, held_out) = order.split_at(233);
    let split = Split { train: train.to_vec(), test: held_out.to_vec() };
    // scikit-learn's KernelRidge on the same split.
    for (kernel, right_seen, right_held_out) in [
        (Kernel::Linear, 128, 70),
        (Kernel::Rbf { gamma: 0.01 }, 137, 69),
        (Kernel::Rbf { gamma: 1.0 }, 202, 85),
        (Kernel::Rbf { gamma: 1000.0 }, 233, 80),
    ] {
        let model = sex_regions(x.view(), y.view(), &split, kernel)?;
        assert_eq!((model.right_seen, model.right_held_out), (right_seen, right_held_out));
    }
    Ok(())
}
