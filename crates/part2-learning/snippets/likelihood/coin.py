"""Seven heads in ten tosses: the likelihood of every coin, and which coin is the likeliest."""

from itertools import product

import numpy as np
import show
from scipy.integrate import quad
from scipy.stats import bernoulli

tosses = np.array([1, 1, 0, 1, 1, 0, 1, 1, 0, 1])  # 1 is heads


def likelihood(p):
    return bernoulli.pmf(tosses, p).prod()


rows = [
    show.row((p, 1), (likelihood(p), 7), (bernoulli.logpmf(tosses, p).sum(), 4))
    for p in [0.1, 0.3, 0.5, 0.7, 0.9]
]
print(show.table(["P(heads)", "likelihood", "log-likelihood"], rows))
coins = np.arange(1, 100) / 100
best = coins[bernoulli.logpmf(tosses[:, None], coins).sum(axis=0).argmax()]
print("maximum likelihood, of 99 coins:", show.fixed(best, 2))
every_row = np.array(list(product([0, 1], repeat=10)))
all_rows = bernoulli.pmf(every_row, 0.7).prod(axis=1).sum()
all_coins = quad(likelihood, 0, 1)[0]
n_rows = show.integer(len(every_row))
print(f"the coin 0.7: all {n_rows} rows of tosses add up to ", show.fixed(all_rows, 6))
print("this row of tosses: its area over all coins      ", show.fixed(all_coins, 6))
