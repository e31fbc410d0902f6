"""Four of 100 penguins lie outside the training range, and they make nearly all of the error."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler, PolynomialFeatures

birds = data.penguins_matrix(["flipper_length_mm", "bill_depth_mm"])
x, y = birds[:, :1], birds[:, 1]
order = np.random.default_rng(5).permutation(342)
train, validation = order[:30], order[30:130]
low, high = x[train].min(), x[train].max()
print(f"training flippers from {show.integer(low)} to {show.integer(high)} mm")
powers = PolynomialFeatures(12, include_bias=False)
model = make_pipeline(MinMaxScaler((-1, 1)), powers, LinearRegression()).fit(x[train], y[train])
squares = (model.predict(x[validation]) - y[validation]) ** 2
# yours: which penguins are inside the range
inside = ((low <= x[validation]) & (x[validation] <= high)).ravel()
# end
for name, chosen in [("inside that range", inside), ("outside that range", ~inside)]:
    error = show.fixed(np.sqrt(squares[chosen].mean()), 2)
    print(f"{chosen.sum()} penguins {name}: error of degree 12 {error} mm")
