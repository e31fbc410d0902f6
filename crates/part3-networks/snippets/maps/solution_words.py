"""87 words on a map: how many have a nearest neighbor from their own group?"""

import data
import numpy as np
import show
from scipy.spatial.distance import cdist
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE

words, vectors = data.moby_dick_vectors()
group_of = {word: name for name, group in data.word_groups().items() for word in group}
rows = [i for i, word in enumerate(words) if word in group_of]
groups = np.array([group_of[words[i]] for i in rows])
x = vectors[rows] / np.linalg.norm(vectors[rows], axis=1, keepdims=True)


def right(points):
    nearest = (cdist(points, points) + np.diag(np.full(87, np.inf))).argmin(axis=1)
    return (groups[nearest] == groups).sum()


def map_of(x, rng):
    # yours: a map by t-SNE, at perplexity 5
    start = rng.standard_normal((len(x), 2)) * 1e-4
    return TSNE(method="exact", perplexity=5, init=start).fit_transform(x)
    # end


print("words      ", len(rows))
print("32 numbers ", right(x))
print("shadow     ", right(PCA(2, svd_solver="full").fit_transform(x)))
counts = [right(map_of(x, np.random.default_rng(seed))) for seed in range(1, 6)]
print(f"t-SNE       {show.fixed(np.mean(counts), 0)}, mean of 5 maps")
