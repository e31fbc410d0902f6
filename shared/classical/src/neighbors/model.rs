//! The k-nearest-neighbors model: who is asked, how the votes are weighed, and which search finds them.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::{Fit, Predict, PredictProba};
use numerics::{Error, Result, check, stats};

use super::Neighbors;
use super::index::{Index, Search};

/// Class numbers stay below this, because the probabilities have a column for each.
const MAX_CLASSES: usize = 1 << 16;

/// How much each neighbor's target counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Weights {
    /// All alike.
    #[default]
    Uniform,
    /// In proportion to 1 / distance. Neighbors at distance 0, where there are any, are the only ones that count.
    Distance,
}

/// The k-nearest-neighbors model, fast: a vote of the nearest samples' classes, or the mean of their numbers.
///
/// With uniform weights it gives what `learning::neighbors::KNearest` gives, bit for bit: of two samples equally far the
/// one with the smaller row number is nearer, and of classes with equal votes the smallest number wins. Nearest is meant by
/// Euclidean distance: standardize features that have different units first.
///
/// ```
/// use classical::neighbors::{KNearest, Weights};
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
///
/// let x = array![[0.0], [1.0], [4.0]];
/// let even = KNearest { n_neighbors: 3, ..Default::default() };
/// assert_eq!(even.fit(&x, &array![0, 1, 1])?.predict(&array![[0.1]])?, array![1]);
/// let weighed = KNearest { weights: Weights::Distance, ..even };
/// assert_eq!(weighed.fit(&x, &array![0, 1, 1])?.predict(&array![[0.1]])?, array![0]); // 10 against 1.1 and 0.3
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 18a (search). Source: Evelyn Fix and Joseph Hodges, *Discriminatory Analysis: Nonparametric
/// Discrimination*, USAF School of Aviation Medicine, 1951; weights by distance: Sahibsingh Dudani, *The Distance-Weighted
/// k-Nearest-Neighbor Rule*, IEEE Transactions on Systems, Man, and Cybernetics 6(4), 1976 (its weights fall in a straight line;
/// 1 / distance is scikit-learn's).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KNearest {
    /// How many neighbors are asked: from 1 to the number of samples.
    pub n_neighbors: usize,
    /// How much each one's target counts.
    pub weights: Weights,
    /// How they are found.
    pub search: Search,
}

impl Default for KNearest {
    /// Five neighbors that count alike, as in scikit-learn.
    fn default() -> Self {
        KNearest { n_neighbors: 5, weights: Weights::Uniform, search: Search::Auto }
    }
}

/// What [`KNearest`] keeps: the samples in the order of the search, and their targets.
#[derive(Debug, Clone, PartialEq)]
pub struct KNearestModel<Y> {
    n_neighbors: usize,
    weights: Weights,
    index: Index,
    y: Array1<Y>,
}

impl Fit<usize> for KNearest {
    type Model = KNearestModel<usize>;

    /// Keeps the samples and their classes.
    ///
    /// Errors: those of [`Fit::fit`]; `n_neighbors` not from 1 to n_samples; a class number of 65,536 or more. Cost: that
    /// of the search: a copy, or O(n_features · n log n) for a tree.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<Self::Model> {
        check::samples_and_targets(&x, y.len())?;
        if let Some(i) = y.iter().position(|class| *class >= MAX_CLASSES) {
            let wanted = format!("below {MAX_CLASSES}");
            return Err(Error::invalid(format!("y[{i}]"), y[i], wanted));
        }
        self.keep(x, y)
    }
}

impl Fit<f64> for KNearest {
    type Model = KNearestModel<f64>;

    /// Keeps the samples and their numbers.
    ///
    /// Errors: those of [`Fit::fit`]; `n_neighbors` not from 1 to n_samples. Cost: as for classes.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<Self::Model> {
        check::regression(&x, &y)?;
        self.keep(x, y)
    }
}

impl KNearest {
    fn keep<Y: Clone>(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, Y>,
    ) -> Result<KNearestModel<Y>> {
        check::between("n_neighbors", self.n_neighbors, 1, ("n_samples", x.nrows()))?;
        let index = Index::new(x, self.n_neighbors, self.search)?;
        let (n_neighbors, weights) = (self.n_neighbors, self.weights);
        Ok(KNearestModel { n_neighbors, weights, index, y: y.to_owned() })
    }
}

impl<Y: Copy> KNearestModel<Y> {
    /// The nearest known samples of each row of `x`, with their Euclidean distances.
    ///
    /// Shape: (n_new, n_features) in. Of two samples equally far, the one with the smaller row number comes first. Runs on
    /// all threads; each answer depends on its row alone. A distance beyond `f64` is infinite, and still in its place.
    ///
    /// Errors: another number of features than in `fit`; a number that is not finite.
    pub fn neighbors<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Neighbors> {
        self.neighbors_of(x.into())
    }

    fn neighbors_of(&self, x: ArrayView2<'_, f64>) -> Result<Neighbors> {
        self.index.k_nearest(x, self.n_neighbors)
    }

    /// Which search finds the neighbors: what [`Search::Auto`] chose, or what was asked for.
    pub fn search(&self) -> Search {
        self.index.search()
    }
}

/// What each neighbor counts, given the distances, the nearest first: 1 for the nearest.
///
/// `1 / distance`, times the nearest distance, so that no quotient leaves `f64`.
fn weigh(weights: Weights, distances: ArrayView1<'_, f64>, to: &mut Vec<f64>) {
    let nearest = distances[0];
    to.clear();
    to.extend(distances.iter().map(|&distance| match weights {
        Weights::Distance if distance > nearest => nearest / distance,
        _ => 1.0, // as near as the nearest, at distance 0, too
    }));
}

impl KNearestModel<usize> {
    /// The votes for each class, put to `answer` row by row: the classes that have some, ascending, and what they have.
    fn count(
        &self,
        x: ArrayView2<'_, f64>,
        mut answer: impl FnMut(usize, &[(usize, f64)]),
    ) -> Result<()> {
        let Neighbors { rows, distances } = self.neighbors_of(x)?;
        let (mut weights, mut votes) = (Vec::new(), Vec::<(usize, f64)>::new());
        for (i, (rows, distances)) in rows.rows().into_iter().zip(distances.rows()).enumerate() {
            weigh(self.weights, distances, &mut weights);
            votes.clear();
            for (&row, &weight) in rows.iter().zip(&weights) {
                let class = self.y[row];
                match votes.binary_search_by_key(&class, |vote| vote.0) {
                    Ok(at) => votes[at].1 += weight,
                    Err(at) => votes.insert(at, (class, weight)),
                }
            }
            answer(i, &votes);
        }
        Ok(())
    }
}

impl Predict for KNearestModel<usize> {
    type Target = usize;

    /// The class with the most votes among the neighbors; of equal ones the smallest.
    ///
    /// Errors and cost: those of [`KNearestModel::neighbors`].
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        let mut classes = Array1::zeros(x.nrows());
        self.count(x, |i, votes| {
            let mut most = votes[0];
            for &vote in votes {
                if vote.1 > most.1 {
                    most = vote;
                }
            }
            classes[i] = most.0;
        })?;
        Ok(classes)
    }
}

impl PredictProba for KNearestModel<usize> {
    /// The share of the votes that each class has. Shape: (n_new, largest class + 1).
    ///
    /// Errors and cost: those of [`KNearestModel::neighbors`]; too many new samples times classes for memory.
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        let n_classes = self.y.iter().max().map_or(0, |largest| largest + 1);
        check::size("n_samples times n_classes", &[x.nrows(), n_classes])?;
        let mut shares = Array2::zeros((x.nrows(), n_classes));
        self.count(x, |i, votes| {
            let all: f64 = votes.iter().map(|vote| vote.1).sum();
            votes.iter().for_each(|&(class, some)| shares[[i, class]] = some / all);
        })?;
        Ok(shares)
    }
}

impl Predict for KNearestModel<f64> {
    type Target = f64;

    /// The mean of the neighbors' numbers, each counting as much as its weight.
    ///
    /// Errors and cost: those of [`KNearestModel::neighbors`].
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
        let Neighbors { rows, distances } = self.neighbors_of(x)?;
        let mut weights = Vec::new();
        let answers = rows.rows().into_iter().zip(distances.rows()).map(|(rows, distances)| {
            let numbers: Vec<f64> = rows.iter().map(|&row| self.y[row]).collect();
            if self.weights == Weights::Uniform {
                return stats::mean(&numbers);
            }
            weigh(self.weights, distances, &mut weights);
            let all: f64 = weights.iter().sum();
            let mean: f64 = weights.iter().zip(&numbers).map(|(w, number)| w / all * number).sum();
            // Rounding must not lead beyond the numbers themselves.
            let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
            for &number in &numbers {
                (least, most) = (least.min(number), most.max(number));
            }
            Ok(mean.clamp(least, most))
        });
        answers.collect()
    }
}

/// What is written of a model: the search is built again when it is read.
#[cfg(feature = "serde")]
mod written {
    use learning::stored::{Stored, stored};
    use ndarray::{Array1, Array2};
    use numerics::estimator::Fit;
    use numerics::{Error, Result, check};

    use super::{KNearest, KNearestModel, Search, Weights};
    use crate::saved::Saved;

    struct Kept<Y> {
        n_neighbors: usize,
        weights: Weights,
        search: Search,
        x: Array2<f64>,
        y: Array1<Y>,
    }

    const WEIGHTS: [(Weights, &str); 2] =
        [(Weights::Uniform, "uniform"), (Weights::Distance, "distance")];

    const SEARCHES: [(Search, &str); 4] = [
        (Search::Auto, "auto"),
        (Search::Brute, "brute"),
        (Search::KdTree, "kd-tree"),
        (Search::BallTree, "ball-tree"),
    ];

    fn word<T: PartialEq>(all: &[(T, &str)], value: &T) -> String {
        all.iter().find(|(known, _)| known == value).map_or("", |(_, word)| word).to_owned()
    }

    fn value<T: Copy>(all: &[(T, &str)], name: &str, word: &str) -> Result<T> {
        let words: Vec<&str> = all.iter().map(|(_, word)| *word).collect();
        let known = all.iter().find(|(_, known)| *known == word);
        known
            .map(|(value, _)| *value)
            .ok_or_else(|| Error::invalid(name, word, format!("one of {}", words.join(", "))))
    }

    impl Stored for Weights {
        type Form = String;

        fn form(&self) -> String {
            word(&WEIGHTS, self)
        }

        fn read(name: &str, form: String) -> Result<Self> {
            value(&WEIGHTS, name, &form)
        }
    }

    impl Stored for Search {
        type Form = String;

        fn form(&self) -> String {
            word(&SEARCHES, self)
        }

        fn read(name: &str, form: String) -> Result<Self> {
            value(&SEARCHES, name, &form)
        }
    }

    stored! {
        Kept<f64> as Kept {
            n_neighbors: usize, weights: Weights, search: Search, x: Array2<f64>, y: Array1<f64>,
        }
        |kept| check::samples_and_targets(&kept.x, kept.y.len())
    }

    stored! {
        Kept<usize> as Kept {
            n_neighbors: usize, weights: Weights, search: Search, x: Array2<f64>, y: Array1<usize>,
        }
        |kept| check::samples_and_targets(&kept.x, kept.y.len())
    }

    macro_rules! through_kept {
        ($target:ty, $name:literal) => {
            impl serde::Serialize for KNearestModel<$target> {
                fn serialize<S: serde::Serializer>(
                    &self,
                    to: S,
                ) -> std::result::Result<S::Ok, S::Error> {
                    Kept {
                        n_neighbors: self.n_neighbors,
                        weights: self.weights,
                        search: self.search(),
                        x: self.index.samples().into_owned(),
                        y: self.y.clone(),
                    }
                    .serialize(to)
                }
            }

            impl<'de> serde::Deserialize<'de> for KNearestModel<$target> {
                fn deserialize<D: serde::Deserializer<'de>>(
                    from: D,
                ) -> std::result::Result<Self, D::Error> {
                    let Kept { n_neighbors, weights, search, x, y } =
                        Kept::<$target>::deserialize(from)?;
                    let again = KNearest { n_neighbors, weights, search };
                    again.fit(&x, &y).map_err(serde::de::Error::custom)
                }
            }

            impl Saved for KNearestModel<$target> {
                const NAME: &'static str = $name;
            }
        };
    }

    through_kept!(f64, "k-nearest-numbers");
    through_kept!(usize, "k-nearest-classes");
}
