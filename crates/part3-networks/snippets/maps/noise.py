"""Pure noise on a map, beside the digits: what one count tells, and what it does not."""

import data
import numpy as np
import show
from sklearn.manifold import TSNE, trustworthiness

digits = data.digits().data[::6] / 16


def noise(width):
    return np.random.default_rng(7).standard_normal((300, width))


rows = []
for name, x in [("digits", digits), ("noise of 64", noise(64)), ("noise of 3", noise(3))]:
    trust = []
    for perplexity in [5, 50]:
        start = np.random.default_rng(1).standard_normal((300, 2)) * 1e-4
        tsne = TSNE(method="exact", perplexity=perplexity, init=start, max_iter=450)
        trust.append(trustworthiness(x, tsne.fit_transform(x), n_neighbors=5))
    rows.append(show.row(name, (trust, 1)))
print(show.table(["trustworthiness of", "perplexity 5", "perplexity 50"], rows))
