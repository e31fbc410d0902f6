"""Degree 6 under a growing penalty: the training error rises to meet the validation error."""

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
for alpha in [0.0, 0.01, 1.0, 100.0]:
    linear = Ridge(alpha, solver="svd") if alpha > 0 else LinearRegression()
    powers = PolynomialFeatures(6, include_bias=False)
    model = make_pipeline(MinMaxScaler((-1, 1)), powers, linear).fit(x[train], y[train])
    seen, new = [root_mean_squared_error(y[s], model.predict(x[s])) for s in (train, validation)]
    training, gap = show.fixed(seen, 2), show.fixed(new - seen, 2)
    print(f"ridge penalty {show.fixed(alpha, 2)}   training {training}   gap {gap}")
