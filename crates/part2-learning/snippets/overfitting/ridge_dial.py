"""Regularization by a penalty tames a degree that is too high, and too much of it stiffens."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression, Ridge
from sklearn.metrics import root_mean_squared_error
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler, PolynomialFeatures

birds = data.penguins_matrix(["flipper_length_mm", "bill_depth_mm"])
x, y = birds[:, :1], birds[:, 1]
order = np.random.default_rng(5).permutation(342)
train, validation = order[:30], order[30:130]
rows = []
for alpha in [0.0, 1e-4, 0.01, 1.0, 100.0]:
    linear = Ridge(alpha, solver="svd") if alpha > 0 else LinearRegression()
    powers = PolynomialFeatures(12, include_bias=False)
    model = make_pipeline(MinMaxScaler((-1, 1)), powers, linear).fit(x[train], y[train])
    seen, new = [root_mean_squared_error(y[s], model.predict(x[s])) for s in (train, validation)]
    rows.append(show.row((alpha, 4), ([seen, new], 2)))
print("degree 12")
print(show.table(["ridge penalty", "training error", "validation error"], rows))
