"""A Laplace prior on a weight gives the lasso's soft threshold, a normal one ridge's shrinking."""

import numpy as np
import show
from scipy.stats import laplace, norm
from sklearn.linear_model import Lasso, Ridge

w = np.arange(-4000, 4001) / 1000
x = np.array([[1.0]])
rows, largest = [], 0
for from_data in [3.0, 1.5, 0.5, -2.0]:
    fit = norm.logpdf(from_data, w, 1)
    by_laplace = w[(fit + laplace.logpdf(w)).argmax()]
    by_normal = w[(fit + norm.logpdf(w)).argmax()]
    lasso = Lasso(alpha=1, fit_intercept=False).fit(x, [from_data]).coef_[0]
    ridge = Ridge(alpha=1, fit_intercept=False).fit(x, [from_data]).coef_[0]
    largest = max(largest, abs(by_laplace - lasso), abs(by_normal - ridge))
    rows.append([show.fixed(v, 2) for v in [from_data, by_laplace, by_normal]])
print(show.table(["by the data", "Laplace prior", "normal prior"], rows))
print("largest difference from soft threshold and half ", show.fixed(largest, 4))
