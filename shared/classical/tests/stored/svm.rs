//! Support vector machines and Gaussian processes, written and read.

use classical::gaussian_process::{GaussianProcess, GaussianProcessModel};
use classical::saved::Saved;
use classical::svm::{LinearSvc, LinearSvcModel, ProbabilisticSvc, Svc, SvcModel, Svr, SvrModel};
use ndarray::{Array1, Array2};
use numerics::Rng;
use numerics::estimator::{Fit, Predict, PredictProba};
use testing::message;

fn samples() -> (Array2<f64>, Array1<usize>) {
    let x: Array2<f64> = Rng::new(1).normals((40, 3));
    let y = x.column(0).mapv(|v| usize::from(v > 0.5) + usize::from(v > -0.5));
    (x, y)
}

#[test]
fn what_is_read_is_what_was_written() -> numerics::Result<()> {
    let (x, y) = samples();
    let number = x.column(1).mapv(|v| v * v);
    let svc = Svc::default().fit(&x, &y)?;
    let again = SvcModel::from_text(&svc.to_text()?)?;
    assert!(again == svc && again.decision_function(&x)? == svc.decision_function(&x)?);
    let svr = Svr::default().fit(&x, &number)?;
    let again = SvrModel::from_text(&svr.to_text()?)?;
    assert!(again == svr && again.predict(&x)? == svr.predict(&x)?);
    let linear = LinearSvc::default().fit(&x, &y, &mut Rng::new(1))?;
    assert!(LinearSvcModel::from_text(&linear.to_text()?)? == linear);
    let sure = Svc::default().fit_with_probabilities(&x, &y, &mut Rng::new(1))?;
    let again = ProbabilisticSvc::from_text(&sure.to_text()?)?;
    assert!(again == sure && again.predict_proba(&x)? == sure.predict_proba(&x)?);
    let process = GaussianProcess::default().fit(&x, &number)?;
    assert!(GaussianProcessModel::from_text(&process.to_text()?)? == process);
    Ok(())
}

#[test]
fn what_does_not_belong_together_is_refused() -> numerics::Result<()> {
    let (x, y) = samples();
    let model = Svc::default().fit(&x, &y)?;
    let text = model.to_text()?;
    assert!(SvcModel::from_text(&text[..text.len() - 9]).is_err());
    assert!(SvcModel::from_text(&text.replacen("0.", "1.", 1)).is_err());
    let json = serde_json::to_string(&model).unwrap_or_default();
    for (old, new) in [
        ("\"n_classes\":3", "\"n_classes\":4"),
        ("\"classes\":[0,1,2]", "\"classes\":[1,0,2]"),
        ("\"gamma\":1.0", "\"gamma\":-1.0"),
        ("\"n_steps\":[", "\"n_steps\":[7,"),
    ] {
        assert!(json.contains(old), "{old}");
        assert!(serde_json::from_str::<SvcModel>(&json.replace(old, new)).is_err(), "{new}");
    }
    let process = GaussianProcess::default().fit(&x, &x.column(1))?;
    let json = serde_json::to_string(&process)
        .unwrap_or_default()
        .replace("\"noise\":0.1", "\"noise\":0.0");
    let refused = serde_json::from_str::<GaussianProcessModel>(&json);
    assert!(refused.is_err_and(|error| error.to_string().contains("noise is 0")));
    assert!(message(SvrModel::from_text(&text)).contains("support-vector"));
    Ok(())
}
