"""Both dials at once: the validation set chooses degree and penalty, the test set judges."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression, Ridge
from sklearn.metrics import root_mean_squared_error
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler, PolynomialFeatures

birds = data.penguins_matrix(["flipper_length_mm", "bill_depth_mm"])
x, y = birds[:, :1], birds[:, 1]
train, validation, test = np.split(np.random.default_rng(5).permutation(342), [30, 130])


def fitted(degree, alpha):
    linear = Ridge(alpha, solver="svd") if alpha > 0 else LinearRegression()
    powers = PolynomialFeatures(degree, include_bias=False)
    return make_pipeline(MinMaxScaler((-1, 1)), powers, linear).fit(x[train], y[train])


def error(dials, rows):
    return root_mean_squared_error(y[rows], fitted(*dials).predict(x[rows]))


grid = [(degree, alpha) for degree in range(1, 13) for alpha in [0.0, 1e-3, 0.01, 0.1, 1.0]]
# yours: the pair with the smallest validation error
best = min(grid, key=lambda dials: error(dials, validation))
# end
print(f"chosen: degree {best[0]}, ridge penalty {show.fixed(best[1], 3)}")
print(f"validation error {show.fixed(error(best, validation), 2)} mm")
print(f"test error       {show.fixed(error(best, test), 2)} mm")
