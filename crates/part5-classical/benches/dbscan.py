"""Clusters by density: scikit-learn's DBSCAN and HDBSCAN and the package hdbscan, on the numbers that the Rust side draws."""
# packages: hdbscan==0.8.44

import os
import time

import hdbscan
import numpy as np
from sklearn.cluster import DBSCAN, HDBSCAN

MIN_SAMPLES = 10
THREADS = int(os.environ.get("OMP_NUM_THREADS", "1"))


def samples(n):
    rng = np.random.default_rng(7)
    places = rng.random((30, 2)) * 10
    x = places[rng.integers(0, 30, n)] + rng.standard_normal((n, 2)) * 0.3
    x[: n // 10] = rng.random((n // 10, 2)) * 12 - 1
    return x


def measure(what, work):
    """Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, how good the answer is."""
    shortest = float("inf")
    for _ in range(int(os.environ.get("GROUNDWORK_BENCH_RUNS", "1"))):
        start = time.perf_counter()
        labels = work()
        shortest = min(shortest, time.perf_counter() - start)
    print(f"{what}\t{shortest:e}\t{labels.max() + 1} clusters, {(labels < 0).sum()} noise")


for n, eps, name in ((20_000, 0.15, "20,000"), (200_000, 0.05, "200,000")):
    x = samples(n)
    dbscan = DBSCAN(eps=eps, min_samples=MIN_SAMPLES, n_jobs=THREADS)
    measure(f"{name}: scikit-learn, DBSCAN", lambda: dbscan.fit(x).labels_)
    if n == 20_000:
        ours = HDBSCAN(min_cluster_size=50, n_jobs=THREADS, copy=True)
        measure("HDBSCAN, 20,000: scikit-learn", lambda: ours.fit(x).labels_)
        # There the sample itself is not counted among its neighbors.
        theirs = hdbscan.HDBSCAN(min_cluster_size=50, min_samples=49, core_dist_n_jobs=THREADS)
        measure("HDBSCAN, 20,000: hdbscan", lambda: theirs.fit(x).labels_)
