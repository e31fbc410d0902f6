"""A hundred trees on 50,000 samples of 20 features in two classes: scikit-learn's forests, on the numbers that the Rust side draws."""

import os
import time

import numpy as np
from sklearn.ensemble import ExtraTreesClassifier, RandomForestClassifier

N_TRAIN, N_HELD_OUT, N_FEATURES = 50_000, 10_000, 20

n = N_TRAIN + N_HELD_OUT
rng = np.random.default_rng(7)
x = rng.standard_normal((n, N_FEATURES))
noise = rng.standard_normal(n)
step = np.where(x[:, 3] > 0.5, 1.5, -0.5)
sums = x[:, 0] + x[:, 1] * x[:, 2] + step + 0.7 * x[:, 4] * x[:, 4] - 0.7 + 0.5 * x[:, 5] * x[:, 0]
y = (sums + 0.5 * noise > 0.0).astype(int)


def measure(what, model):
    """Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, how good the answer is."""
    shortest = float("inf")
    for _ in range(int(os.environ.get("GROUNDWORK_BENCH_RUNS", "1"))):
        start = time.perf_counter()
        model.fit(x[:N_TRAIN], y[:N_TRAIN])
        shortest = min(shortest, time.perf_counter() - start)
    share = model.score(x[N_TRAIN:], y[N_TRAIN:])
    print(f"{what}\t{shortest:e}\taccuracy {share:.4f}")


# As many threads as `cargo xtask bench` gives to each side.
threads = int(os.environ.get("OMP_NUM_THREADS", "1"))
measure("random forest: scikit-learn, RandomForestClassifier", RandomForestClassifier(random_state=0, n_jobs=threads))
measure("extra trees: scikit-learn, ExtraTreesClassifier", ExtraTreesClassifier(random_state=0, n_jobs=threads))
