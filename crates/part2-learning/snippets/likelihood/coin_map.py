"""The likeliest coin by the data alone, and with a prior: far apart at first, then together."""

import numpy as np
import show
from scipy.optimize import minimize_scalar
from scipy.stats import beta, binom

tosses = np.random.default_rng(26).random(10_000) < 0.6  # heads: 0.6


def largest(f):
    """The coin for which the function is largest."""
    return minimize_scalar(lambda p: -f(p), bounds=(0, 1), options={"xatol": 1e-12}).x


rows = []
for n in [3, 10, 100, 1000, 10_000]:
    heads = int(tosses[:n].sum())
    by_data = largest(lambda p: binom.logpmf(heads, n, p))
    # The prior, a beta distribution: as if two heads and two tails had been seen before.
    with_prior = largest(lambda p: binom.logpmf(heads, n, p) + beta.logpdf(p, 3, 3))
    rows.append(show.row(n, heads, ([by_data, with_prior], 4)))
print(show.table(["tosses", "heads", "maximum likelihood", "with the prior: MAP estimate"], rows))
