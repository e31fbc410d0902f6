//! Page 13f: a few examples of each class, a vision transformer, and where to draw the members of a club.

use candle_core::{D, DType, Device, Tensor, Var};
use candle_nn::loss::cross_entropy;
use candle_nn::ops::{layer_norm_slow, softmax};
use candle_nn::{Optimizer, ParamsAdamW};
use data::KarateClub;
use learning::optim::{Adam, AdamW, shuffled};
use ndarray::{Array1, Array2, Array4, Axis};
use networks::activations::Activation;
use networks::convolution::{ConvNet, ConvTraining, Layer};
use networks::graph::{graph_convolution, graph_convolution_backward};
use networks::mlp::{Init, Mlp, Training};
use numerics::functions::softmax_rows;
use numerics::{Error, Rng, check};
use tensors::{Result, ids, init, rows, tensor};

/// Row numbers of `n_each` samples of each class that is named, in the order in which they are drawn.
///
/// One `rng.permutation(y.len())`; of each class the first that it meets.
///
/// Errors: none asked for; a class that has fewer.
///
/// ```
/// let y = [0, 1, 0, 1, 2, 0];
/// let rows = part3_networks::inductive_bias::few(&y, 0..2, 2, &mut numerics::Rng::new(1))?;
/// assert_eq!(rows.len(), 4);
/// assert!(rows.iter().all(|&row| y[row] < 2));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13f (inductive bias).
pub fn few(
    y: &[usize],
    classes: impl IntoIterator<Item = usize>,
    n_each: usize,
    rng: &mut Rng,
) -> numerics::Result<Vec<usize>> {
    let classes: Vec<usize> = classes.into_iter().collect();
    check::at_least("n_each", n_each, 1)?;
    for &class in &classes {
        let n = y.iter().filter(|&&label| label == class).count();
        if n < n_each {
            let wanted = format!("at most {n}, the samples of class {class}");
            return Err(Error::invalid("n_each", n_each, wanted));
        }
    }
    let mut taken = vec![0; classes.len()];
    let mut rows = rng.permutation(y.len());
    rows.retain(|&row| {
        let Some(at) = classes.iter().position(|&class| class == y[row]) else { return false };
        taken[at] += 1;
        taken[at] <= n_each
    });
    Ok(rows)
}

/// A vision transformer for the digits: patches, a place for each, one transformer block, the mean, a head.
///
/// All in `f64`. Explained in Part III, chapter 13f (inductive bias). Source: Alexey Dosovitskiy and others, *An Image is
/// Worth 16x16 Words*, 2021, section 3.1; the mean in place of its class token, and one head of attention.
#[derive(Debug, Clone)]
pub struct Vit {
    side: usize,
    patches: Tensor,
    places: Tensor,
    attention: [Tensor; 4],
    feed_forward: [Tensor; 4],
    norms: [[Tensor; 2]; 3],
    head: [Tensor; 2],
    vars: Vec<Var>,
}

impl Vit {
    /// A network with its first weights: He's normal numbers for what ReLU follows, else of variance 1 / fan-in.
    ///
    /// In the order patches, places (standard deviation 0.1), query, key, value, output, up, down, head. Biases start at 0,
    /// the factors of the norms at 1.
    ///
    /// `side` is that of a patch. Errors: a side that does not divide 8; a width of 0 or above 1,024.
    ///
    /// Explained in Part III, chapter 13f (inductive bias).
    pub fn random(side: usize, width: usize, rng: &mut Rng) -> Result<Self> {
        check::at_least("side", side, 1)?;
        check::between("width", width, 1, ("the largest width", 1024))?;
        if !8_usize.is_multiple_of(side) {
            return Err(Error::invalid("side", side, "a divisor of 8: 1, 2, 4 or 8").into());
        }
        let mut vars = Vec::new();
        let mut keep = |first: Tensor| -> Result<Tensor> {
            let var = Var::from_tensor(&first)?;
            vars.push(var.clone());
            Ok(var.as_tensor().clone())
        };
        let n_patches = (8 / side) * (8 / side);
        let mut drawn = |rows: usize, columns: usize, std_dev: f64| -> Result<Tensor> {
            Ok(init::normal((rows, columns), 0.0, std_dev, rng)?.to_dtype(DType::F64)?)
        };
        let even = |fan_in: usize| (1.0 / fan_in as f64).sqrt();
        let constant = |value: f64, n: usize| Tensor::full(value, n, &Device::Cpu);
        let patches = keep(drawn(side * side, width, even(side * side))?)?;
        let places = keep(drawn(n_patches, width, 0.1)?)?;
        let mut square = || keep(drawn(width, width, even(width))?);
        let attention = [square()?, square()?, square()?, square()?];
        let up = keep(drawn(width, 2 * width, (2.0 / width as f64).sqrt())?)?;
        let down = keep(drawn(2 * width, width, even(2 * width))?)?;
        let head = keep(drawn(width, 10, even(width))?)?;
        let feed_forward =
            [up, keep(constant(0.0, 2 * width)?)?, down, keep(constant(0.0, width)?)?];
        let head = [head, keep(constant(0.0, 10)?)?];
        let mut norm = || -> Result<[Tensor; 2]> {
            Ok([keep(constant(1.0, width)?)?, keep(constant(0.0, width)?)?])
        };
        let norms = [norm()?, norm()?, norm()?];
        Ok(Vit { side, patches, places, attention, feed_forward, norms, head, vars })
    }

    /// Everything that training may change.
    ///
    /// Explained in Part III, chapter 13f (inductive bias).
    pub fn vars(&self) -> &[Var] {
        &self.vars
    }

    /// How many numbers training may change.
    ///
    /// Explained in Part III, chapter 13f (inductive bias).
    pub fn n_parameters(&self) -> usize {
        self.vars.iter().map(|var| var.elem_count()).sum()
    }

    /// Trains on batches of 20 with AdamW at a rate of 0.005.
    ///
    /// Shape: x (n, 64), y (n,). Errors: shapes that do not fit; a class above 9.
    ///
    /// Explained in Part III, chapter 13f (inductive bias).
    pub fn fit(&self, x: &Array2<f64>, y: &[usize], n_epochs: usize, rng: &mut Rng) -> Result<()> {
        check::same_length("samples", ("x", x.nrows()), ("y", y.len()))?;
        let params = ParamsAdamW { lr: 0.005, ..ParamsAdamW::default() };
        let mut optimizer = candle_nn::AdamW::new(self.vars.clone(), params)?;
        let (x, y) = (tensor(x)?, ids(y)?);
        for _ in 0..n_epochs {
            for batch in shuffled(x.dim(0)?, 20, rng)? {
                let logits = self.logits(&rows(&x, &batch)?)?;
                optimizer.backward_step(&cross_entropy(&logits, &rows(&y, &batch)?)?)?;
            }
        }
        Ok(())
    }

    /// The digit with the largest logit, for each picture. Shape: (n, 64) in, (n,) out.
    ///
    /// Errors: as [`Vit::logits`]. Explained in Part III, chapter 13f (inductive bias).
    pub fn predict(&self, x: &Array2<f64>) -> Result<Array1<usize>> {
        let digits = self.logits(&tensor(x)?)?.argmax(1)?.to_vec1::<u32>()?;
        Ok(digits.into_iter().map(|digit| digit as usize).collect())
    }

    /// The logits of pictures of 8 × 8 pixels, a row each.
    ///
    /// Shape: (n, 64) in, (n, 10) out. Errors: another shape, or another type than `f64`.
    ///
    /// Explained in Part III, chapter 13f (inductive bias).
    pub fn logits(&self, x: &Tensor) -> Result<Tensor> {
        let (n, side, across) = (x.dim(0)?, self.side, 8 / self.side);
        let cut = x.reshape((n, across, side, across, side))?.transpose(2, 3)?;
        let cut = cut.reshape((n, across * across, side * side))?; // a row for each patch
        let mut x = cut.broadcast_matmul(&self.patches)?.broadcast_add(&self.places)?;

        let [query, key, value, output] = &self.attention;
        let calm = norm(&x, &self.norms[0])?;
        let (q, k, v) = (
            calm.broadcast_matmul(query)?,
            calm.broadcast_matmul(key)?,
            calm.broadcast_matmul(value)?,
        );
        let scores = (q.matmul(&k.t()?)? / (query.dim(0)? as f64).sqrt())?;
        x = (&x + softmax(&scores, D::Minus1)?.matmul(&v)?.broadcast_matmul(output)?)?;

        let [up, up_bias, down, down_bias] = &self.feed_forward;
        let hidden =
            norm(&x, &self.norms[1])?.broadcast_matmul(up)?.broadcast_add(up_bias)?.relu()?;
        x = (x + hidden.broadcast_matmul(down)?.broadcast_add(down_bias)?)?;

        let mean = norm(&x.mean(1)?, &self.norms[2])?; // over the patches
        Ok(mean.matmul(&self.head[0])?.broadcast_add(&self.head[1])?)
    }
}

fn norm(x: &Tensor, [scale, shift]: &[Tensor; 2]) -> Result<Tensor> {
    Ok(layer_norm_slow(x, scale, shift, 1e-5)?) // layer_norm has no backward pass
}

/// A question asked about the digits: the pictures that it is about, by writers to learn from and by writers never met.
///
/// Explained in Part III, chapter 13f (inductive bias).
#[derive(Debug, Clone)]
pub struct Task {
    /// How many answers there are.
    pub n_classes: usize,
    /// Pictures to learn from. Shape: (n, 64).
    pub x_train: Array2<f64>,
    /// Their answers.
    pub y_train: Vec<usize>,
    /// Pictures of writers never met. Shape: (n, 64).
    pub x_test: Array2<f64>,
    /// Their answers.
    pub y_test: Vec<usize>,
}

impl Task {
    /// The pictures of [`unseen`](crate::unseen) whose digit has an answer.
    ///
    /// ```
    /// let odd = part3_networks::inductive_bias::Task::of(2, |digit| Some(digit % 2));
    /// assert_eq!((odd.x_train.nrows(), odd.y_test.len()), (1287, 510));
    /// ```
    ///
    /// Explained in Part III, chapter 13f (inductive bias).
    pub fn of(n_classes: usize, answer: impl Fn(usize) -> Option<usize>) -> Self {
        let digits = crate::unseen();
        let of = |x: &Array2<f64>, y: &Array1<usize>| {
            let asked =
                y.iter().enumerate().filter_map(|(row, &digit)| Some((row, answer(digit)?)));
            let (rows, answers): (Vec<usize>, Vec<usize>) = asked.unzip();
            (x.select(Axis(0), &rows), answers)
        };
        let (x_train, y_train) = of(&digits.x_train, &digits.y_train);
        let (x_test, y_test) = of(&digits.x_test, &digits.y_test);
        Task { n_classes, x_train, y_train, x_test, y_test }
    }

    /// How many of these answers to the test pictures are right.
    ///
    /// Explained in Part III, chapter 13f (inductive bias).
    pub fn right(&self, guesses: &Array1<usize>) -> usize {
        guesses.iter().zip(&self.y_test).filter(|(guess, answer)| guess == answer).count()
    }

    /// `n_each` pictures of each answer to learn from.
    ///
    /// Errors: none asked for; fewer than that. Explained in Part III, chapter 13f (inductive bias).
    pub fn few(&self, n_each: usize, rng: &mut Rng) -> numerics::Result<(Array2<f64>, Vec<usize>)> {
        let rows = few(&self.y_train, 0..self.n_classes, n_each, rng)?;
        let y = rows.iter().map(|&row| self.y_train[row]).collect();
        Ok((self.x_train.select(Axis(0), &rows), y))
    }
}

/// A plain network, 64 → 32 → 10 with ReLU, trained on batches of 20 with Adam at a rate of 0.01.
///
/// Shapes: x (n, 64), y (n,). Errors: those of [`Training::fit`].
///
/// Explained in Part III, chapter 13f (inductive bias).
pub fn plain_network(
    x: &Array2<f64>,
    y: &[usize],
    n_epochs: usize,
    rng: &mut Rng,
) -> numerics::Result<Mlp> {
    let mut network = Mlp::new(&[64, 32, 10], Activation::Relu, Init::HeNormal, rng)?;
    let rule = Adam { learning_rate: 0.01, ..Adam::default() }.into();
    Training { batch_size: 20, n_epochs, rule, ..Training::default() }.fit(
        &mut network,
        x,
        y,
        rng,
    )?;
    Ok(network)
}

/// A small convolutional network: 8 filters of 3 × 3, the largest of each 2 × 2, a linear layer; batches of 20, rate 0.01.
///
/// It takes [`pictures`]. Shapes: x (n, 64), y (n,). Errors: those of [`ConvTraining::fit`].
///
/// Explained in Part III, chapter 13f (inductive bias).
pub fn sliding_network(
    x: &Array2<f64>,
    y: &[usize],
    n_epochs: usize,
    rng: &mut Rng,
) -> numerics::Result<ConvNet> {
    let filters = Layer::Conv { n_outputs: 8, side: 3 };
    let layers = [filters, Layer::MaxPool { size: 2 }, Layer::Linear { n_outputs: 10 }];
    let mut network = ConvNet::new((1, 8, 8), &layers, rng)?;
    let rule = AdamW { learning_rate: 0.01, ..AdamW::default() };
    ConvTraining { batch_size: 20, n_epochs, rule, label_smoothing: 0.0 }.fit(
        &mut network,
        &pictures(x)?,
        y,
        rng,
    )?;
    Ok(network)
}

/// Rows of 64 pixels as pictures of one channel. Shape: (n, 64) in, (n, 1, 8, 8) out.
///
/// Errors: another number of pixels. Explained in Part III, chapter 13f (inductive bias).
pub fn pictures(x: &Array2<f64>) -> numerics::Result<Array4<f64>> {
    check::same_length("pixels", ("x", x.ncols()), ("a picture", 64))?;
    Ok(Array4::from_shape_fn((x.nrows(), 1, 8, 8), |(n, _, i, j)| x[[n, 8 * i + j]]))
}

/// Logits of the two sides for each member of the karate club, after 100 steps on the labels of two.
///
/// Two layers of [`graph_convolution`] with 16 hidden units and ReLU, and plain gradient descent with a rate of 1.
///
/// Shape: adjacency (34, 34) and x (34, 34) in, (34, 2) out. Errors: another shape; numbers that are not finite.
///
/// Explained in Part III, chapter 13f (inductive bias).
pub fn place(a: &Array2<f64>, x: &Array2<f64>, rng: &mut Rng) -> numerics::Result<Array2<f64>> {
    let mut first: Array2<f64> = rng.normals((34, 16)) * (2.0 / 34.0_f64).sqrt();
    let mut second: Array2<f64> = rng.normals((16, 2)) * (1.0 / 8.0_f64).sqrt();
    for _ in 0..100 {
        let sums = graph_convolution(a, x, &first)?;
        let hidden = sums.mapv(|z| z.max(0.0));
        let shares = softmax_rows(&graph_convolution(a, &hidden, &second)?);
        let mut d_logits = Array2::zeros((34, 2)); // no label, no slope: 32 rows stay 0
        for (member, side) in [(KarateClub::INSTRUCTOR, 0), (KarateClub::PRESIDENT, 1)] {
            d_logits.row_mut(member).assign(&shares.row(member));
            d_logits[[member, side]] -= 1.0;
        }
        let back = graph_convolution_backward(a, &hidden, &second, &d_logits)?;
        let d_sums = back.x * sums.mapv(|z| f64::from(z > 0.0));
        first -= &graph_convolution_backward(a, x, &first, &d_sums)?.weights;
        second -= &back.weights;
    }
    let hidden = graph_convolution(a, x, &first)?.mapv(|z| z.max(0.0));
    graph_convolution(a, &hidden, &second)
}

/// A network with ReLU that starts from `first`, the parameters of its first layers, and beyond them from chance.
///
/// It is trained on batches of 10 with Adam at a rate of 0.003.
///
/// Shapes: x (n, sizes\[0\]), y (n,). Errors: more first parameters than the network has; those of [`Training::fit`].
///
/// Explained in Part III, chapter 13f (inductive bias).
pub fn fit_from(
    first: &[f64],
    sizes: &[usize],
    (x, y): (&Array2<f64>, &[usize]),
    n_epochs: usize,
    rng: &mut Rng,
) -> numerics::Result<Mlp> {
    let mut network = Mlp::new(sizes, Activation::Relu, Init::HeNormal, rng)?;
    let n_parameters = network.n_parameters();
    let Some(start) = network.parameters_mut().get_mut(..first.len()) else {
        let wanted = format!("at most {n_parameters}, those of the network");
        return Err(Error::invalid("the number of first parameters", first.len(), wanted));
    };
    start.copy_from_slice(first);
    let rule = Adam { learning_rate: 0.003, ..Adam::default() }.into();
    let training = Training { batch_size: 10, n_epochs, rule, ..Training::default() };
    training.fit(&mut network, x, y, rng)?;
    Ok(network)
}

/// Where each member of the karate club is drawn, from −1 to 1 in both directions; the places mean nothing.
///
/// By `networkx.spring_layout(graph, k=0.32, seed=3, iterations=400, weight=None)` of networkx 3.5, turned so that the
/// instructor is to the left of the president. Explained in Part III, chapter 13f (inductive bias).
#[rustfmt::skip]
pub const CLUB_PLACES: [(f64, f64); 34] = [
    (-0.35, -0.06), (-0.18, -0.34), (0.00, 0.09), (-0.26, -0.11), (-0.63, 0.14), (-0.74, 0.28), (-0.77, 0.06),
    (-0.24, 0.14), (0.08, -0.17), (0.27, 0.28), (-0.60, 0.40), (-0.66, -0.48), (-0.51, -0.22), (-0.07, -0.10),
    (0.59, 0.25), (0.59, -0.41), (-1.00, 0.27), (-0.34, -0.69), (0.52, -0.55), (-0.03, -0.37), (0.42, -0.61),
    (-0.43, -0.56), (0.62, -0.21), (0.45, 0.42), (0.20, 1.00), (0.34, 0.90), (0.73, 0.03), (0.26, 0.55),
    (0.17, 0.20), (0.58, 0.08), (0.16, -0.43), (0.11, 0.40), (0.38, -0.12), (0.34, -0.06),
];

#[cfg(test)]
mod tests {

    use super::*;

    // cargo test -p part3-networks --lib -- --ignored --nocapture a_vit_is_given_time
    #[test]
    #[ignore = "three long trainings; it prints what page 13f tells of them"]
    fn a_vit_is_given_time() -> Result<()> {
        let digits = Task::of(10, Some);
        let (mut sliding, mut vision) = (0, 0);
        for seed in 1..=3 {
            let rng = &mut Rng::new(seed);
            let (x, y) = digits.few(20, rng)?;
            let vit = Vit::random(4, 16, rng)?;
            vit.fit(&x, &y, 200, rng)?;
            let cnn = sliding_network(&x, &y, 200, rng)?;
            sliding += digits.right(&cnn.predict(&pictures(&digits.x_test)?)?);
            vision += digits.right(&vit.predict(&digits.x_test)?);
        }
        println!("right of 1,530 in three starts: ViT {vision}, CNN {sliding}");
        assert!(vision + 90 < sliding);
        Ok(())
    }
}
