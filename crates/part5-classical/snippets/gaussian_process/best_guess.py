"""A Gaussian process of three weeks: the best weights, the guess, and what it leaves open."""

import numpy as np
import show
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import RBF, ConstantKernel

years, ppm = np.array([0.0, 0.2, 0.6]), np.array([-2.1, -0.3, -1.7])
length, amplitude, noise = 0.2, 2.4, 0.35


def k(a, b):
    return amplitude**2 * np.exp(-(((a - b) / length) ** 2) / 2)


between = k(years[:, None], years) + noise**2 * np.eye(3)
for asked in [0.1, 0.4, 2.0]:
    to_asked = k(asked, years)
    weights = np.linalg.solve(between, to_asked)
    guess, left = weights @ ppm, k(asked, asked) - weights @ to_asked
    numbers = f"{show.fixed(guess, 3)} ± {show.fixed(np.sqrt(left), 3)}"
    print(f"year {show.fixed(asked, 1)}: weights {show.vector(weights, 3)}, {numbers}")
kernel = ConstantKernel(amplitude**2) * RBF(length)
model = GaussianProcessRegressor(kernel, alpha=noise**2, optimizer=None).fit(years[:, None], ppm)
mean, std = model.predict(np.array([[0.1], [0.4], [2.0]]), return_std=True)
print("library:", show.vector(mean, 3), "±", show.vector(std, 3))
