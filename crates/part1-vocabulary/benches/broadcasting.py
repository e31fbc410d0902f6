"""The sum of a million products: a Python loop and one call of NumPy, on the numbers that the Rust side draws."""

import os
import time

import numpy as np
import show

rng = np.random.default_rng(7)
a = rng.random(1_000_000)
b = rng.random(1_000_000)


def loop():
    total = 0.0
    for i in range(len(a)):
        total += a[i] * b[i]
    return total


def measure(what, work):
    """Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, what came out."""
    shortest = float("inf")
    for _ in range(int(os.environ.get("GROUNDWORK_BENCH_RUNS", "1"))):
        start = time.perf_counter()
        result = work()
        shortest = min(shortest, time.perf_counter() - start)
    print(f"{what}\t{shortest:e}\t{show.fixed(result, 3)}")


measure("Python, loop over indices", loop)
measure("NumPy, one call, a @ b", lambda: a @ b)
