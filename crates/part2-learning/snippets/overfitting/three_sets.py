"""One set fits the curves, one chooses among them, one, opened once, judges the choice."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler, PolynomialFeatures

birds = data.penguins_matrix(["flipper_length_mm", "bill_depth_mm"])
x, y = birds[:, :1], birds[:, 1]
order = np.random.default_rng(5).permutation(342)
train, validation, test = np.split(order, [30, 130])
curves = []
for degree in range(1, 13):
    features = PolynomialFeatures(degree, include_bias=False)
    curve = make_pipeline(MinMaxScaler((-1, 1)), features, LinearRegression())
    curves.append(curve.fit(x[train], y[train]))


def error(curve, rows):
    return root_mean_squared_error(y[rows], curve.predict(x[rows]))


for name, rows in [("training", train), ("validation", validation)]:
    errors = [error(curve, rows) for curve in curves]
    best = int(np.argmin(errors))
    print(f"chosen by {name} error: degree {best + 1}")
    print(f"  {name} error  {show.fixed(errors[best], 2)} mm")
    print(f"  test error  {show.fixed(error(curves[best], test), 2)} mm")
