"""Hyperparameter search over two dials: grid search, and random search with as many tries."""

import data
import numpy as np
import show
from sklearn.linear_model import Ridge
from sklearn.model_selection import ParameterGrid, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler, PolynomialFeatures

birds = data.penguins_matrix(["flipper_length_mm", "bill_depth_mm"])
x, y = birds[:, :1], birds[:, 1]
rng = np.random.default_rng(7)
order = rng.permutation(342)
folds = [(np.setdiff1d(order, test), test) for test in np.array_split(order, 5)]


def mean_error(dials):
    powers = PolynomialFeatures(dials["degree"], include_bias=False)
    model = make_pipeline(MinMaxScaler((-1, 1)), powers, Ridge(dials["alpha"], solver="svd"))
    return -cross_val_score(model, x, y, cv=folds, scoring="neg_root_mean_squared_error").mean()


dials = {"degree": [1, 3, 5, 7, 9, 11], "alpha": [0.01, 0.1, 1.0, 10.0]}
by_grid = list(ParameterGrid(dials))
by_chance = [
    {"degree": int(rng.integers(1, 12)), "alpha": 10 ** rng.uniform(-2, 1)} for _ in range(24)
]
for name, candidates in [("grid search", by_grid), ("random search", by_chance)]:
    best = min(candidates, key=mean_error)
    print(f"{name}: {len(candidates)} candidates")
    print(f"  best: degree {best['degree']}, penalty {show.fixed(best['alpha'], 3)}")
    print(f"  its mean error {show.fixed(mean_error(best), 4)} mm")
