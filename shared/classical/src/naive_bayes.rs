//! Naive Bayes: a class's share times the chances of what is seen, feature by feature, as if the features were unrelated.
//!
//! [`GaussianNaiveBayes`] for numbers; [`MultinomialNaiveBayes`], [`ComplementNaiveBayes`] for counts of words,
//! [`BernoulliNaiveBayes`] for whether a word is there. All of them add logarithms instead of multiplying chances.

mod counts;
mod gaussian;

pub(crate) use gaussian::Moments;

pub use counts::{BernoulliNaiveBayes, ComplementNaiveBayes, CountsModel, MultinomialNaiveBayes};
pub use gaussian::{GaussianNaiveBayes, GaussianNaiveBayesModel};
