//! Preprocessing: columns brought to one scale, categories and intervals turned into numbers, products of columns.
//!
//! scikit-learn's `sklearn.preprocessing`.

mod bins;
mod cyclic;
mod encoding;
mod polynomial;
mod power;
mod scaling;

pub use bins::{BinRule, Binner, BinnerModel};
pub use cyclic::cyclic;
pub use encoding::{
    OneHotEncoder, OneHotModel, TargetEncoder, TargetModel, Unknown, cross, ordinal_encode,
};
pub use polynomial::{polynomial_features, polynomial_terms};
pub use power::{PowerTransformer, PowerTransformerModel};
pub use scaling::{
    MinMaxScaler, RobustScaler, ScalerModel, StandardScaler, l2_normalize, log_transform,
};
