"""Solution: how many components hold 90 % of the wines' variance, and what the first is made of."""

import data
import numpy as np
import show
from sklearn.decomposition import PCA
from sklearn.preprocessing import StandardScaler

wine = data.wine()
model = PCA().fit(StandardScaler().fit_transform(wine.data))
print("components for 90 % ", np.argmax(np.cumsum(model.explained_variance_ratio_) >= 0.9) + 1)
loadings = model.components_[0] * np.sqrt(model.explained_variance_[0])
largest = np.abs(loadings).argmax()
print("largest loading     ", wine.feature_names[largest], show.fixed(loadings[largest], 3))
