"""The first 10 principal components of 50,000 samples of 100 features: scikit-learn's solvers, on the numbers that the Rust side draws."""

import os
import time

import numpy as np
from sklearn.decomposition import PCA

N_SAMPLES, N_FEATURES, N_COMPONENTS = 50_000, 100, 10

rng = np.random.default_rng(7)
hidden = rng.standard_normal((N_SAMPLES, 10))
mixing = rng.standard_normal((10, N_FEATURES))
x = hidden @ mixing + rng.standard_normal((N_SAMPLES, N_FEATURES))
centered = x - x.mean(axis=0)


def measure(what, model):
    """Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, how good the answer is."""
    shortest = float("inf")
    for _ in range(int(os.environ.get("GROUNDWORK_BENCH_RUNS", "1"))):
        start = time.perf_counter()
        components = model.fit(x).components_
        shortest = min(shortest, time.perf_counter() - start)
    explained = ((centered @ components.T) ** 2).sum() / (centered**2).sum()
    print(f"{what}\t{shortest:e}\texplained variance {explained:.8f}")


for solver in ["covariance_eigh", "auto", "randomized", "full"]:
    measure(f"scikit-learn, PCA, {solver}", PCA(N_COMPONENTS, svd_solver=solver, random_state=0))
