//! One of the searches, and which of them to take.

use ndarray::ArrayView2;
#[cfg(feature = "serde")]
use ndarray::{CowArray, Ix2};
use numerics::Result;

use super::{BallTree, BruteForce, KdTree, Neighbors};

/// Up to this many features, [`Search::Auto`] takes a kd-tree: measured on data that fills all its dimensions.
const FEW_FEATURES: usize = 7;

/// From this many samples on, it is worth building.
const MANY_SAMPLES: usize = 1000;

/// How the neighbors are found. The answers are the same bits with each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Search {
    /// A kd-tree for 1,000 samples or more of up to 7 features and few neighbors; otherwise brute force.
    #[default]
    Auto,
    /// Comparing with every sample: [`BruteForce`].
    Brute,
    /// [`KdTree`].
    KdTree,
    /// [`BallTree`].
    BallTree,
}

/// What finds the neighbors of a model.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Index {
    Brute(BruteForce),
    KdTree(KdTree),
    BallTree(BallTree),
}

impl Index {
    /// The search that was asked for, over the rows of `x`; for `Auto`, the one that suits them and `k`.
    pub(crate) fn new(x: ArrayView2<'_, f64>, k: usize, search: Search) -> Result<Self> {
        let few = x.ncols() <= FEW_FEATURES && k <= x.nrows() / 8;
        Ok(match search {
            Search::Auto if few && x.nrows() >= MANY_SAMPLES => Index::KdTree(KdTree::new(x)?),
            Search::Auto | Search::Brute => Index::Brute(BruteForce::new(x)?),
            Search::KdTree => Index::KdTree(KdTree::new(x)?),
            Search::BallTree => Index::BallTree(BallTree::new(x)?),
        })
    }

    pub(crate) fn search(&self) -> Search {
        match self {
            Index::Brute(_) => Search::Brute,
            Index::KdTree(_) => Search::KdTree,
            Index::BallTree(_) => Search::BallTree,
        }
    }

    pub(crate) fn k_nearest(&self, x: ArrayView2<'_, f64>, k: usize) -> Result<Neighbors> {
        match self {
            Index::Brute(all) => all.k_nearest(x, k),
            Index::KdTree(tree) => tree.k_nearest(x, k),
            Index::BallTree(tree) => tree.k_nearest(x, k),
        }
    }

    pub(crate) fn k_nearest_others(&self, k: usize) -> Result<Neighbors> {
        match self {
            Index::Brute(all) => all.k_nearest_others(k),
            Index::KdTree(tree) => tree.k_nearest_others(k),
            Index::BallTree(tree) => tree.k_nearest_others(k),
        }
    }

    #[cfg(feature = "serde")]
    pub(crate) fn samples(&self) -> CowArray<'_, f64, Ix2> {
        match self {
            Index::Brute(all) => all.samples().into(),
            Index::KdTree(tree) => tree.samples().into(),
            Index::BallTree(tree) => tree.samples().into(),
        }
    }
}
