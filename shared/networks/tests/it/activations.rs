//! Activation functions against PyTorch and against nudging, at their ends, and the border that a figure shows.

use networks::activations::Activation;
use networks::figures::{learn_border, ring};
use numerics::{Result, Rng};
use testing::hostile::Table;

pub(crate) fn hostile(table: &mut Table) {
    table.call("Activation::name", |_: &f64| {
        Ok(Activation::ALL.map(|it| it.name().len() as f64).to_vec())
    });
    table.call("Activation::value", |&x: &f64| Ok(Activation::ALL.map(|it| it.value(x)).to_vec()));
    table.call("Activation::slope", |&x: &f64| Ok(Activation::ALL.map(|it| it.slope(x)).to_vec()));
    table.call("ring", |&n: &usize| ring(n.min(5000), &mut Rng::new(1)));
    table.call("learn_border", |&rate: &f64| {
        let border = learn_border(2, Activation::Relu, rate, 30)?;
        border.chart.svg()?;
        Ok(border.loss)
    });
    table.call("learn_border", |&slope: &f64| {
        let border = learn_border(2, Activation::LeakyRelu { slope }, 1.0, 3)?;
        border.chart.svg()?;
        Ok(border.loss)
    });
    table.call("learn_border", |&(width, n_steps): &(usize, usize)| {
        Ok(learn_border(width.min(3) * usize::from(width < 2000), Activation::Gelu, 1.0, n_steps)?
            .loss)
    });
}

/// PyTorch 1.13 in float64:
///
/// ```python
/// z = torch.tensor([-5.0, -1.28, -0.5, 0.0, 0.7, 3.0], requires_grad=True)
/// v = f(z)  # torch.sigmoid, torch.tanh, relu, leaky_relu, gelu, gelu(approximate="tanh"), silu
/// print(v.tolist(), torch.autograd.grad(v.sum(), z)[0].tolist())
/// ```
const AT: [f64; 6] = [-5.0, -1.28, -0.5, 0.0, 0.7, 3.0];
const PYTORCH: [(Activation, [f64; 6], [f64; 6]); 7] = [
    (
        Activation::Sigmoid,
        [
            0.0066928509242848554,
            0.2175502235768875,
            0.3775406687981454,
            0.5,
            0.6681877721681662,
            0.9525741268224334,
        ],
        [
            0.006648056670790155,
            0.17022212379853377,
            0.2350037122015945,
            0.25,
            0.22171287329310904,
            0.045176659730912,
        ],
    ),
    (
        Activation::Tanh,
        [
            -0.9999092042625951,
            -0.8564849154724974,
            -0.46211715726000974,
            0.0,
            0.6043677771171635,
            0.9950547536867305,
        ],
        [
            0.00018158323094385266,
            0.266433589568069,
            0.7864477329659274,
            1.0,
            0.6347395899824586,
            0.009866037165440166,
        ],
    ),
    (Activation::Relu, [0.0, 0.0, 0.0, 0.0, 0.7, 3.0], [0.0, 0.0, 0.0, 0.0, 1.0, 1.0]),
    (
        Activation::LeakyRelu { slope: 0.01 },
        [-0.05, -0.0128, -0.005, 0.0, 0.7, 3.0],
        [0.01, 0.01, 0.01, 0.01, 1.0, 1.0],
    ),
    (
        Activation::Gelu,
        [
            -1.4332578593401202e-06,
            -0.12834888698168584,
            -0.15426876936299344,
            0.0,
            0.5306254434438489,
            2.99595030590511,
        ],
        [
            -7.1469460018034646e-06,
            -0.12481214282656578,
            0.13250487534383712,
            0.5,
            0.9766141011336599,
            1.011945647204184,
        ],
    ),
    (
        Activation::GeluTanh,
        [
            -2.2917961972623857e-07,
            -0.12857694561020225,
            -0.15428599017485606,
            0.0,
            0.5305701347051167,
            2.996362607918227,
        ],
        [
            -1.5463619879596227e-06,
            -0.12468308584626173,
            0.13263009646535764,
            0.5,
            0.976357218656104,
            1.0115841666309695,
        ],
    ),
    (
        Activation::Silu,
        [
            -0.03346425462142428,
            -0.278464286178416,
            -0.1887703343990727,
            0.0,
            0.46773144051771626,
            2.8577223804672998,
        ],
        [
            -0.026547432429665917,
            -0.00033409488523572864,
            0.2600388126973482,
            0.5,
            0.8233867834733425,
            1.0881041060151693,
        ],
    ),
];

#[test]
fn values_and_slopes_are_pytorch_s() {
    for (activation, values, slopes) in PYTORCH {
        for ((z, value), slope) in AT.into_iter().zip(values).zip(slopes) {
            let name = activation.name();
            let got = [activation.value(z), activation.slope(z)];
            // PyTorch computes Φ as (1 + erf) / 2, which loses digits far to the left.
            assert!((got[0] - value).abs() < 1e-14, "{name} at {z}: {} for {value}", got[0]);
            assert!((got[1] - slope).abs() < 1e-14, "{name} at {z}: slope {} for {slope}", got[1]);
        }
    }
}

#[test]
fn slopes_are_what_nudging_measures() {
    for activation in Activation::ALL {
        for k in -60..60 {
            let z = f64::from(k) * 0.1 + 0.05; // never at the corner
            let measured = (activation.value(z + 1e-5) - activation.value(z - 1e-5)) / 2e-5;
            let slope = activation.slope(z);
            assert!((slope - measured).abs() < 1e-9, "{} at {z}", activation.name());
        }
    }
}

#[test]
fn the_ends_are_numbers_and_nan_stays_nan() {
    for activation in Activation::ALL {
        for z in [-1e300, -1e10, -40.0, 40.0, 1e10, 1e300] {
            let (value, slope) = (activation.value(z), activation.slope(z));
            assert!(value.is_finite(), "{} at {z}: {value}", activation.name());
            assert!((-0.2..=1.2).contains(&slope), "{} at {z}: slope {slope}", activation.name());
        }
        for z in [f64::NEG_INFINITY, f64::INFINITY] {
            let (value, slope) = (activation.value(z), activation.slope(z));
            assert!(!value.is_nan() && !slope.is_nan(), "{} at {z}", activation.name());
        }
        let is_step = activation == Activation::Step;
        assert!(is_step || activation.value(f64::NAN).is_nan(), "{}", activation.name());
    }
}

#[test]
fn a_border_learns_and_refuses() -> Result<()> {
    let circle = |width| learn_border(width, Activation::Relu, 1.0, 300);
    assert!(circle(1)?.right < 90 && circle(2)?.right < 90);
    assert_eq!(circle(3)?.right, 100);
    let straight = learn_border(12, Activation::Identity, 1.0, 300)?;
    assert!(straight.right < 70, "a line is not enough: {}", straight.right);
    let thrown = learn_border(12, Activation::Identity, 10.0, 1000)?;
    assert!(thrown.loss.is_finite() && thrown.chart.svg()?.contains("<svg"));
    for (width, rate, n_steps, message) in [
        (0, 1.0, 1, "width is 0"),
        (1001, 1.0, 1, "width"),
        (1, 0.0, 1, "learning_rate"),
        (1, 1.0, 1001, "n_steps"),
    ] {
        let error = learn_border(width, Activation::Tanh, rate, n_steps).expect_err("refused");
        assert!(error.to_string().contains(message), "{error}");
    }
    assert!(learn_border(2, Activation::LeakyRelu { slope: f64::NAN }, 1.0, 1).is_err());
    Ok(())
}
