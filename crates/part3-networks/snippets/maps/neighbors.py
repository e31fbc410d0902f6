"""The perplexity of t-SNE: a bandwidth for each picture, at which about 30 others count."""

import data
import numpy as np
import show
from scipy.optimize import brentq
from scipy.spatial.distance import cdist

x, y = data.digits().data[::6] / 16, data.digits().target[::6]
squared = cdist(x, x, "sqeuclidean")


def perplexity(i, bandwidth):
    near = np.exp(-np.delete(squared[i], i) / (2 * bandwidth**2))
    p = near / near.sum()
    return np.exp(-(p * np.log(p)).sum())  # e to the mean surprise in nats


for bandwidth in [0.25, 0.5, 1.0, 2.0, 8.0]:
    among = show.fixed(perplexity(0, bandwidth), 1)
    print(f"picture 0, bandwidth {show.fixed(bandwidth, 2)}: perplexity {among}")
found = np.array([brentq(lambda h: perplexity(i, h) - 30, 0.25, 2) for i in range(300)])
print(f"picture 0, bandwidth {show.fixed(found[0], 4)}: perplexity 30")
for name, i in [("least", found.argmin()), ("greatest", found.argmax())]:
    print(f"{name} of 300  {show.fixed(found[i], 4)}, for a {y[i]}")
