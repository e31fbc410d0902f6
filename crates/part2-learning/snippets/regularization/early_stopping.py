"""Early stopping: the validation error has its minimum long before the training error settles."""

import data
import numpy as np
import show
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

diabetes = data.diabetes()
order = np.random.default_rng(7).permutation(442)
x, y = diabetes.data[order], diabetes.target[order]
x = StandardScaler().fit(x[:100]).transform(x)
x = PolynomialFeatures(2, interaction_only=True, include_bias=False).fit_transform(x)
x = StandardScaler().fit(x[:100]).transform(x)
w = np.zeros(x.shape[1])
b = y[:100].mean()
patience, best, best_step = 20, np.inf, 0
for step in range(1, 5001):
    w -= 0.05 * x[:100].T @ (x[:100] @ w + b - y[:100]) / 100
    seen = np.sqrt(np.mean((x[:100] @ w + b - y[:100]) ** 2))
    new = np.sqrt(np.mean((x[100:250] @ w + b - y[100:250]) ** 2))
    if new < best:
        best, best_step = new, step
    if step == best_step + patience:
        print(f"step {step}: stop, and go back to step {best_step}, {show.fixed(best, 2)}")
    if step in [1, 3, 10, 30, 100, 500, 5000]:
        seen, new = show.fixed(seen, 2), show.fixed(new, 2)
        print(f"step {step:>4}   training {seen}   validation {new}")
