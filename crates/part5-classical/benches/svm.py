"""A support vector machine with the RBF kernel, C 1, on 5,000 and 20,000 samples of 20 features: scikit-learn's SVC, on the numbers that the Rust side draws."""

import os
import time

import numpy as np
from sklearn.svm import SVC

N_NEW, N_FEATURES = 5_000, 20


def samples(n_samples):
    rng = np.random.default_rng(7)
    n = n_samples + N_NEW
    x = rng.standard_normal((n, N_FEATURES))
    weights = rng.standard_normal(N_FEATURES)
    noise = rng.standard_normal(n)
    score = x @ weights / np.sqrt(N_FEATURES) + 0.5 * x[:, 0] * x[:, 1] + 0.3 * noise
    return x, (score > 0).astype(int)


def measure(what, work, quality):
    """Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, how good the answer is."""
    shortest = float("inf")
    for _ in range(int(os.environ.get("GROUNDWORK_BENCH_RUNS", "1"))):
        start = time.perf_counter()
        answer = work()
        shortest = min(shortest, time.perf_counter() - start)
    print(f"{what}\t{shortest:e}\t{quality(answer)}", flush=True)
    return answer


for name, n_samples in [("5,000", 5_000), ("20,000", 20_000)]:
    x, y = samples(n_samples)
    x, new, y, truth = x[:n_samples], x[n_samples:], y[:n_samples], y[n_samples:]
    model = measure(
        f"fit, {name}: scikit-learn, SVC",
        lambda: SVC(C=1.0, gamma=1 / N_FEATURES).fit(x, y),
        lambda model: f"{len(model.support_)} support vectors",
    )
    measure(
        f"predict, {name}: scikit-learn, SVC",
        lambda: model.predict(new),
        lambda answers: f"accuracy {(answers == truth).mean():.4f}",
    )
