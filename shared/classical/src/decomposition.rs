//! Samples in other coordinates: principal components, kernel principal components, parts, independent sources.

mod eigen;
mod fast_ica;
mod kernel_pca;
mod moments;
mod nmf;
mod pca;

pub(crate) use eigen::{Apply, Eigen, leading, leading_of};
pub use fast_ica::{FastIca, FastIcaModel};
pub use kernel_pca::{KernelPca, KernelPcaModel};
pub use nmf::{Nmf, NmfModel};
pub use pca::{Pca, PcaModel, PcaSolver, RandomizedPca};
