"""The same gate judged by island: three groups, and gaps that no cutoff of its own was made for."""

import data
import numpy as np
import show

flock = data.penguins_frame().dropna()
held_out = flock.iloc[np.random.default_rng(7).permutation(333)[:150]]
held_out = held_out.assign(heavy=held_out["body_mass_g"] > 4000)
held_out["through"] = held_out["flipper_length_mm"] > 199
by_island = held_out.groupby("island")
birds, heavy, through = by_island.size(), by_island["heavy"].mean(), by_island["through"].mean()
tpr = held_out[held_out["heavy"]].groupby("island")["through"].mean()
fpr = held_out[~held_out["heavy"]].groupby("island")["through"].mean()
rows = [
    [name, str(birds[name])] + [show.fixed(rate[name], 4) for rate in (heavy, through, tpr)]
    for name in data.ISLANDS
]
print(show.table(["island", "birds", "heavy", "let through", "TPR"], rows) + "\n")
print("largest gap in birds let through ", show.fixed(np.ptp(through), 4))
print("largest gap in TPR or FPR        ", show.fixed(max(np.ptp(tpr), np.ptp(fpr)), 4))
