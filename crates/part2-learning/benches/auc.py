"""The area under the ROC curve of 10,000,000 scores: scikit-learn, and ranks in NumPy and SciPy, on the numbers that the Rust side draws."""

import os
import time

import numpy as np
from scipy.stats import rankdata
from sklearn.metrics import roc_auc_score

N_SCORES = 10_000_000

rng = np.random.default_rng(7)
y = (rng.random(N_SCORES) < 1 / 3).astype(int)
scores = 0.8 * rng.random(N_SCORES) + 0.2 * y


def by_ranks():
    positive = y == 1
    n_positive = int(positive.sum())
    rank_sum = rankdata(scores)[positive].sum()
    return (rank_sum - n_positive * (n_positive + 1) / 2) / n_positive / (len(y) - n_positive)


def measure(what, work):
    """Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, what came out."""
    shortest = float("inf")
    for _ in range(int(os.environ.get("GROUNDWORK_BENCH_RUNS", "1"))):
        start = time.perf_counter()
        auc = work()
        shortest = min(shortest, time.perf_counter() - start)
    print(f"{what}\t{shortest:e}\tAUC {auc:.10f}")


measure("scikit-learn, roc_auc_score", lambda: roc_auc_score(y, scores))
measure("NumPy and SciPy, by ranks", by_ranks)
