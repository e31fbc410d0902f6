"""Two maps of 300 pictures by t-SNE, and the flat shadow: who invents neighbors?"""

import data
import numpy as np
import show
from scipy.spatial.distance import cdist
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE, trustworthiness

x, y = data.digits().data[::6] / 16, data.digits().target[::6]
maps = {"shadow": PCA(2, svd_solver="full").fit_transform(x)}
for seed in range(1, 3):
    start = np.random.default_rng(seed).standard_normal((300, 2)) * 1e-4
    tsne = TSNE(method="exact", init=start)  # perplexity 30, 1,000 steps
    maps[f"t-SNE, seed {seed}"] = tsne.fit_transform(x)
rows = []
for name, shadow in maps.items():
    nearest = (cdist(shadow, shadow) + np.diag(np.full(300, np.inf))).argmin(axis=1)
    right = 100 * (y[nearest] == y).mean()
    rows.append(show.row(name, (trustworthiness(x, shadow, n_neighbors=5), 2), (right, 0)))
print(show.table(["map", "trustworthiness", "own class nearest, of 100"], rows))
