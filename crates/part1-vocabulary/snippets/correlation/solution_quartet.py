"""Anscombe's quartet: four sets of points, one correlation, four different pictures."""

import data
import numpy as np
import show
from scipy.stats import spearmanr

for anscombe in data.anscombe():
    correlation = np.corrcoef(anscombe.x, anscombe.y)[0, 1]
    ranks = spearmanr(anscombe.x, anscombe.y).statistic
    print(f"set {anscombe.name:<3}  correlation {show.fixed(correlation, 3)}")
    print(f"         of the ranks {show.fixed(ranks, 3)}")
