"""To normalize, in three senses, on the same two columns: three different tables."""

import numpy as np
import show
from sklearn.preprocessing import MinMaxScaler, StandardScaler, normalize

# Bill length and bill depth in mm; the third bird is the first at half the size.
x = np.array([[40.0, 20.0], [50.0, 15.0], [20.0, 10.0]])
print(f"as measured\n{show.matrix(x, 2)}")
print(f"columns standardized\n{show.matrix(StandardScaler().fit_transform(x), 2)}")
print(f"columns from 0 to 1\n{show.matrix(MinMaxScaler().fit_transform(x), 2)}")
print(f"rows L2-normalized\n{show.matrix(normalize(x), 2)}")
