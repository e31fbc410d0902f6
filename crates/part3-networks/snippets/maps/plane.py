"""The best flat shadow of 300 pictures, found by hand: what it keeps, and what falls together."""

import data
import numpy as np
import show
from scipy.spatial.distance import cdist
from sklearn.decomposition import PCA

x, y = data.digits().data[::6] / 16, data.digits().target[::6]
pca = PCA(2, svd_solver="full").fit(x)
shadow = pca.transform(x)
print("share of the spread kept ", show.fixed(pca.explained_variance_ratio_.sum(), 3))
in_data, in_shadow = cdist(x, x), cdist(shadow, shadow)
for name, distances in [("64 numbers", in_data), ("the shadow", in_shadow)]:
    nearest = (distances + np.diag(np.full(300, np.inf))).argmin(axis=1)
    print(f"own class nearest, {name}  {(y[nearest] == y).sum()} of 300")
i, j = np.tril_indices(300, -1)
i, j = i[y[i] != y[j]], j[y[i] != y[j]]
for pair in np.argsort(in_shadow[i, j], kind="stable")[:3]:
    a, b = i[pair], j[pair]
    distances = show.vector([in_shadow[a, b], in_data[a, b]], 3)
    print(f"a {y[b]} and a {y[a]}: shadow, 64 numbers {distances}")
