//! Part II of Groundwork, how learning actually works: the library behind its pages, one module a page.
//!
//! | module | page | what it holds |
//! |---|---|---|
//! | [`logistic`] | 6c | the Gentoo penguins, and which of them are male |
//! | [`losses`] | 7a | three best guesses while one value runs away |
//! | [`descent`] | 8b | valleys of any conditioning, and walks down them |
//! | [`backpropagation`] | 8f | a two-layer network with its gradients written out |
//! | [`overfitting`] | 9a | polynomial fits, and the penguins they are fitted to |
//! | [`bias_variance`] | 9b | bias and variance by refitting |
//! | [`regularization`] | 9d | dropout, a descent to be stopped, shifted images, the patients |
//! | [`leaks`] | 9e | twins, groups, and guards that refuse a split |
//! | [`double_descent`] | 9f | random features, and the shortest weights that fit |
//! | [`thresholds`] | 10c | tumors' scores, and four pictures of one threshold |
//! | [`calibration`] | 10d | wines' scores that are far too sure |

pub mod backpropagation;
pub mod bias_variance;
pub mod calibration;
pub mod descent;
pub mod double_descent;
pub mod leaks;
pub mod logistic;
pub mod losses;
pub mod overfitting;
pub mod regularization;
pub mod thresholds;
