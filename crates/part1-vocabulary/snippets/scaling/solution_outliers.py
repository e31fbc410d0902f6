"""Outliers among 1,599 wines, by two rules: far in standard deviations, far in middle halves."""

import data
import numpy as np
import show
from sklearn.preprocessing import RobustScaler, StandardScaler

wine = data.wine_quality()
beyond_std = (np.abs(StandardScaler().fit_transform(wine.data)) > 3).sum(axis=0)
beyond_halves = (np.abs(RobustScaler().fit_transform(wine.data)) > 2).sum(axis=0)
rows = [[name, str(a), str(b)] for name, a, b in zip(wine.feature_names, beyond_std, beyond_halves)]
print(show.table(["column", "beyond 3 std", "beyond 2 middle halves"], rows))
