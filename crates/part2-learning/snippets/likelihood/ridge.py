"""Ridge regression is the likeliest linear model after a bell-shaped prior on its weights."""

import data
import numpy as np
import show
from scipy.stats import norm
from sklearn.linear_model import Ridge

patients = data.diabetes()
x = (patients.data - patients.data.mean(axis=0)) / patients.data.std(axis=0)
y = patients.target - patients.target.mean()
noise_std = 54.0  # about the standard deviation of the residuals


def log_posterior(w, prior_std):
    """The logarithm of likelihood times prior."""
    return norm.logpdf(y, x @ w, noise_std).sum() + norm.logpdf(w, 0, prior_std).sum()


rows = []
largest = 0.0
for prior_std in [1000.0, 54.0, 10.0, 3.0]:
    alpha = noise_std**2 / prior_std**2
    w = Ridge(alpha=alpha, fit_intercept=False, solver="svd").fit(x, y).coef_
    slope = x.T @ (y - x @ w) / noise_std**2 - w / prior_std**2  # zero where it is largest
    largest = max(largest, np.abs(slope).max())
    worse = log_posterior(1.1 * w, prior_std) - log_posterior(w, prior_std)
    numbers = [(prior_std, 0), (alpha, 4), (w[2], 3), (np.linalg.norm(w), 3), (worse, 3)]
    rows.append([show.fixed(x, decimals) for x, decimals in numbers])
header = ["prior std", "alpha", "weight of bmi", "length of all", "log posterior at 1.1 w"]
print(show.table(header, rows))
print("largest difference from ridge regression ", show.fixed(largest, 9))
