"""One coin, 100 % interest a year, paid in more and more portions: the year ends with e."""

import numpy as np
import show

rows = []
for portions in [1, 2, 12, 365, 1_000_000]:
    coins = (1 + 1 / portions) ** portions
    rows.append([show.integer(portions), show.fixed(coins, 6)])
print(show.table(["portions", "coins after a year"], rows))
print("\ne =", show.fixed(np.e, 6) + "\n")

rows = [[show.fixed(x, 4), show.fixed(np.log(x), 4)] for x in [0.5, 1, 2, np.e, 10]]
print(show.table(["x", "natural logarithm of x"], rows))
