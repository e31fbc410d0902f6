"""The mean mass on a new island after a few birds, with what is known of other islands."""

import numpy as np
import show
from scipy.optimize import minimize_scalar
from scipy.stats import norm

mass_g = np.array([3750, 3800, 3250, 3450, 3650])


def surprise(birds, mean):
    # yours: a bell of 450 g for each bird, and the prior's of 300 g around 4200 g
    return -norm.logpdf(birds, mean, 450).sum() - norm.logpdf(mean, 4200, 300)
    # end


for n in [1, 2, 5]:
    birds = mass_g[:n]
    best = minimize_scalar(lambda mean: surprise(birds, mean), bracket=(3000, 5000), tol=1e-10).x
    plain, pulled = show.fixed(birds.mean(), 1), show.fixed(best, 1)
    print(f"birds {n}   their mean {plain} g   with the prior {pulled} g")
