//! Normalization layers: their slopes against nudging, their numbers against PyTorch's, and what they refuse.

use ndarray::{Array, Array1, Array2, Dimension, array, s};
use networks::normalization::{
    BatchNorm, layer_norm, layer_norm_backward, rms_norm, rms_norm_backward,
};
use numerics::{Result, Rng};
use testing::hostile::Table;

pub(crate) fn hostile(table: &mut Table) {
    type Input = (Array2<f64>, Array1<f64>, f64);
    table.call("layer_norm", |(x, scale, epsilon): &Input| layer_norm(x, scale, scale, *epsilon));
    table.call("layer_norm_backward", |(x, scale, epsilon): &Input| {
        let slopes = layer_norm_backward(x, scale, *epsilon, x)?;
        Ok((slopes.x, (slopes.scale, slopes.shift)))
    });
    table.call("rms_norm", |(x, scale, epsilon): &Input| rms_norm(x, scale, *epsilon));
    table.call("rms_norm_backward", |(x, scale, epsilon): &Input| {
        let slopes = rms_norm_backward(x, scale, *epsilon, x)?;
        Ok((slopes.x, slopes.scale))
    });
    table.call("BatchNorm::new", |&n: &usize| Ok(BatchNorm::new(n)?.running_mean));
    let layer = |numbers: &Array1<f64>, epsilon: f64| BatchNorm {
        scale: numbers.clone(),
        shift: numbers.clone(),
        running_mean: numbers.clone(),
        running_variance: numbers.clone(),
        momentum: 0.5,
        epsilon,
    };
    table.call("BatchNorm::forward_train", |(x, numbers, epsilon): &Input| {
        let mut layer = layer(numbers, *epsilon);
        let y = layer.forward_train(x)?;
        Ok((y, (layer.running_mean, layer.running_variance)))
    });
    table.call("BatchNorm::forward_eval", |(x, numbers, epsilon): &Input| {
        layer(numbers, *epsilon).forward_eval(x)
    });
    table.call("BatchNorm::backward", |(x, numbers, epsilon): &Input| {
        let slopes = layer(numbers, *epsilon).backward(x, x)?;
        Ok((slopes.x, (slopes.scale, slopes.shift)))
    });
}

fn close<D: Dimension>(a: &Array<f64, D>, b: &Array<f64, D>, tolerance: f64) {
    assert_eq!(a.shape(), b.shape());
    let largest = (a - b).iter().fold(0.0_f64, |most, x| most.max(x.abs()));
    assert!(largest < tolerance, "they differ by {largest:e}");
}

/// The slope along each number, by two losses.
fn nudged<D: Dimension>(
    at: &Array<f64, D>,
    loss: &dyn Fn(&Array<f64, D>) -> Result<f64>,
) -> Array<f64, D> {
    let mut slopes = at.clone();
    for (i, slope) in slopes.iter_mut().enumerate() {
        let at_distance = |h: f64| {
            let mut moved = at.clone();
            moved.iter_mut().skip(i).take(1).for_each(|value| *value += h);
            loss(&moved).expect("a loss")
        };
        *slope = (at_distance(1e-5) - at_distance(-1e-5)) / 2e-5;
    }
    slopes
}

fn inputs() -> (Array2<f64>, Array1<f64>, Array1<f64>, Array2<f64>) {
    (
        array![[1.0, 2.0, 6.0], [10.0, 20.0, 60.0], [3.0, 3.0, 3.0], [2.0, 7.0, 0.0]],
        array![1.5, -2.0, 0.5],
        array![0.1, 0.2, 0.3],
        array![[1.0, -2.0, 0.5], [0.0, 1.0, 3.0], [2.0, 0.0, -1.0], [-1.0, 1.0, 1.0]],
    )
}

#[test]
fn slopes_are_those_of_nudging() -> Result<()> {
    let mut rng = Rng::new(5);
    let (x, weights) = (rng.normals((6, 4)), rng.normals((6, 4)));
    let (scale, shift): (Array1<f64>, Array1<f64>) = (rng.normals(4), rng.normals(4));

    let found = layer_norm_backward(&x, &scale, 1e-3, &weights)?;
    let loss = |x: &Array2<f64>, scale: &Array1<f64>, shift: &Array1<f64>| {
        Ok((layer_norm(x, scale, shift, 1e-3)? * &weights).sum())
    };
    close(&found.x, &nudged(&x, &|x| loss(x, &scale, &shift)), 1e-8);
    close(&found.scale, &nudged(&scale, &|scale| loss(&x, scale, &shift)), 1e-8);
    close(&found.shift, &nudged(&shift, &|shift| loss(&x, &scale, shift)), 1e-8);

    let found = rms_norm_backward(&x, &scale, 1e-3, &weights)?;
    let loss =
        |x: &Array2<f64>, scale: &Array1<f64>| Ok((rms_norm(x, scale, 1e-3)? * &weights).sum());
    close(&found.x, &nudged(&x, &|x| loss(x, &scale)), 1e-8);
    close(&found.scale, &nudged(&scale, &|scale| loss(&x, scale)), 1e-8);

    let layer = BatchNorm { scale, shift, epsilon: 1e-3, ..BatchNorm::new(4)? };
    let found = layer.backward(&x, &weights)?;
    let loss = |x: &Array2<f64>, layer: BatchNorm| {
        let mut layer = layer;
        Ok((layer.forward_train(x)? * &weights).sum())
    };
    let with_scale = |scale: &Array1<f64>| BatchNorm { scale: scale.clone(), ..layer.clone() };
    let with_shift = |shift: &Array1<f64>| BatchNorm { shift: shift.clone(), ..layer.clone() };
    close(&found.x, &nudged(&x, &|x| loss(x, layer.clone())), 1e-8);
    close(&found.scale, &nudged(&layer.scale, &|scale| loss(&x, with_scale(scale))), 1e-8);
    close(&found.shift, &nudged(&layer.shift, &|shift| loss(&x, with_shift(shift))), 1e-8);
    Ok(())
}

// x, s, b, d = (torch.tensor(…, dtype=torch.float64, requires_grad=True) of the arrays of `inputs`); m, v = zeros(3), ones(3)
// y = F.batch_norm(x, m, v, s, b, training=True); (y * d).sum().backward(); F.batch_norm(x, m, v, s, b)    (PyTorch 1.13)
#[test]
fn batch_norm_gives_pytorch_s_numbers() -> Result<()> {
    let (x, scale, shift, d) = inputs();
    let mut layer = BatchNorm { scale, shift, ..BatchNorm::new(3)? };
    let slopes = layer.backward(&x, &d)?;
    let y = layer.forward_train(&x)?;
    let recorded = array![
        [-1.172791697019, 1.872159071954, 0.072935686109],
        [2.645583394038, -3.144318143909, 1.162844392787],
        [-0.324263899006, 1.593465893295, 0.012385202404],
        [-0.748527798013, 0.478693178659, -0.048165281300],
    ];
    close(&y, &recorded, 1e-11);
    let recorded = array![
        [0.135764508776, 0.370689021459, 0.003496498879],
        [-0.059397068049, 0.094701493060, 0.000841750459],
        [0.610940034934, -0.155581113216, -0.023827993816],
        [-0.687307475661, -0.309809401302, 0.019489744478],
    ];
    close(&slopes.x, &recorded, 1e-11);
    close(&slopes.scale, &array![-0.848527798013, 3.204971554579, 4.828901075421], 1e-11);
    close(&slopes.shift, &array![2.0, 0.0, 3.5], 1e-11);
    close(&layer.running_mean, &array![0.4, 0.8, 1.725], 1e-11);
    close(&layer.running_variance, &array![2.566666666667, 7.766666666667, 82.725], 1e-11);
    let recorded = array![
        [0.661767911187, -0.661179392693, 0.535010739586],
        [9.088286578994, -13.578870283089, 3.503567450146],
        [2.534327615144, -1.378828886604, 0.370090922333],
        [1.598047763166, -4.249426862248, 0.205171105079],
    ];
    close(&layer.forward_eval(&x)?, &recorded, 1e-11);
    Ok(())
}

// y = F.layer_norm(x, [3], s, b), and x / (x.square().mean(1, True) + 1e-5).sqrt() * s; (y * d).sum().backward()
#[test]
fn layer_and_rms_norm_give_pytorch_s_numbers() -> Result<()> {
    let (x, scale, shift, d) = inputs();
    let recorded = array![
        [-1.288728661736, 1.125819107824, 0.994364330868],
        [-1.288730134780, 1.125820089853, 0.994365067390],
        [0.1, 0.2, 0.3],
        [-0.409524371409, -2.517463314180, -0.209524371409],
    ];
    close(&layer_norm(&x, &scale, &shift, 1e-5)?, &recorded, 1e-11);
    let slopes = layer_norm_backward(&x, &scale, 1e-5, &d)?;
    let recorded = array![
        [-0.606190196837, 0.757739295963, -0.151549099126],
        [0.050699670666, -0.063374589945, 0.012674919278],
        [685.160159703149, -263.523138347365, -421.637021355784], // a constant row: 1 / √epsilon is 316
        [-0.274359156315, 0.078387882443, 0.195971273872],
    ];
    close(&slopes.x, &recorded, 1e-9);
    close(&slopes.scale, &array![-0.586136193552, 1.821640719988, 3.841505992389], 1e-11);
    close(&slopes.shift, &array![2.0, 0.0, 3.5], 1e-11);

    let recorded = array![
        [0.405751187155, -1.082003165746, 0.811502374310],
        [0.405751334116, -1.082003557642, 0.811502668232],
        [1.499999166667, -1.999998888890, 0.499999722222],
        [0.713746225143, -3.330815717333, 0.0],
    ];
    close(&rms_norm(&x, &scale, 1e-5)?, &recorded, 1e-11);
    let slopes = rms_norm_backward(&x, &scale, 1e-5, &d)?;
    let recorded = array![
        [0.333177857189, 0.936856505814, -0.367814781936],
        [-0.003298791310, -0.060697760502, 0.020782385551],
        [0.722222129629, -0.277777314815, -0.444443888890],
        [-0.204248220001, 0.058356307233, 0.118957704190],
    ];
    close(&slopes.x, &recorded, 1e-11);
    close(&slopes.scale, &array![1.794668863565, 1.124406471741, 4.680518939255], 1e-11);
    Ok(())
}

#[test]
fn rows_and_columns_keep_to_themselves() -> Result<()> {
    let (x, scale, shift, _) = inputs();
    let all = layer_norm(&x, &scale, &shift, 1e-5)?;
    for i in 0..4 {
        let alone = layer_norm(x.slice(s![i..=i, ..]), &scale, &shift, 1e-5)?;
        assert_eq!(alone, all.slice(s![i..=i, ..]), "row {i} in company and alone");
    }
    // However x lies in memory, the sums run in the same order.
    let turned = x.t().as_standard_layout().to_owned();
    assert_eq!(layer_norm(turned.t(), &scale, &shift, 1e-5)?, all);
    let mut layer = BatchNorm::new(3)?;
    layer.forward_train(&x)?;
    let all = layer.forward_eval(&x)?;
    assert_eq!(layer.forward_eval(x.slice(s![2..3, ..]))?, all.slice(s![2..3, ..]));
    Ok(())
}

#[test]
fn what_does_not_fit_is_refused_and_moves_nothing() -> Result<()> {
    let (x, scale, shift, d) = inputs();
    let told = |result: Result<Array2<f64>>| result.expect_err("it is refused").to_string();
    let short = array![1.0, 1.0];
    for (error, part) in [
        (told(layer_norm(&x, &short, &shift, 1e-5)), "scale"),
        (told(layer_norm(&x, &scale, &short, 1e-5)), "shift"),
        (told(layer_norm(&x, &scale, &shift, 0.0)), "epsilon"),
        (told(rms_norm(&Array2::zeros((0, 3)), &scale, 1e-5)), "x"),
        (told(rms_norm(&Array2::zeros((2, 0)), &array![], 1e-5)), "row of x"),
        (told(rms_norm(&x, &array![1.0, f64::NAN, 1.0], 1e-5)), "scale"),
        (
            told(rms_norm_backward(&x, &scale, 1e-5, d.slice(s![..2, ..])).map(|slopes| slopes.x)),
            "d_output",
        ),
    ] {
        assert!(error.contains(part), "{error}");
    }
    let mut layer = BatchNorm::new(3)?;
    let before = layer.clone();
    let error = told(layer.forward_train(x.slice(s![..1, ..])));
    assert_eq!(error, "the number of rows in train mode is 1, but it must be at least 2");
    assert!(told(layer.forward_train(&(&x * 1e300))).contains("variance"));
    assert_eq!(layer, before);
    assert!(BatchNorm::new(0).is_err() && BatchNorm::new(usize::MAX).is_err());
    let spoiled = BatchNorm { running_variance: array![1.0, -1.0, 1.0], ..before };
    assert!(told(spoiled.forward_eval(&x)).contains("running variance"));
    Ok(())
}
