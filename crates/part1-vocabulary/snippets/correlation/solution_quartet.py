"""Anscombe's quartet: four sets of points, one correlation, four different pictures."""

import data
import numpy as np
import show
from scipy.stats import spearmanr

for anscombe in data.anscombe():
    r = show.fixed(np.corrcoef(anscombe.x, anscombe.y)[0, 1], 3)
    of_ranks = show.fixed(spearmanr(anscombe.x, anscombe.y).statistic, 3)
    print(f"set {anscombe.name:<3}  correlation {r}, of the ranks {of_ranks}")
