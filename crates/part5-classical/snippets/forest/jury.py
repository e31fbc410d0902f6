"""A jury whose members are right in 70 of 100 cases: alone together, and copying one another."""

import show
from scipy.stats import binom

right = 0.7
rows = []
for members in [1, 3, 11, 101]:
    alone = binom.sf(members // 2, members, right)  # more than half of them
    copying = 0.3 * right + 0.7 * alone
    rows.append(show.row(members, ([alone, copying], 4)))
print(show.table(["members", "each for themselves", "30 % copied"], rows))
