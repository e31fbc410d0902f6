"""The network of page 11c in PyTorch, on the batches that the Rust side draws."""

import os
import time

import data
import numpy as np
import torch

N_EPOCHS, BATCH_SIZE, LEARNING_RATE = 20, 32, 0.003

torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
digits = data.digits()


def train(dtype):
    rng = np.random.default_rng(1)
    x, y = torch.tensor(digits.data / 16, dtype=dtype), torch.tensor(digits.target)
    layers = [torch.nn.Linear(64, 128, dtype=dtype), torch.nn.Linear(128, 10, dtype=dtype)]
    for layer in layers:
        start = rng.standard_normal((layer.in_features, layer.out_features))
        layer.weight.data = torch.tensor((start * np.sqrt(2 / layer.in_features)).T, dtype=dtype)
        torch.nn.init.zeros_(layer.bias)
    network = torch.nn.Sequential(layers[0], torch.nn.ReLU(), layers[1])
    optimizer = torch.optim.Adam(network.parameters(), lr=LEARNING_RATE)
    for _ in range(N_EPOCHS):
        total = 0.0
        for rows in np.split(rng.permutation(1287), range(BATCH_SIZE, 1287, BATCH_SIZE)):
            loss = torch.nn.functional.cross_entropy(network(x[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
    with torch.no_grad():
        right = int((network(x[1287:]).argmax(dim=1) == y[1287:]).sum())
    return total / 1287, right


def name():
    """The version, and the library that multiplies its matrices where it is not PyTorch's own."""
    torch.ones(2, 2) @ torch.ones(2, 2)
    with open("/proc/self/maps") as maps:
        blas = ", OpenBLAS" if "openblas" in maps.read() else ""
    return f"PyTorch {torch.__version__.split('a')[0]}{blas}"


def measure(what, work):
    """Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, and what was learned."""
    shortest = float("inf")
    for _ in range(int(os.environ.get("GROUNDWORK_BENCH_RUNS", "1"))):
        start = time.perf_counter()
        loss, right = work()
        shortest = min(shortest, time.perf_counter() - start)
    print(f"{what}\t{shortest:e}\tlast loss {loss:.4f}, {right} of 510 right")


measure(f"{name()}, f64", lambda: train(torch.float64))
measure(f"{name()}, f32", lambda: train(torch.float32))
