//! Hostile values for preprocessing, selection, imputation and kernels.

use learning::feature_selection::*;
use learning::impute::*;
use learning::kernels::{self, *};
use learning::pipeline::Pipeline;
use learning::preprocessing::*;
use ndarray::array;
use numerics::estimator::{Fit, FitUnsupervised, Transform};
use testing::hostile::Table;

use super::*;

pub fn all(t: &mut Table) {
    scalers(t);
    bins_and_powers(t);
    selections(t);
    pairs_of_points(t);
    tables_of_kernels(t);
}

fn scalers(t: &mut Table) {
    t.excuse(&["ScalerModel::center", "ScalerModel::scale"], "called with fit");
    let learned = |model: ScalerModel| (model.center().to_owned(), model.scale().to_owned());
    t.call("StandardScaler::fit", |Samples(x): &Samples| StandardScaler.fit(x).map(learned));
    t.call("MinMaxScaler::fit", |Samples(x): &Samples| MinMaxScaler.fit(x).map(learned));
    t.call("RobustScaler::fit", |Samples(x): &Samples| RobustScaler.fit(x).map(learned));
    let scalers: [fn(&Matrix) -> Result<ScalerModel>; 3] =
        [|x| StandardScaler.fit(x), |x| MinMaxScaler.fit(x), |x| RobustScaler.fit(x)];
    for scaler in scalers {
        t.call("ScalerModel::transform", |Samples(x): &Samples| Ok(transformed(&scaler(x)?, x)));
        t.call("ScalerModel::inverse_transform", |Samples(x): &Samples| {
            Ok(transformed_back(&scaler(x)?, x))
        });
        let x = array![[1.0, 5.0], [2.0, 3.0], [4.0, -1.0]];
        t.scales("ScalerModel::transform", 0, |s| scaler(&(&x * s))?.transform(&(&x * s)));
    }
    t.call("l2_normalize", |Samples(x): &Samples| l2_normalize(x));
    t.call("log_transform", |Samples(x): &Samples| log_transform(x));
    t.call("Pipeline::fit", |Samples(x): &Samples| {
        let model = Pipeline { first: MinMaxScaler, then: StandardScaler }.fit(x)?;
        Ok((learned(model.first().clone()), learned(model.then().clone())))
    });
    t.excuse(&["PipelineModel::first", "PipelineModel::then"], "called with fit");
    t.call("PipelineModel::transform", |Samples(x): &Samples| {
        Ok(transformed(&Pipeline { first: MinMaxScaler, then: StandardScaler }.fit(x)?, x))
    });
    t.call("PipelineModel::predict", |Regression { x, y }: &Regression| {
        let ridge = learning::linear_model::Ridge::default();
        Ok(predicted(&Pipeline { first: StandardScaler, then: ridge }.fit(x, y)?, x))
    });
    let x = array![[1.0, 5.0], [2.0, 3.0], [4.0, -1.0]];
    t.scales("l2_normalize", 0, |s| l2_normalize(&(&x * s)));
}

fn bins_and_powers(t: &mut Table) {
    for rule in [BinRule::EqualWidth, BinRule::EqualCount] {
        t.call("Binner::fit", |(Samples(x), n): &(Samples, usize)| {
            let model = Binner { n_bins: *n, rule }.fit(x)?;
            Ok((0..=x.ncols())
                .filter_map(|j| model.edges(j).map(<[f64]>::to_vec))
                .collect::<Vec<_>>())
        });
        t.call("BinnerModel::transform", |(Samples(x), n): &(Samples, usize)| {
            Ok(transformed(&Binner { n_bins: n % 7, rule }.fit(x)?, x))
        });
    }
    t.call("BinnerModel::edges", |&n: &usize| {
        let model = Binner::default().fit(&array![[1.0], [2.0]])?;
        Ok(model.edges(n).map(<[f64]>::to_vec))
    });
    t.call("cyclic", |&(x, period): &(f64, f64)| cyclic(x, period));
    t.call("polynomial_terms", |&(n, degree): &(usize, usize)| {
        Ok(polynomial_terms(n, degree)?.len())
    });
    t.call("polynomial_features", |(x, degree): &(Matrix, usize)| polynomial_features(x, *degree));
    t.excuse(&["PowerTransformerModel::powers"], "called with fit");
    t.call("PowerTransformer::fit", |Samples(x): &Samples| {
        PowerTransformer.fit(&x.mapv(f64::abs)).map(|model| model.powers().to_owned())
    });
    t.call("PowerTransformerModel::transform", |Samples(x): &Samples| {
        let x = x.mapv(f64::abs);
        Ok(transformed(&PowerTransformer.fit(&x)?, &x))
    });
    t.call("PowerTransformerModel::inverse_transform", |Samples(x): &Samples| {
        Ok(transformed_back(&PowerTransformer.fit(&x.mapv(f64::abs))?, x))
    });
}

fn selections(t: &mut Table) {
    t.call("select_by_variance", |(Samples(x), threshold): &(Samples, f64)| {
        select_by_variance(x, *threshold)
    });
    t.call("select_by_correlation", |(Regression { x, y }, k): &(Regression, usize)| {
        select_by_correlation(x, y, *k)
    });
    t.excuse(&["ImputerModel::values", "ImputerModel::with_indicator"], "called with fit");
    for fill in [Fill::Mean, Fill::Median] {
        t.call("Imputer::fit", |Samples(x): &Samples| {
            let model = Imputer { fill, indicators: true }.fit(x)?;
            Ok((model.values().to_owned(), model.with_indicator().len()))
        });
        t.call("ImputerModel::transform", |Samples(x): &Samples| {
            let finite = x.mapv(|number| if number.is_nan() { 1.0 } else { number });
            Ok(transformed(&Imputer { fill, indicators: true }.fit(x)?, &finite))
        });
    }
}

fn pairs_of_points(t: &mut Table) {
    t.call("linear", |(x, z): &(Vector, Vector)| linear(x, z));
    t.call("polynomial", |(x, z, degree): &(Vector, Vector, usize)| polynomial(x, z, *degree, 1.0));
    t.call("polynomial", |(x, z, coef0): &(Vector, Vector, f64)| polynomial(x, z, 3, *coef0));
    t.call("rbf", |(x, z, gamma): &(Vector, Vector, f64)| rbf(x, z, *gamma));
    t.call("laplacian", |(x, z, gamma): &(Vector, Vector, f64)| laplacian(x, z, *gamma));
    t.call("sigmoid", |(x, z, gamma): &(Vector, Vector, f64)| kernels::sigmoid(x, z, *gamma, 1.0));
    t.call("sigmoid", |(x, z, coef0): &(Vector, Vector, f64)| kernels::sigmoid(x, z, 0.5, *coef0));
    t.call("polynomial_feature_count", |&(n, degree): &(usize, usize)| {
        polynomial_feature_count(n, degree)
    });
    t.call("Kernel::evaluate", |(Any(kernel), x, z): &(Any<Kernel>, Vector, Vector)| {
        kernel.evaluate(x.view(), z.view())
    });
}

impl Few for Kernel {
    fn few() -> Vec<Self> {
        let mut all = vec![Kernel::Linear];
        for x in [0.0, 0.5, 1e-300, 1e300, -1.0, f64::NAN] {
            all.extend([Kernel::Rbf { gamma: x }, Kernel::Laplacian { gamma: x }]);
            all.push(Kernel::Sigmoid { gamma: x, coef0: 1.0 });
            all.push(Kernel::Polynomial { degree: 3, coef0: x });
        }
        for degree in [0, 1, usize::MAX] {
            all.push(Kernel::Polynomial { degree, coef0: 1.0 });
        }
        all
    }
}

fn tables_of_kernels(t: &mut Table) {
    t.call("Kernel::gram", |(Any(kernel), x): &(Any<Kernel>, Matrix)| kernel.gram(x.view()));
    t.call("Kernel::cross_gram", |(Any(kernel), x, z): &(Any<Kernel>, Matrix, Matrix)| {
        kernel.cross_gram(x.view(), z.view())
    });
    t.call("gram_matrix", |x: &Matrix| gram_matrix(x.view(), |x, z| linear(x, z)));
    t.call("gram_matrix", |(x, number): &(Matrix, f64)| gram_matrix(x.view(), |_, _| Ok(*number)));
    t.call("cross_gram", |(x, z): &(Matrix, Matrix)| {
        kernels::cross_gram(x.view(), z.view(), |x, z| linear(x, z))
    });
    t.call("rbf_gram", |(x, gamma): &(Matrix, f64)| rbf_gram(x, *gamma));
    t.call("rbf_cross_gram", |(x, z, gamma): &(Matrix, Matrix, f64)| rbf_cross_gram(x, z, *gamma));
    t.call("center_gram", |k: &Matrix| center_gram(k));
    t.call("quadratic_form", |(k, c): &(Matrix, Vector)| quadratic_form(k, c));
    t.call("is_positive_semidefinite", |(k, tolerance): &(Matrix, f64)| {
        is_positive_semidefinite(k, *tolerance)
    });
    let x = array![[1.0, 5.0], [2.0, 3.0], [4.0, -1.0]];
    t.scales("center_gram", 1, |s| center_gram(&(x.dot(&x.t()) * s)));
    t.scales("quadratic_form", 1, |s| {
        quadratic_form(&(x.dot(&x.t()) * s), &array![1.0, -1.0, 0.5])
    });
}
