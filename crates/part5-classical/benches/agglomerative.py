"""The tree of merges of 10,000 samples of 8 features: SciPy's linkage, which scikit-learn calls too, and the package fastcluster, on the numbers that the Rust side draws."""
# packages: fastcluster==1.3.0

import os
import time

import fastcluster
import numpy as np
from scipy.cluster.hierarchy import linkage
from sklearn.cluster import AgglomerativeClustering

N_SAMPLES, N_FEATURES = 10_000, 8

rng = np.random.default_rng(7)
places = rng.standard_normal((10, N_FEATURES)) * 2.0
x = places[rng.integers(0, 10, N_SAMPLES)] + rng.standard_normal((N_SAMPLES, N_FEATURES))


def scikit_learn(method):
    return AgglomerativeClustering(10, linkage=method, compute_distances=True).fit(x).distances_


def measure(what, work):
    """Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, how good the answer is."""
    shortest = float("inf")
    for _ in range(int(os.environ.get("GROUNDWORK_BENCH_RUNS", "1"))):
        start = time.perf_counter()
        heights = work()
        shortest = min(shortest, time.perf_counter() - start)
    print(f"{what}\t{shortest:e}\tsum of heights {heights.sum():.3f}")


measure("Ward: SciPy, linkage", lambda: linkage(x, "ward")[:, 2])
measure("Ward: scikit-learn", lambda: scikit_learn("ward"))
measure("Ward: fastcluster, linkage_vector", lambda: fastcluster.linkage_vector(x, "ward")[:, 2])
measure("average: SciPy, linkage", lambda: linkage(x, "average")[:, 2])
measure("average: scikit-learn", lambda: scikit_learn("average"))
measure("average: fastcluster, linkage", lambda: fastcluster.linkage(x, "average")[:, 2])
