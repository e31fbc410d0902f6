"""A paired comparison, as in McNemar's test with its p-value: two models, the same 150 tumors."""

import data
import numpy as np
import show
from scipy.stats import binomtest, bootstrap
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
for name, x in [("30 columns", thirty), ("10 columns", ten), ("difference", thirty - ten)]:
    at, low, high = [show.fixed(v, 4) for v in (x.mean(), *drawn(x).confidence_interval)]
    print(f"{name}  {at}, from {low} to {high}")
a, b = (thirty > ten).sum(), (ten > thirty).sum()
print(f"right alone: 30 columns {a}, 10 columns {b}")
print("p-value of McNemar's test ", show.fixed(binomtest(a, a + b).pvalue, 5))
