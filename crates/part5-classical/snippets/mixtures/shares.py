"""Where k-means names one group, a mixture divides: responsibilities near the middle."""

import data
import numpy as np
import show
from sklearn.cluster import KMeans
from sklearn.mixture import GaussianMixture

x = data.penguins_matrix(["flipper_length_mm"])
start = np.array([[180.0], [220.0]])
kmeans = KMeans(2, init=start, n_init=1, tol=0).fit(x)
model = GaussianMixture(
    2, weights_init=[0.5, 0.5], means_init=start, precisions_init=[[[0.01]], [[0.01]]], tol=1e-6
).fit(x)
print(f"steps {model.n_iter_}, converged: {'true' if model.converged_ else 'false'}")
few = np.array([[185.0], [195.0], [203.0], [206.0], [209.0], [220.0]])
rows = [
    show.row((mm[0], 0), ["short", "long"][group], (shares, 3))
    for mm, group, shares in zip(few, kmeans.predict(few), model.predict_proba(few))
]
print(show.table(["flipper (mm)", "k-means", "share of short", "share of long"], rows))
