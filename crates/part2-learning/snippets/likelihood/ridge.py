"""Ridge regression is the likeliest linear model after a bell-shaped prior on its weights."""

import data
import numpy as np
import show
from sklearn.linear_model import Ridge

patients = data.diabetes()
x = (patients.data - patients.data.mean(axis=0)) / patients.data.std(axis=0)
y = patients.target - patients.target.mean()
noise_std = 54.0  # about the standard deviation of the residuals
rows, steepest = [], 0.0
for prior_std in [1000.0, 54.0, 10.0, 3.0]:
    alpha = noise_std**2 / prior_std**2
    w = Ridge(alpha=alpha, fit_intercept=False, solver="svd").fit(x, y).coef_
    rows.append(show.row((prior_std, 0), (alpha, 4), ([w[2], np.linalg.norm(w)], 3)))
    # The slopes of log-likelihood and log-prior, which cancel at the top.
    slopes = x.T @ (y - x @ w) / noise_std**2 - w / prior_std**2
    steepest = max(steepest, np.abs(slopes).max())
print(show.table(["prior's width", "alpha", "weight of bmi", "length of all"], rows))
print("steepest slope of the log-posterior there ", show.fixed(steepest, 9))
