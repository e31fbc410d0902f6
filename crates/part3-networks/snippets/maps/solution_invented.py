"""Trustworthiness counted by hand: who is near on the map, and how far down the data's list?"""

import data
import numpy as np
import show
from scipy.spatial.distance import cdist
from sklearn.decomposition import PCA
from sklearn.manifold import trustworthiness

x = data.digits().data[::6][:60] / 16
shadow = PCA(2, svd_solver="full").fit_transform(x)
in_data, on_map = [cdist(a, a).argsort(axis=1, kind="stable")[:, 1:].tolist() for a in (x, shadow)]


def beyond(in_data, on_map, k):
    # yours: 0 for one that is among the data's k first as well
    return sum(max(in_data.index(j) + 1 - k, 0) for j in on_map[:k])
    # end


most = 60 * 5 * (2 * 60 - 3 * 5 - 1) / 2
total = sum(beyond(a, b, 5) for a, b in zip(in_data, on_map))
print("by hand ", show.fixed(1 - total / most, 4))
print("library ", show.fixed(trustworthiness(x, shadow, n_neighbors=5), 4))
