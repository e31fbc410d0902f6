//! Exponential smoothing, written and read.

use classical::forecasting::{ExponentialSmoothing, ExponentialSmoothingModel, Season};
use classical::saved::Saved;

#[test]
fn smoothing_comes_back_bit_for_bit() {
    let y = data::co2_monthly();
    for season in [Season::None, Season::Additive(12), Season::Multiplicative(12)] {
        let smoothing = ExponentialSmoothing { trend: true, season, ..Default::default() };
        let model = smoothing.fit(&y).unwrap();
        let text = model.to_text().unwrap();
        let read = ExponentialSmoothingModel::from_text(&text).unwrap();
        assert_eq!(read, model);
        assert_eq!(read.forecast(30).unwrap(), model.forecast(30).unwrap());
        assert!(ExponentialSmoothingModel::from_text(&text[..text.len() / 2]).is_err());
        assert!(ExponentialSmoothingModel::from_text(&text.replacen("0.", "1.", 1)).is_err());
    }
}

#[test]
fn fields_that_make_no_smoothing_are_refused() {
    let refused = |body: &str, told: &str| {
        let error = serde_json::from_str::<ExponentialSmoothingModel>(body).unwrap_err();
        assert!(error.to_string().contains(told), "{error}");
    };
    let with = |constants: &str, fitted: &str, sse: &str| {
        format!(
            "{{\"constants\":{constants},\"fitted\":{fitted},\"sse\":{sse},\"level\":1.0,\"trend\":0.0,\"season\":[],\"multiplicative\":false}}"
        )
    };
    refused(&with("[0.5,0.0,2.0]", "[1.0]", "0.0"), "gamma is 2");
    refused(&with("[0.5,0.0]", "[1.0]", "0.0"), "invalid length");
    refused(&with("[0.5,0.0,0.0]", "[]", "0.0"), "fitted is empty");
    refused(&with("[0.5,0.0,0.0]", "[1.0]", "-1.0"), "sse is -1");
}
