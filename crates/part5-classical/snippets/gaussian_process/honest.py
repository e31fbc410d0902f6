"""Is the doubt right? Weeks within two deviations: between samples, in ten holes, later."""

import data
import numpy as np
import show
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import RBF, ConstantKernel, WhiteKernel

weeks, ppm = data.co2()
ppm = ppm[np.array(weeks) >= "1990"] - 356
years = np.arange(len(ppm)) * 7 / 365.25
four_years, fourth = np.arange(len(ppm)) < 208, np.arange(len(ppm)) % 4 == 0
means, in_holes = np.zeros((4, 3)), []
for start in 0.1 + 0.35 * np.arange(10):
    hole = (years > start) & (years < start + 0.5)
    learned = four_years & fourth & ~hole
    between = four_years & ~fourth & ~hole
    kernel = ConstantKernel(3.0**2) * RBF(0.3) + WhiteKernel(0.3**2)
    model = GaussianProcessRegressor(kernel, alpha=0).fit(years[learned, None], ppm[learned])
    for k, chosen in enumerate([between, hole, (years >= 4) & (years < 5), years >= 5]):
        chosen = chosen & ~np.isnan(ppm)
        mean, doubt = model.predict(years[chosen, None], return_std=True)  # of a week
        misses = np.abs(mean - ppm[chosen])
        percent = 100 * np.mean(misses < 2 * doubt)
        means[k] += np.array([doubt.mean(), misses.mean(), percent]) / 10
        if k == 1:
            in_holes.append(percent)
places = ["between", "the hole", "1994", "1995 to 2001"]
rows = [show.row(place, (mean[:2], 2), (mean[2], 1)) for place, mean in zip(places, means)]
print(show.table(["weeks", "mean doubt, ppm", "mean miss, ppm", "within two, %"], rows))
print("hole by hole, within two, %:", show.vector(in_holes, 0))
