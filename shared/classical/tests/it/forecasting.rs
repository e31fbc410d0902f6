//! Forecasts: equal to statsmodels where it computes the same, and what cannot be forecast is refused.

use classical::forecasting::*;
use ndarray::{Array1, array, s};
use numerics::Rng;
use proptest::prelude::{any, prop_assert, proptest};
use testing::assert_close;
use testing::hostile::Table;

pub fn hostile(t: &mut Table) {
    t.call("naive", |(y, horizon): &(Array1<f64>, usize)| naive(y, *horizon));
    t.call("seasonal_naive", |(y, period, horizon): &(Array1<f64>, usize, usize)| {
        seasonal_naive(y, *period, *horizon)
    });
    t.call("lag_features", |(y, lags): &(Array1<f64>, Vec<usize>)| Ok(lag_features(y, lags)?.x));
    t.call("Lagged::split", |(y, n_test, horizon): &(Array1<f64>, usize, usize)| {
        Ok(lag_features(y, &[1])?.split(*n_test, *horizon)?.y_train)
    });
    t.call("RollingOrigin::split", |&(first, horizon, step): &(usize, usize, usize)| {
        Ok(RollingOrigin { first, horizon, step }.split(50)?.len())
    });
    t.call("RollingOrigin::split", |&n_samples: &usize| {
        Ok(RollingOrigin { first: 1, horizon: 1, step: 1 }.split(n_samples)?.len())
    });
    t.call("backtest", |(y, first, horizon): &(Array1<f64>, usize, usize)| {
        let origins = RollingOrigin { first: *first, horizon: *horizon, step: 1 };
        backtest(y, origins, |past, horizon| naive(past, horizon))
    });
    t.excuse(
        &[
            "ExponentialSmoothingModel::constants",
            "ExponentialSmoothingModel::season",
            "ExponentialSmoothingModel::trend",
        ],
        "gives what was found",
    );
    t.call("ExponentialSmoothing::fit", |(constant, y): &(f64, Array1<f64>)| {
        let alpha = Some(*constant);
        Ok(ExponentialSmoothing { trend: true, alpha, ..Default::default() }.fit(y)?.sse())
    });
    for trend in [false, true] {
        for season in [Season::None, Season::Additive(3), Season::Multiplicative(3)] {
            let smoothing = ExponentialSmoothing { trend, season, ..Default::default() };
            t.call("ExponentialSmoothingModel::sse", |y: &Array1<f64>| Ok(smoothing.fit(y)?.sse()));
            t.call("ExponentialSmoothingModel::fitted", |y: &Array1<f64>| {
                Ok(smoothing.fit(y)?.fitted().to_owned())
            });
            t.call("ExponentialSmoothingModel::level", |y: &Array1<f64>| {
                Ok(smoothing.fit(y)?.level())
            });
            t.call("ExponentialSmoothingModel::forecast", |(y, horizon): &(Array1<f64>, usize)| {
                smoothing.fit(y)?.forecast(*horizon)
            });
        }
    }
}

/// The first 384 months above Mauna Loa, 1965 to 1996.
fn co2() -> Array1<f64> {
    data::co2_monthly().slice(s![..384]).to_owned()
}

/// statsmodels 0.15.0, given the same beginning:
///
/// ```python
/// y = data.co2_monthly()[:384]; m = 12
/// b = (y[m:2*m].mean() - y[:m].mean()) / m; l = y[:m].mean() - b * (m + 1) / 2; line = l + b * np.arange(1, m + 1)
/// M = ExponentialSmoothing(y, trend="add", seasonal="add", seasonal_periods=m, initialization_method="known",
///     initial_level=l, initial_trend=b, initial_seasonal=y[:m] - line)  # "mul": y[:m] / line
/// f = M.fit(smoothing_level=.4, smoothing_trend=.05, smoothing_seasonal=.2, optimized=False)
/// f.sse, f.fittedvalues[200], f.forecast(14)[[0, 12, 13]]; M.fit().sse
/// ```
///
/// Its twelfth forecast takes last year's season: it writes over the newest one (`s[nobs + m - 1:] = …` in `holtwinters/model.py`).
#[test]
fn holt_winters_is_statsmodels() {
    let fixed = |season| ExponentialSmoothing {
        trend: true,
        season,
        alpha: Some(0.4),
        beta: Some(0.05),
        gamma: Some(0.2),
    };
    let check = |season, sse: f64, fitted: f64, forecast: [f64; 3], smallest: f64| {
        let model = fixed(season).fit(&co2()).unwrap();
        assert_close(&[model.sse(), model.fitted()[200]], &[sse, fitted], 1e-9);
        let next = model.forecast(14).unwrap();
        assert_close(&[next[0], next[12], next[13]], &forecast, 1e-9);
        let best = ExponentialSmoothing { trend: true, season, ..Default::default() };
        let best = best.fit(&co2()).unwrap();
        assert!(best.sse() <= smallest * (1.0 + 1e-9), "{} {smallest}", best.sse());
        assert!(best.sse() > 0.99 * smallest);
    };
    check(
        Season::Additive(12),
        38.014193465246706,
        337.0116538347881,
        [363.460717301172, 365.0416752867038, 365.84692457636396],
        36.06344127891887,
    );
    check(
        Season::Multiplicative(12),
        37.26247922613853,
        336.94226195941604,
        [363.4604513862694, 365.06570664182897, 365.88676596951586],
        35.3124043341053,
    );
}

/// `SimpleExpSmoothing(y, initialization_method="known", initial_level=y[0])`, `Holt(…, initial_level=y[0] − b,
/// initial_trend=b)` with b = y[1] − y[0]; oil of Saudi Arabia, from statsmodels' own example.
#[test]
fn simple_and_holts_smoothing_are_statsmodels() {
    let oil =
        array![446.7, 454.5, 455.7, 423.6, 456.3, 440.6, 425.3, 485.1, 506.0, 526.8, 514.3, 494.2];
    let simple = ExponentialSmoothing { alpha: Some(0.6), ..Default::default() }.fit(&oil).unwrap();
    assert_close(
        &[simple.sse(), simple.forecast(3).unwrap()[2]],
        &[8105.767391624217, 501.836331245568],
        1e-9,
    );
    let found = ExponentialSmoothing::default().fit(&oil).unwrap();
    assert!((found.constants()[0] - 0.8920135353941373).abs() < 1e-4, "{:?}", found.constants());
    assert!(found.sse() <= 7584.284285101996 * (1.0 + 1e-12));
    assert_eq!(found.constants()[1..], [0.0, 0.0]);
    let trend = ExponentialSmoothing { trend: true, ..Default::default() };
    let holt =
        ExponentialSmoothing { alpha: Some(0.8), beta: Some(0.2), ..trend }.fit(&oil).unwrap();
    let next = holt.forecast(2).unwrap();
    assert_close(
        &[holt.sse(), next[0], next[1]],
        &[8733.678893070159, 505.74223053025116, 510.291244977391],
        1e-9,
    );
    assert!(trend.fit(&oil).unwrap().sse() <= 7394.906905624828 * (1.0 + 1e-9));
}

#[test]
fn simple_smoothing_is_a_weighted_mean_that_forgets() {
    let y = array![3.0, 5.0, 1.0, 8.0];
    let a = 0.3;
    let model = ExponentialSmoothing { alpha: Some(a), ..Default::default() }.fit(&y).unwrap();
    let b = 1.0 - a;
    let level = a * 8.0 + a * b * 1.0 + a * b * b * 5.0 + b * b * b * 3.0;
    assert_close(&[model.level(), model.forecast(1).unwrap()[0]], &[level, level], 1e-12);
    assert_close(&[model.fitted()[0], model.fitted()[1]], &[3.0, 3.0], 1e-12);
    // With alpha 1 it is the naive forecast, with 0 the first value for ever.
    let naive_like =
        ExponentialSmoothing { alpha: Some(1.0), ..Default::default() }.fit(&y).unwrap();
    assert_eq!(naive_like.forecast(2).unwrap(), naive(&y, 2).unwrap());
    let never = ExponentialSmoothing { alpha: Some(0.0), ..Default::default() }.fit(&y).unwrap();
    assert_eq!(never.forecast(1).unwrap(), array![3.0]);
}

#[test]
fn a_season_goes_on_from_where_the_series_ends() {
    // Ends in the middle of a season: the next value is the third of the period.
    let season = [5.0, -1.0, -4.0];
    let y: Array1<f64> = (0..11).map(|i| 10.0 + 2.0 * i as f64 + season[i % 3]).collect();
    for gamma in [None, Some(0.5)] {
        let smoothing = ExponentialSmoothing {
            trend: true,
            season: Season::Additive(3),
            gamma,
            ..Default::default()
        };
        let model = smoothing.fit(&y).unwrap();
        let wanted: Vec<f64> = (11..18).map(|i| 10.0 + 2.0 * i as f64 + season[i % 3]).collect();
        assert_close(&model.forecast(7).unwrap().to_vec(), &wanted, 1e-6);
        assert_eq!(model.season().len(), 3);
        assert!((model.trend() - 2.0).abs() < 1e-6);
    }
    let doubled: Array1<f64> = (0..12).map(|i| (10.0 + i as f64) * [0.5, 1.5][i % 2]).collect();
    let smoothing = ExponentialSmoothing {
        trend: true,
        season: Season::Multiplicative(2),
        ..Default::default()
    };
    let next = smoothing.fit(&doubled).unwrap().forecast(2).unwrap();
    assert!((next[0] - 11.0).abs() < 0.7 && (next[1] - 34.5).abs() < 2.0, "{next}");
}

#[test]
fn what_cannot_be_smoothed_is_refused() {
    let y = array![1.0, 2.0, 3.0, 4.0, 5.0];
    let with = |trend, season| ExponentialSmoothing { trend, season, ..Default::default() };
    let message = |smoothing: ExponentialSmoothing, y: &Array1<f64>| {
        smoothing.fit(y).unwrap_err().to_string()
    };
    assert!(message(with(false, Season::None), &Array1::zeros(0)).contains("y is empty"));
    assert!(
        message(with(true, Season::None), &array![1.0])
            .contains("n_samples of y with a trend is 1")
    );
    assert!(message(with(true, Season::Additive(3)), &y).contains("must be at least 6"));
    assert!(message(with(false, Season::Additive(1)), &y).contains("the period is 1"));
    assert!(message(with(false, Season::Additive(usize::MAX)), &y).contains("must be at least"));
    assert!(message(with(true, Season::Additive(usize::MAX)), &y).contains("must be at least"));
    assert!(
        message(with(false, Season::Multiplicative(2)), &array![1.0, 0.0, 2.0])
            .contains("y[1] is 0")
    );
    assert!(message(with(false, Season::None), &array![1.0, f64::NAN]).contains("y[1] is NaN"));
    let wrong = ExponentialSmoothing { beta: Some(1.5), ..Default::default() };
    assert!(message(wrong, &y).contains("beta is 1.5"));
    assert!(
        message(with(false, Season::None), &array![1e300, -1e300]).contains("leaves the range")
    );
    let model = with(true, Season::None).fit(&y).unwrap();
    assert!(model.forecast(0).is_err() && model.forecast(usize::MAX).is_err());
}

#[test]
fn baselines_repeat_the_past() {
    let y = array![1.0, 2.0, 3.0, 4.0, 5.0];
    assert_eq!(naive(&y, 3).unwrap(), array![5.0, 5.0, 5.0]);
    assert_eq!(seasonal_naive(&y, 3, 5).unwrap(), array![3.0, 4.0, 5.0, 3.0, 4.0]);
    assert_eq!(seasonal_naive(&y, 1, 2).unwrap(), naive(&y, 2).unwrap());
    assert!(naive(&y, 0).is_err() && naive(&y, usize::MAX).is_err());
    assert!(seasonal_naive(&y, 0, 1).is_err() && seasonal_naive(&y, 6, 1).is_err());
    assert!(naive(&Array1::zeros(0), 1).is_err() && naive(&array![f64::NAN], 1).is_err());
}

#[test]
fn lags_look_back_and_never_at_the_target() {
    let series = Array1::from_iter((0..20).map(f64::from));
    let table = lag_features(&series, &[12, 1, 3]).unwrap();
    assert_eq!((table.x.dim(), table.first), ((8, 3), 12));
    for (i, row) in table.x.rows().into_iter().enumerate() {
        let now = table.y[i];
        assert_eq!(now, (12 + i) as f64);
        assert_eq!(row.to_vec(), [now - 12.0, now - 1.0, now - 3.0]);
    }
    assert!(lag_features(&series, &[]).is_err());
    assert!(lag_features(&series, &[0]).is_err());
    assert!(lag_features(&series, &[20]).is_err());
    assert!(lag_features(&Array1::zeros(0), &[1]).is_err());
    assert!(lag_features(&array![1.0, f64::NAN, 2.0], &[1]).is_err());
}

/// What a forecast learns from was known when it was made: rows whose targets came later are left out.
#[test]
fn a_split_table_learns_from_nothing_that_is_to_come() {
    let series = Array1::from_iter((0..30).map(f64::from)); // each value is its own place in time
    for horizon in [1, 2, 12] {
        let table = lag_features(&series, &[horizon]).unwrap();
        let parts = table.split(5, horizon).unwrap();
        assert_eq!(parts.y_test, array![25.0, 26.0, 27.0, 28.0, 29.0]);
        // The newest lag is what is known on the day of the first forecast, and the newest target learned from.
        assert_eq!(parts.x_test[[0, 0]], 25.0 - horizon as f64);
        assert_eq!(parts.y_train[parts.y_train.len() - 1], parts.x_test[[0, 0]]);
        assert_eq!(parts.x_train.nrows(), table.y.len() - 5 - (horizon - 1));
        assert_eq!(parts.x_train.column(0), &parts.y_train - horizon as f64);
    }
    let table = lag_features(&series, &[12]).unwrap(); // 18 rows
    assert_eq!(table.split(5, 13).unwrap().y_train, array![12.0]);
    for (n_test, horizon) in [(0, 1), (18, 1), (usize::MAX, 1), (5, 0), (5, 14), (5, usize::MAX)] {
        assert!(table.split(n_test, horizon).is_err(), "{n_test} {horizon}");
    }
    assert!(Lagged { y: array![1.0], ..table }.split(1, 1).is_err());
}

#[test]
fn a_backtest_never_shows_the_future() {
    let y = Rng::new(1).normals(30);
    let origins = RollingOrigin { first: 10, horizon: 3, step: 4 };
    let errors = backtest(&y, origins, |past, horizon| {
        assert!(past.len() >= 10 && past == y.slice(s![..past.len()]));
        naive(past, horizon)
    })
    .unwrap();
    assert_eq!(errors.dim(), (5, 3)); // 10, 14, 18, 22, 26
    assert_eq!(errors[[4, 2]], y[28] - y[25]);
    let splits = origins.split(30).unwrap();
    assert_eq!((splits.len(), splits[4].train.len()), (5, 26));
    assert_eq!(splits[4].test, [26, 27, 28]);
    for wrong in [
        RollingOrigin { first: 0, ..origins },
        RollingOrigin { horizon: 0, ..origins },
        RollingOrigin { step: 0, ..origins },
        RollingOrigin { first: 28, ..origins },
        RollingOrigin { horizon: 31, ..origins },
        RollingOrigin { horizon: usize::MAX, ..origins },
    ] {
        assert!(wrong.split(30).is_err(), "{wrong:?}");
        assert!(backtest(&y, wrong, |past, h| naive(past, h)).is_err());
    }
    assert!(RollingOrigin { first: 1, horizon: 1, step: 1 }.split(usize::MAX).is_err());
    assert!(backtest(&y, origins, |_, _| Ok(array![0.0])).is_err());
    assert!(backtest(&y, origins, |_, h| Ok(Array1::from_elem(h, f64::NAN))).is_err());
}

proptest! {
    #[test]
    fn any_series_is_followed_or_refused(y in proptest::collection::vec(any::<f64>(), 0..40), period in 0_usize..6, trend: bool) {
        let y = Array1::from(y);
        for season in [Season::None, Season::Additive(period), Season::Multiplicative(period)] {
            if let Ok(model) = (ExponentialSmoothing { trend, season, ..Default::default() }).fit(&y) {
                prop_assert!(model.sse().is_finite());
                if let Ok(forecast) = model.forecast(5) {
                    prop_assert!(forecast.iter().all(|value| value.is_finite()));
                }
            }
        }
    }
}
