"""IRLS from scratch: each Newton step is a least-squares fit with new weights for the samples."""

import warnings

import data
import numpy as np
import show
from scipy.special import expit, log_expit
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import scale

warnings.simplefilter("ignore")  # scikit-learn stops too early on purpose below
tumors = data.breast_cancer()
x, y = scale(tumors.data), tumors.target

print("step  loss      largest slope  samples that weigh above 0.1")
for step in range(9):
    # scikit-learn's own Newton steps, ended after this many.
    w, b = np.zeros(30), 0.0
    if step > 0:
        model = LogisticRegression(C=1.0, solver="newton-cholesky", max_iter=step, tol=1e-14)
        model.fit(x, y)
        w, b = model.coef_[0], model.intercept_[0]
    score = x @ w + b
    p = expit(score)
    loss = -np.sum(log_expit(np.where(y == 1, score, -score))) + 0.5 * w @ w
    slopes = np.append(x.T @ (p - y) + w, np.sum(p - y))
    heavy = int(np.sum(p * (1 - p) > 0.1))
    loss, slope = show.fixed(loss, 4), show.fixed(np.abs(slopes).max(), 6)
    print(f"{step:>4}  {loss:<8}  {slope:>13}  {heavy:>3}")
