"""A Laplace prior on a weight gives the lasso's soft threshold, a normal one ridge's shrinking."""

import numpy as np
import show
from scipy.stats import laplace, norm

w = np.arange(-4000, 4001) / 1000
rows = []
for from_data in [3.0, 1.5, 0.5, -2.0]:
    # yours: the log-posterior of every weight, under the one prior and the other
    by_laplace = norm.logpdf(from_data, w) + laplace.logpdf(w)
    by_normal = norm.logpdf(from_data, w) + norm.logpdf(w)
    # end
    tops = [w[by_laplace.argmax()], w[by_normal.argmax()]]
    rows.append(show.row(([from_data, *tops], 2)))
print(show.table(["by the data", "Laplace prior", "normal prior"], rows))
