"""Penguins in grams, in kilograms and standardized: the first component follows the units."""

import data
import numpy as np
import show
from sklearn.decomposition import PCA
from sklearn.preprocessing import StandardScaler

grams = data.penguins_matrix(data.PENGUIN_FEATURES)
kilograms = grams * [1, 1, 1, 1e-3]
standardized = StandardScaler().fit_transform(grams)
rows = []
for name, x in [("g", grams), ("kg", kilograms), ("standardized", standardized)]:
    model = PCA().fit(x)
    rows.append(show.row(name, (model.explained_variance_ratio_[0], 4), (model.components_[0], 3)))
print(show.table(["mass in", "share", "bill length", "bill depth", "flipper", "mass"], rows))

model = PCA().fit(standardized)
print("loadings on the first two components:")
loadings = model.components_.T * np.sqrt(model.explained_variance_)
names = ["bill length", "bill depth", "flipper", "mass"]
rows = [show.row(name, (of[0], 3), (of[1], 3)) for name, of in zip(names, loadings)]
print(show.table(["measurement", "first", "second"], rows))
