//! The forward pass as the formulas have it, in f64: what the fast one is held against.

use ndarray::{Array1, Array2, ArrayView2, s};

use super::Gpt;
use super::pieces::{NORM_EPSILON, ROTARY_BASE};

/// (n, vocabulary).
pub(crate) fn logits(model: &Gpt, tokens: &[u32]) -> Array2<f64> {
    let config = model.config();
    let matrix = |range: std::ops::Range<usize>, columns: usize| {
        let numbers = model.parameters()[range].iter().map(|&x| f64::from(x)).collect::<Vec<f64>>();
        Array2::from_shape_vec((numbers.len() / columns, columns), numbers).expect("whole rows")
    };
    let (w, d) = (config.width, config.head_width);
    let (queries, keys) = (config.n_query_heads * d, config.n_key_value_heads * d);
    let embedding = matrix(config.embedding(), w);
    let mut stream =
        Array2::from_shape_fn((tokens.len(), w), |(t, i)| embedding[[tokens[t] as usize, i]]);
    for l in 0..config.n_layers {
        let layer = config.layer(l);
        let normed = norm(&stream, &matrix(layer.attention_norm, w));
        let all = normed.dot(&matrix(layer.query_key_value, w).t());
        let mut found = Array2::zeros((tokens.len(), queries));
        for h in 0..config.n_query_heads {
            let g = h * config.n_key_value_heads / config.n_query_heads;
            let q = rotate(all.slice(s![.., h * d..(h + 1) * d]));
            let k = rotate(all.slice(s![.., queries + g * d..queries + (g + 1) * d]));
            let v = all.slice(s![.., queries + keys + g * d..queries + keys + (g + 1) * d]);
            for t in 0..tokens.len() {
                let scores = k.slice(s![..=t, ..]).dot(&q.row(t)) / (d as f64).sqrt();
                let shares = softmax(scores);
                found
                    .slice_mut(s![t, h * d..(h + 1) * d])
                    .assign(&shares.dot(&v.slice(s![..=t, ..])));
            }
        }
        stream += &found.dot(&matrix(layer.output, queries).t());

        let normed = norm(&stream, &matrix(layer.mlp_norm, w));
        let both = normed.dot(&matrix(layer.gate_up, w).t());
        let mixed = Array2::from_shape_fn((tokens.len(), config.hidden), |(t, i)| {
            let gate = both[[t, i]];
            gate / (1.0 + libm::exp(-gate)) * both[[t, config.hidden + i]]
        });
        stream += &mixed.dot(&matrix(layer.down, config.hidden).t());
    }
    norm(&stream, &matrix(config.final_norm(), w)).dot(&embedding.t())
}

fn norm(x: &Array2<f64>, gain: &Array2<f64>) -> Array2<f64> {
    let mut y = x.clone();
    for mut row in y.rows_mut() {
        let mean = row.dot(&row) / row.len() as f64;
        row /= (mean + f64::from(NORM_EPSILON)).sqrt();
        row *= &gain.row(0);
    }
    y
}

fn rotate(x: ArrayView2<'_, f64>) -> Array2<f64> {
    let half = x.ncols() / 2;
    Array2::from_shape_fn(x.dim(), |(t, i)| {
        let pair = i % half;
        let angle = t as f64 * libm::pow(ROTARY_BASE, -(pair as f64) / half as f64);
        let (cos, sin) = (libm::cos(angle), libm::sin(angle));
        let (low, high) = (x[[t, pair]], x[[t, pair + half]]);
        if i < half { low * cos - high * sin } else { low * sin + high * cos }
    })
}

fn softmax(scores: Array1<f64>) -> Array1<f64> {
    let most = scores.fold(f64::NEG_INFINITY, |a, &b| a.max(b));
    let powers = scores.mapv(|score| libm::exp(score - most));
    &powers / powers.sum()
}
