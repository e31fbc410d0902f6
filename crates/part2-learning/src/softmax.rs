//! Softmax regression, one-vs-rest, class weights, Poisson regression.
