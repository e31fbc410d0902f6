//! Attention: scaled dot products, several heads, masks, forward and backward.
//!
//! [`attention`] is the look-up, [`attention_backward`] its slopes, [`attention_weights`] the shares that it works with.
//! [`MultiHead`] puts weights before and behind it. The table of all scores is never stored whole: both passes go
//! through the queries in blocks, on all threads, and the way back computes the shares a second time.

use std::ops::Range;

use ndarray::linalg::general_mat_mul;
use ndarray::{Array2, ArrayView2, ArrayViewMut2, Axis, Zip, s};
use numerics::{Error, Result, check, parallel};

/// So many queries are looked up at a time: the shares in memory are this number times the number of keys.
const BLOCK: usize = 64;

/// On the way back the queries are cut into at most so many pieces, each with slopes of its own along keys and values,
/// whatever the number of threads, so that sums have the same bits.
const PIECES: usize = 8;

/// Which keys a query may look at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Mask<'a> {
    /// All of them.
    None,
    /// None that comes later: query i of n_queries sees the keys up to i + (n_keys − n_queries). With as many queries as
    /// keys that is `is_causal=True` of PyTorch; with fewer, the queries are the last of the sequence.
    Causal,
    /// Those that are `true`, as in PyTorch's `scaled_dot_product_attention` (its `MultiheadAttention` has it the other
    /// way round). Shape: (n_queries, n_keys).
    Only(ArrayView2<'a, bool>),
}

impl Mask<'_> {
    fn check(&self, n_queries: usize, n_keys: usize) -> Result<()> {
        match self {
            Mask::None => Ok(()),
            Mask::Causal if n_queries <= n_keys => Ok(()),
            Mask::Causal => {
                let wanted = format!("at most the number of keys, {n_keys}, under a causal mask");
                Err(Error::invalid("the number of queries", n_queries, wanted))
            }
            Mask::Only(allowed) => {
                if allowed.dim() != (n_queries, n_keys) {
                    return Err(Error::shape_mismatch(
                        ("the mask", allowed.shape()),
                        ("the table of scores", &[n_queries, n_keys]),
                        "they must be alike",
                    ));
                }
                let blind = allowed.rows().into_iter().position(|row| !row.iter().any(|&see| see));
                blind.map_or(Ok(()), |i| {
                    Err(Error::empty(format!("row {i} of the mask"), "a key that may be seen"))
                })
            }
        }
    }

    /// How many keys, from the first, a block of queries has to do with.
    fn reach(&self, queries: &Range<usize>, n_queries: usize, n_keys: usize) -> usize {
        match self {
            Mask::Causal => queries.end + n_keys - n_queries,
            _ => n_keys,
        }
    }

    fn hide(&self, scores: &mut Array2<f64>, queries: &Range<usize>, ahead: usize) {
        for (i, mut row) in queries.clone().zip(scores.rows_mut()) {
            match self {
                Mask::None => {}
                Mask::Causal => row.slice_mut(s![i + ahead + 1..]).fill(f64::NEG_INFINITY),
                Mask::Only(allowed) => {
                    for (score, &see) in row.iter_mut().zip(allowed.row(i)) {
                        *score = if see { *score } else { f64::NEG_INFINITY };
                    }
                }
            }
        }
    }
}

/// Looks each query up among the keys, and gives the values back, mixed by how well their keys fit.
///
/// `softmax(Q Kᵀ / √d) V`, the softmax along each row; what the mask hides has the share 0.
///
/// Shape: queries (n_queries, d), keys (n_keys, d), values (n_keys, d_values) in; (n_queries, d_values) out. Errors: no
/// query, no key, d = 0; widths or lengths that do not fit; a mask of another shape, or one with a row that hides
/// everything; a number that is not finite; a result beyond the largest `f64`. Cost: 2 · n_queries · n_keys · (d +
/// d_values) operations and n_queries · n_keys exponentials, half of them with [`Mask::Causal`]; memory for 64 · n_keys
/// shares a thread.
///
/// ```
/// use ndarray::array;
/// use networks::attention::{Mask, attention};
///
/// let keys = array![[9.0, 0.0], [0.0, 9.0]];
/// let values = array![[10.0], [20.0]];
/// let queries = array![[9.0, 0.0], [5.0, 5.0]]; // the first key, and something between the two
/// let found = attention(queries.view(), keys.view(), values.view(), Mask::None)?;
/// assert_eq!(found, array![[10.0], [15.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13c (attention). Source: Vaswani et al., *Attention Is All You Need*, 2017, section 3.2.1;
/// the blocks: Rabe and Staats, *Self-attention Does Not Need O(n²) Memory*, 2021.
pub fn attention(
    queries: ArrayView2<'_, f64>,
    keys: ArrayView2<'_, f64>,
    values: ArrayView2<'_, f64>,
    mask: Mask<'_>,
) -> Result<Array2<f64>> {
    check_inputs(queries, keys, mask)?;
    check_values(keys, values)?;
    let mut output = Array2::zeros((queries.nrows(), values.ncols()));
    let pieces = output.axis_chunks_iter_mut(Axis(0), BLOCK).collect();
    let done = parallel::map_pieces(pieces, |i, mut output: ArrayViewMut2<'_, f64>| {
        let block = i * BLOCK..i * BLOCK + output.nrows();
        let shares = shares(queries, keys, mask, &block)?;
        let seen = values.slice(s![..shares.ncols(), ..]);
        general_mat_mul(1.0, &shares, &seen, 0.0, &mut output);
        Ok(())
    });
    done.into_iter().collect::<Result<()>>()?;
    check::all_in_range("the output of attention", output, "the values")
}

/// How much of each value a query takes: a row of shares for each query, which add up to 1.
///
/// `softmax(Q Kᵀ / √d)`. To look at, not to compute with: the whole table is stored, which [`attention`] avoids.
///
/// Shape: queries (n_queries, d) and keys (n_keys, d) in, (n_queries, n_keys) out. Errors: those of [`attention`]; a table
/// of more than [`check::MOST_ELEMENTS`]. Cost: 2 · n_queries · n_keys · d operations, and that many exponentials.
///
/// ```
/// use ndarray::array;
/// use networks::attention::{Mask, attention_weights};
///
/// let words = array![[1.0, 0.0], [0.0, 1.0]];
/// let weights = attention_weights(words.view(), words.view(), Mask::Causal)?;
/// assert_eq!(weights.row(0).to_vec(), [1.0, 0.0]); // the first word has nothing else to look at
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13c (attention). Source: Vaswani et al., *Attention Is All You Need*, 2017, section 3.2.1.
pub fn attention_weights(
    queries: ArrayView2<'_, f64>,
    keys: ArrayView2<'_, f64>,
    mask: Mask<'_>,
) -> Result<Array2<f64>> {
    check_inputs(queries, keys, mask)?;
    check::size("n_queries times n_keys", &[queries.nrows(), keys.nrows()])?;
    let mut weights = Array2::zeros((queries.nrows(), keys.nrows()));
    for block in blocks(queries.nrows()) {
        let shares = shares(queries, keys, mask, &block)?;
        weights.slice_mut(s![block, ..shares.ncols()]).assign(&shares);
    }
    Ok(weights)
}

/// The slopes of a loss along everything that goes into [`attention`].
#[derive(Debug, Clone, PartialEq)]
pub struct AttentionGradient {
    /// Shape: (n_queries, d).
    pub queries: Array2<f64>,
    /// Shape: (n_keys, d).
    pub keys: Array2<f64>,
    /// Shape: (n_keys, d_values).
    pub values: Array2<f64>,
}

/// From the slopes at the output of [`attention`] to those at its queries, keys and values.
///
/// With the shares P and the slopes G: `dV = Pᵀ G`, `dP = G Vᵀ`, `dS = P ∘ (dP − the sum of P ∘ dP along the row)`,
/// `dQ = dS K / √d`, `dK = dSᵀ Q / √d`. The shares are computed again, so that only the inputs had to be kept.
///
/// Shape: as [`attention`], and slopes of its output's shape. Errors: those of [`attention`]; slopes of another shape, or
/// not finite. Cost: 2 · n_queries · n_keys · (3 · d + 2 · d_values) operations; memory for 128 · n_keys
/// numbers a thread, and for eight times the keys and values.
///
/// ```
/// use ndarray::array;
/// use networks::attention::{Mask, attention_backward};
///
/// let (q, k, v) = (array![[0.0]], array![[1.0], [-1.0]], array![[1.0], [0.0]]);
/// let slopes = attention_backward(q.view(), k.view(), v.view(), Mask::None, array![[1.0]].view())?;
/// assert_eq!(slopes.values, array![[0.5], [0.5]]); // the shares
/// assert_eq!(slopes.queries, array![[0.5]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13c (attention). Source: Dao et al., *FlashAttention*, 2022, appendix B.
pub fn attention_backward(
    queries: ArrayView2<'_, f64>,
    keys: ArrayView2<'_, f64>,
    values: ArrayView2<'_, f64>,
    mask: Mask<'_>,
    d_output: ArrayView2<'_, f64>,
) -> Result<AttentionGradient> {
    check_inputs(queries, keys, mask)?;
    check_values(keys, values)?;
    check_slopes(d_output, (queries.nrows(), values.ncols()))?;
    let scale = scale(queries);
    let mut d_queries = Array2::zeros(queries.raw_dim());
    let piece = queries.nrows().div_ceil(PIECES).next_multiple_of(BLOCK);
    let pieces = d_queries.axis_chunks_iter_mut(Axis(0), piece).collect();
    let sums = parallel::map_pieces(pieces, |i, mut d_queries: ArrayViewMut2<'_, f64>| {
        let (mut d_keys, mut d_values) =
            (Array2::zeros(keys.raw_dim()), Array2::zeros(values.raw_dim()));
        let first = i * piece;
        for within in blocks(d_queries.nrows()) {
            let block = first + within.start..first + within.end;
            let shares = shares(queries, keys, mask, &block)?;
            let seen = s![..shares.ncols(), ..];
            let slopes = d_output.slice(s![block.clone(), ..]);
            let queries_here = queries.slice(s![block, ..]);
            general_mat_mul(1.0, &shares.t(), &slopes, 1.0, &mut d_values.slice_mut(seen));

            let mut d_scores = slopes.dot(&values.slice(seen).t());
            for (mut d_row, row) in d_scores.rows_mut().into_iter().zip(shares.rows()) {
                let mean = d_row.dot(&row);
                Zip::from(&mut d_row).and(&row).for_each(|d, &share| *d = share * (*d - mean));
            }
            let mut d_queries = d_queries.slice_mut(s![within, ..]);
            general_mat_mul(scale, &d_scores, &keys.slice(seen), 0.0, &mut d_queries);
            let mut d_keys = d_keys.slice_mut(seen);
            general_mat_mul(scale, &d_scores.t(), &queries_here, 1.0, &mut d_keys);
        }
        Ok((d_keys, d_values))
    });
    let (mut d_keys, mut d_values) =
        (Array2::zeros(keys.raw_dim()), Array2::zeros(values.raw_dim()));
    for sum in sums {
        let (keys, values): (Array2<f64>, Array2<f64>) = sum?;
        d_keys += &keys;
        d_values += &values;
    }
    let gradient = AttentionGradient { queries: d_queries, keys: d_keys, values: d_values };
    let in_range = |what, array| check::all_in_range(what, array, "the slopes of the output");
    Ok(AttentionGradient {
        queries: in_range("the slope of the queries", gradient.queries)?,
        keys: in_range("the slope of the keys", gradient.keys)?,
        values: in_range("the slope of the values", gradient.values)?,
    })
}

/// The shares of a block of queries, over the keys that it can reach: (n_in_block, n_reached).
fn shares(
    queries: ArrayView2<'_, f64>,
    keys: ArrayView2<'_, f64>,
    mask: Mask<'_>,
    block: &Range<usize>,
) -> Result<Array2<f64>> {
    let (n_queries, n_keys) = (queries.nrows(), keys.nrows());
    let reach = mask.reach(block, n_queries, n_keys);
    let here = &queries.slice(s![block.clone(), ..]) * scale(queries);
    let scores = here.dot(&keys.slice(s![..reach, ..]).t());
    let mut scores = check::all_in_range("a score", scores, "the queries and keys")?;
    mask.hide(&mut scores, block, n_keys.saturating_sub(n_queries));
    for mut row in scores.rows_mut() {
        let largest = row.fold(f64::NEG_INFINITY, |a, &b| a.max(b));
        row.map_inplace(|score| *score = libm::exp(*score - largest));
        let total = row.sum();
        row /= total;
    }
    Ok(scores)
}

fn scale(queries: ArrayView2<'_, f64>) -> f64 {
    1.0 / (queries.ncols() as f64).sqrt()
}

fn blocks(n_queries: usize) -> impl Iterator<Item = Range<usize>> {
    (0..n_queries).step_by(BLOCK).map(move |start| start..n_queries.min(start + BLOCK))
}

fn check_inputs(
    queries: ArrayView2<'_, f64>,
    keys: ArrayView2<'_, f64>,
    mask: Mask<'_>,
) -> Result<()> {
    check::not_empty("queries", queries.nrows(), "query")?;
    check::not_empty("keys", keys.nrows(), "key")?;
    check::not_empty("each query", queries.ncols(), "number")?;
    check::same_length("columns", ("queries", queries.ncols()), ("keys", keys.ncols()))?;
    check::finite("queries", &queries)?;
    check::finite("keys", &keys)?;
    mask.check(queries.nrows(), keys.nrows())
}

fn check_values(keys: ArrayView2<'_, f64>, values: ArrayView2<'_, f64>) -> Result<()> {
    check::same_length("rows", ("keys", keys.nrows()), ("values", values.nrows()))?;
    check::not_empty("each value", values.ncols(), "number")?;
    check::finite("values", &values)
}

fn check_slopes(d_output: ArrayView2<'_, f64>, wanted: (usize, usize)) -> Result<()> {
    if d_output.dim() != wanted {
        let output: &[usize] = &[wanted.0, wanted.1];
        let wanted = "they must be alike";
        return Err(Error::shape_mismatch(
            ("d_output", d_output.shape()),
            ("the output", output),
            wanted,
        ));
    }
    check::finite("d_output", &d_output)
}

/// Several look-ups side by side, each with its own weights: multi-head attention, without biases.
///
/// `concat(attention of head 1, …, head h) W_O`; head i works on its share of the columns of `x W_Q`, `context W_K` and
/// `context W_V`. PyTorch's `MultiheadAttention(…, bias=False)` keeps each weight transposed, and the first three in one.
///
/// ```
/// use networks::attention::{Mask, MultiHead};
/// use numerics::Rng;
///
/// let layer = MultiHead::random(8, 2, &mut Rng::new(1))?;
/// assert_eq!(layer.n_parameters(), 4 * 8 * 8); // however many heads
/// let words = Rng::new(2).normals((5, 8));
/// assert_eq!(layer.forward(words.view(), words.view(), Mask::Causal)?.dim(), (5, 8));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13c (attention). Source: Vaswani et al., *Attention Is All You Need*, 2017, section 3.2.2.
#[derive(Debug, Clone, PartialEq)]
pub struct MultiHead {
    /// Makes queries of `x`. Shape: (width, width), as all four.
    pub query: Array2<f64>,
    /// Makes keys of the context.
    pub key: Array2<f64>,
    /// Makes values of the context.
    pub value: Array2<f64>,
    /// Mixes what the heads found.
    pub output: Array2<f64>,
    /// How many heads share the width.
    pub n_heads: usize,
}

/// The slopes of a loss along the weights and the inputs of a [`MultiHead`].
#[derive(Debug, Clone, PartialEq)]
pub struct MultiHeadGradient {
    /// Along the weights that make queries. Shape: (width, width), as the next three.
    pub query: Array2<f64>,
    /// Along the weights that make keys.
    pub key: Array2<f64>,
    /// Along the weights that make values.
    pub value: Array2<f64>,
    /// Along the weights that mix the heads.
    pub output: Array2<f64>,
    /// Along `x`. Shape: (n_queries, width). Where `x` is its own context, add the two.
    pub x: Array2<f64>,
    /// Along the context. Shape: (n_keys, width).
    pub context: Array2<f64>,
}

impl MultiHead {
    /// First weights from a normal distribution with the variance 1 / width, which keeps the size of what passes.
    ///
    /// The four matrices are drawn in the order query, key, value, output. Errors: a width of 0, or no whole number of
    /// columns for each head; weights beyond [`check::MOST_ELEMENTS`]. Cost: 4 · width² draws.
    pub fn random(width: usize, n_heads: usize, rng: &mut numerics::Rng) -> Result<Self> {
        check_heads(width, n_heads)?;
        check::size("the number of weights", &[4, width, width])?;
        let scale = 1.0 / (width as f64).sqrt();
        let mut weights = || rng.normals((width, width)) * scale;
        let (query, key, value, output) = (weights(), weights(), weights(), weights());
        Ok(MultiHead { query, key, value, output, n_heads })
    }

    /// How many numbers can be learned: 4 · width², whatever the number of heads.
    pub fn n_parameters(&self) -> usize {
        [&self.query, &self.key, &self.value, &self.output].iter().map(|w| w.len()).sum()
    }

    /// Looks the rows of `x` up among the rows of the context; give `x` twice for self-attention.
    ///
    /// Shape: x (n_queries, width) and context (n_keys, width) in, (n_queries, width) out. Errors: those of [`attention`];
    /// weights that are not square and alike, or not finite; a number of heads that does not divide the width. Cost: that
    /// of [`attention`], and 4 · (n_queries + n_keys) · width² operations.
    pub fn forward(
        &self,
        x: ArrayView2<'_, f64>,
        context: ArrayView2<'_, f64>,
        mask: Mask<'_>,
    ) -> Result<Array2<f64>> {
        let [q, k, v] = self.projected(x, context)?;
        let heads = self.heads(&q, &k, &v, mask)?;
        check::all_in_range("the output of the heads", heads.dot(&self.output), "the weights")
    }

    /// The attention weights of each head: how much of each row of the context a row of `x` takes there.
    ///
    /// Shape: as [`MultiHead::forward`] in; `n_heads` tables of (n_queries, n_keys) out. Errors and cost: as there.
    pub fn weights(
        &self,
        x: ArrayView2<'_, f64>,
        context: ArrayView2<'_, f64>,
        mask: Mask<'_>,
    ) -> Result<Vec<Array2<f64>>> {
        let [q, k, _] = self.projected(x, context)?;
        self.columns()
            .map(|head| {
                attention_weights(q.slice(s![.., head.clone()]), k.slice(s![.., head]), mask)
            })
            .collect()
    }

    /// From the slopes at the output to those at the weights and at both inputs.
    ///
    /// Everything but the inputs is computed again. Shape: as [`MultiHead::forward`], and slopes of its output's shape.
    /// Errors: as there; slopes of another shape, or not finite. Cost: about three times that of the way forward.
    pub fn backward(
        &self,
        x: ArrayView2<'_, f64>,
        context: ArrayView2<'_, f64>,
        mask: Mask<'_>,
        d_output: ArrayView2<'_, f64>,
    ) -> Result<MultiHeadGradient> {
        let [q, k, v] = self.projected(x, context)?;
        check_slopes(d_output, x.dim())?;
        let heads = self.heads(&q, &k, &v, mask)?;
        let d_heads = d_output.dot(&self.output.t());
        let d_heads = check::all_in_range("the slope of the heads", d_heads, "d_output")?;
        let [mut d_q, mut d_k, mut d_v] = [&q, &k, &v].map(|a| Array2::zeros(a.raw_dim()));
        for head in self.columns() {
            let part = s![.., head];
            let (q, k, v) = (q.slice(part), k.slice(part), v.slice(part));
            let slopes = attention_backward(q, k, v, mask, d_heads.slice(part))?;
            d_q.slice_mut(part).assign(&slopes.queries);
            d_k.slice_mut(part).assign(&slopes.keys);
            d_v.slice_mut(part).assign(&slopes.values);
        }
        let in_range = |what, array| check::all_in_range(what, array, "d_output");
        Ok(MultiHeadGradient {
            query: in_range("the slope of the query weights", x.t().dot(&d_q))?,
            key: in_range("the slope of the key weights", context.t().dot(&d_k))?,
            value: in_range("the slope of the value weights", context.t().dot(&d_v))?,
            output: in_range("the slope of the output weights", heads.t().dot(&d_output))?,
            x: in_range("the slope of x", d_q.dot(&self.query.t()))?,
            context: in_range(
                "the slope of the context",
                d_k.dot(&self.key.t()) + d_v.dot(&self.value.t()),
            )?,
        })
    }

    /// Queries, keys and values of all heads, side by side.
    fn projected(
        &self,
        x: ArrayView2<'_, f64>,
        context: ArrayView2<'_, f64>,
    ) -> Result<[Array2<f64>; 3]> {
        let width = self.query.nrows();
        check_heads(width, self.n_heads)?;
        let named = ["query", "key", "value", "output"];
        for (name, w) in named.iter().zip([&self.query, &self.key, &self.value, &self.output]) {
            if w.dim() != (width, width) {
                let wanted = "they must be square and alike";
                let first = ("the query weights", self.query.shape());
                return Err(Error::shape_mismatch(
                    (&format!("the {name} weights"), w.shape()),
                    first,
                    wanted,
                ));
            }
            check::finite(&format!("the {name} weights"), w)?;
        }
        for (name, input) in [("x", x.view()), ("context", context.view())] {
            check::not_empty(name, input.nrows(), "row")?;
            check::same_length("columns", (name, input.ncols()), ("the layer", width))?;
            check::finite(name, &input)?;
        }
        let product = |what, a: ArrayView2<'_, f64>, w: &Array2<f64>| {
            check::all_in_range(what, a.dot(w), "the inputs or the weights")
        };
        Ok([
            product("a query", x, &self.query)?,
            product("a key", context, &self.key)?,
            product("a value", context, &self.value)?,
        ])
    }

    /// What the heads found, side by side.
    fn heads(
        &self,
        q: &Array2<f64>,
        k: &Array2<f64>,
        v: &Array2<f64>,
        mask: Mask<'_>,
    ) -> Result<Array2<f64>> {
        let mut found = Array2::zeros(q.raw_dim());
        for head in self.columns() {
            let part = s![.., head];
            let here = attention(q.slice(part), k.slice(part), v.slice(part), mask)?;
            found.slice_mut(part).assign(&here);
        }
        Ok(found)
    }

    /// The columns of each head.
    fn columns(&self) -> impl Iterator<Item = Range<usize>> {
        let size = self.query.len_of(Axis(1)) / self.n_heads;
        (0..self.n_heads).map(move |head| head * size..(head + 1) * size)
    }
}

fn check_heads(width: usize, n_heads: usize) -> Result<()> {
    check::at_least("the width", width, 1)?;
    if n_heads > 0 && width.is_multiple_of(n_heads) {
        return Ok(());
    }
    Err(Error::invalid("n_heads", n_heads, format!("a divisor of the width, {width}")))
}
