"""Sulfur dioxide in 1,599 wines: a power transform or a log transform draws in the long tail."""

import data
import numpy as np
import show
from scipy.special import boxcox
from scipy.stats import zscore
from sklearn.preprocessing import PowerTransformer

x = data.wine_quality().data[:, [6]]  # total sulfur dioxide, mg per liter
fitted = PowerTransformer(method="box-cox", standardize=False).fit(x).lambdas_[0]

rows = []
for power in [1.0, 0.5, fitted, 0.0, -0.5]:
    z = zscore(boxcox(x, power))
    rows.append(show.row((power, 3), ([z.min(), np.median(z), z.max()], 2)))
print(show.table(["power", "smallest, in std", "median", "largest"], rows))
