"""The higher the degree, the smaller the training error; the validation error turns around."""

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
train, validation = order[:30], order[30:130]
rows = []
for degree in range(1, 13):
    features = PolynomialFeatures(degree, include_bias=False)
    model = make_pipeline(MinMaxScaler((-1, 1)), features, LinearRegression())
    model.fit(x[train], y[train])
    seen, new = [root_mean_squared_error(y[s], model.predict(x[s])) for s in (train, validation)]
    rows.append(show.row(degree, ([seen, new, new - seen], 3)))
print(show.table(["degree", "training error", "validation error", "generalization gap"], rows))
