"""Scored on its own data the narrowest bandwidth wins; on data left out, a sensible one."""

import data
import numpy as np
import show
from scipy.stats import iqr
from sklearn.model_selection import LeaveOneOut, cross_val_score
from sklearn.neighbors import KernelDensity

flippers_mm = data.penguins_column("flipper_length_mm")
x = flippers_mm[:, None]
n = len(x)
rows = []
for bandwidth in [0.1, 0.5, 1.0, 2.0, 3.0, 4.0, 6.0, 12.0]:
    kde = KernelDensity(bandwidth=bandwidth)
    on_itself = kde.fit(x).score(x) / n
    left_out = cross_val_score(kde, x, cv=LeaveOneOut()).mean()
    rows.append(show.row((bandwidth, 1), (on_itself, 4), (left_out, 4)))
print(show.table(["bandwidth mm", "on its own data", "on the one left out"], rows))

spread = min(flippers_mm.std(ddof=1), iqr(flippers_mm) / 1.34)
print("Silverman's rule", show.fixed(0.9 * spread * n ** (-1 / 5), 2), "mm")
