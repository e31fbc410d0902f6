"""A picture shares 1 as 1/2, 1/4 and 1/4: among how many neighbors does it hesitate?"""

import numpy as np
import show
from scipy.optimize import brentq

perplexity = 2.83  # yours: 2 to the mean surprise in bits


def shares(h):
    # Squared distances 0, 1 and 1.
    near = np.exp(-np.array([0.0, 1.0, 1.0]) / (2 * h**2))
    return near / near.sum()


def gap(h):
    return np.exp(-(shares(h) * np.log(shares(h))).sum()) - perplexity


print("shares ", show.vector(shares(brentq(gap, 0.3, 10)), 2))
