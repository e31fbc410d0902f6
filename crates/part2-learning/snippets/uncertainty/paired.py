"""A paired comparison, as in McNemar's test with its p-value: two models, the same 150 tumors."""

import data
import numpy as np
import show
from scipy.stats import bootstrap
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

tumors = data.breast_cancer()
x, y = tumors.data, tumors.target
order = np.random.default_rng(7).permutation(569)
test, train = order[:150], order[150:]


def right_answers(k):
    model = make_pipeline(StandardScaler(), LogisticRegression(tol=1e-10))
    return (model.fit(x[train, :k], y[train]).predict(x[test, :k]) == y[test]).astype(float)


def drawn(values):
    rng = np.random.default_rng(7)
    return bootstrap((values,), np.mean, n_resamples=2000, method="percentile", rng=rng)


ten, thirty = right_answers(10), right_answers(30)
for name, right in [("30 columns", thirty), ("10 columns", ten)]:
    low, high = drawn(right).confidence_interval
    print(f"{name}  {show.fixed(low, 4)} to {show.fixed(high, 4)}")
found = drawn(thirty - ten)
low, high = found.confidence_interval
print("difference ", show.fixed((thirty - ten).mean(), 4))
print(f"its interval, drawn together  {show.fixed(low, 4)} to {show.fixed(high, 4)}")
sign = np.sign(found.bootstrap_distribution)
print("share of draws won by 30 columns ", show.fixed((1 + sign.mean()) / 2, 4))
print(f"right alone: 30 columns {(thirty > ten).sum()}, 10 columns {(ten > thirty).sum()}")
