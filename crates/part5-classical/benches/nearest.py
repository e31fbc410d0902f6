"""The 10 nearest of 50,000 samples of 16 features, for 5,000 new ones: scikit-learn's three searches and SciPy's kd-tree, on the numbers that the Rust side draws."""

import os
import time

import numpy as np
from scipy.spatial import KDTree
from sklearn.neighbors import NearestNeighbors

N_SAMPLES, N_FEATURES, N_NEW, K = 50_000, 16, 5_000, 10
THREADS = int(os.environ.get("OMP_NUM_THREADS", "1"))

rng = np.random.default_rng(7)
x = rng.standard_normal((N_SAMPLES, N_FEATURES))
new = rng.standard_normal((N_NEW, N_FEATURES))


def scikit_learn(algorithm):
    # Its brute force takes the threads of OpenMP; its trees take those of n_jobs.
    search = NearestNeighbors(n_neighbors=K, algorithm=algorithm, n_jobs=THREADS).fit(x)
    return search.kneighbors(new)[0]


def scipy_tree():
    return KDTree(x).query(new, K, workers=THREADS)[0]


def measure(what, work):
    """Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, how good the answer is."""
    shortest = float("inf")
    for _ in range(int(os.environ.get("GROUNDWORK_BENCH_RUNS", "1"))):
        start = time.perf_counter()
        distances = work()
        shortest = min(shortest, time.perf_counter() - start)
    # The true neighbors have the smallest distances: another one would make this larger.
    print(f"{what}\t{shortest:e}\tmean distance {distances.mean():.9f}")


measure("scikit-learn, brute", lambda: scikit_learn("brute"))
measure("scikit-learn, kd_tree", lambda: scikit_learn("kd_tree"))
measure("scikit-learn, ball_tree", lambda: scikit_learn("ball_tree"))
measure("SciPy, KDTree", scipy_tree)
