//! InfoNCE and triplets: slopes against nudging and PyTorch, what they must not depend on, and what they refuse.

use ndarray::{Array2, array, s};
use networks::contrastive::{info_nce, triplet};
use numerics::{Result, Rng};
use testing::hostile::Table;
use testing::message;

pub(crate) fn hostile(table: &mut Table) {
    type Three = (Array2<f64>, Array2<f64>, Array2<f64>);
    table.call("info_nce", |(a, p, temperature): &(Array2<f64>, Array2<f64>, f64)| {
        let pairs = info_nce(a, p, *temperature)?;
        Ok((pairs.loss, pairs.anchors, pairs.positives))
    });
    table.call("info_nce", |(a, temperature): &(Array2<f64>, f64)| {
        let pairs = info_nce(a, a, *temperature)?;
        Ok((pairs.loss, pairs.anchors, pairs.positives))
    });
    table.call("triplet", |(a, p, n): &Three| {
        let triplets = triplet(a, p, n, 0.5)?;
        Ok((triplets.anchors, triplets.positives, triplets.negatives))
    });
    table.call("triplet", |(a, margin): &(Array2<f64>, f64)| {
        let triplets = triplet(a, a, a, *margin)?;
        Ok((triplets.anchors, triplets.positives, triplets.negatives))
    });
}

fn waves(f: fn(f64) -> f64, factor: f64, shift: f64) -> Array2<f64> {
    Array2::from_shape_fn((4, 3), |(i, j)| f(factor * (3 * i + j) as f64 + shift))
}

fn small() -> (Array2<f64>, Array2<f64>, Array2<f64>) {
    (waves(libm::sin, 1.0, 1.0), waves(libm::cos, 2.0, 0.0), waves(libm::sin, 3.0, 2.0))
}

fn norm(slopes: &Array2<f64>) -> f64 {
    slopes.iter().map(|slope| slope * slope).sum::<f64>().sqrt()
}

fn assert_close(got: &[f64], wanted: &[f64]) {
    assert_eq!(got.len(), wanted.len());
    for (got, wanted) in got.iter().zip(wanted) {
        assert!((got - wanted).abs() < 1e-13, "{got} and {wanted}");
    }
}

/// Recorded with PyTorch 1.13, in f64:
/// ```python
/// a = torch.sin(torch.arange(12.0) + 1).reshape(4, 3).requires_grad_()
/// p = torch.cos(2 * torch.arange(12.0)).reshape(4, 3).requires_grad_()
/// loss = cross_entropy(normalize(a) @ normalize(p).T / 0.2, torch.arange(4)); loss.backward()
/// n = torch.sin(3 * torch.arange(12.0) + 2).reshape(4, 3).requires_grad_()
/// loss = torch.relu(cosine_similarity(a, n) - cosine_similarity(a, p) + 0.3).mean(); loss.backward()
/// ```
#[test]
fn losses_and_slopes_are_those_of_pytorch() -> Result<()> {
    let (a, p, n) = small();
    let pairs = info_nce(&a, &p, 0.2)?;
    assert_close(
        &[pairs.loss, pairs.anchors[[0, 0]], pairs.anchors[[3, 2]], norm(&pairs.anchors)],
        &[1.7614565098840775, -0.2832891152946757, 0.24836817106589437, 0.6718147025368378],
    );
    assert_close(
        &[pairs.positives[[0, 0]], pairs.positives[[3, 2]], norm(&pairs.positives)],
        &[-0.8457330469631287, 0.8493779638439223, 2.476779905335028],
    );
    let triplets = triplet(&a, &p, &n, 0.3)?;
    assert_eq!(triplets.n_active, 4);
    assert_close(
        &[triplets.loss, triplets.anchors[[2, 0]], triplets.negatives[[1, 1]]],
        &[0.31796899214049407, 0.008289927828518062, -0.1152429772111365],
    );
    assert_close(
        &[&triplets.anchors, &triplets.positives, &triplets.negatives].map(norm),
        &[0.5348940297096728, 0.38452229835785456, 0.3754727354744984],
    );
    Ok(())
}

#[test]
fn every_slope_is_what_nudging_measures() -> Result<()> {
    let mut rng = Rng::new(3);
    let all = [0; 3].map(|_| rng.normals((5, 4)));
    let nce = |x: &[Array2<f64>; 3]| Ok(info_nce(&x[0], &x[1], 0.3)?.loss);
    let three = |x: &[Array2<f64>; 3]| Ok(triplet(&x[0], &x[1], &x[2], 0.1)?.loss);
    let pairs = info_nce(&all[0], &all[1], 0.3)?;
    nudge(&all, &[&pairs.anchors, &pairs.positives], nce)?;
    let triplets = triplet(&all[0], &all[1], &all[2], 0.1)?;
    assert!(triplets.n_active > 0);
    nudge(&all, &[&triplets.anchors, &triplets.positives, &triplets.negatives], three)
}

fn nudge(
    at: &[Array2<f64>; 3],
    slopes: &[&Array2<f64>],
    loss: impl Fn(&[Array2<f64>; 3]) -> Result<f64>,
) -> Result<()> {
    for (k, slopes) in slopes.iter().enumerate() {
        for (place, slope) in slopes.indexed_iter() {
            let nudged = |by: f64| {
                let mut x = at.clone();
                x[k][place] += by;
                loss(&x)
            };
            let measured = (nudged(1e-6)? - nudged(-1e-6)?) / 2e-6;
            assert!((slope - measured).abs() < 1e-8, "{k} {place:?}: {slope} and {measured}");
        }
    }
    Ok(())
}

#[test]
fn lengths_do_not_count() -> Result<()> {
    let (a, p, n) = small();
    let pairs = info_nce(&a, &p, 0.5)?;
    let longer = info_nce(&(&a * 7.0), &(&p * 1e200), 0.5)?;
    assert!((pairs.loss - longer.loss).abs() < 1e-14);
    assert!((&pairs.anchors / 7.0 - &longer.anchors).iter().all(|gap| gap.abs() < 1e-14));
    let triplets = triplet(&a, &p, &n, 0.5)?;
    assert!((triplets.loss - triplet(&(&a * 1e-200), &p, &(&n * 3.0), 0.5)?.loss).abs() < 1e-14);
    Ok(())
}

#[test]
fn one_pair_and_one_direction_for_all() -> Result<()> {
    let (a, p, _) = small();
    let alone = info_nce(a.slice(s![..1, ..]), p.slice(s![..1, ..]), 0.1)?;
    assert_eq!((alone.loss, norm(&alone.anchors)), (0.0, 0.0)); // no one to take it for
    let same = Array2::ones((4, 3));
    assert!((info_nce(&same, &same, 0.1)?.loss - libm::log(4.0)).abs() < 1e-12);
    Ok(())
}

#[test]
fn what_makes_no_sense_is_refused() {
    let (a, p, n) = small();
    let short = a.slice(s![..2, ..]);
    let zero = array![[0.0, 0.0, 0.0]];
    let one = array![[1.0, 0.0, 0.0]];
    assert_eq!(
        message(info_nce(&zero, &one, 1.0)),
        "the length of anchors[0] is 0, but it must be above 0: a row of zeros has no direction"
    );
    assert!(message(info_nce(&a, &p, 0.0)).starts_with("temperature is 0"));
    assert!(message(info_nce(&a, &p, f64::NAN)).starts_with("temperature is NaN"));
    assert!(message(info_nce(&a, &p, 1e-309)).contains("leave"));
    assert!(message(info_nce(short, &p, 1.0)).contains("both must have the same shape"));
    assert!(message(info_nce(&(&a * f64::NAN), &p, 1.0)).contains("anchors"));
    assert!(message(info_nce(&Array2::zeros((0, 3)), &p, 1.0)).contains("anchors"));
    assert!(
        message(info_nce(&Array2::ones((30_000, 1)), &Array2::ones((30_000, 1)), 1.0))
            .contains("similarities")
    );
    assert!(message(triplet(&a, &p, &n, -1.0)).starts_with("margin is -1"));
    assert!(message(triplet(&a, &p, short, 1.0)).contains("both must have the same shape"));
}
