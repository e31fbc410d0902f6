//! First weights against PyTorch 1.13 (its formulas), NumPy 1.24 (the numbers drawn) and their own statistics.

use candle_core::{DType, Module, Tensor};
use ndarray::{Array1, Array2};
use numerics::{Rng, stats};
use tensors::Result;
use tensors::init::*;

/// The numbers of a tensor as they were drawn.
fn numbers(tensor: Result<Tensor>) -> Result<Array1<f64>> {
    tensors::array(&tensor?.flatten_all()?.to_dtype(DType::F64)?)
}

const RNG: fn() -> Rng = || Rng::new(7);

#[test]
fn numbers_are_those_of_numpy_rounded_once() -> Result<()> {
    // r = np.random.default_rng(7); torch.tensor(r.uniform(-0.5, 0.5, (2, 3)), dtype=torch.float32), then
    // torch.tensor(r.normal(1.0, 2.0, (2, 2)), dtype=torch.float32).
    let mut rng = RNG();
    let uniform = uniform((2, 3), -0.5, 0.5, &mut rng)?;
    assert_eq!(
        uniform.to_vec2::<f32>()?,
        [[0.125_095_47, 0.397_213_8, 0.275_685_7], [-0.274_792_82, -0.199_833_72, 0.373_553_45]]
    );
    let normal = normal((2, 2), 1.0, 2.0, &mut rng)?;
    assert_eq!(
        normal.to_vec2::<f32>()?,
        [[1.120_287_2, 3.680_430_4], [0.015_586_963, -0.240_949_8]]
    );
    Ok(())
}

#[test]
fn gains_and_fans_are_pytorchs() -> Result<()> {
    // torch.nn.init.calculate_gain and _calculate_fan_in_and_fan_out.
    for (before, gain) in [
        (Nonlinearity::Linear, 1.0),
        (Nonlinearity::Sigmoid, 1.0),
        (Nonlinearity::Tanh, 1.6666666666666667),
        (Nonlinearity::Relu, std::f64::consts::SQRT_2),
        (Nonlinearity::LeakyRelu(0.0), std::f64::consts::SQRT_2),
        (Nonlinearity::LeakyRelu(0.2), 1.3867504905630728),
        (Nonlinearity::Selu, 0.75),
    ] {
        assert_eq!(before.gain()?, gain, "{before:?}");
    }
    assert_eq!(fans((8, 5))?, (5, 8));
    assert_eq!(fans((16, 3, 5, 5))?, (75, 400));
    assert_eq!(fans((4, 6, 2))?, (12, 8));
    Ok(())
}

/// What PyTorch hands to `uniform_` (the bound) and to `normal_` (the standard deviation), recorded with a tensor that
/// keeps their arguments.
#[test]
fn bounds_and_deviations_are_pytorchs() -> Result<()> {
    use Fan::{In, Out};
    use Nonlinearity::{LeakyRelu, Linear, Relu, Selu, Tanh};
    let of_pytorch = [
        (
            In,
            Relu,
            [1.0954451150103321, 0.6324555320336759],
            [0.28284271247461895, 0.1632993161855452],
        ),
        (
            In,
            LeakyRelu(0.2),
            [1.074172311059149, 0.6201736729460422],
            [0.2773500981126145, 0.1601281538050871],
        ),
        (
            In,
            Tanh,
            [1.2909944487358056, 0.7453559924999299],
            [0.33333333333333326, 0.19245008972987523],
        ),
        (
            In,
            Selu,
            [0.5809475019311126, 0.33541019662496846],
            [0.14999999999999997, 0.08660254037844385],
        ),
        (
            In,
            Linear,
            [0.7745966692414833, 0.4472135954999579],
            [0.19999999999999996, 0.11547005383792514],
        ),
        (Out, Relu, [0.8660254037844386, 0.5], [0.1224744871391589, 0.07071067811865475]),
        (
            Out,
            LeakyRelu(0.2),
            [0.8492077756084467, 0.49029033784546006],
            [0.12009611535381536, 0.06933752452815364],
        ),
        (
            Out,
            Tanh,
            [1.0206207261596576, 0.5892556509887896],
            [0.14433756729740646, 0.08333333333333334],
        ),
        (Out, Selu, [0.45927932677184585, 0.2651650429449553], [0.06495190528383289, 0.0375]),
        (Out, Linear, [0.6123724356957945, 0.35355339059327373], [0.08660254037844387, 0.05]),
    ];
    for (fan, before, of_a_layer, of_a_convolution) in of_pytorch {
        let shapes = [(vec![8, 5], of_a_layer), (vec![16, 3, 5, 5], of_a_convolution)];
        for (shape, [bound, std_dev]) in shapes {
            let shape = shape.as_slice();
            let got = numbers(kaiming_uniform(shape, fan, before, &mut RNG()))?;
            assert_eq!(
                got,
                numbers(uniform(shape, -bound, bound, &mut RNG()))?,
                "{fan:?} {before:?}"
            );
            let got = numbers(kaiming_normal(shape, fan, before, &mut RNG()))?;
            assert_eq!(
                got,
                numbers(normal(shape, 0.0, std_dev, &mut RNG()))?,
                "{fan:?} {before:?}"
            );
        }
    }
    for (gain, of_a_layer, of_a_convolution) in [
        (1.0, [0.6793662204867574, 0.3922322702763681], [0.11239029738980327, 0.06488856845230502]),
        (
            5.0 / 3.0,
            [1.1322770341445958, 0.6537204504606136],
            [0.1873171623163388, 0.10814761408717503],
        ),
    ] {
        let shapes = [(vec![8, 5], of_a_layer), (vec![16, 3, 5, 5], of_a_convolution)];
        for (shape, [bound, std_dev]) in shapes {
            let shape = shape.as_slice();
            let got = numbers(xavier_uniform(shape, gain, &mut RNG()))?;
            assert_eq!(got, numbers(uniform(shape, -bound, bound, &mut RNG()))?, "{gain}");
            let got = numbers(xavier_normal(shape, gain, &mut RNG()))?;
            assert_eq!(got, numbers(normal(shape, 0.0, std_dev, &mut RNG()))?, "{gain}");
        }
    }
    Ok(())
}

#[test]
fn drawn_weights_have_the_spread_that_they_promise() -> Result<()> {
    let weights = numbers(kaiming_normal((200, 100), Fan::In, Nonlinearity::Relu, &mut RNG()))?;
    let spread = stats::std_dev(&weights, 0)?;
    assert!((spread / 0.02_f64.sqrt() - 1.0).abs() < 0.02, "{spread}");
    let weights = numbers(xavier_uniform((200, 100), 1.0, &mut RNG()))?;
    let spread = stats::std_dev(&weights, 0)?;
    assert!((spread / (2.0_f64 / 300.0).sqrt() - 1.0).abs() < 0.02, "{spread}");
    let bound = (6.0_f64 / 300.0).sqrt();
    let largest = weights.iter().fold(0.0, |largest: f64, weight| largest.max(weight.abs()));
    assert!((0.999 * bound..=bound).contains(&largest), "{largest}");
    Ok(())
}

#[test]
fn a_linear_layer_starts_as_pytorchs_and_learns() -> Result<()> {
    // torch.nn.Linear(3, 2): kaiming_uniform_(weight, a=√5) calls uniform_(±0.5773502691896257), the bias ±1/√3.
    let layer = linear(3, 2, &mut RNG())?;
    let mut rng = RNG();
    let (bound, of_the_bias) = (0.5773502691896257, 0.5773502691896258);
    let weights = uniform((2, 3), -bound, bound, &mut rng)?;
    assert_eq!(layer.weight().to_vec2::<f32>()?, weights.to_vec2::<f32>()?);
    let bias = layer.bias().expect("a bias");
    assert_eq!(
        bias.to_vec1::<f32>()?,
        uniform(2, -of_the_bias, of_the_bias, &mut rng)?.to_vec1::<f32>()?
    );
    let x: Array2<f32> = Array2::ones((4, 3));
    let slopes = layer.forward(&tensors::tensor(&x)?)?.sum_all()?.backward()?;
    let slope = slopes.get(layer.weight()).expect("a gradient for the weights");
    assert_eq!(slope.to_vec2::<f32>()?, [[4.0; 3]; 2]);
    assert_eq!(slopes.get(bias).expect("one for the biases").to_vec1::<f32>()?, [4.0; 2]);
    Ok(())
}

#[test]
fn the_same_seed_gives_the_same_weights_and_another_others() -> Result<()> {
    let draw = |seed| numbers(normal((5, 5), 0.0, 1.0, &mut Rng::new(seed)));
    assert_eq!(draw(1)?, draw(1)?);
    assert_ne!(draw(1)?, draw(2)?);
    Ok(())
}

#[test]
fn what_makes_no_sense_is_told() {
    let told = |result: Result<Tensor>| result.expect_err("refused").to_string();
    let rng = &mut RNG();
    assert_eq!(told(uniform(2, 1.0, 0.0, rng)), "low is 1, but it must be at most high = 0");
    assert_eq!(told(uniform(2, f64::NAN, 0.0, rng)), "low is NaN, but every number must be finite");
    assert!(told(uniform(2, 0.0, 1e300, rng)).starts_with("high is 1e300, but it must be within"));
    assert_eq!(
        told(normal(2, 0.0, -1.0, rng)),
        "std_dev is -1, but it must be zero or positive, and finite"
    );
    assert!(told(normal((1 << 20, 1 << 20), 0.0, 1.0, rng)).contains("must be at most 134217728"));
    assert!(told(normal((usize::MAX, 3), 0.0, 1.0, rng)).contains("must be at most 134217728"));
    assert_eq!(
        told(kaiming_uniform(5, Fan::In, Nonlinearity::Relu, rng)),
        "the number of dimensions of the weights is 1, but it must be at least 2: outputs, then inputs"
    );
    assert_eq!(
        told(kaiming_normal((3, 0), Fan::In, Nonlinearity::Relu, rng)),
        "shape[1] is 0, but it must be at least 1"
    );
    let slope = Nonlinearity::LeakyRelu(f64::INFINITY);
    assert!(told(kaiming_normal((3, 2), Fan::In, slope, rng)).starts_with("the negative slope is"));
    assert!(told(xavier_normal((3, 2), -1.0, rng)).starts_with("gain is -1"));
    let layer = linear(0, 2, rng).expect_err("refused").to_string();
    assert_eq!(layer, "n_inputs is 0, but it must be at least 1");
}
