//! Page 14c: networks that are trained to put pictures near each other, and how well that finds a fellow.

use std::collections::HashMap;

use learning::feature_extraction::words;
use learning::optim::{Memory, Momentum, Optimizer};
use ndarray::{Array2, ArrayView1, ArrayView2, Axis, concatenate, s};
use networks::activations::Activation;
use networks::contrastive::{info_nce, triplet};
use networks::mlp::{Init, Mlp};
use numerics::{Result, Rng, check, linalg};

use crate::unseen;

/// What is called near, of two vectors.
///
/// Explained in Part III, chapter 14c (similarity).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Near {
    /// The dot product of both, scaled to length 1.
    Cosine,
    /// The dot product.
    Dot,
    /// The distance, with the sign turned round.
    Distance,
}

/// How a search among writers never met went.
///
/// Explained in Part III, chapter 14c (similarity).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Found {
    /// For how many of the pictures the nearest is the same digit.
    pub nearest_right: usize,
    /// Of the ten nearest, the share that is the same digit.
    pub of_ten: f64,
}

/// Searches, for each picture of the four unseen stretches, among those of the other three.
///
/// Of equally near ones the first counts. Shape: `vectors` (510, any width), a row for each of [`unseen`]'s test pictures.
/// Errors: another number of rows; a number that is not finite.
///
/// ```
/// use part3_networks::similarity::{Near, search};
///
/// let found = search(&part3_networks::unseen().x_test, Near::Cosine)?; // no network: the pixels themselves
/// assert_eq!(found.nearest_right, 451);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 14c (similarity).
pub fn search(vectors: &Array2<f64>, near: Near) -> Result<Found> {
    let y = unseen().y_test;
    let n_wanted = ("the pictures", y.len());
    check::same_length("rows", ("vectors", vectors.nrows()), n_wanted)?;
    let nearness = nearness(vectors, vectors, near)?;
    let writers = data::digit_writers();
    let writers = writers.slice(s![writers.len() - y.len()..]);
    let (mut nearest_right, mut right) = (0, 0);
    for (i, row) in nearness.rows().into_iter().enumerate() {
        let others = (0..y.len()).filter(|&j| writers[j] != writers[i]);
        let ten = first_ten(row, others);
        nearest_right += usize::from(y[ten[0]] == y[i]);
        right += ten.iter().filter(|&&j| y[j] == y[i]).count();
    }
    Ok(Found { nearest_right, of_ten: right as f64 / (10 * y.len()) as f64 })
}

/// How near each row of `a` is to each row of `b`: larger is nearer. Shape: (rows of a, rows of b).
///
/// Errors: rows of different lengths; a number that is not finite; for the cosine a row of zeros.
///
/// Explained in Part III, chapter 14c (similarity).
pub fn nearness(a: &Array2<f64>, b: &Array2<f64>, near: Near) -> Result<Array2<f64>> {
    check::finite("a", a)?;
    check::features("b", b, a.ncols())?;
    match near {
        Near::Cosine => Ok(units(a)?.dot(&units(b)?.t())),
        Near::Dot => Ok(a.dot(&b.t())),
        Near::Distance => Ok(-linalg::pairwise_squared_distances(a, b)?),
    }
}

fn units(rows: &Array2<f64>) -> Result<Array2<f64>> {
    let mut units = rows.clone();
    for mut row in units.rows_mut() {
        let length = linalg::norm_l2(&row);
        check::positive("the length of a row", length)?;
        row /= length;
    }
    Ok(units)
}

/// The ten with the largest values, largest first.
fn first_ten(row: ArrayView1<'_, f64>, candidates: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut ten: Vec<usize> = Vec::with_capacity(11);
    for j in candidates {
        if ten.len() == 10 && row[j] <= row[ten[9]] {
            continue;
        }
        let place = ten.iter().position(|&k| row[j] > row[k]).unwrap_or(ten.len());
        ten.insert(place, j);
        ten.truncate(10);
    }
    ten
}

/// A network of 64 pixels, 64 ReLUs and 32 outputs, trained on pairs of pictures of the same digit.
///
/// Each step draws two pictures of each digit in `digits` from the ten writers to learn from, the anchors first;
/// `loss` gives the slopes along the outputs of both, and momentum takes a step with a learning rate of 0.03.
///
/// Errors: as [`Mlp::new`]; a digit above 9; what `loss` returns.
///
/// Explained in Part III, chapter 14c (similarity).
pub fn train(
    digits: &[usize],
    n_steps: usize,
    rng: &mut Rng,
    mut loss: impl FnMut(ArrayView2<'_, f64>, ArrayView2<'_, f64>) -> Result<[Array2<f64>; 2]>,
) -> Result<Mlp> {
    let pictures = unseen();
    let of_digit: Vec<Vec<usize>> = (0..10)
        .map(|digit| (0..1287).filter(|&i| pictures.y_train[i] == digit).collect())
        .collect();
    let mut encoder = Mlp::new(&[64, 64, 32], Activation::Relu, Init::HeNormal, rng)?;
    let (rule, mut memory) =
        (Momentum { learning_rate: 0.03, ..Momentum::default() }, Memory::default());
    for _ in 0..n_steps {
        let mut batch = Vec::new();
        for digit in digits.iter().chain(digits) {
            check::between("a digit", *digit, 0, ("the last digit", 9))?;
            batch.push(of_digit[*digit][rng.integers(0..of_digit[*digit].len())?]);
        }
        let forward = encoder.forward(&pictures.x_train.select(Axis(0), &batch))?;
        let (anchors, positives) = forward.logits().split_at(Axis(0), digits.len());
        let [d_anchors, d_positives] = loss(anchors, positives)?;
        let slopes = concatenate![Axis(0), d_anchors, d_positives];
        let gradient = encoder.backward(&forward, &slopes)?;
        rule.step(&mut memory, encoder.parameters_mut(), gradient.parameters())?;
    }
    Ok(encoder)
}

/// [`train`] with all ten digits and InfoNCE at a temperature, from a seed.
///
/// InfoNCE's slopes are divided by the temperature. Here they are multiplied by temperature / 0.2, so that the steps at any
/// temperature are as large as those at 0.2.
///
/// Errors: as there; a temperature that is not above 0.
///
/// Explained in Part III, chapter 14c (similarity).
pub fn contrasted(temperature: f64, n_steps: usize, seed: u64) -> Result<Mlp> {
    let digits: Vec<usize> = (0..10).collect();
    train(&digits, n_steps, &mut Rng::new(seed), |anchors, positives| {
        let pairs = info_nce(anchors, positives, temperature)?;
        let alike = temperature / 0.2;
        Ok([pairs.anchors * alike, pairs.positives * alike])
    })
}

/// The margin of [`mined`].
const MARGIN: f64 = 0.5;

/// [`train`] with ten digits and triplets in 300 steps, and how many of 500 triplets had a loss above 0 in the first and the
/// last 50 steps.
///
/// Each anchor's stranger is the partner of another anchor: any of the nine, or the most similar (`hardest`).
///
/// Errors: none to be expected. Explained in Part III, chapter 14c (similarity).
pub fn mined(hardest: bool, seed: u64) -> Result<(Mlp, [usize; 2])> {
    let digits: Vec<usize> = (0..10).collect();
    let (mut draws, mut active, mut step) = (Rng::new(100 + seed), [0, 0], 0);
    let encoder = train(&digits, 300, &mut Rng::new(seed), |anchors, positives| {
        let (a, p) = (anchors.to_owned(), positives.to_owned());
        let near = nearness(&a, &p, Near::Cosine)?;
        let mut strangers = Vec::new();
        for i in 0..10 {
            let any = (i + draws.integers(1..10)?) % 10;
            let others = (0..10).filter(|j| *j != i);
            let most =
                others.fold(any, |best, j| if near[[i, j]] > near[[i, best]] { j } else { best });
            strangers.push(if hardest { most } else { any });
        }
        let mut triplets = triplet(&a, &p, &p.select(Axis(0), &strangers), MARGIN)?;
        for (slopes, &stranger) in triplets.negatives.rows().into_iter().zip(&strangers) {
            let mut row = triplets.positives.row_mut(stranger); // someone's stranger is another one's partner
            row += &slopes;
        }
        step += 1;
        if step <= 50 {
            active[0] += triplets.n_active;
        } else if step > 250 {
            active[1] += triplets.n_active;
        }
        Ok([triplets.anchors, triplets.positives])
    })?;
    Ok((encoder, active))
}

/// Two towers of 32 pixels, 64 ReLUs and 16 outputs: one for the upper halves of pictures, one for the lower.
///
/// 200 steps of momentum on 64 pictures drawn from the ten writers to learn from: InfoNCE at a temperature of 0.1, from the
/// upper halves to the lower and from the lower to the upper.
///
/// Errors: none to be expected. Explained in Part III, chapter 14c (similarity).
pub fn towers(seed: u64) -> Result<[Mlp; 2]> {
    let x = unseen().x_train;
    let mut rng = Rng::new(seed);
    let mut tower = || Mlp::new(&[32, 64, 16], Activation::Relu, Init::HeNormal, &mut rng);
    let mut towers = [tower()?, tower()?];
    let (rule, mut memories) = (
        Momentum { learning_rate: 0.05, ..Momentum::default() },
        [(); 2].map(|()| Memory::default()),
    );
    for _ in 0..200 {
        let rows = (0..64).map(|_| rng.integers(0..x.nrows())).collect::<Result<Vec<_>>>()?;
        let batch = x.select(Axis(0), &rows);
        let upper = towers[0].forward(batch.slice(s![.., ..32]))?;
        let lower = towers[1].forward(batch.slice(s![.., 32..]))?;
        let down = info_nce(upper.logits(), lower.logits(), 0.1)?;
        let up = info_nce(lower.logits(), upper.logits(), 0.1)?;
        let slopes = [(down.anchors + up.positives) / 2.0, (down.positives + up.anchors) / 2.0];
        for (i, forward) in [upper, lower].iter().enumerate() {
            let gradient = towers[i].backward(forward, &slopes[i])?;
            rule.step(&mut memories[i], towers[i].parameters_mut(), gradient.parameters())?;
        }
    }
    Ok(towers)
}

/// How near each upper half of [`unseen`]'s test pictures is to each lower half, as two [`towers`] see them.
///
/// Shape: (510, 510), the right halves on the diagonal. Errors: towers of other sizes.
///
/// Explained in Part III, chapter 14c (similarity).
pub fn halves([upper, lower]: &[Mlp; 2]) -> Result<Array2<f64>> {
    let x = unseen().x_test;
    let (upper, lower) =
        (upper.logits(x.slice(s![.., ..32]))?, lower.logits(x.slice(s![.., 32..]))?);
    nearness(&upper, &lower, Near::Cosine)
}

/// The place at which each row of a square table finds its own number, that on the diagonal: 1 if none is larger.
///
/// Errors: a table that is not square. Explained in Part III, chapter 14c (similarity).
pub fn places(nearness: &Array2<f64>) -> Result<Vec<usize>> {
    check::same_length("sides", ("rows", nearness.nrows()), ("columns", nearness.ncols()))?;
    let place = |(i, row): (usize, ArrayView1<'_, f64>)| {
        1 + row.iter().filter(|other| **other > row[i]).count()
    };
    Ok(nearness.rows().into_iter().enumerate().map(place).collect())
}

/// Ratings that are made up: 100 people, 60 books, and two tastes.
///
/// Explained in Part III, chapter 14c (similarity).
#[derive(Debug, Clone, PartialEq)]
pub struct Ratings {
    /// All ratings, those that no one gave included. Shape: (100, 60).
    pub all: Array2<f64>,
    /// Which are known: three in ten.
    pub known: Array2<bool>,
    /// Which are held out: one in ten of the others.
    pub held_out: Array2<bool>,
}

/// Ratings around 3: 0.7 times the dot product of a person's two tastes and a book's two, and noise of 0.4.
///
/// Explained in Part III, chapter 14c (similarity).
pub fn ratings(rng: &mut Rng) -> Ratings {
    let (people, books) = (rng.normals((100, 2)), rng.normals((60, 2)));
    let all = people.dot(&books.t()) * 0.7 + rng.normals((100, 60)) * 0.4 + 3.0;
    let known = rng.uniforms((100, 60)).mapv(|u| u < 0.3);
    let mut held_out = rng.uniforms((100, 60)).mapv(|u| u < 0.1);
    held_out.zip_mut_with(&known, |held_out, known| *held_out &= !known);
    Ratings { all, known, held_out }
}

/// The root of the mean squared error over the cells that count.
///
/// Shapes: all alike. Errors: shapes that differ; no cell that counts.
///
/// Explained in Part III, chapter 14c (similarity).
pub fn root_error(predicted: &Array2<f64>, all: &Array2<f64>, cells: &Array2<bool>) -> Result<f64> {
    check::same_length("cells", ("predicted", predicted.len()), ("all", all.len()))?;
    check::same_length("cells", ("predicted", predicted.len()), ("cells", cells.len()))?;
    let misses = predicted.iter().zip(all).zip(cells).filter(|(_, counts)| **counts);
    let squares: Vec<f64> = misses.map(|((p, y), _)| (p - y) * (p - y)).collect();
    check::not_empty("cells", squares.len(), "cell")?;
    Ok((squares.iter().sum::<f64>() / squares.len() as f64).sqrt())
}

/// Each row's numbers by ridge regression on its known cells alone: half a round of alternating least squares.
///
/// Shapes: `cells` (n_rows, n_columns) and `known` alike, `others` (n_columns, k) in; (n_rows, k) out. Errors: shapes that
/// do not fit; a number that is not finite.
///
/// Explained in Part III, chapter 14c (similarity).
pub fn fitted(
    cells: &Array2<f64>,
    known: &Array2<bool>,
    others: &Array2<f64>,
) -> Result<Array2<f64>> {
    check::same_length("cells", ("cells", cells.len()), ("known", known.len()))?;
    check::same_length("columns", ("cells", cells.ncols()), ("others", others.nrows()))?;
    let mut rows = Array2::zeros((cells.nrows(), others.ncols()));
    for (i, mut row) in rows.rows_mut().into_iter().enumerate() {
        let columns: Vec<usize> = (0..cells.ncols()).filter(|&j| known[[i, j]]).collect();
        let q = others.select(Axis(0), &columns);
        let ridge = q.t().dot(&q) + Array2::<f64>::eye(q.ncols());
        row.assign(&linalg::solve(&ridge, &q.t().dot(&cells.row(i).select(Axis(0), &columns)))?);
    }
    Ok(rows)
}

/// The halves of *Moby-Dick*'s long sentences as bags of words: the share of each word of [`data::moby_dick_vectors`].
///
/// Long are those of 40 such words or more; first all first halves, then all second ones. Shape: (2012, 2144).
///
/// Explained in Part III, chapter 14c (similarity).
pub fn half_sentences() -> Array2<f64> {
    let (known, _) = data::moby_dick_vectors();
    let id_of: HashMap<_, _> = known.iter().enumerate().map(|(id, word)| (*word, id)).collect();
    let ids = |text: &str| -> Vec<usize> {
        words(text).iter().filter_map(|word| id_of.get(word.as_str()).copied()).collect()
    };
    let sentences = data::moby_dick_whole().split(['.', '?', '!']).map(ids);
    let long: Vec<Vec<usize>> = sentences.filter(|ids| ids.len() >= 40).collect();
    let mut shares = Array2::zeros((2 * long.len(), known.len()));
    for (i, ids) in long.iter().enumerate() {
        let (first, second) = ids.split_at(ids.len() / 2);
        first.iter().for_each(|id| shares[[i, *id]] += 1.0 / first.len() as f64);
        let i = i + long.len();
        second.iter().for_each(|id| shares[[i, *id]] += 1.0 / second.len() as f64);
    }
    shares
}
