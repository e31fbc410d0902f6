"""Tell the kernel of the seasons: three features of a date instead of one."""

import data
import numpy as np
import show
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import RBF, ConstantKernel, WhiteKernel


def with_seasons(years):
    """Two dates a year apart must be close, and two that are half a year apart must not."""
    # yours: the date, slowed down, and the place in the year as a point on a circle
    angle = 2 * np.pi * years
    return np.stack([years / 5, np.cos(angle), np.sin(angle)], axis=1)
    # end


weeks, ppm = data.co2()
ppm = ppm[np.array(weeks) >= "1990"][:208] - 356
years = np.arange(208) * 7 / 365.25
hole = (years > 1.5) & (years < 2)
learned = (np.arange(208) % 4 == 0) & ~hole
for name, x in [("date alone", years[:, None]), ("with seasons", with_seasons(years))]:
    start = ConstantKernel(3.0**2) * RBF(0.3) + WhiteKernel(0.3**2)
    model = GaussianProcessRegressor(start, alpha=0).fit(x[learned], ppm[learned])
    a, length, noise = np.exp(model.kernel_.theta)
    model = GaussianProcessRegressor(ConstantKernel(a) * RBF(length), alpha=noise, optimizer=None)
    mean, doubt = model.fit(x[learned], ppm[learned]).predict(x[hole], return_std=True)
    miss, doubt = np.abs(mean - ppm[hole]).mean(), doubt.mean()
    miss, doubt = show.fixed(miss, 2), show.fixed(doubt, 2)
    print(f"in the hole, {name:<12}  mean miss {miss} ppm, mean doubt {doubt} ppm")
