//! The multilayer perceptron: its slopes against nudging and PyTorch, its training against plain steps, what it refuses.

use learning::optim::{Adam, AdamW, Memory, Momentum, Nesterov, Optimizer, PlainDescent, RmsProp};
use learning::optim::{Schedule, shuffled};
use ndarray::{Array1, Array2, array};
use networks::activations::Activation;
use networks::mlp::{History, Init, Mlp, Precision, Rule, Training};
use numerics::estimator::{Predict, PredictProba};
use numerics::{Result, Rng};
use testing::hostile::Table;

const BENDS: [Activation; 7] = [
    Activation::Relu,
    Activation::Tanh,
    Activation::Sigmoid,
    Activation::LeakyRelu { slope: 0.1 },
    Activation::Gelu,
    Activation::Silu,
    Activation::Identity,
];

pub(crate) fn hostile(table: &mut Table) {
    type Both = (Array2<f64>, Array2<f64>);
    let small = |x: &Array2<f64>| -> Result<Mlp> {
        let sizes = [x.ncols(), 2, 3];
        Mlp::new(&sizes, Activation::Tanh, Init::HeNormal, &mut Rng::new(1))
    };
    let classes = |n: usize| (0..n).map(|i| i % 3).collect::<Vec<_>>();
    let numbers = |network: &Mlp| Array1::from(network.parameters().to_vec());
    table.call("Mlp::new", |sizes: &Vec<usize>| {
        Ok(numbers(&Mlp::new(sizes, Activation::Relu, Init::Torch, &mut Rng::new(1))?))
    });
    table.call("Mlp::new", |&std_dev: &f64| {
        let init = Init::Normal { std_dev };
        Ok(numbers(&Mlp::new(&[2, 2, 1], Activation::Relu, init, &mut Rng::new(1))?))
    });
    table.call("Mlp::zeros", |&slope: &f64| {
        Ok(numbers(&Mlp::zeros(&[2, 2, 1], &[Activation::LeakyRelu { slope }])?))
    });
    table.call("Mlp::from_layers", |(a, b): &Both| {
        let layers = [a, b].map(|w| (w.clone(), Array1::zeros(w.ncols())));
        Ok(numbers(&Mlp::from_layers(&layers, &[Activation::Relu])?))
    });
    table.call("Mlp::forward", |x: &Array2<f64>| {
        let forward = small(x)?.forward(x)?;
        Ok((forward.values().to_vec(), forward.sums().to_vec()))
    });
    table.call("Mlp::backward", |(x, d): &Both| {
        let network = small(x)?;
        Ok(numbers(&network.backward(&network.forward(x)?, d)?))
    });
    table.call("Mlp::logits", |x: &Array2<f64>| small(x)?.logits(x));
    table.call("Mlp::predict", |x: &Array2<f64>| {
        small(x)?.predict(x).map(|y| y.mapv(|class| class as f64))
    });
    table.call("Mlp::predict_proba", |x: &Array2<f64>| small(x)?.predict_proba(x));
    table.call("Mlp::loss", |x: &Array2<f64>| small(x)?.loss(x, &classes(x.nrows())));
    table.call("Mlp::loss_and_gradient", |x: &Array2<f64>| {
        let (loss, gradient) = small(x)?.loss_and_gradient(x, &classes(x.nrows()))?;
        Ok((loss, numbers(&gradient)))
    });
    table.call("Mlp::squared_loss", |(x, y): &Both| small(x)?.squared_loss(x, y));
    table.call("Mlp::squared_loss_and_gradient", |(x, y): &Both| {
        let (loss, gradient) = small(x)?.squared_loss_and_gradient(x, y)?;
        Ok((loss, numbers(&gradient)))
    });
    table.call("Mlp::descend", |&rate: &f64| {
        let mut network = small(&array![[1.0, 2.0]])?;
        let (_, gradient) = network.loss_and_gradient(&array![[1.0, 2.0]], &[1][..])?;
        network.descend(&gradient, rate)?;
        Ok(numbers(&network))
    });
    for precision in [Precision::Double, Precision::Single] {
        let training = Training { batch_size: 1, n_epochs: 2, precision, ..Training::default() };
        let fit = |x: &Array2<f64>| {
            let mut network = small(x)?;
            training.fit(&mut network, x, &classes(x.nrows()), &mut Rng::new(1))?;
            Ok(numbers(&network))
        };
        table.call("Training::fit", fit);
        table.call("Training::fit_values", |(x, y): &Both| {
            let mut network = small(x)?;
            let history = training.fit_values(&mut network, x, y, &mut Rng::new(1))?;
            Ok((Array1::from(history.losses), numbers(&network)))
        });
    }
    table.call("Training::fit", |&share: &f64| {
        let training = Training { input_noise: share, dropout: share, ..small_training() };
        let mut network = small(&array![[1.0, 2.0]])?;
        Ok(Array1::from(
            training.fit(&mut network, &array![[1.0, 2.0]], &[1][..], &mut Rng::new(1))?.losses,
        ))
    });
    let what = "no input of its own: it hands out what the network holds";
    table.excuse(
        &[
            "Forward::values",
            "Forward::sums",
            "Forward::logits",
            "Mlp::sizes",
            "Mlp::n_layers",
            "Mlp::activations",
            "Mlp::n_parameters",
            "Mlp::parameters",
            "Mlp::parameters_mut",
            "Mlp::weights",
            "Mlp::biases",
            "Mlp::weights_mut",
            "Mlp::biases_mut",
        ],
        what,
    );
    table.excuse(&["Training::fit_watched"], "`fit` is this with a watch that does nothing");
}

fn small_training() -> Training {
    Training { batch_size: 1, n_epochs: 1, ..Training::default() }
}

/// 3, 4, 4 and 3 numbers, the parameters sin 1, sin 2, …, and five samples. As in `recorded` below.
fn small(activation: Activation) -> (Mlp, Array2<f64>, Vec<usize>) {
    let mut network = Mlp::zeros(&[3, 4, 4, 3], &[activation; 2]).expect("sizes that fit");
    for (i, number) in network.parameters_mut().iter_mut().enumerate() {
        *number = libm::sin(i as f64 + 1.0);
    }
    let x = Array2::from_shape_fn((5, 3), |(i, j)| libm::cos((3 * i + j) as f64));
    (network, x, vec![0, 2, 1, 2, 0])
}

/// One parameter after the other, a little up and a little down.
fn nudged(network: &Mlp, loss: &dyn Fn(&Mlp) -> f64) -> Vec<f64> {
    let nudge = |i: usize, by: f64| {
        let mut other = network.clone();
        other.parameters_mut()[i] += by;
        loss(&other)
    };
    (0..network.n_parameters()).map(|i| (nudge(i, 1e-5) - nudge(i, -1e-5)) / 2e-5).collect()
}

fn assert_close(a: &[f64], b: &[f64], tolerance: f64) {
    assert_eq!(a.len(), b.len());
    for (i, (a, b)) in a.iter().zip(b).enumerate() {
        assert!((a - b).abs() <= tolerance * (1.0 + b.abs()), "number {i}: {a} and {b}");
    }
}

#[test]
fn every_slope_is_what_nudging_measures() -> Result<()> {
    for activation in BENDS {
        let (network, x, y) = small(activation);
        let (loss, gradient) = network.loss_and_gradient(&x, &y)?;
        assert_eq!(loss, network.loss(&x, &y)?);
        let measured = nudged(&network, &|other| other.loss(&x, &y).expect("finite"));
        assert_close(gradient.parameters(), &measured, 1e-8);

        let wanted = x.mapv(libm::sin);
        let (loss, gradient) = network.squared_loss_and_gradient(&x, &wanted)?;
        assert_eq!(loss, network.squared_loss(&x, &wanted)?);
        let measured = nudged(&network, &|other| other.squared_loss(&x, &wanted).expect("finite"));
        assert_close(gradient.parameters(), &measured, 1e-8);
    }
    Ok(())
}

/// Recorded with PyTorch 1.13, in f64:
/// ```python
/// x = torch.cos(torch.arange(15.0)).reshape(5, 3); t = torch.sin(torch.arange(15.0)).reshape(5, 3)
/// y = torch.tensor([0, 2, 1, 2, 0]); p = torch.sin(torch.arange(1.0, 52.0)).requires_grad_()
/// # p cut into (3, 4), 4, (4, 4), 4, (4, 3), 3; loss = cross_entropy(net(x, p), y); loss.backward(); g = p.grad
/// loss, g[0], g[20], g[50], g.norm(), mse_loss(net(x, p), t)
/// ```
#[test]
fn losses_and_slopes_are_those_of_pytorch() -> Result<()> {
    let recorded = [
        [
            1.5416582117639017,
            -0.11655510421924521,
            1.0546220588268294,
            0.3300388475585376,
            2.8037819571268203,
            1.3366343676205898,
        ],
        [
            1.679309876530762,
            -0.0016487208134313954,
            0.12825739524526375,
            0.3714893126887483,
            1.5466638983063383,
            1.5550001990452127,
        ],
        [
            1.37685777704294,
            -0.031580575079269854,
            0.09117073327473814,
            0.25372668861251224,
            0.6843459730161232,
            0.9393007423861112,
        ],
        [
            1.622344209568092,
            -0.17497886300874768,
            1.0821279593008826,
            0.3480162595121587,
            2.8844304139473267,
            1.4205641347499816,
        ],
        [
            1.5510250203298395,
            -0.04331622453293885,
            1.1016023325321727,
            0.3261432011131169,
            2.917343108779326,
            1.2630238257944453,
        ],
        [
            1.6379873388010608,
            -0.08254975872829212,
            1.003180846983423,
            0.34492758805642537,
            2.5113576934432764,
            1.3353002365060311,
        ],
    ];
    for (activation, recorded) in BENDS.into_iter().zip(recorded) {
        let (network, x, y) = small(activation);
        let (loss, gradient) = network.loss_and_gradient(&x, &y)?;
        let g = gradient.parameters();
        let norm = g.iter().map(|slope| slope * slope).sum::<f64>().sqrt();
        let wanted = Array2::from_shape_fn((5, 3), |(i, j)| libm::sin((3 * i + j) as f64));
        let squares = network.squared_loss(&x, &wanted)?;
        assert_close(&[loss, g[0], g[20], g[50], norm, squares], &recorded, 1e-13);
    }
    Ok(())
}

/// Recorded with PyTorch 1.13, tanh, ten steps on all five samples: `CosineAnnealingLR(optimizer, 10)` and
/// `cross_entropy(…, label_smoothing=0.1)`; the losses before the second and the last step, and the sum of all parameters.
#[test]
fn training_steps_are_those_of_pytorch() -> Result<()> {
    let (learning_rate, beta) = (0.1, 0.9);
    let cases: [(Rule, [f64; 3]); 6] = [
        (
            PlainDescent { learning_rate }.into(),
            [1.4645919572932902, 1.0392533282831355, 0.5199402934564904],
        ),
        (
            Momentum { learning_rate, beta }.into(),
            [1.4645919572932902, 0.8852845685763611, 0.4055639377845106],
        ),
        (
            Nesterov { learning_rate, beta }.into(),
            [1.3065882328831853, 0.7619559576839161, 0.630859731051856],
        ),
        (RmsProp::default().into(), [1.1155527356027528, 0.6494659421909201, 1.9116960729835863]),
        (
            Adam { learning_rate, ..Default::default() }.into(),
            [1.1155522504350048, 0.6588409010042513, 1.9395063027574757],
        ),
        (
            AdamW { learning_rate, weight_decay: 0.5, ..Default::default() }.into(),
            [1.1039812859024276, 0.6399567560205284, 1.6784528906244998],
        ),
    ];
    for (rule, recorded) in cases {
        for (precision, tolerance) in [(Precision::Double, 1e-12), (Precision::Single, 1e-4)] {
            let (mut network, x, y) = small(Activation::Tanh);
            let training = Training {
                batch_size: 5,
                n_epochs: 10,
                rule,
                schedule: Schedule::Cosine { n_steps: 10, lowest: 0.0 },
                label_smoothing: 0.1,
                precision,
                ..Training::default()
            };
            let History { losses, n_steps } =
                training.fit(&mut network, &x, &y, &mut Rng::new(1))?;
            assert_eq!((losses.len(), n_steps), (10, 10));
            let sum: f64 = network.parameters().iter().sum();
            assert_close(&[losses[1], losses[9], sum], &recorded, tolerance);
        }
    }
    Ok(())
}

#[test]
fn the_loop_is_shuffling_and_the_optimizers_of_part_two() -> Result<()> {
    for activation in BENDS {
        let (mut network, x, y) = small(activation);
        let mut by_hand = network.clone();
        let rule = Adam { learning_rate: 0.05, ..Default::default() };
        let training =
            Training { batch_size: 2, n_epochs: 3, rule: rule.into(), ..Training::default() };
        let history = training.fit(&mut network, &x, &y, &mut Rng::new(4))?;

        let (mut rng, mut memory, mut first) = (Rng::new(4), Memory::default(), 0.0);
        for epoch in 0..3 {
            for rows in shuffled(5, 2, &mut rng)? {
                let x = x.select(ndarray::Axis(0), &rows);
                let y: Vec<usize> = rows.iter().map(|&row| y[row]).collect();
                let (loss, gradient) = by_hand.loss_and_gradient(&x, &y)?;
                rule.step(&mut memory, by_hand.parameters_mut(), gradient.parameters())?;
                first += if epoch == 0 { loss * rows.len() as f64 / 5.0 } else { 0.0 };
            }
        }
        assert_close(network.parameters(), by_hand.parameters(), 1e-12);
        assert_close(&[history.losses[0]], &[first], 1e-13);
        assert_eq!(history.n_steps, 9);
    }
    Ok(())
}

#[test]
fn noise_and_masks_are_drawn_in_the_documented_order() -> Result<()> {
    // One batch, one plain step with rate 1: the parameters move by the gradient of the disturbed network.
    let (network, x, y) = small(Activation::Tanh);
    let (noise, dropout) = (0.3, 0.5);
    let training = Training {
        batch_size: 5,
        n_epochs: 1,
        rule: PlainDescent { learning_rate: 1.0 }.into(),
        input_noise: noise,
        dropout,
        ..Training::default()
    };
    let mut trained = network.clone();
    let history = training.fit(&mut trained, &x, &y, &mut Rng::new(6))?;

    let mut rng = Rng::new(6);
    let rows = rng.permutation(5);
    let y: Vec<usize> = rows.iter().map(|&row| y[row]).collect();
    let x = x.select(ndarray::Axis(0), &rows) + rng.normals((5, 3)) * noise;
    let masks: Vec<Array2<f64>> = (0..2)
        .map(|_| {
            rng.uniforms((5, 4)).mapv(|u| if u >= dropout { 1.0 / (1.0 - dropout) } else { 0.0 })
        })
        .collect();
    let loss = |network: &Mlp| {
        let mut values = x.clone();
        for i in 0..3 {
            values = values.dot(&network.weights(i)) + network.biases(i);
            if i < 2 {
                values = values.mapv(libm::tanh) * &masks[i];
            }
        }
        let logs = numerics::functions::log_softmax_rows(&values);
        logs.rows().into_iter().zip(&y).map(|(row, &k)| -row[k]).sum::<f64>() / 5.0
    };
    assert_close(&history.losses, &[loss(&network)], 1e-13);
    let moved = network.parameters().iter().zip(trained.parameters());
    let gradient: Vec<f64> = moved.map(|(before, after)| before - after).collect();
    assert_close(&gradient, &nudged(&network, &loss), 1e-8);
    Ok(())
}

#[test]
fn values_are_fitted_in_either_precision() -> Result<()> {
    let x = Array2::from_shape_fn((40, 1), |(i, _)| i as f64 / 20.0 - 1.0);
    let y = x.mapv(|x| x * x);
    for precision in [Precision::Double, Precision::Single] {
        let mut rng = Rng::new(2);
        let mut network = Mlp::new(&[1, 8, 1], Activation::Tanh, Init::XavierNormal, &mut rng)?;
        let rule = Adam { learning_rate: 0.02, ..Default::default() }.into();
        let training =
            Training { batch_size: 10, n_epochs: 200, rule, precision, ..Training::default() };
        training.fit_values(&mut network, &x, &y, &mut rng)?;
        assert!(network.squared_loss(&x, &y)? < 1e-3);
    }
    Ok(())
}

#[test]
fn the_first_weights_spread_as_their_formulas_tell() -> Result<()> {
    let spread = |init: Init| -> Result<(f64, f64, f64)> {
        let network = Mlp::new(&[200, 100], Activation::Relu, init, &mut Rng::new(3))?;
        let weights = network.weights(0);
        let largest = weights.iter().fold(0.0, |a: f64, w| a.max(w.abs()));
        let biases = network.biases(0).iter().fold(0.0, |a: f64, b| a.max(b.abs()));
        Ok((numerics::stats::std_dev(&weights.flatten(), 0)?, largest, biases))
    };
    let cases = [
        (Init::Normal { std_dev: 0.3 }, 0.3, None),
        (Init::XavierNormal, (2.0 / 300.0_f64).sqrt(), None),
        (Init::HeNormal, 0.1, None),
        (Init::XavierUniform, (2.0 / 300.0_f64).sqrt(), Some((6.0 / 300.0_f64).sqrt())),
        (Init::HeUniform, 0.1, Some(0.03_f64.sqrt())),
        (Init::Torch, (1.0 / 600.0_f64).sqrt(), Some(0.005_f64.sqrt())),
    ];
    for (init, std_dev, bound) in cases {
        let (found, largest, biases) = spread(init)?;
        assert!((found / std_dev - 1.0).abs() < 0.02, "{init:?}: {found} and {std_dev}");
        assert!(bound.is_none_or(|bound| largest <= bound && largest > 0.99 * bound), "{init:?}");
        assert_eq!(biases > 0.0, init == Init::Torch);
    }
    assert_eq!(spread(Init::Zeros)?, (0.0, 0.0, 0.0));
    // Row by row, as NumPy's standard_normal((n_inputs, n_outputs)).
    let network = Mlp::new(&[2, 3, 1], Activation::Relu, Init::HeNormal, &mut Rng::new(7))?;
    let mut rng = Rng::new(7);
    assert_eq!(network.weights(0), rng.normals((2, 3)));
    assert_eq!(network.weights(1), rng.normals((3, 1)) * (2.0 / 3.0_f64).sqrt());
    Ok(())
}

#[test]
fn what_does_not_fit_is_refused_by_name() -> Result<()> {
    fn told<T>(result: Result<T>) -> String {
        result.err().map_or("no error".to_owned(), |error| error.to_string())
    }
    let (mut network, x, y) = small(Activation::Relu);
    let rng = &mut Rng::new(1);
    let new =
        |sizes: &[usize]| told(Mlp::new(sizes, Activation::Relu, Init::Zeros, &mut Rng::new(1)));
    assert_eq!(new(&[3]), "the number of sizes is 1, but it must be at least 2");
    assert_eq!(new(&[3, 0, 2]), "sizes[1] is 0, but it must be at least 1");
    assert_eq!(
        told(network.forward(&array![[1.0]])),
        "x has 1 features and the model has 3, but they must have equally many"
    );
    assert_eq!(
        told(network.loss(&x, &[0, 1, 2, 3, 0][..])),
        "y[3] is 3, but it must be below n_classes = 3"
    );
    assert_eq!(
        told(network.loss(&x, &[0][..])),
        "x has 5 samples and y has 1, but they must have equally many"
    );
    let forward = network.forward(&x)?;
    assert_eq!(
        told(network.backward(&forward, &array![[1.0, 2.0, 3.0]])),
        "d_logits has shape (1, 3) and the logits has shape (5, 3), but both must have the same shape"
    );
    let other = Mlp::zeros(&[3, 4, 3], &[Activation::Relu])?;
    assert_eq!(
        told(other.backward(&forward, forward.logits())),
        "the sizes of the network is [3, 4, 3], but it must be those of the forward pass, [3, 4, 4, 3]"
    );
    assert_eq!(
        told(network.descend(&other, 0.1)),
        "the sizes of the gradient is [3, 4, 3], but it must be those of the network, [3, 4, 4, 3]"
    );
    let layers =
        [(Array2::zeros((2, 3)), Array1::zeros(3)), (Array2::zeros((2, 1)), Array1::zeros(1))];
    assert_eq!(
        told(Mlp::from_layers(&layers, &[Activation::Relu])),
        "the weights of layer 1 has 2 numbers and the layer before it has 3, but they must have equally many"
    );
    let dropout = Training { dropout: 1.0, batch_size: 5, ..Training::default() };
    assert_eq!(
        told(dropout.fit(&mut network, &x, &y, rng)),
        "dropout is 1, but it must be from 0 to below 1"
    );
    let before = network.clone();
    let rule = PlainDescent { learning_rate: 1e300 }.into();
    let wild = Training { batch_size: 5, rule, ..Training::default() };
    let error = told(wild.fit(&mut network, &x, &y, rng));
    assert!(error.contains("finite: try a smaller learning rate"), "{error}");
    assert_eq!(network, before);
    network.parameters_mut()[4] = f64::NAN;
    assert_eq!(told(network.logits(&x)), "parameters[4] is NaN, but every number must be finite");
    Ok(())
}
