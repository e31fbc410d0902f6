"""Odds as a bookmaker says them, turned into probabilities and log-odds."""

import show
from scipy.special import expit, logit

rows = []
for for_it, against in [(1, 4), (1, 1), (4, 1), (99, 1), (999, 1)]:
    p = for_it / (for_it + against)
    row = [f"{for_it} to {against}", show.fixed(for_it / against, 2), show.fixed(p, 3)]
    rows.append([*row, show.fixed(logit(p), 3), show.fixed(expit(logit(p)), 3)])
print(show.table(["said", "odds", "probability", "log-odds", "and back"], rows))
