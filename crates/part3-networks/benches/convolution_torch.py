"""The convolution of the Rust side in PyTorch, on the same numbers: forward and backward."""

import os
import time

import numpy as np
import torch

torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
rng = np.random.default_rng(7)
shapes = [(64, 16, 32, 32), (32, 16, 3, 3), (64, 32, 32, 32)]
numbers = [rng.standard_normal(shape) for shape in shapes]


def name():
    """The version, and the library that multiplies its matrices where it is not PyTorch's own."""
    torch.ones(2, 2) @ torch.ones(2, 2)
    with open("/proc/self/maps") as maps:
        blas = ", OpenBLAS" if "openblas" in maps.read() else ""
    return f"PyTorch {torch.__version__.split('a')[0]}{blas}"


def measure(what, dtype):
    """Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, and what came out."""
    x, weight, d_maps = (torch.tensor(n, dtype=dtype) for n in numbers)
    x.requires_grad_()
    weight.requires_grad_()
    shortest = float("inf")
    for _ in range(int(os.environ.get("GROUNDWORK_BENCH_RUNS", "1"))):
        x.grad = weight.grad = None
        start = time.perf_counter()
        maps = torch.nn.functional.conv2d(x, weight, padding=1)
        (maps * d_maps).sum().backward()
        totals = [t.abs().sum(dtype=torch.float64).item() for t in (maps, x.grad, weight.grad)]
        shortest = min(shortest, time.perf_counter() - start)
    maps, d_x, d_weight = (f"{total:.4e}".replace("e+0", "e") for total in totals)
    print(f"{what}\t{shortest:e}\tmaps {maps}, slopes {d_x} and {d_weight}")


measure(f"{name()}, f64", torch.float64)
measure(f"{name()}, f32", torch.float32)
