//! Components, parts, sources and mixtures come back with the same answers, and not from damaged texts.

use classical::decomposition::{FastIca, KernelPca, Nmf, NmfModel, Pca};
use classical::mixture::{Covariance, GaussianMixture};
use learning::kernels::Kernel;
use ndarray::Array2;
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, PredictProba, Transform};

use crate::comes_back;

#[test]
fn decompositions_and_mixtures_come_back() {
    let mut rng = Rng::new(1);
    let x: Array2<f64> = rng.normals((60, 3));
    let new: Array2<f64> = rng.normals((10, 3));
    let pca = Pca { n_components: Some(2), whiten: true, ..Default::default() }.fit(&x).unwrap();
    let turned = ("\"shape\":[2,3]", "\"shape\":[3,2]");
    comes_back(&pca, |model| model.transform(&new).unwrap(), &[turned]);
    let kernel = Kernel::Rbf { gamma: 0.3 };
    let kernel_pca = KernelPca { n_components: 2, kernel }.fit(&x).unwrap();
    let longer = ("\"eigenvalues\":[", "\"eigenvalues\":[1.0,");
    comes_back(&kernel_pca, |model| model.transform(&new).unwrap(), &[longer]);
    let ica = FastIca::default().fit(&x, &mut Rng::new(1)).unwrap();
    let longer = ("\"mean\":[", "\"mean\":[1.0,");
    comes_back(&ica, |model| model.transform(&new).unwrap(), &[longer]);
    let nmf = Nmf::default().fit(&x.mapv(f64::abs), &mut Rng::new(1)).unwrap();
    let weights = |model: &NmfModel| model.transform(&new.mapv(f64::abs)).unwrap();
    comes_back(&nmf, weights, &[turned]);
    for covariance in
        [Covariance::Full, Covariance::Tied, Covariance::Diagonal, Covariance::Spherical]
    {
        let mixture = GaussianMixture { n_components: 2, covariance, ..Default::default() };
        let model = mixture.fit(&x, &mut Rng::new(1)).unwrap();
        let negative = ("\"weights\":[", "\"weights\":[-");
        comes_back(&model, |model| model.predict_proba(&new).unwrap(), &[negative]);
    }
}
