"""The attention of the Rust side in PyTorch, on the same numbers: forward and backward."""

import os
import time

import numpy as np
import torch

WIDTH = 64

torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))


def name():
    """The version, and the library that multiplies its matrices where it is not PyTorch's own."""
    torch.ones(2, 2) @ torch.ones(2, 2)
    with open("/proc/self/maps") as maps:
        blas = ", OpenBLAS" if "openblas" in maps.read() else ""
    return f"PyTorch {torch.__version__.split('a')[0]}{blas}"


def by_hand(q, k, v, hidden):
    return torch.softmax(q @ k.T / WIDTH**0.5 + hidden, dim=-1) @ v


def library(q, k, v, hidden):
    return torch.nn.functional.scaled_dot_product_attention(q[None], k[None], v[None], is_causal=True)[0]


def measure(what, work, length, dtype):
    """Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, and what came out."""
    rng = np.random.default_rng(7)
    numbers = [rng.standard_normal((length, WIDTH)) for _ in range(4)]
    q, k, v, slopes = (torch.tensor(n, dtype=dtype) for n in numbers)
    hidden = torch.full((length, length), -torch.inf, dtype=dtype).triu(1)
    leaves = [t.requires_grad_() for t in (q, k, v)]
    shortest = float("inf")
    for _ in range(int(os.environ.get("GROUNDWORK_BENCH_RUNS", "1"))):
        for leaf in leaves:
            leaf.grad = None
        start = time.perf_counter()
        output = work(q, k, v, hidden)
        (output * slopes).sum().backward()
        totals = [t.abs().sum(dtype=torch.float64).item() for t in [output] + [leaf.grad for leaf in leaves]]
        shortest = min(shortest, time.perf_counter() - start)
    output, d_q, d_k, d_v = (f"{total:.4e}".replace("e+0", "e") for total in totals)
    print(f"length {length}: {what}\t{shortest:e}\toutput {output}, slopes {d_q}, {d_k}, {d_v}")


for length in [128, 512, 2048]:
    for dtype, short in [(torch.float64, "f64"), (torch.float32, "f32")]:
        measure(f"{name()}, {short}", by_hand, length, dtype)
        if hasattr(torch.nn.functional, "scaled_dot_product_attention"):
            measure(f"{name()}, fused, {short}", library, length, dtype)
