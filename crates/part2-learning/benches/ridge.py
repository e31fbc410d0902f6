"""Ridge regression on 200,000 samples of 100 features: NumPy's normal equations and scikit-learn's solvers, on the numbers that the Rust side draws."""

import os
import time

import numpy as np
from sklearn.linear_model import Ridge

N_SAMPLES, N_FEATURES, ALPHA = 200_000, 100, 1.0

rng = np.random.default_rng(7)
x = rng.standard_normal((N_SAMPLES, N_FEATURES))
weights = rng.standard_normal(N_FEATURES)
y = x @ weights + 3.0 + rng.standard_normal(N_SAMPLES) * 5.0


def normal_equations():
    x_mean, y_mean = x.mean(axis=0), y.mean()
    gram = x.T @ x - N_SAMPLES * np.outer(x_mean, x_mean)
    gram[np.diag_indices(N_FEATURES)] += ALPHA
    coef = np.linalg.solve(gram, x.T @ y - N_SAMPLES * x_mean * y_mean)
    return coef, y_mean - x_mean @ coef


def scikit_learn(solver):
    model = Ridge(alpha=ALPHA, solver=solver).fit(x, y)
    return model.coef_, model.intercept_


def quality(coef, intercept):
    """The largest slope that is left, as a share of the largest slope at the start: zero at the best weights."""
    residuals = x @ coef + intercept - y
    left = np.abs(x.T @ residuals + ALPHA * coef).max()
    centered = y - y.mean()
    start = np.abs(x.T @ centered).max()
    exponent = f"{left / start:.0e}".replace("e-0", "e-")
    return f"R² {1 - (residuals @ residuals) / (centered @ centered):.6f}, slope left {exponent}"


def measure(what, work):
    """Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, how good the answer is."""
    shortest = float("inf")
    for _ in range(int(os.environ.get("GROUNDWORK_BENCH_RUNS", "1"))):
        start = time.perf_counter()
        answer = work()
        shortest = min(shortest, time.perf_counter() - start)
    print(f"{what}\t{shortest:e}\t{quality(*answer)}")


measure("NumPy, normal equations", normal_equations)
measure("scikit-learn, Ridge, Cholesky", lambda: scikit_learn("cholesky"))
measure("scikit-learn, Ridge, LSQR", lambda: scikit_learn("lsqr"))
