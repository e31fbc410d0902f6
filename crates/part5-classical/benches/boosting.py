"""Boosting on 100,000 samples of 30 features, two classes: scikit-learn, XGBoost and LightGBM on the numbers that the Rust side draws."""

import os
import time
import warnings

import numpy as np
from lightgbm import LGBMClassifier
from sklearn.ensemble import HistGradientBoostingClassifier
from xgboost import XGBClassifier

N_TRAIN, N_TEST, N_FEATURES = 100_000, 20_000, 30
N_THREADS = int(os.environ.get("OMP_NUM_THREADS", "1"))

rng = np.random.default_rng(7)
x = rng.standard_normal((N_TRAIN + N_TEST, N_FEATURES))
draws = rng.random(N_TRAIN + N_TEST)
score = (
    2.0 * x[:, 0]
    + 1.5 * np.sin(2.0 * x[:, 1])
    + np.abs(x[:, 2])
    + 2.0 * (x[:, 3] > 0.5)
    + 1.5 * x[:, 4] * (x[:, 5] > 0)
    + (x[:, 0] > 0) * x[:, 6]
    - 1.4
)
y = (draws < 1 / (1 + np.exp(-score))).astype(int)
train, test = slice(0, N_TRAIN), slice(N_TRAIN, None)


def measure(what, work):
    """Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, how good the answer is."""
    shortest = float("inf")
    for _ in range(int(os.environ.get("GROUNDWORK_BENCH_RUNS", "1"))):
        start = time.perf_counter()
        model = work().fit(x[train], y[train])
        shortest = min(shortest, time.perf_counter() - start)
    p = model.predict_proba(x[test])[:, 1]
    loss = -np.mean(np.where(y[test] == 1, np.log(p), np.log(1 - p)))
    print(f"{what}\t{shortest:e}\tlog loss {loss:.4f}")


warnings.simplefilter("ignore")
measure(
    "scikit-learn, HistGradientBoostingClassifier",
    lambda: HistGradientBoostingClassifier(
        max_iter=100, max_depth=6, max_leaf_nodes=64, learning_rate=0.1, early_stopping=False
    ),
)
measure(
    "XGBoost, XGBClassifier",
    lambda: XGBClassifier(
        n_estimators=100, max_depth=6, learning_rate=0.1, max_bin=255, tree_method="hist", n_jobs=N_THREADS
    ),
)
measure(
    "LightGBM, LGBMClassifier",
    lambda: LGBMClassifier(
        n_estimators=100, max_depth=6, num_leaves=64, learning_rate=0.1, n_jobs=N_THREADS, verbose=-1
    ),
)
