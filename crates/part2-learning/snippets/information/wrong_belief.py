"""What it costs to believe in the wrong flock: cross-entropy and KL divergence, in bits."""

import data
import numpy as np
import show
from scipy.stats import entropy

penguins = data.penguins_frame()
counts = penguins.groupby(["island", "species"]).size().unstack(fill_value=0)
counts.loc["all islands"] = counts.sum(axis=0)
shares = counts.div(counts.sum(axis=1), axis=0)
pairs = [("all islands", "all islands"), ("Biscoe", "all islands"), ("all islands", "Biscoe")]
rows = []
for truth, belief in pairs:
    p, q = shares.loc[truth], shares.loc[belief]
    with np.errstate(divide="ignore"):
        cross = -(p * np.log2(q))[p > 0].sum()
    rows.append(show.row(truth, belief, ([entropy(p, base=2), cross, entropy(p, q, base=2)], 4)))
header = ["truth p", "belief q", "entropy of p", "cross-entropy", "KL divergence"]
print(show.table(header, rows))
