"""k-means with 20 centers on 100,000 samples of 16 features, from the same start: scikit-learn's two algorithms, on the numbers that the Rust side draws."""

import os
import time

import numpy as np
from sklearn.cluster import KMeans

N_SAMPLES, N_FEATURES, K = 100_000, 16, 20

rng = np.random.default_rng(7)
places = rng.standard_normal((K, N_FEATURES)) * 0.7
which = rng.integers(0, K, N_SAMPLES)
x = places[which] + rng.standard_normal((N_SAMPLES, N_FEATURES))


def fit(algorithm):
    return KMeans(K, init=x[:K], n_init=1, algorithm=algorithm).fit(x).cluster_centers_


def measure(what, work):
    """Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, how good the answer is."""
    shortest = float("inf")
    for _ in range(int(os.environ.get("GROUNDWORK_BENCH_RUNS", "1"))):
        start = time.perf_counter()
        centers = work()
        shortest = min(shortest, time.perf_counter() - start)
    nearest = np.min([((x - center) ** 2).sum(axis=1) for center in centers], axis=0)
    print(f"{what}\t{shortest:e}\tinertia {nearest.sum():.3f}")


measure("scikit-learn, lloyd", lambda: fit("lloyd"))
measure("scikit-learn, elkan", lambda: fit("elkan"))
