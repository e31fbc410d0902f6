//! Components, parts, sources and mixtures come back with the same answers, and not from damaged texts.

use classical::decomposition::{FastIca, KernelPca, Nmf, Pca};
use classical::mixture::{Covariance, GaussianMixture};
use classical::saved::Saved;
use learning::kernels::Kernel;
use ndarray::Array2;
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, PredictProba, Transform};

/// The same model, the same answers bit for bit; a cut text and a text whose model does not fit are refused.
#[track_caller]
fn comes_back<M: Saved + PartialEq + std::fmt::Debug>(
    model: &M,
    answers: impl Fn(&M) -> Array2<f64>,
    from: &str,
    to: &str,
) {
    let text = model.to_text().unwrap();
    let again = M::from_text(&text).unwrap();
    assert_eq!(&again, model);
    assert_eq!(answers(&again), answers(model));
    assert!(M::from_text(&text[..text.len() - 7]).is_err());
    assert!(text.contains(from), "{}", &text[..text.len().min(400)]);
    assert!(M::from_text(&text.replacen(from, to, 1)).is_err());
    let body = text.split_once('\n').unwrap().1.replacen(from, to, 1);
    let hash = body.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let (name, bytes) = (M::NAME, body.len());
    let head = format!("groundwork-model version=1 model={name} bytes={bytes} fnv1a64={hash:016x}");
    let error = M::from_text(&format!("{head}\n{body}")).expect_err("damage is refused");
    assert!(!error.to_string().contains("altered"), "{error}");
}

#[test]
fn decompositions_and_mixtures_come_back() {
    let mut rng = Rng::new(1);
    let x: Array2<f64> = rng.normals((60, 3));
    let new: Array2<f64> = rng.normals((10, 3));
    let moved =
        |model: &dyn Fn(&Array2<f64>) -> numerics::Result<Array2<f64>>| model(&new).unwrap();
    let pca = Pca { n_components: Some(2), whiten: true, ..Default::default() }.fit(&x).unwrap();
    comes_back(&pca, |m| moved(&|x| m.transform(x)), "\"shape\":[2,3]", "\"shape\":[3,2]");
    let kernel = Kernel::Rbf { gamma: 0.3 };
    let kernel_pca = KernelPca { n_components: 2, kernel }.fit(&x).unwrap();
    comes_back(
        &kernel_pca,
        |m| moved(&|x| m.transform(x)),
        "\"eigenvalues\":[",
        "\"eigenvalues\":[1.0,",
    );
    let ica = FastIca::default().fit(&x, &mut Rng::new(1)).unwrap();
    comes_back(&ica, |m| moved(&|x| m.transform(x)), "\"mean\":[", "\"mean\":[1.0,");
    let nmf = Nmf::default().fit(&x.mapv(f64::abs), &mut Rng::new(1)).unwrap();
    let weights =
        |m: &classical::decomposition::NmfModel| m.transform(&new.mapv(f64::abs)).unwrap();
    comes_back(&nmf, weights, "\"shape\":[2,3]", "\"shape\":[3,2]");
    for covariance in
        [Covariance::Full, Covariance::Tied, Covariance::Diagonal, Covariance::Spherical]
    {
        let mixture = GaussianMixture { n_components: 2, covariance, ..Default::default() };
        let model = mixture.fit(&x, &mut Rng::new(1)).unwrap();
        comes_back(&model, |m| m.predict_proba(&new).unwrap(), "\"weights\":[", "\"weights\":[-");
    }
}
