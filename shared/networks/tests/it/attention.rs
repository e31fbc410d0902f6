//! Attention: its slopes against nudging, its numbers against PyTorch's, and what it refuses.

use ndarray::{Array2, ArrayView2, array, s};
use networks::attention::{Mask, MultiHead, attention, attention_backward, attention_weights};
use networks::figures::{Riddle, Sentence, riddle, sentences};
use numerics::{Result, Rng};
use testing::hostile::Table;

pub(crate) fn hostile(table: &mut Table) {
    type Pair = (Array2<f64>, Array2<f64>);
    let masks = |a: &Array2<f64>, b: &Array2<f64>| Array2::from_elem((a.nrows(), b.nrows()), true);
    for mask in [Mask::None, Mask::Causal] {
        table.call("attention", |(a, b): &Pair| attention(a.view(), b.view(), b.view(), mask));
        table
            .call("attention_weights", |(a, b): &Pair| attention_weights(a.view(), b.view(), mask));
        table.call("attention_backward", |(a, b): &Pair| {
            let slopes = attention_backward(a.view(), b.view(), b.view(), mask, a.view())?;
            Ok((slopes.queries, (slopes.keys, slopes.values)))
        });
    }
    table.call("attention", |(a, b): &Pair| {
        let allowed = masks(a, b);
        attention(a.view(), b.view(), b.view(), Mask::Only(allowed.view()))
    });
    table.call("MultiHead::random", |&(width, n_heads): &(usize, usize)| {
        Ok(MultiHead::random(width, n_heads, &mut Rng::new(1))?.query)
    });
    let layer = |w: &Array2<f64>| MultiHead {
        query: w.clone(),
        key: w.clone(),
        value: w.clone(),
        output: w.clone(),
        n_heads: 1,
    };
    table.call("MultiHead::forward", |(w, x): &Pair| {
        layer(w).forward(x.view(), x.view(), Mask::None)
    });
    table.call("MultiHead::weights", |(w, x): &Pair| {
        Ok(layer(w).weights(x.view(), x.view(), Mask::Causal)?.remove(0))
    });
    table.call("MultiHead::backward", |(w, x): &Pair| {
        let slopes = layer(w).backward(x.view(), x.view(), Mask::Causal, x.view())?;
        Ok((slopes.query, (slopes.output, slopes.context)))
    });
    table.excuse(&["MultiHead::n_parameters", "sentences"], "they take nothing");
    table.call("riddle", |&(question, n_steps): &(usize, usize)| {
        // A thousand steps are allowed, and take a while.
        let n_steps = if n_steps > 5 { usize::MAX } else { n_steps };
        Ok(riddle(question, n_steps, 1.0)?.largest_weight)
    });
    table.call("Riddle::random", |&(width, sharpness): &(usize, f64)| {
        Ok(Riddle::random(width, sharpness, &mut Rng::new(1))?.query)
    });
    let asked = |&(word, answer): &(usize, usize)| {
        vec![Sentence { words: [word; 8], question: word, answer }; word.min(2)]
    };
    type Numbers = (usize, usize);
    let model = Riddle::random(4, 1.0, &mut Rng::new(1)).expect("a model");
    table.call("Riddle::right", |numbers: &Numbers| Ok(model.right(&asked(numbers))? as f64));
    table.call("Riddle::weights", |&(word, answer): &Numbers| {
        model.weights(&Sentence { words: [word; 8], question: word, answer })
    });
    table.call("Riddle::step", |numbers: &Numbers| {
        let mut model = model.clone();
        model.step(&asked(numbers))?;
        Ok(model.query)
    });
}

/// The slope along each number, by two losses.
fn nudged(at: &Array2<f64>, loss: &dyn Fn(ArrayView2<'_, f64>) -> Result<f64>) -> Array2<f64> {
    Array2::from_shape_fn(at.raw_dim(), |place| {
        let at_distance = |h: f64| {
            let mut moved = at.clone();
            moved[place] += h;
            loss(moved.view()).expect("a loss")
        };
        (at_distance(1e-5) - at_distance(-1e-5)) / 2e-5
    })
}

fn close(a: &Array2<f64>, b: &Array2<f64>, tolerance: f64) {
    assert_eq!(a.dim(), b.dim());
    let largest = (a - b).iter().fold(0.0_f64, |most, x| most.max(x.abs()));
    assert!(largest < tolerance, "they differ by {largest:e}");
}

#[test]
fn slopes_are_those_of_nudging() -> Result<()> {
    let mut rng = Rng::new(5);
    let mut draw = |n, d| rng.normals((n, d));
    let (q, k, v, weights) = (draw(4, 3), draw(6, 3), draw(6, 2), draw(4, 2));
    let allowed = Array2::from_shape_fn((4, 6), |(i, j)| (i + j) % 3 != 0);
    for mask in [Mask::None, Mask::Causal, Mask::Only(allowed.view())] {
        let slopes = attention_backward(q.view(), k.view(), v.view(), mask, weights.view())?;
        let loss = |q: ArrayView2<'_, f64>, k: ArrayView2<'_, f64>, v: ArrayView2<'_, f64>| {
            Ok((attention(q, k, v, mask)? * &weights).sum())
        };
        close(&slopes.queries, &nudged(&q, &|q| loss(q, k.view(), v.view())), 1e-9);
        close(&slopes.keys, &nudged(&k, &|k| loss(q.view(), k, v.view())), 1e-9);
        close(&slopes.values, &nudged(&v, &|v| loss(q.view(), k.view(), v)), 1e-9);
    }
    Ok(())
}

#[test]
fn slopes_of_several_heads_are_those_of_nudging() -> Result<()> {
    let mut rng = Rng::new(6);
    let layer = MultiHead::random(6, 3, &mut rng)?;
    let (x, context, weights) = (rng.normals((3, 6)), rng.normals((4, 6)), rng.normals((3, 6)));
    let mask = Mask::Causal;
    let slopes = layer.backward(x.view(), context.view(), mask, weights.view())?;
    let loss = |layer: &MultiHead, x: ArrayView2<'_, f64>, context: ArrayView2<'_, f64>| {
        Ok((layer.forward(x, context, mask)? * &weights).sum())
    };
    let with = |w: ArrayView2<'_, f64>, set: &dyn Fn(&mut MultiHead, Array2<f64>)| {
        let mut changed = layer.clone();
        set(&mut changed, w.to_owned());
        loss(&changed, x.view(), context.view())
    };
    close(&slopes.x, &nudged(&x, &|x| loss(&layer, x, context.view())), 1e-8);
    close(&slopes.context, &nudged(&context, &|c| loss(&layer, x.view(), c)), 1e-8);
    close(&slopes.query, &nudged(&layer.query, &|w| with(w, &|l, w| l.query = w)), 1e-8);
    close(&slopes.key, &nudged(&layer.key, &|w| with(w, &|l, w| l.key = w)), 1e-8);
    close(&slopes.value, &nudged(&layer.value, &|w| with(w, &|l, w| l.value = w)), 1e-8);
    close(&slopes.output, &nudged(&layer.output, &|w| with(w, &|l, w| l.output = w)), 1e-8);
    Ok(())
}

// rng = numpy.random.default_rng(3); q, k, v, d = (torch.tensor(rng.standard_normal(s)) for s in [(3, 4), (5, 4), (5, 2), (3, 2)])
// s = (q @ k.T / 2).masked_fill(~mask, -inf); o = torch.softmax(s, 1) @ v; (o * d).sum().backward()    (PyTorch 1.13, float64)
#[test]
fn one_head_gives_pytorch_s_numbers() -> Result<()> {
    let mut rng = Rng::new(3);
    let mut draw = |n, d| rng.normals((n, d));
    let (q, k, v, d) = (draw(3, 4), draw(5, 4), draw(5, 2), draw(3, 2));
    let output = attention(q.view(), k.view(), v.view(), Mask::None)?;
    let recorded = array![
        [0.098988390090, 0.371017798195],
        [0.315101591488, 0.612917339370],
        [-1.750282801598, 0.562399043748],
    ];
    close(&output, &recorded, 1e-11);

    let output = attention(q.view(), k.view(), v.view(), Mask::Causal)?;
    let recorded = array![
        [0.245305640987, 0.653445570475],
        [0.335755883164, 0.566096851972],
        [-1.750282801598, 0.562399043748],
    ];
    close(&output, &recorded, 1e-11);
    let slopes = attention_backward(q.view(), k.view(), v.view(), Mask::Causal, d.view())?;
    let recorded = array![
        [0.017818761461, 0.049401815676, 0.062313183149, 0.000778173819],
        [-0.002094389848, -0.012100341148, -0.006707795857, 0.000771379795],
        [-0.072975468388, -0.258512356275, -0.553580017409, 0.074583507265],
    ];
    close(&slopes.queries, &recorded, 1e-11);
    let recorded = array![
        [-0.111594954562, -0.397333191716],
        [-0.237985359970, -0.651976818988],
        [0.827255303691, 0.398892000157],
        [0.195322544417, 0.101729885256],
        [0.313958010294, 0.166942964426],
    ];
    close(&slopes.values, &recorded, 1e-11);
    let last_key = array![[-0.285247834817, 1.095543332864, 0.074438475700, -0.116257108606]];
    close(&slopes.keys.slice(s![4.., ..]).to_owned(), &last_key, 1e-11);
    Ok(())
}

// m = torch.nn.MultiheadAttention(6, 2, bias=False, batch_first=True); w = four rng.standard_normal((6, 6)) * 0.4, put in transposed
// x (3, 6), c (4, 6), d (3, 6) drawn after them; o, _ = m(x[None], c[None], c[None]); (o[0] * d).sum().backward()
#[test]
fn several_heads_give_pytorch_s_numbers() -> Result<()> {
    let mut rng = Rng::new(3);
    for size in [12, 20, 10, 6] {
        rng.normals(size); // what the test above draws
    }
    let mut weights = || rng.normals((6, 6)) * 0.4;
    let (query, key, value, output) = (weights(), weights(), weights(), weights());
    let layer = MultiHead { query, key, value, output, n_heads: 2 };
    let (x, c, d) = (rng.normals((3, 6)), rng.normals((4, 6)), rng.normals((3, 6)));
    let found = layer.forward(x.view(), c.view(), Mask::None)?;
    let first = array![[
        -1.323782026256,
        -1.239375076162,
        0.593045194467,
        1.275650955480,
        -0.108397958612,
        -0.465548831738
    ]];
    close(&found.slice(s![..1, ..]).to_owned(), &first, 1e-11);
    let slopes = layer.backward(x.view(), c.view(), Mask::None, d.view())?;
    let recorded = array![
        [
            0.016595346736,
            0.065828820038,
            -0.020055670869,
            0.107746410078,
            -0.104422445576,
            0.020957420949
        ],
        [
            -0.028208460014,
            0.022567779999,
            0.022974543970,
            -0.350940855689,
            0.129389562467,
            -0.046245394631
        ],
        [
            0.742312930116,
            -1.503426910432,
            -0.217014082635,
            0.444397453699,
            1.395778280684,
            -0.236448610721
        ],
        [
            -0.008007907073,
            0.202770830693,
            0.534849857741,
            0.282366724720,
            -0.399707711887,
            -0.377544682007
        ],
        [
            -0.317363890204,
            -0.383800965684,
            0.580548834513,
            -0.034551394147,
            -0.310926704975,
            -0.112119247719
        ],
        [
            -0.173239344694,
            -0.182269798806,
            -0.064939581514,
            -0.420680597363,
            -0.250930990165,
            0.053215564497
        ],
    ];
    let all =
        [&slopes.query, &slopes.key, &slopes.value, &slopes.output, &slopes.x, &slopes.context];
    for (slope, row) in all.into_iter().zip(recorded.rows()) {
        let row = row.to_owned().insert_axis(ndarray::Axis(0));
        close(&slope.slice(s![..1, ..]).to_owned(), &row, 1e-11);
    }
    Ok(())
}

#[test]
fn blocks_and_one_query_after_the_other_agree() -> Result<()> {
    let mut rng = Rng::new(8);
    let x = rng.normals((150, 5)); // more than two blocks
    let all = attention(x.view(), x.view(), x.view(), Mask::Causal)?;
    for i in [0, 1, 63, 64, 65, 127, 128, 149] {
        let (query, past) = (x.slice(s![i..=i, ..]), x.slice(s![..=i, ..]));
        let one = attention(query, past, past, Mask::Causal)?;
        close(&one, &all.slice(s![i..=i, ..]).to_owned(), 1e-14);
    }
    let weights = attention_weights(x.view(), x.view(), Mask::Causal)?;
    close(&weights.dot(&x), &all, 1e-14);
    let allowed = Array2::from_shape_fn((150, 150), |(i, j)| j <= i);
    let only = attention(x.view(), x.view(), x.view(), Mask::Only(allowed.view()))?;
    close(&only, &all, 1e-14);
    Ok(())
}

#[test]
fn what_cannot_be_looked_up_is_told() {
    let x = Array2::from_elem((3, 2), 1.0);
    let one = |q: &Array2<f64>, k: &Array2<f64>, v: &Array2<f64>, mask: Mask<'_>| {
        attention(q.view(), k.view(), v.view(), mask).expect_err("an error").to_string()
    };
    let wide = Array2::from_elem((3, 4), 1.0);
    let told = "queries has 2 columns and keys has 4, but they must have equally many";
    assert_eq!(one(&x, &wide, &wide, Mask::None), told);
    let empty = Array2::zeros((0, 2));
    let told = "keys is empty, but it must hold at least one key";
    assert_eq!(one(&x, &empty, &empty, Mask::None), told);
    let told = "the number of queries is 3, but it must be at most the number of keys, 1, under a causal mask";
    let short = array![[1.0, 1.0]];
    assert_eq!(one(&x, &short, &short, Mask::Causal), told);
    let mut allowed = Array2::from_elem((3, 3), true);
    allowed.row_mut(1).fill(false);
    let told = "row 1 of the mask is empty, but it must hold a key that may be seen";
    assert_eq!(one(&x, &x, &x, Mask::Only(allowed.view())), told);
    let nan = array![[0.0, 1.0], [f64::NAN, 0.0], [0.0, 0.0]];
    let told = "keys[1, 0] is NaN, but every number must be finite";
    assert_eq!(one(&x, &nan, &x, Mask::None), told);
    let huge = Array2::from_elem((3, 2), 1e200);
    assert!(one(&huge, &huge, &x, Mask::None).starts_with("a score leaves the range of f64"));
    let told = MultiHead::random(8, 3, &mut Rng::new(1)).expect_err("an error").to_string();
    assert_eq!(told, "n_heads is 3, but it must be a divisor of the width, 8");
}

#[test]
fn a_look_up_learns_who_was_tired() -> Result<()> {
    let all = sentences();
    assert_eq!(all.iter().filter(|sentence| sentence.answer < 8).count(), 512);
    let mut distinct = all.iter().map(|s| (s.words, s.question)).collect::<Vec<_>>();
    distinct.sort_unstable();
    distinct.dedup();
    assert_eq!(distinct.len(), 1024);

    let unlearned = riddle(0, 0, 1.0)?;
    assert!(unlearned.right < 32 && (unlearned.answer.1 - 1.0 / 16.0).abs() < 1e-12);
    for question in 0..8 {
        let learned = riddle(question, 60, 1.0)?;
        let wanted = if question < 4 { "whale" } else { "ship" };
        assert_eq!((learned.answer.0, learned.right), (wanted, 256));
        assert!(learned.largest_weight > 0.99);
    }
    assert_eq!(riddle(1, 20, 1.0)?.answer.0, "ship"); // wrong: what page 13c tells of "hungry"
    assert_eq!(riddle(0, 60, 0.0)?.largest_weight, 0.125); // a plain average
    Ok(())
}
