//! Likelihoods, maximum-likelihood and maximum-a-posteriori estimates.
