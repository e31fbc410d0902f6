//! Recurrent cells: slopes against nudging, numbers against PyTorch's, and what they refuse.

use learning::optim::{Adam, Memory};
use ndarray::{Array1, Array2, Array3, ArrayView1, Axis, array, s};
use networks::recurrent::{Cell, Recurrent, SequenceModel, State, Trace};
use numerics::functions::sigmoid;
use numerics::{Result, Rng};
use testing::hostile::Table;

pub(crate) fn hostile(table: &mut Table) {
    type Three = (Array2<f64>, Array2<f64>, Array2<f64>);
    for cell in Cell::ALL {
        // A layer of one unit whose weights are hostile, on hostile inputs; and one of as many as the second array says.
        let layer = move |w: &Array2<f64>, u: &Array2<f64>| Recurrent {
            cell,
            weight_ih: w.clone(),
            weight_hh: u.clone(),
            bias_ih: Array1::zeros(w.nrows()),
            bias_hh: w.column(0).to_owned(),
        };
        let all = move |(w, u, x): &Three| {
            if w.ncols() == 0 {
                return Ok((w.clone(), u.clone(), x.clone()));
            }
            let (layer, x) = (layer(w, u), x.view().insert_axis(Axis(1)));
            let trace = layer.forward(x, &layer.zero_state(1)?)?;
            let slopes = layer.backward(x, &trace, trace.outputs())?;
            Ok((slopes.weight_ih, slopes.weight_hh, trace.last().hidden))
        };
        table.call("Recurrent::forward", all);
        table.call("Recurrent::backward", all);
        table.call("Recurrent::random", move |&(n_inputs, n_hidden): &(usize, usize)| {
            Ok(Recurrent::random(cell, n_inputs, n_hidden, &mut Rng::new(1))?.weight_hh)
        });
        table.call("Recurrent::zero_state", move |&n: &usize| {
            let layer = Recurrent::random(cell, 1, 2, &mut Rng::new(1))?;
            Ok(layer.zero_state(n)?.hidden)
        });
        table.call("SequenceModel::random", move |&(n, n_classes): &(usize, usize)| {
            Ok(SequenceModel::random(cell, 1, n, n_classes, &mut Rng::new(1))?.weight)
        });
        let model = move |w: &Array2<f64>| -> Result<SequenceModel> {
            let mut model = SequenceModel::random(cell, 3, 2, 2, &mut Rng::new(1))?;
            model.weight = w.clone();
            Ok(model)
        };
        type Two = (Array2<f64>, Array2<f64>);
        table.call("SequenceModel::logits", move |(w, x): &Two| {
            model(w)?.logits(x.view().insert_axis(Axis(1)))
        });
        table.call("SequenceModel::next", move |(w, x): &Two| {
            let model = model(w)?;
            let (logits, state) = model.next(x.view(), &model.layer.zero_state(x.nrows())?)?;
            Ok((logits, state.hidden))
        });
        table.call("SequenceModel::loss", move |(w, x): &Two| {
            let targets = Array2::from_elem((x.nrows(), 1), Some(1));
            model(w)?.loss(x.view().insert_axis(Axis(1)), targets.view())
        });
        table.call("SequenceModel::loss_and_gradient", move |(w, x): &Two| {
            let targets = Array2::from_elem((x.nrows(), 1), Some(1));
            let x = x.view().insert_axis(Axis(1));
            let (loss, slopes) = model(w)?.loss_and_gradient(x, targets.view())?;
            Ok((loss, (slopes.weight, slopes.layer.weight_hh)))
        });
        table.call("SequenceModel::step", move |(w, x): &Two| {
            let targets = Array2::from_elem((x.nrows(), 1), Some(1));
            let (mut model, mut memory) = (model(w)?, Memory::default());
            let x = x.view().insert_axis(Axis(1));
            let loss = model.step(x, targets.view(), &Adam::default(), &mut memory, 1.0)?;
            Ok((loss, model.weight))
        });
    }
    let counts = ["Cell::name", "Cell::n_blocks", "Recurrent::n_inputs", "Recurrent::n_hidden"];
    table.excuse(&counts, "they count, or name");
    table.excuse(&["Recurrent::n_parameters", "SequenceModel::n_parameters"], "they count");
    table.excuse(&["Trace::outputs", "Trace::gates", "Trace::last"], "they show what forward made");
}

/// The drawn layer, x, start and slopes of the outputs that the recorded numbers belong to.
fn drawn(cell: Cell) -> Result<(Recurrent, Array3<f64>, State, Array3<f64>)> {
    let mut rng = Rng::new(3);
    let mut layer = Recurrent::random(cell, 3, 2, &mut Rng::new(0))?;
    layer.weight_ih.mapv_inplace(|_| rng.uniform(-1.0, 1.0));
    layer.weight_hh.mapv_inplace(|_| rng.uniform(-1.0, 1.0));
    layer.bias_ih.mapv_inplace(|_| rng.uniform(-1.0, 1.0));
    layer.bias_hh.mapv_inplace(|_| rng.uniform(-1.0, 1.0));
    let x = rng.normals((4, 2, 3));
    let (hidden, memory) = (rng.normals((2, 2)), rng.normals((2, 2)));
    let memory = if cell == Cell::Lstm { memory } else { Array2::zeros((2, 0)) };
    Ok((layer, x, State { hidden, memory }, rng.normals((4, 2, 2))))
}

fn close(got: impl IntoIterator<Item = f64>, wanted: &[f64], tolerance: f64) {
    let got: Vec<f64> = got.into_iter().collect();
    assert_eq!(got.len(), wanted.len());
    for (got, wanted) in got.iter().zip(wanted) {
        assert!((got - wanted).abs() < tolerance, "{got} is not {wanted}");
    }
}

// rng = numpy.random.default_rng(3); m = torch.nn.RNN(3, 2)    (or LSTM, GRU; PyTorch 1.13, float64)
// for p in m.parameters(): p.data = torch.tensor(rng.uniform(-1, 1, p.shape))
// x, h0, c0, d = (torch.tensor(rng.standard_normal(s)) for s in [(4, 2, 3), (2, 2), (2, 2), (4, 2, 2)])
// y, _ = m(x, h0[None]); (y * d).sum().backward()              (of the LSTM m(x, (h0[None], c0[None])))
#[test]
fn the_numbers_are_pytorch_s() -> Result<()> {
    let run = |cell| -> Result<_> {
        let (layer, x, start, d) = drawn(cell)?;
        let trace = layer.forward(x.view(), &start)?;
        let slopes = layer.backward(x.view(), &trace, d.view())?;
        Ok((trace, slopes))
    };
    let (trace, slopes) = run(Cell::Rnn)?;
    let y = [-0.9493322285788117, -0.8127234330870028, 0.5768034637072214, 0.8940427757408758];
    close(trace.last().hidden, &y, 1e-12);
    let hh = [0.7363124160789161, -0.9652329447292108, -1.3144369052152434, -0.87043039202185];
    close(slopes.weight_hh, &hh, 1e-12);
    close([slopes.weight_ih.sum()], &[0.23111104543883032], 1e-12);
    close(slopes.bias_ih, &[-0.6960437832431671, 0.39318878009701763], 1e-12);
    let x0 = [-0.001804772373877564, -0.29235183791824865, -0.0032224948332313166];
    close(slopes.x.slice(s![0, 0, ..]).to_owned(), &x0, 1e-12);
    let h0 = [0.14639737924084867, -0.28997880192741554, 0.0732138168800561, -0.23514333146244254];
    close(slopes.start.hidden, &h0, 1e-12);

    let (trace, slopes) = run(Cell::Lstm)?;
    let y = [0.5414108543948094, 0.002857327035348102, 0.4237863600649538, 0.2725768185506167];
    close(trace.last().hidden, &y, 1e-12);
    let c = [0.7196530681180149, 0.028378282484389283, 0.5070271552546313, 0.4886491943742812];
    close(trace.last().memory, &c, 1e-12);
    let hh = [0.03060112838818912, -0.01729201335484909, -0.02073892726295835, 0.01989074056685748];
    close(slopes.weight_hh.slice(s![6.., ..]).to_owned(), &hh, 1e-12);
    close([slopes.weight_ih.sum()], &[3.279333787019566], 1e-12);
    let b = [-0.07009428264966495, -0.0009631550817254739, -0.3732148537631072];
    close(slopes.bias_hh.slice(s![..3]).to_owned(), &b, 1e-12);
    let x0 = [0.04378633302569711, 0.08927087630178714, -0.24436234446500316];
    close(slopes.x.slice(s![0, 0, ..]).to_owned(), &x0, 1e-12);
    let h0 = [0.06768254741392542, -0.34284159275128545, -0.29232768206832743, -0.4217966083198038];
    close(slopes.start.hidden, &h0, 1e-12);
    let c0 =
        [-0.7147514281870081, -0.016171245342767374, -0.22749567901017353, -0.014192107988835714];
    close(slopes.start.memory, &c0, 1e-12);

    let (trace, slopes) = run(Cell::Gru)?;
    let y = [-0.6558598602720649, 0.9691760319597489, -0.35352025290441824, -0.5762948186377976];
    close(trace.last().hidden, &y, 1e-12);
    let hh = [-0.38209858696134646, 0.6699228669237018, 0.09923948416121249, -0.14676725243523345];
    close(slopes.weight_hh.slice(s![4.., ..]).to_owned(), &hh, 1e-12);
    close([slopes.weight_ih.sum()], &[-1.1422515157245057], 1e-12);
    let ih = [-0.8636655409328434, -3.1892056334744567, -0.7070620164274852, 1.2911365047136658];
    close(slopes.bias_ih.slice(s![2..]).to_owned(), &ih, 1e-12);
    let hh = [-0.8636655409328435, -3.189205633474457, -0.3962327132304873, 0.1508624731054622];
    close(slopes.bias_hh.slice(s![2..]).to_owned(), &hh, 1e-12);
    let x0 = [0.05003252474329725, -0.034715033454544096, -0.05172982811760819];
    close(slopes.x.slice(s![0, 0, ..]).to_owned(), &x0, 1e-12);
    let h0 = [-0.7682216380765603, 0.08561673699991924, -3.525495426771168, 2.0400643706721087];
    close(slopes.start.hidden, &h0, 1e-12);
    Ok(())
}

/// The slope along each number, by two losses.
fn nudged(numbers: ArrayView1<'_, f64>, loss: &dyn Fn(ArrayView1<'_, f64>) -> f64) -> Vec<f64> {
    let at = |i: usize, h: f64| {
        let mut moved = numbers.to_owned();
        moved[i] += h;
        loss(moved.view())
    };
    (0..numbers.len()).map(|i| (at(i, 1e-5) - at(i, -1e-5)) / 2e-5).collect()
}

#[test]
fn the_slopes_of_a_sequence_model_are_those_of_nudging() -> Result<()> {
    let mut rng = Rng::new(4);
    let mut targets = Array2::from_shape_fn((5, 3), |(t, k)| Some((t + k) % 3));
    targets[[4, 0]] = None; // a sequence that ends earlier
    targets.row_mut(1).fill(None);
    for (cell, n_inputs) in Cell::ALL.into_iter().flat_map(|cell| [(cell, 2), (cell, 1)]) {
        let x = rng.normals((5, 3, n_inputs));
        let model = SequenceModel::random(cell, n_inputs, 3, 3, &mut rng)?;
        let (loss, slopes) = model.loss_and_gradient(x.view(), targets.view())?;
        assert_eq!(loss, model.loss(x.view(), targets.view())?);
        let of = |model: SequenceModel| model.loss(x.view(), targets.view()).expect("a loss");
        let with = |w: ArrayView1<'_, f64>, which: usize| {
            let mut changed = model.clone();
            match which {
                0 => changed.layer.weight_ih.iter_mut().zip(w).for_each(|(a, &b)| *a = b),
                1 => changed.layer.weight_hh.iter_mut().zip(w).for_each(|(a, &b)| *a = b),
                2 => changed.layer.bias_ih.assign(&w),
                3 => changed.layer.bias_hh.assign(&w),
                4 => changed.weight.iter_mut().zip(w).for_each(|(a, &b)| *a = b),
                _ => changed.bias.assign(&w),
            }
            of(changed)
        };
        let flat = |array: &Array2<f64>| array.iter().copied().collect::<Array1<f64>>();
        let layer = &model.layer;
        let numbers = [
            flat(&layer.weight_ih),
            flat(&layer.weight_hh),
            layer.bias_ih.clone(),
            layer.bias_hh.clone(),
            flat(&model.weight),
            model.bias.clone(),
        ];
        let wanted = [
            flat(&slopes.layer.weight_ih),
            flat(&slopes.layer.weight_hh),
            slopes.layer.bias_ih,
            slopes.layer.bias_hh,
            flat(&slopes.weight),
            slopes.bias,
        ];
        for (which, (numbers, wanted)) in numbers.iter().zip(wanted).enumerate() {
            close(nudged(numbers.view(), &|w| with(w, which)), &wanted.to_vec(), 1e-9);
        }
    }
    Ok(())
}

#[test]
fn a_sequence_may_be_read_in_pieces() -> Result<()> {
    for cell in Cell::ALL {
        let model = SequenceModel::random(cell, 3, 4, 5, &mut Rng::new(5))?;
        let x = Rng::new(6).normals((6, 2, 3));
        let all = model.logits(x.view())?;
        let mut state = model.layer.zero_state(2)?;
        for (t, step) in x.outer_iter().enumerate() {
            let (logits, next) = model.next(step, &state)?;
            close(logits, &all.index_axis(Axis(0), t).iter().copied().collect::<Vec<_>>(), 1e-14);
            state = next;
        }
    }
    Ok(())
}

// With one input or one unit ndarray may lay a product out column by column; weights may come in any order, too.
#[test]
fn the_order_in_memory_plays_no_part() -> Result<()> {
    for (cell, n_inputs, n_hidden) in
        Cell::ALL.into_iter().flat_map(|cell| [(cell, 1, 4), (cell, 3, 1), (cell, 3, 4)])
    {
        let mut rng = Rng::new(5);
        let model = SequenceModel::random(cell, n_inputs, n_hidden, 5, &mut rng)?;
        let x = rng.normals((6, 2, n_inputs));
        let targets = Array2::from_elem((6, 2), Some(3));
        let (loss, slopes) = model.loss_and_gradient(x.view(), targets.view())?;

        // The same numbers by single sums: each sequence alone, as one step after the other.
        let alone = x.slice(s![.., 1..2, ..]);
        close(
            model.logits(alone)?,
            &model.logits(x.view())?.slice(s![.., 1, ..]).iter().copied().collect::<Vec<_>>(),
            1e-14,
        );
        let start = x[[0, 0, 0]] * model.layer.weight_ih[[0, 0]]
            + (1..n_inputs).map(|i| x[[0, 0, i]] * model.layer.weight_ih[[0, i]]).sum::<f64>()
            + model.layer.bias_ih[0]
            + model.layer.bias_hh[0];
        let trace = model.layer.forward(x.view(), &model.layer.zero_state(2)?)?;
        let first = trace.gates()[[0, 0, 0]];
        let wanted = if cell == Cell::Rnn { libm::tanh(start) } else { sigmoid(start) };
        close([first], &[wanted], 1e-14);

        let mut turned = model.clone();
        turned.layer.weight_ih = by_columns(&model.layer.weight_ih);
        turned.layer.weight_hh = by_columns(&model.layer.weight_hh);
        turned.weight = by_columns(&model.weight);
        turned.layer.bias_ih = backward(&model.layer.bias_ih);
        turned.layer.bias_hh = backward(&model.layer.bias_hh);
        turned.bias = backward(&model.bias);
        let other = x.view().permuted_axes([2, 1, 0]).as_standard_layout().into_owned();
        let x = other.view().permuted_axes([2, 1, 0]);
        let (same_loss, same) = turned.loss_and_gradient(x, targets.view())?;
        close([same_loss], &[loss], 1e-14);
        close(
            same.layer.weight_hh,
            &slopes.layer.weight_hh.iter().copied().collect::<Vec<_>>(),
            1e-13,
        );
        close(same.layer.x, &slopes.layer.x.iter().copied().collect::<Vec<_>>(), 1e-13);
        // A training step changes each parameter by its own slope, wherever it lies.
        let (mut one, mut two) = (model.clone(), turned);
        for (model, x) in [(&mut one, x), (&mut two, x)] {
            let rule = Adam { learning_rate: 0.1, ..Adam::default() };
            model.step(x, targets.view(), &rule, &mut Memory::default(), 1.0)?;
        }
        close(two.layer.bias_hh, &one.layer.bias_hh.to_vec(), 1e-8);
        close(two.layer.weight_ih, &one.layer.weight_ih.iter().copied().collect::<Vec<_>>(), 1e-8);
    }
    Ok(())
}

fn by_columns(array: &Array2<f64>) -> Array2<f64> {
    array.t().as_standard_layout().into_owned().reversed_axes()
}

/// The same numbers, with a stride of −1.
fn backward(array: &Array1<f64>) -> Array1<f64> {
    let mut turned: Array1<f64> = array.iter().rev().copied().collect();
    turned.invert_axis(Axis(0));
    turned
}

#[test]
fn what_cannot_be_read_is_told() -> Result<()> {
    let layer = Recurrent::random(Cell::Lstm, 3, 2, &mut Rng::new(1))?;
    let told = |layer: &Recurrent, x: &Array3<f64>, start: &State| {
        layer.forward(x.view(), start).expect_err("an error").to_string()
    };
    let start = layer.zero_state(2)?;
    assert_eq!(
        told(&layer, &Array3::zeros((4, 2, 5)), &start),
        "x has 5 inputs and the layer has 3, but they must have equally many"
    );
    assert_eq!(
        told(&layer, &Array3::zeros((0, 2, 3)), &start),
        "x is empty, but it must hold at least one step"
    );
    let told_start = told(&layer, &Array3::zeros((4, 1, 3)), &start);
    assert!(told_start.starts_with("start.hidden"), "{told_start}");
    let mut strange = layer.clone();
    strange.cell = Cell::Gru;
    assert_eq!(
        told(&strange, &Array3::zeros((4, 2, 3)), &start),
        "weight_ih has 8 rows and GRU has 6, but they must have equally many"
    );
    strange = layer.clone();
    strange.weight_hh[[1, 1]] = f64::NAN;
    assert_eq!(
        told(&strange, &Array3::zeros((4, 2, 3)), &start),
        "weight_hh[1, 1] is NaN, but every number must be finite"
    );
    let x = Array3::zeros((4, 2, 3));
    let trace: Trace = layer.forward(x.view(), &start)?;
    let short = Array3::zeros((3, 2, 2));
    let error = layer.backward(x.view(), &trace, short.view()).expect_err("an error").to_string();
    assert!(error.starts_with("d_outputs"), "{error}");

    let model = SequenceModel::random(Cell::Rnn, 1, 2, 2, &mut Rng::new(1))?;
    let x = Array3::zeros((2, 1, 1));
    let told = |targets: Array2<Option<usize>>| {
        model.loss(x.view(), targets.view()).expect_err("an error").to_string()
    };
    assert_eq!(
        told(array![[None], [Some(2)]]),
        "targets[1, 0] is 2, but it must be below n_classes = 2"
    );
    assert_eq!(
        told(array![[None], [None]]),
        "targets is empty, but it must hold at least one target that is not None"
    );
    assert!(told(array![[None, Some(1)]]).starts_with("targets"));
    Ok(())
}
