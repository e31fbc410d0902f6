"""Is the doubt right? Weeks within two standard deviations: between samples, in a hole, later."""

import data
import numpy as np
import show
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import RBF, ConstantKernel, WhiteKernel

weeks, ppm = data.co2()
ppm = ppm[np.array(weeks) >= "1990"] - 356
years = np.arange(len(ppm)) * 7 / 365.25
four_years = np.arange(len(ppm)) < 208
hole = (years > 1.5) & (years < 2)
learned = four_years & (np.arange(len(ppm)) % 4 == 0) & ~hole
start = ConstantKernel(3.0**2) * RBF(0.3) + WhiteKernel(0.3**2)
model = GaussianProcessRegressor(start, alpha=0).fit(years[learned, None], ppm[learned])
rows = []
for place, chosen in [
    ("between", four_years & ~learned & ~hole),
    ("the hole", hole),
    ("1994", (years >= 4) & (years < 5)),
    ("1995 to 2001", years >= 5),
]:
    chosen &= ~np.isnan(ppm)
    mean, doubt = model.predict(years[chosen, None], return_std=True)  # of a week, with noise
    misses = np.abs(mean - ppm[chosen])
    percent = 100 * np.mean(misses < 2 * doubt)
    numbers = [doubt.mean(), misses.mean()]
    rows.append(show.row(place, int(chosen.sum()), (numbers, 2), (percent, 1)))
header = ["weeks", "number", "mean doubt, ppm", "mean miss, ppm", "within two, %"]
print(show.table(header, rows))
