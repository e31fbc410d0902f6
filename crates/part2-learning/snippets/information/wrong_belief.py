"""What it costs to believe in the wrong flock: cross-entropy and KL divergence, in bits."""

import data
import numpy as np
import show
from scipy.stats import entropy

penguins = data.penguins_frame()
counts = penguins.groupby(["island", "species"]).size().unstack(fill_value=0)
flocks = {
    "all islands": counts.sum(axis=0).to_numpy(),
    "Biscoe": counts.loc["Biscoe"].to_numpy(),
    "Dream": counts.loc["Dream"].to_numpy(),
}
pairs = [
    ("all islands", "all islands"),
    ("all islands", "Biscoe"),
    ("Biscoe", "all islands"),
    ("Dream", "all islands"),
    ("Biscoe", "Dream"),
]
rows = []
for truth, belief in pairs:
    p, q = (flocks[name] / flocks[name].sum() for name in (truth, belief))
    happens = p > 0
    with np.errstate(divide="ignore"):
        cross = -(p[happens] * np.log2(q[happens])).sum()
    numbers = [entropy(p, base=2), cross, entropy(p, q, base=2)]
    rows.append([truth, belief] + [show.fixed(bits, 4) for bits in numbers])
header = ["truth p", "belief q", "entropy of p", "cross-entropy", "KL divergence"]
print(show.table(header, rows))
