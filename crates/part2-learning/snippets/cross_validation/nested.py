"""Nested cross-validation: the outer folds score the whole search, and had no say in it."""

import data
import numpy as np
import show
from sklearn.linear_model import Ridge
from sklearn.metrics import root_mean_squared_error
from sklearn.model_selection import GridSearchCV, KFold
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import MinMaxScaler, PolynomialFeatures

birds = data.penguins_matrix(["flipper_length_mm", "bill_depth_mm"])
birds = birds[np.random.default_rng(7).permutation(342)[:100]]
x, y = birds[:, :1], birds[:, 1]
powers = PolynomialFeatures(include_bias=False)
steps = [("scale", MinMaxScaler((-1, 1))), ("powers", powers), ("ridge", Ridge(solver="svd"))]
dials = {"powers__degree": range(1, 9), "ridge__alpha": [0.01, 0.1, 1.0, 10.0]}
scoring = "neg_root_mean_squared_error"
search = GridSearchCV(Pipeline(steps), dials, cv=KFold(5), scoring=scoring)
rows, inner, outer = [], [], []
for train, test in KFold(5).split(x):
    search.fit(x[train], y[train])
    inner.append(-search.best_score_)
    outer.append(root_mean_squared_error(y[test], search.predict(x[test])))
    degree, alpha = search.best_params_.values()
    rows.append(show.row(degree, (alpha, 2), ([inner[-1], outer[-1]], 3)))
rows.append(show.row("mean", "", ([np.mean(inner), np.mean(outer)], 3)))
print(show.table(["degree", "penalty", "inner error", "outer error"], rows))
