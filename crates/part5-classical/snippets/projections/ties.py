"""How UMAP begins: ties between seven flippers, each measured from its own nearest neighbor."""

import numpy as np
import show
from scipy.optimize import brentq

mm = np.array([181.0, 182, 184, 210, 214, 222, 231])
k = 3
gaps = np.abs(mm[:, None] - mm)
tie = np.zeros((7, 7))
for i, row in enumerate(gaps):
    near = np.sort(row)[1 : k + 1]
    scale = brentq(lambda s: np.exp(-(near - near[0]) / s).sum() - np.log2(k), 1e-3, 1e3)
    inside = (row <= near[-1]) & (np.arange(7) != i)
    tie[i, inside] = np.exp(-(row[inside] - near[0]) / scale)
print("ties from each row to its three nearest")
print(show.matrix(tie, 2))
print("in either direction")
print(show.matrix(tie + tie.T - tie * tie.T, 2))
