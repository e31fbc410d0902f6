"""The same gate judged by island: on one of three not a single heavy bird gets through."""

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
rows = [
    show.row(name, birds[name], ([heavy[name], through[name], tpr[name]], 4))
    for name in data.ISLANDS
]
print(show.table(["island", "birds", "heavy", "let through", "TPR"], rows))
