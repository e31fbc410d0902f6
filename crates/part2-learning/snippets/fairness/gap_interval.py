"""How sure is the gap in TPR between the sexes? The bootstrap redraws the heavy birds."""

import data
import numpy as np
import show

flock = data.penguins_frame().dropna()
held_out = flock.iloc[np.random.default_rng(7).permutation(333)[:150]]
heavy = held_out[held_out["body_mass_g"] > 4000]
male = (heavy["sex"] == "male").to_numpy()
passes = (heavy["flipper_length_mm"] > 199).to_numpy()


def gap(rows):
    of_male = male[rows]
    return passes[rows][~of_male].mean() - passes[rows][of_male].mean()


rng = np.random.default_rng(7)
gaps = [gap(rng.choice(len(heavy), len(heavy))) for _ in range(2000)]
print(f"gap in TPR on {len(heavy)} heavy birds ", show.fixed(gap(np.arange(len(heavy))), 3))
low, high = [show.fixed(edge, 3) for edge in np.quantile(gaps, [0.025, 0.975])]
print(f"its 95 percent interval      {low} to {high}")
