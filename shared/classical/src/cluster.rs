//! Clustering: groups in samples that have no classes.
//!
//! | type | finds | cost |
//! |---|---|---|
//! | [`KMeans`] | k centers, each sample to the nearest | n · k · d a step |
//! | [`MiniBatchKMeans`] | the same, nearly, from a few samples at a time | batch · k · d a step |
//! | [`Agglomerative`] | a tree of merges, to be cut | n² · d |
//! | [`Dbscan`] | dense regions of one density, and noise | n log n in few dimensions |
//! | [`Hdbscan`] | dense regions of several densities, and noise | n² · d |

mod agglomerative;
mod blocks;
mod dbscan;
mod dendrogram;
mod grid;
mod hdbscan;
mod kmeans;
mod medoid;
mod mini_batch;
mod nearest;
mod points;
mod seeding;
mod sets;
mod spanning;

pub use agglomerative::{Agglomerative, Linkage};
pub use dbscan::{Dbscan, DensityClusters};
pub use dendrogram::{Bracket, Dendrogram, Layout, Merge};
pub use hdbscan::{CondensedCluster, Hdbscan, HdbscanModel};
pub use kmeans::{KMeans, KMeansModel, Steps};
pub use medoid::medoid;
pub use mini_batch::MiniBatchKMeans;
