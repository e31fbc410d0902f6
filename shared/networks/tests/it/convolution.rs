//! Convolution and pooling: against the plain loops, against nudging, PyTorch's numbers, and what they refuse.

use ndarray::{Array1, Array2, Array4, Axis, array, s};
use networks::convolution::{Conv2d, ConvNet, ConvTraining, Layer, Pool2d};
use numerics::Rng;
use testing::hostile::Table;
use testing::{assert_close, message};

pub(crate) fn hostile(table: &mut Table) {
    type Pair = (Array2<f64>, Array2<f64>);
    fn four(x: &Array2<f64>) -> Array4<f64> {
        x.clone().insert_axis(Axis(0)).insert_axis(Axis(0))
    }
    let conv = |a: &usize, b: &usize| Conv2d { stride: *a, padding: *b, dilation: *a };
    table.call("Conv2d::side", |(a, b): &(usize, usize)| Ok(conv(a, b).side(*b, *a)? as f64));
    table.call("Conv2d::transposed_side", |(a, b): &(usize, usize)| {
        Ok(conv(a, b).transposed_side(*a, *b)? as f64)
    });
    table.call("Conv2d::windows", |(x, k): &(Array2<f64>, usize)| {
        conv(k, &1).windows(&four(x), (*k, 2))
    });
    for conv in [Conv2d::default(), Conv2d { stride: 2, padding: 1, dilation: 2 }] {
        table.call("Conv2d::forward", |(x, w): &Pair| conv.forward(&four(x), &four(w)));
        table.call("Conv2d::transposed", |(x, w): &Pair| conv.transposed(&four(x), &four(w)));
        table.call("Conv2d::backward", |(x, w): &Pair| {
            conv.backward(&four(x), &four(w), &conv.forward(&four(x), &four(w))?)
        });
    }
    for pool in [1, 2].map(Pool2d::of) {
        table.call("Pool2d::max", |x: &Array2<f64>| Ok(pool.max(&four(x))?.0));
        table.call("Pool2d::mean", |x: &Array2<f64>| pool.mean(&four(x)));
        table.call("Pool2d::mean_backward", |(d_y, side): &(Array2<f64>, usize)| {
            pool.mean_backward(&four(d_y), (*side, *side))
        });
        table.call("Pool2d::max_backward", |(d_y, side): &(Array2<f64>, usize)| {
            let places = four(d_y).mapv(|_| *side);
            pool.max_backward(&four(d_y), &places, (*side, *side))
        });
    }
    table.excuse(&["Pool2d::of"], "it cannot fail");
    table.call("ConvNet::new", |(side, size): &(usize, usize)| {
        for (n_outputs, side, size) in [(2, *side, 2), (*side, 3, *size), (*size, *side, 1)] {
            let layers = [Layer::Conv { n_outputs, side }, Layer::MaxPool { size }, logits(2)];
            ConvNet::new((1, 8, 8), &layers, &mut Rng::new(1))?
                .logits(&Array4::ones((1, 1, 8, 8)))?;
        }
        let layers =
            [Layer::Residual { side: 3 }, Layer::Dropout { percent: *side }, logits(*size)];
        let network = ConvNet::new((*size, *side, *side), &layers, &mut Rng::new(1))?;
        Ok(network.n_parameters() as f64)
    });
    let small = |x: &Array2<f64>| {
        let layers =
            [Layer::Conv { n_outputs: 2, side: 3 }, Layer::Residual { side: 1 }, logits(3)];
        ConvNet::new((1, x.nrows(), x.ncols()), &layers, &mut Rng::new(1))
    };
    table.call("ConvNet::logits", |x: &Array2<f64>| small(x)?.logits(&four(x)));
    table.call("ConvNet::predict", |x: &Array2<f64>| {
        Ok(small(x)?.predict(&four(x))?.mapv(|class| class as f64))
    });
    table.call("ConvNet::loss_and_gradient", |x: &Array2<f64>| {
        small(x)?.loss_and_gradient(&four(x), &[1][..])
    });
    table.call("ConvNet::with_parameters", |(x, number): &(Array2<f64>, f64)| {
        let network = small(x)?;
        let numbers = Array1::from_elem(network.n_parameters(), *number);
        let network = network.with_parameters(&numbers)?;
        Ok((network.parameters().to_owned(), network.logits(&four(x))?))
    });
    table.call("ConvNet::with_running", |(x, number): &(Array2<f64>, f64)| {
        let numbers = Array1::from_elem(8, *number);
        let network = small(x)?.with_running(&numbers)?;
        Ok((network.running().to_owned(), network.logits(&four(x))?))
    });
    table.call("ConvTraining::fit", |x: &Array2<f64>| {
        let mut network = small(x)?;
        let training = ConvTraining { batch_size: 1, n_epochs: 2, ..ConvTraining::default() };
        let losses = training.fit(&mut network, &four(x), &[1][..], &mut Rng::new(1))?;
        Ok((Array1::from(losses), network.parameters().to_owned()))
    });
    table.call("ConvTraining::fit", |(share, batch_size): &(f64, usize)| {
        let (label_smoothing, batch_size) = (*share, *batch_size);
        let mut training = ConvTraining { batch_size, label_smoothing, ..ConvTraining::default() };
        training.rule.learning_rate = *share;
        training.n_epochs = 1;
        let mut network = small(&array![[1.0, 2.0]])?;
        let x = Array4::ones((2, 1, 1, 2));
        Ok(Array1::from(training.fit(&mut network, &x, &[1, 2][..], &mut Rng::new(1))?))
    });
    let names =
        ["n_parameters", "parameters", "running", "filters"].map(|name| format!("ConvNet::{name}"));
    table.excuse(
        &names.each_ref().map(String::as_str),
        "no input of its own: it hands out what the network holds",
    );
}

fn logits(n_outputs: usize) -> Layer {
    Layer::Linear { n_outputs }
}

/// The definition, loop by loop.
fn plain(conv: Conv2d, x: &Array4<f64>, w: &Array4<f64>) -> Array4<f64> {
    let ((n, channels, height, width), (outputs, _, fh, fw)) = (x.dim(), w.dim());
    let sides = (conv.side(height, fh).unwrap(), conv.side(width, fw).unwrap());
    Array4::from_shape_fn((n, outputs, sides.0, sides.1), |(n, o, i, j)| {
        let mut total = 0.0;
        for (c, a, b) in ndarray::indices((channels, fh, fw)) {
            let y = (conv.stride * i + conv.dilation * a).checked_sub(conv.padding);
            let z = (conv.stride * j + conv.dilation * b).checked_sub(conv.padding);
            if let (Some(y), Some(z)) = (y, z)
                && y < height
                && z < width
            {
                total += w[[o, c, a, b]] * x[[n, c, y, z]];
            }
        }
        total
    })
}

fn normal(shape: (usize, usize, usize, usize), rng: &mut Rng) -> Array4<f64> {
    Array4::from_shape_simple_fn(shape, || rng.normal())
}

fn cases() -> impl Iterator<Item = Conv2d> {
    (1..4).flat_map(|stride| {
        (0..3).flat_map(move |padding| {
            (1..3).map(move |dilation| Conv2d { stride, padding, dilation })
        })
    })
}

#[test]
fn one_matrix_product_is_the_loops() {
    let mut rng = Rng::new(1);
    for conv in cases() {
        let (x, w) = (normal((2, 3, 7, 6), &mut rng), normal((4, 3, 3, 2), &mut rng));
        let wanted = plain(conv, &x, &w);
        let got = conv.forward(&x, &w).unwrap();
        assert_eq!(got.dim(), wanted.dim());
        assert_close(&got, wanted.as_slice().unwrap(), 1e-12);
    }
}

/// More samples than the library works on in one piece, an uneven number, and pictures that do not lie row by row.
#[test]
fn many_samples_are_as_one_by_one() {
    let mut rng = Rng::new(4);
    let (x, w) = (normal((35, 2, 6, 5), &mut rng), normal((3, 2, 2, 3), &mut rng));
    let x = x.permuted_axes([0, 1, 3, 2]); // (35, 2, 5, 6), columns first
    let conv = Conv2d { stride: 2, padding: 1, dilation: 1 };
    let y = conv.forward(&x, &w).unwrap();
    let d_y = normal(y.dim(), &mut rng);
    let (d_x, d_w) = conv.backward(&x, &w, &d_y).unwrap();
    let mut total = Array4::<f64>::zeros(w.dim());
    for i in 0..35 {
        let one = |all: &Array4<f64>| all.slice(s![i..=i, .., .., ..]).to_owned();
        assert_eq!(one(&y), conv.forward(&one(&x), &w).unwrap());
        let (d_one, d_w_one) = conv.backward(&one(&x), &w, &one(&d_y)).unwrap();
        assert_eq!(one(&d_x), d_one);
        total += &d_w_one;
    }
    assert_close(&d_w, total.as_slice().unwrap(), 1e-12);
}

#[test]
fn slopes_are_those_that_nudging_measures() {
    let mut rng = Rng::new(2);
    for conv in cases() {
        let (x, w) = (normal((2, 2, 5, 6), &mut rng), normal((3, 2, 2, 3), &mut rng));
        let shape = conv.forward(&x, &w).unwrap().dim();
        let d_y = normal(shape, &mut rng);
        let loss = |x: &Array4<f64>, w: &Array4<f64>| (conv.forward(x, w).unwrap() * &d_y).sum();
        let (d_x, d_w) = conv.backward(&x, &w, &d_y).unwrap();
        // The loss is linear in each, so that a step of 1 measures its slope.
        for (place, slope) in d_x.indexed_iter() {
            let mut moved = x.clone();
            moved[place] += 1.0;
            assert_close([slope], &[loss(&moved, &w) - loss(&x, &w)], 1e-10);
        }
        for (place, slope) in d_w.indexed_iter() {
            let mut moved = w.clone();
            moved[place] += 1.0;
            assert_close([slope], &[loss(&x, &moved) - loss(&x, &w)], 1e-10);
        }
    }
}

#[test]
fn transposed_is_the_backward_pass_along_the_pictures() {
    let mut rng = Rng::new(3);
    for conv in cases() {
        let (y, w) = (normal((2, 3, 3, 4), &mut rng), normal((3, 2, 3, 2), &mut rng));
        let up = conv.transposed(&y, &w).unwrap();
        let (d_x, _) = conv.backward(&up, &w, &y).unwrap();
        assert_close(&up, d_x.as_slice().unwrap(), 1e-12);
    }
}

/// `((torch.arange(n) * step) % modulus - least)` as pictures.
fn pattern(
    shape: (usize, usize, usize, usize),
    step: usize,
    modulus: usize,
    least: f64,
) -> Array4<f64> {
    let mut next = 0;
    Array4::from_shape_simple_fn(shape, || {
        next += step;
        ((next - step) % modulus) as f64 - least
    })
}

fn numbers(text: &str) -> Vec<f64> {
    text.split_whitespace().map(|number| number.parse().unwrap()).collect()
}

/// Recorded with PyTorch 1.13, in float64:
///
/// ```python
/// x = ((torch.arange(40) * 7) % 11 - 5.0).reshape(1, 2, 5, 4).requires_grad_()
/// w = ((torch.arange(24) * 5) % 7 - 3.0).reshape(2, 2, 3, 2).requires_grad_()
/// y = F.conv2d(x, w, stride=s, padding=p, dilation=d)
/// g = ((torch.arange(y.numel()) * 3) % 5 - 2.0).reshape(y.shape)
/// print(y, torch.autograd.grad(y, [x, w], g), F.conv_transpose2d(x, w, stride=s, padding=p, dilation=d))
/// ```
#[test]
fn pytorch_convolves_to_the_same_numbers() {
    let (x, w) = (pattern((1, 2, 5, 4), 7, 11, 5.0), pattern((2, 2, 3, 2), 5, 7, 3.0));
    let cases = [
        (
            (1, 0, 1),
            "4 4 26 -29 26 4 4 -18 4 -19 7 -22 19 -10 -6 13 17 -12",
            "6 -9 8 -3 -7 17 -5 0 -8 -3 -4 6 12 -5 -3 -8 3 2 3 4 2 -1 -1 4 -9 3 7 3 2 -12 \
             -4 -10 -2 13 6 -3 -6 7 -9 6",
            "-1 -23 -1 21 -1 -12 -12 21 32 -23 -12 -1 -1 18 9 -5 -3 5 5 2 -18 1 -19 11",
            "18 -20 6 -12 8 -14 37 -13 -8 -3 7 -47 16 46 -18 -16 18 -7 -10 26 5 -16 -8 11 \
             -29 -9 11 26 -14 21 -9 -1 2 -6 -12 14 13 -20 2 -13 -20 9 17 3 -9 36 -13 -28 1 \
             42 -23 -7 -11 -15 -14 39 -1 6 24 7 -17 -8 -12 6 -9 16 -15 6 16 -12",
        ),
        (
            (2, 1, 1),
            "5 -10 10 15 26 16 13 17 7 -21 8 -23 -27 -10 -1 -24 -24 3",
            "4 6 -6 -3 3 5 3 3 -6 -6 4 0 8 4 -7 -13 -6 -3 4 3 0 4 6 -3 -13 0 5 6 3 -2 -6 -4 \
             1 8 4 -1 6 -3 -3 5",
            "4 -1 -5 -3 -5 6 7 -7 -2 5 12 3 -9 8 15 12 2 0 7 8 1 -15 -23 3",
            "16 3 -6 15 -6 -6 -7 20 -7 -17 15 12 -6 -15 16 -3 -6 9 -7 -18 -7 11 4 18 16 0 \
             -6 12 -6 -9 -7 10 4 -16 15 -20 -6 15 -6 -6 -6 6 -7 -17 15 12 4 19 16 -3 -6 9 \
             -6 -12 -9 5 3 1 15 8 -20 12 20 -7 -17 -15 6 -11 -15 7 -3 3 19 13 -18 -17 11 8 \
             -12 6 0 2 12 -13 -19 -19 10 -5 -16 9 3 1 15 8 -6 4 20 -7 -17 -15 12 10 -15 7 \
             -3 3 9 -12",
        ),
        (
            (1, 2, 2),
            "18 -1 -23 1 -5 -17 -3 -11 7 9 13 1 1 8 5 27 9 -31 4 -17 -8 1 -9 -1 -14 -2 28 \
             -18 1 20 -11 1 33 9 3 -11 4 -17 -8 1 -9 -1 -6 -5 29 -22 -16 31 4 19 -9 28 -10 \
             -10 -13 2 18 -22 -10 12",
            "2 0 -2 6 0 -2 6 -6 -3 11 -5 -6 11 -2 -5 -3 -2 -5 -3 -1 7 -9 5 -6 -9 5 -6 3 -1 \
             -3 0 13 -5 -2 11 -1 -2 11 -1 -3",
            "-29 -9 -25 47 11 35 -7 -25 -36 -30 -27 -1 -29 -9 -25 47 11 35 -7 -25 -36 -30 \
             -27 -1",
            "18 12 -17 21 -3 27 5 -13 10 -30 -3 16 7 -18 -26 -8 8 4 -30 10",
        ),
    ];
    for ((stride, padding, dilation), y, d_x, d_w, up) in cases {
        let conv = Conv2d { stride, padding, dilation };
        let forward = conv.forward(&x, &w).unwrap();
        assert_close(&forward, &numbers(y), 0.0);
        let d_y = pattern(forward.dim(), 3, 5, 2.0);
        let slopes = conv.backward(&x, &w, &d_y).unwrap();
        assert_close(&slopes.0, &numbers(d_x), 0.0);
        assert_close(&slopes.1, &numbers(d_w), 0.0);
        assert_close(&conv.transposed(&x, &w).unwrap(), &numbers(up), 0.0);
    }
}

/// Recorded with `F.max_pool2d(x, 2, 1, return_indices=True)` and `F.avg_pool2d(x, 2, 1)`, their gradients with a g as above.
#[test]
fn pytorch_pools_to_the_same_numbers() {
    let x = pattern((1, 2, 5, 4), 7, 11, 5.0);
    let pool = Pool2d { size: 2, stride: 1 };
    let (y, places) = pool.max(&x).unwrap();
    let d_y = pattern(y.dim(), 3, 5, 2.0);
    assert_close(&y, &numbers("2 4 5 3 4 4 3 5 5 4 5 5 5 5 2 5 5 3 4 2 3 5 2 4"), 0.0);
    assert_close(
        &places.mapv(|place| place as f64),
        &numbers("1 6 3 9 6 6 9 14 14 17 14 14 5 5 3 5 5 11 8 14 11 16 14 19"),
        0.0,
    );
    let d_x = pool.max_backward(&d_y, &places, (5, 4)).unwrap();
    assert_close(
        &d_x,
        &numbers(
            "0 -2 0 -1 0 0 -1 0 0 3 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 2 0 0 -3 0 0 -1 0 1 \
             0 0 2",
        ),
        0.0,
    );
    assert_close(
        &pool.mean(&x).unwrap(),
        &numbers(
            "-1.25 0.25 1.75 -0.75 0.75 -0.5 -0.25 1.25 0.0 0.25 1.75 0.5 1.25 0.0 -1.25 \
             1.75 0.5 -0.75 -0.5 -1.75 -0.25 0.0 -1.25 0.25",
        ),
        0.0,
    );
    assert_close(
        &pool.mean_backward(&d_y, (5, 4)).unwrap(),
        &numbers(
            "-0.5 -0.25 0.0 -0.25 0.0 0.25 -0.5 -0.75 0.75 0.5 -0.25 0.0 0.25 -0.5 0.0 0.75 \
             0.0 -0.5 -0.25 0.25 -0.25 0.25 0.5 0.0 -0.75 0.0 0.5 -0.25 0.0 0.25 -0.5 -0.75 \
             0.75 0.5 -0.25 0.0 0.25 0.0 0.25 0.5",
        ),
        0.0,
    );
}

#[test]
fn what_does_not_fit_is_told() {
    let (x, w) = (Array4::zeros((1, 2, 3, 3)), Array4::zeros((1, 3, 2, 2)));
    let conv = Conv2d::default();
    assert_eq!(
        message(conv.forward(&x, &w)),
        "x has shape (1, 2, 3, 3) and weight has shape (1, 3, 2, 2), but the channels, axis 1 of x and axis 1 of \
         weight, must be equally many"
    );
    let wide = Array4::zeros((1, 2, 5, 5));
    assert_eq!(
        message(conv.forward(&x, &wide)),
        "the filter's reach is 5, but it must be from 1 to n + 2·padding = 3"
    );
    let w = Array4::zeros((1, 2, 2, 2));
    assert!(message(conv.backward(&x, &w, &x)).contains("both must have the same shape"));
    assert!(message(Conv2d { stride: 0, ..conv }.forward(&x, &w)).contains("stride is 0"));
    assert!(message(Conv2d { dilation: 0, ..conv }.forward(&x, &w)).contains("dilation is 0"));
    let mut hole = x.clone();
    hole[[0, 1, 2, 0]] = f64::NAN;
    assert_eq!(
        message(conv.forward(&hole, &w)),
        "x[0, 1, 2, 0] is NaN, but every number must be finite"
    );
    assert!(message(conv.forward(&Array4::zeros((0, 2, 3, 3)), &w)).contains("x is empty"));
    assert!(message(Pool2d::of(4).max(&x)).contains("size is 4"));
    assert!(message(Pool2d::of(0).mean(&x)).contains("size is 0"));
    assert!(message(Pool2d::of(2).mean_backward(&x, (3, 3))).contains("same shape"));
    let places = array![[[[9]]]];
    let told = message(Pool2d::of(3).max_backward(&array![[[[1.0]]]], &places, (3, 3)));
    assert_eq!(told, "places[0, 0, 0, 0] is 9, but it must be below 9, the pixels of the picture");
}

/// Every kind of layer, with parameters made of sines, and five pictures.
fn network() -> (ConvNet, Array4<f64>, Vec<usize>) {
    let layers = [
        Layer::Conv { n_outputs: 3, side: 3 },
        Layer::MaxPool { size: 2 },
        Layer::Residual { side: 3 },
        Layer::Dropout { percent: 40 },
        logits(4),
    ];
    let network = ConvNet::new((2, 4, 6), &layers, &mut Rng::new(1)).unwrap();
    let n = network.n_parameters();
    let numbers: Vec<f64> = (1..=n).map(|i| libm::sin(i as f64)).collect();
    let x = Array4::from_shape_fn((5, 2, 4, 6), |(n, c, i, j)| {
        libm::cos((n * 48 + c * 24 + i * 6 + j) as f64 * 1.3)
    });
    (network.with_parameters(&numbers[..]).unwrap(), x, vec![0, 3, 1, 2, 3])
}

#[test]
fn the_slopes_of_a_network_are_those_that_nudging_measures() {
    let (network, x, y) = network();
    let (_, gradient) = network.loss_and_gradient(&x, &y).unwrap();
    let loss = |i: usize, by: f64| {
        let mut numbers = network.parameters().to_owned();
        numbers[i] += by;
        network.with_parameters(&numbers).unwrap().loss_and_gradient(&x, &y).unwrap().0
    };
    for (i, slope) in gradient.iter().enumerate() {
        let measured = (loss(i, 1e-6) - loss(i, -1e-6)) / 2e-6;
        assert!((slope - measured).abs() < 1e-7, "parameter {i}: {slope} and {measured}");
    }
}

/// Recorded with PyTorch 1.13, in float64; `take(n)` gives the next n of the sines:
///
/// ```python
/// h = F.relu(F.batch_norm(F.conv2d(x, take(54).reshape(3, 3, 2, 3).permute(3, 2, 0, 1), padding=1), None, None, take(3), take(3), True))
/// h = F.max_pool2d(h, 2)
/// h = F.relu(h + F.batch_norm(F.conv2d(h, take(81).reshape(3, 3, 3, 3).permute(3, 2, 0, 1), padding=1), None, None, take(3), take(3), True))
/// loss = F.cross_entropy(torch.einsum("ncij,ijco->no", h, take(72).reshape(2, 3, 3, 4)) + take(4), y)
/// ```
#[test]
fn pytorch_has_the_same_slopes() {
    let (network, x, y) = network();
    let (loss, gradient) = network.loss_and_gradient(&x, &y).unwrap();
    assert_close([&loss], &[4.794083766697858], 1e-9);
    let recorded = [
        (0, 0.2407424582795541),
        (20, 0.14288781582377658),
        (54, -3.1682978735809146),
        (58, -0.604108382862751),
        (60, -0.11284274869178304),
        (100, -0.19071984631076938),
        (141, 0.5367945723058257),
        (145, -0.9813500282587699),
        (147, 0.6086409033256881),
        (180, 0.12346299747562876),
        (222, -0.3987429497526664),
    ];
    for (i, slope) in recorded {
        assert_close([&gradient[i]], &[slope], 1e-9);
    }
}

#[test]
fn training_learns_and_is_repeatable() {
    let layers = [Layer::Conv { n_outputs: 4, side: 3 }, Layer::Dropout { percent: 10 }, logits(2)];
    // Upright or level: one stroke somewhere on the sheet.
    let y: Vec<usize> = (0..64).map(|i| i % 2).collect();
    let x = Array4::from_shape_fn((64, 1, 6, 6), |(n, _, i, j)| {
        f64::from((if n % 2 == 0 { i } else { j }) == n / 2 % 6)
    });
    let learn = || {
        let mut rng = Rng::new(3);
        let mut network = ConvNet::new((1, 6, 6), &layers, &mut rng).unwrap();
        let training = ConvTraining { batch_size: 8, n_epochs: 20, ..ConvTraining::default() };
        let losses = training.fit(&mut network, &x, &y, &mut rng).unwrap();
        (losses, network)
    };
    let (losses, network) = learn();
    assert_eq!((&losses, &network), (&learn().0, &learn().1));
    assert!(losses[19] < 0.5 * losses[0], "{losses:?}");
    assert_eq!(network.predict(&x).unwrap().to_vec(), y);
    assert_eq!(network.filters().unwrap().dim(), (4, 1, 3, 3));
}

#[test]
fn a_network_refuses_what_does_not_fit() {
    let new = |layers: &[Layer]| ConvNet::new((1, 8, 8), layers, &mut Rng::new(1));
    assert!(message(new(&[])).contains("the last layer is not Linear"));
    let conv = |side| Layer::Conv { n_outputs: 2, side };
    assert_eq!(message(new(&[conv(2), logits(2)])), "side is 2, but it must be odd");
    assert!(
        message(new(&[Layer::MaxPool { size: 3 }, logits(2)])).contains("a divisor of the sides")
    );
    assert!(message(new(&[Layer::Dropout { percent: 100 }, logits(2)])).contains("percent is 100"));
    let network = new(&[conv(3), logits(2)]).unwrap();
    assert!(message(network.logits(&Array4::zeros((1, 2, 8, 8)))).contains("the network's input"));
    let x = Array4::zeros((2, 1, 8, 8));
    assert!(message(network.loss_and_gradient(&x, &[0, 2][..])).contains("y[1] is 2"));
    assert!(network.loss_and_gradient(&x, &[0][..]).is_err());
    assert!(network.with_parameters(&[0.0][..]).is_err());
    assert!(network.with_running(&[0.0][..]).is_err());
    let (means, variances) = ([-1.0; 2], [1.0, -1.0]);
    let told = message(network.with_running(&[means, variances].concat()[..]));
    assert!(told.contains("a running variance is -1"), "{told}");
    let wide = new(&[conv(4097), logits(2)]).unwrap();
    assert!(message(wide.logits(&x)).contains("the windows' size"));
    let mut training = ConvTraining { batch_size: 3, ..ConvTraining::default() };
    let fit = |training: &ConvTraining| {
        training.fit(&mut network.clone(), &x, &[0, 1][..], &mut Rng::new(1))
    };
    assert!(message(fit(&training)).contains("batch_size is 3"));
    training = ConvTraining { batch_size: 2, label_smoothing: 1.5, ..training };
    assert!(message(fit(&training)).contains("label_smoothing is 1.5"));
}
