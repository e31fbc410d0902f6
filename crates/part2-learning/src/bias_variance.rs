//! Bias and variance by refitting, bagging, double descent.
