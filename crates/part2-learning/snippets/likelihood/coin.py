"""Seven heads in ten tosses: the likelihood of every coin, and which coin is the likeliest."""

import numpy as np
import show
from scipy.integrate import quad
from scipy.stats import bernoulli, binom

tosses = np.array([1, 1, 0, 1, 1, 0, 1, 1, 0, 1])
rows = []
for p in [0.1, 0.3, 0.5, 0.7, 0.9]:
    likelihood = bernoulli.pmf(tosses, p).prod()
    numbers = [(p, 1), (likelihood, 7), (bernoulli.logpmf(tosses, p).sum(), 4)]
    rows.append([show.fixed(x, decimals) for x, decimals in numbers])
print(show.table(["P(heads)", "likelihood", "log-likelihood"], rows))
hundredths = np.arange(1, 100) / 100
best = hundredths[bernoulli.logpmf(tosses[:, None], hundredths).sum(axis=0).argmax()]
print("maximum likelihood at P(heads) =", show.fixed(best, 2))
over_outcomes = binom.pmf(np.arange(11), 10, 0.7).sum()
over_coins = quad(lambda p: binom.pmf(7, 10, p), 0, 1)[0]
print("one coin, 0.7: all 11 outcomes add up to  ", show.fixed(over_outcomes, 4))
print("one outcome, 7 heads: area over all coins ", show.fixed(over_coins, 4))
