//! t-SNE: shares and slopes against scikit-learn and nudging, maps that keep neighbors, and what is refused.

use ndarray::{Array1, Array2, array, s};
use networks::tsne::{Tsne, affinities, bandwidth, loss_and_slopes, trustworthiness};
use numerics::{Result, Rng};
use testing::hostile::Table;

pub(crate) fn hostile(table: &mut Table) {
    type Pair = (Array2<f64>, Array2<f64>);
    table.call("affinities", |(x, perplexity): &(Array2<f64>, f64)| affinities(x, *perplexity));
    table.call("bandwidth", |(x, perplexity): &(Array1<f64>, f64)| bandwidth(x, *perplexity));
    table.call("loss_and_slopes", |(p, map): &Pair| loss_and_slopes(p, map));
    table.call("trustworthiness", |(x, k): &(Array2<f64>, usize)| trustworthiness(x, x, *k));
    table.call("Tsne::fit", |(x, start): &Pair| {
        let found = Tsne { perplexity: 1.5, n_steps: 20, ..Tsne::default() }.fit(x, start)?;
        Ok((found.points, found.loss_nats))
    });
    table.call("Tsne::fit", |&(exaggeration, rate): &(f64, f64)| {
        let x = array![[0.0], [1.0], [3.0], [7.0]];
        let how = Tsne {
            perplexity: 2.0,
            n_steps: 20,
            n_exaggerated: 10,
            exaggeration,
            learning_rate: Some(rate),
        };
        Ok(how.fit(&x, &x)?.points)
    });
}

/// Twelve samples and a map of them.
fn samples() -> (Array2<f64>, Array2<f64>) {
    let mut rng = Rng::new(4);
    (rng.normals((12, 5)), rng.normals((12, 2)))
}

// rng = np.random.default_rng(4); x = rng.standard_normal((12, 5)); y = rng.standard_normal((12, 2))
// P = _joint_probabilities(pairwise_distances(x, squared=True), 4.0, False)           (sklearn.manifold._t_sne, 1.9)
// _kl_divergence(y.ravel(), P, 1.0, 12, 2); trustworthiness(x, y, n_neighbors=3)
#[test]
fn shares_slopes_and_trustworthiness_are_scikit_learn_s() -> Result<()> {
    let (x, y) = samples();
    let p = affinities(&x, 4.0)?;
    let recorded = [0.000353180440, 0.025381049590, 0.002520327283, 0.000343098561, 0.008804775938];
    for (j, share) in recorded.into_iter().enumerate() {
        assert!((p[[0, j + 1]] - share).abs() < 1e-6, "{} and {share}", p[[0, j + 1]]);
    }
    let (loss, slopes) = loss_and_slopes(&p, &y)?;
    assert!((loss - 1.12803216).abs() < 1e-4, "{loss}"); // there the distances are f32
    let recorded = [-0.0078866, -0.0163690, 0.0220394, 0.0259584, -0.0136689, 0.0317327];
    for (slope, recorded) in slopes.iter().zip(recorded) {
        assert!((slope - recorded).abs() < 1e-5, "{slope} and {recorded}");
    }
    assert!((trustworthiness(&x, &y, 3)? - 0.5674603174603174).abs() < 1e-12);
    assert_eq!(trustworthiness(&x, &x, 5)?, 1.0);
    Ok(())
}

#[test]
fn slopes_are_those_of_nudging() -> Result<()> {
    let mut rng = Rng::new(6);
    let p = affinities(&rng.normals((7, 3)), 3.0)?;
    let map = rng.normals((7, 3)); // three dimensions work as well as two
    let slopes = loss_and_slopes(&p, &map)?.1;
    for (place, slope) in slopes.indexed_iter() {
        let at = |by: f64| {
            let mut moved = map.clone();
            moved[place] += by;
            Ok(loss_and_slopes(&p, &moved)?.0)
        };
        let nudged = (at(1e-5)? - at(-1e-5)?) / 2e-5;
        assert!((slope - nudged).abs() < 1e-8, "{slope} and {nudged}");
    }
    Ok(())
}

#[test]
fn shares_have_their_perplexity() -> Result<()> {
    let (x, _) = samples();
    let squared: Array1<f64> =
        (1..12).map(|j| (&x.row(0) - &x.row(j)).mapv(|gap| gap * gap).sum()).collect();
    for perplexity in [1.5, 4.0, 10.0] {
        let h = bandwidth(&squared, perplexity)?;
        let near = squared.mapv(|d| libm::exp(-d / (2.0 * h * h)));
        let shares = &near / near.sum();
        let entropy: f64 =
            shares.iter().map(|p| if *p > 0.0 { -p * libm::log(*p) } else { 0.0 }).sum();
        assert!((libm::exp(entropy) - perplexity).abs() < 1e-6);
    }
    // Four samples at one place: whatever the perplexity, they share evenly.
    let same = affinities(&array![[2.0], [2.0], [2.0], [2.0]], 1.5)?;
    assert!(same.slice(s![0, 1..]).iter().all(|share| (share - 1.0 / 12.0).abs() < 1e-12));
    Ok(())
}

// TSNE(method="exact", init=start).fit(x) on every sixth digit gives 0.4316 and 0.4108 from seeds 0 and 1; another order of
// sums leads to another map, so the numbers agree in size only.
#[test]
fn a_map_of_digits_is_as_good_as_scikit_learn_s() -> Result<()> {
    let every_sixth: Vec<usize> = (0..1797).step_by(6).collect();
    let x = data::digits().x.select(ndarray::Axis(0), &every_sixth) / 16.0;
    let start: Array2<f64> = Rng::new(1).normals((300, 2)) * 1e-4;
    let found = Tsne::default().fit(&x, &start)?;
    assert!((0.37..0.46).contains(&found.loss_nats), "{}", found.loss_nats);
    assert!(trustworthiness(&x, &found.points, 5)? > 0.98);
    assert_eq!(found, Tsne::default().fit(&x, &start)?);
    Ok(())
}

#[test]
fn what_does_not_fit_is_refused() {
    let (x, y) = samples();
    let told = |result: Result<f64>| result.expect_err("it is refused").to_string();
    let fit = |how: Tsne, start: &Array2<f64>| Ok(how.fit(&x, start)?.loss_nats);
    let three = Tsne { perplexity: 3.0, ..Tsne::default() };
    for (error, part) in [
        (told(affinities(&x, 12.0).map(|p| p.sum())), "perplexity is 12, but it must be from 1"),
        (told(affinities(&x, f64::NAN).map(|p| p.sum())), "perplexity"),
        (told(affinities(&x.slice(s![..2, ..]).to_owned(), 1.0).map(|p| p.sum())), "n_samples"),
        (told(fit(Tsne::default(), &y)), "perplexity is 30"),
        (told(fit(three.clone(), &Array2::zeros((11, 2)))), "start"),
        (told(fit(three.clone(), &Array2::zeros((12, 0)))), "start"),
        (told(fit(Tsne { exaggeration: 0.0, ..three.clone() }, &y)), "exaggeration"),
        (told(fit(Tsne { learning_rate: Some(-1.0), ..three }, &y)), "learning_rate"),
        (told(trustworthiness(&x, &y, 6)), "k is 6"),
        (told(trustworthiness(&x, &y, 0)), "k is 0"),
        (told(bandwidth(&array![1.0, -1.0], 1.0)), "squared distance"),
        (told(loss_and_slopes(&x, &y).map(|found| found.0)), "p has a row"),
    ] {
        assert!(error.contains(part), "{error}");
    }
}
