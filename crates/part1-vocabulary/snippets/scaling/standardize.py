"""Standardizing: subtract each column's mean, divide by its standard deviation."""

import numpy as np
import show
from sklearn.preprocessing import StandardScaler

# Bill depth in mm, flipper length in mm, body mass in g.
x = np.array([
    [18.7, 181.0, 3750.0],
    [17.4, 186.0, 3800.0],
    [18.0, 195.0, 3250.0],
    [19.3, 193.0, 3450.0],
    [13.2, 211.0, 4500.0],
])
mean, std = x.mean(axis=0), x.std(axis=0)
z = (x - mean) / std
print("mean ", show.vector(mean, 2))
print("std  ", show.vector(std, 2))
print(f"standardized\n{show.matrix(z, 2)}")

by_library = StandardScaler().fit_transform(x)
print("row 0 by the library ", show.vector(by_library[0], 2))
