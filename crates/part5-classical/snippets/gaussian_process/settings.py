"""Five length scales: how likely they make the targets, and what they are worth on other weeks."""

import warnings

import data
import numpy as np
import show
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import RBF, ConstantKernel, WhiteKernel

weeks, ppm = data.co2()
ppm = ppm[np.array(weeks) >= "1990"][:208] - 356
years = np.arange(208) * 7 / 365.25
hole = (years > 1.5) & (years < 2)
learned = (np.arange(208) % 4 == 0) & ~hole
between = ~learned & ~hole
x = years[:, None]
rows = []
for length in [0.02, 0.1, 0.2, 0.5, 1]:
    kernel = ConstantKernel(2.4**2) * RBF(length) + WhiteKernel(0.35**2)
    model = GaussianProcessRegressor(kernel, alpha=0, optimizer=None).fit(x[learned], ppm[learned])
    mean, doubt = model.predict(x[between], return_std=True)
    misses = np.abs(mean - ppm[between])
    percent = 100 * np.mean(misses < 2 * doubt)
    likelihood = model.log_marginal_likelihood_value_
    numbers = [doubt.mean(), misses.mean()]
    rows.append(show.row((length, 2), (likelihood, 1), (numbers, 2), (percent, 1)))
header = ["length scale", "log likelihood", "mean doubt", "mean miss", "within two, %"]
print(show.table(header, rows))
warnings.simplefilter("ignore")  # the second top is a flat one
for length in [0.3, 0.01]:
    start = ConstantKernel(3.0**2) * RBF(length) + WhiteKernel(0.3**2)
    model = GaussianProcessRegressor(start, alpha=0).fit(x[learned], ppm[learned])
    top = show.fixed(model.log_marginal_likelihood_value_, 1)
    print(f"climbing from length scale {show.fixed(length, 2)}: the top is at {top}")
