"""Another library's elastic net minimizes the same sum and finds the same weights."""

import data
import numpy as np
import show
from sklearn.linear_model import ElasticNet, Lasso
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

diabetes = data.diabetes()
train = np.random.default_rng(7).permutation(442)[:100]
x, y = StandardScaler().fit_transform(diabetes.data[train]), diabetes.target[train]
x = PolynomialFeatures(2, interaction_only=True, include_bias=False).fit_transform(x)
x, y = StandardScaler().fit_transform(x), y - y.mean()
tight = {"tol": 1e-14, "max_iter": 1_000_000, "fit_intercept": False}
for alpha, ratio in [(1.0, 0.5), (3.0, 0.9), (10.0, 0.1)]:
    net = ElasticNet(alpha, l1_ratio=ratio, **tight).fit(x, y).coef_
    # The same as a lasso on 55 more samples, one a weight, each asking for zero.
    more = np.vstack([x, np.sqrt(100 * alpha * (1 - ratio)) * np.eye(55)])
    lasso = Lasso(alpha * ratio * 100 / 155, **tight).fit(more, np.append(y, np.zeros(55))).coef_
    difference = show.fixed(np.abs(net - lasso).max(), 6)
    print(
        f"alpha {show.fixed(alpha, 1):>4}, l1_ratio {show.fixed(ratio, 1)}: "
        f"largest difference of a weight {difference}"
    )
