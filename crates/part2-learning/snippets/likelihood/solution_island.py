"""The mean mass on a new island after a few birds, with what is known of other islands."""

import numpy as np
import show
from scipy.optimize import minimize_scalar
from scipy.stats import norm

mass_g = np.array([3750, 3800, 3250, 3450, 3650])
print("prior: islands have means around 4200 g, give or take 300 g")
print("birds of one island differ by 450 g")
for n in [1, 2, 5]:
    birds = mass_g[:n]
    surprise = lambda mean: -norm.logpdf(birds, mean, 450).sum() - norm.logpdf(mean, 4200, 300)
    best = minimize_scalar(surprise, bracket=(3000, 5000), tol=1e-10).x
    plain, pulled = show.fixed(birds.mean(), 1), show.fixed(best, 1)
    print(f"birds {n}   their mean {plain} g   with the prior {pulled} g")
