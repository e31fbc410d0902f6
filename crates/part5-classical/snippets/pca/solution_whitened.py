"""Solution: wines before and after whitening: the covariance becomes the identity."""

import data
import numpy as np
import show
from sklearn.decomposition import PCA
from sklearn.neighbors import NearestNeighbors
from sklearn.preprocessing import StandardScaler

wine = data.wine()
x = StandardScaler().fit_transform(wine.data)
plain = PCA().fit_transform(x)
white = plain / plain.std(axis=0, ddof=1)
library = PCA(whiten=True).fit_transform(x)
print("the library's:", "true" if np.allclose(white, library, atol=1e-9) else "false")
print("covariance of components 1, 2 and 13")
print(show.matrix(np.cov(plain[:, [0, 1, 12]], rowvar=False), 2))
print("whitened")
print(show.matrix(np.cov(white[:, [0, 1, 12]], rowvar=False), 2))
for name, z in [("standardized", x), ("components", plain), ("whitened", white)]:
    nearest = NearestNeighbors(n_neighbors=1).fit(z).kneighbors(return_distance=False)[:, 0]
    same = (wine.target[nearest] == wine.target).sum()
    print(f"{name}: {same} of 178 have a neighbor from their own grower")
