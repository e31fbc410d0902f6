"""Too little patience stops at the first stumble of a noisy descent."""

import data
import numpy as np
import show
from sklearn.metrics import root_mean_squared_error
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

diabetes = data.diabetes()
order = np.random.default_rng(7).permutation(442)
x, y = diabetes.data[order], diabetes.target[order]
x = StandardScaler().fit(x[:100]).transform(x)
x = PolynomialFeatures(2, interaction_only=True, include_bias=False).fit_transform(x)
x = StandardScaler().fit(x[:100]).transform(x)
for patience in [1, 5, 20, 100]:
    rng = np.random.default_rng(7)
    w, b = np.zeros(55), y[:100].mean()
    best = (np.inf, 0)
    for step in range(1, 2001):
        dropped = x[:100] * (rng.random((100, 55)) >= 0.5) / 0.5
        w -= 0.05 * dropped.T @ (dropped @ w + b - y[:100]) / 100
        error = root_mean_squared_error(y[100:250], x[100:250] @ w + b)
        best = min(best, (error, step))
        # yours: leave the loop when the patience is at an end
        if step - best[1] >= patience:
            break
        # end
    print(f"patience {patience:>3}: stopped at step {step:>3}, best {show.fixed(best[0], 2)}")
