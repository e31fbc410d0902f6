"""Logistic regression on 100,000 samples of 50 features: scikit-learn's solvers, on the numbers that the Rust side draws."""

import os
import time

import numpy as np
from scipy.special import expit
from sklearn.linear_model import LogisticRegression

N_SAMPLES, N_FEATURES, L2 = 100_000, 50, 1.0

rng = np.random.default_rng(7)
x = rng.standard_normal((N_SAMPLES, N_FEATURES))
weights = rng.standard_normal(N_FEATURES)
luck = rng.random(N_SAMPLES)
y = (luck < expit(x @ weights * 0.3 - 1.0)).astype(int)


def scikit_learn(solver, tol):
    model = LogisticRegression(C=1 / L2, solver=solver, tol=tol, max_iter=1000).fit(x, y)
    return model.coef_[0], model.intercept_[0]


def quality(coef, intercept):
    """The mean penalized loss, and the largest slope that is left as a share of the largest slope at the start."""
    logits = x @ coef + intercept
    loss = ((np.logaddexp(0, logits) - y * logits).sum() + 0.5 * L2 * coef @ coef) / N_SAMPLES
    left = np.abs(x.T @ (expit(logits) - y) + L2 * coef).max()
    start = np.abs(x.T @ (0.5 - y)).max()
    exponent = f"{left / start:.0e}".replace("e-0", "e-")
    return f"loss {loss:.8f}, slope left {exponent}"


def measure(what, work):
    """Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, how good the answer is."""
    shortest = float("inf")
    for _ in range(int(os.environ.get("GROUNDWORK_BENCH_RUNS", "1"))):
        start = time.perf_counter()
        answer = work()
        shortest = min(shortest, time.perf_counter() - start)
    print(f"{what}\t{shortest:e}\t{quality(*answer)}")


measure("scikit-learn, lbfgs, default tolerance", lambda: scikit_learn("lbfgs", 1e-4))
measure("scikit-learn, lbfgs, tolerance 1e-8", lambda: scikit_learn("lbfgs", 1e-8))
measure("scikit-learn, newton-cholesky, tolerance 1e-8", lambda: scikit_learn("newton-cholesky", 1e-8))
