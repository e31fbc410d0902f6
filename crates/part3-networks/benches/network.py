"""The network of page 11c in NumPy, on the batches that the Rust side draws: forward, loss, backward and Adam's update."""

import os
import time

import data
import numpy as np

N_EPOCHS, BATCH_SIZE, LEARNING_RATE = 20, 32, 0.003
BETA1, BETA2, EPSILON = 0.9, 0.999, 1e-8

digits = data.digits()
x, y = digits.data / 16, digits.target
x_train, y_train, x_test, y_test = x[:1287], y[:1287], x[1287:], y[1287:]


def train(dtype):
    rng = np.random.default_rng(1)
    w1 = (rng.standard_normal((64, 128)) * np.sqrt(2 / 64)).astype(dtype)
    w2 = (rng.standard_normal((128, 10)) * np.sqrt(2 / 128)).astype(dtype)
    parameters = [w1, np.zeros(128, dtype), w2, np.zeros(10, dtype)]
    first, second = [np.zeros_like(p) for p in parameters], [np.zeros_like(p) for p in parameters]
    pictures, step = x_train.astype(dtype), 0
    for _ in range(N_EPOCHS):
        total = 0.0
        for rows in np.split(rng.permutation(1287), range(BATCH_SIZE, 1287, BATCH_SIZE)):
            w1, b1, w2, b2 = parameters
            batch, classes, each = pictures[rows], y_train[rows], np.arange(len(rows))
            hidden = np.maximum(batch @ w1 + b1, 0)
            logits = hidden @ w2 + b2
            p = np.exp(logits - logits.max(axis=1, keepdims=True))
            p /= p.sum(axis=1, keepdims=True)
            total -= np.log(p[each, classes]).sum()
            p[each, classes] -= 1
            p /= dtype(len(rows))
            d_sums = (p @ w2.T) * (hidden > 0)
            gradients = [batch.T @ d_sums, d_sums.sum(axis=0), hidden.T @ p, p.sum(axis=0)]
            step += 1
            start1, start2 = dtype(1 - BETA1**step), dtype(1 - BETA2**step)
            for w, g, m, s in zip(parameters, gradients, first, second):
                m *= dtype(BETA1)
                m += dtype(1 - BETA1) * g
                s *= dtype(BETA2)
                s += dtype(1 - BETA2) * g * g
                w -= dtype(LEARNING_RATE) * (m / start1) / (np.sqrt(s / start2) + dtype(EPSILON))
    w1, b1, w2, b2 = parameters
    logits = np.maximum(x_test.astype(dtype) @ w1 + b1, 0) @ w2 + b2
    return total / 1287, (logits.argmax(axis=1) == y_test).sum()


def measure(what, work):
    """Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, and what was learned."""
    shortest = float("inf")
    for _ in range(int(os.environ.get("GROUNDWORK_BENCH_RUNS", "1"))):
        start = time.perf_counter()
        loss, right = work()
        shortest = min(shortest, time.perf_counter() - start)
    print(f"{what}\t{shortest:e}\tlast loss {loss:.4f}, {right} of 510 right")


measure("NumPy, f64", lambda: train(np.float64))
measure("NumPy, f32", lambda: train(np.float32))
