"""Binning: bill depth cut into five bins, a weight for each, where no straight line fits."""

import data
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error
from sklearn.preprocessing import KBinsDiscretizer

flock = data.penguins_matrix(["bill_depth_mm", "body_mass_g"])
depth_mm, y = flock[:, [0]], flock[:, 1]


def error_g(predicted_g):
    return show.fixed(root_mean_squared_error(y, predicted_g), 0)


line = LinearRegression().fit(depth_mm, y)
print(f"a line, {show.fixed(line.coef_[0], 0)} g per mm: error {error_g(line.predict(depth_mm))} g")

for name, strategy in [("width", "uniform"), ("count", "quantile")]:
    binner = KBinsDiscretizer(5, encode="onehot-dense", strategy=strategy, quantile_method="linear")
    hot = binner.fit_transform(depth_mm)
    model = LinearRegression(fit_intercept=False).fit(hot, y)  # its weights are the means
    print(f"bins of equal {name}: error {error_g(model.predict(hot))} g")
    print("  borders mm ", show.vector(binner.bin_edges_[0][1:-1], 1))
    print("  penguins   ", show.vector(hot.sum(axis=0), 0))
    print("  mean g     ", show.vector(model.coef_, 0))
