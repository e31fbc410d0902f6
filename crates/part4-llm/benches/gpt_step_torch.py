"""Ten training steps of the little GPT in PyTorch, from the weights and on the batches that the Rust side draws."""

import os
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import cross_entropy, linear, silu

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "shared" / "python"))
import data  # noqa: E402
import torch_gpt  # noqa: E402

N_STEPS, RATE = 10, 0.001

torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
text = torch.tensor(list(data.moby_dick_whole().encode()))
angles = torch.outer(torch.arange(128), 1e4 ** (-torch.arange(16).double() / 16))
cosines, sines = angles.cos().float(), angles.sin().float()  # (128, 16)
later = torch.full((128, 128), -torch.inf).triu(1)


def name():
    """The version, and the library that multiplies its matrices where it is not PyTorch's own."""
    torch.ones(2, 2) @ torch.ones(2, 2)
    with open("/proc/self/maps") as maps:
        blas = ", OpenBLAS" if "openblas" in maps.read() else ""
    return f"PyTorch {torch.__version__.split('a')[0]}{blas}"


def norm(x, gains):
    return x * (x.square().mean(2, keepdim=True) + 1e-5).rsqrt() * gains


def turned(x):  # (sequences, heads, 128, 32)
    a, b = x.chunk(2, dim=3)
    return torch.cat([a * cosines - b * sines, a * sines + b * cosines], dim=3)


def loss(tensors, inputs, targets):
    """torch_gpt's formulas, without complex numbers: they are slow to differentiate."""
    embedding, *blocks, last = tensors
    x = embedding[inputs]  # (16, 128, 128)
    for layer in range(4):
        n_1, w_q, w_k, w_v, w_o, n_2, w_gate, w_up, w_down = blocks[9 * layer : 9 * layer + 9]
        z = norm(x, n_1)
        q, k, v = (linear(z, w).view(16, 128, -1, 32).transpose(1, 2) for w in [w_q, w_k, w_v])
        q = turned(q).reshape(32, 256, 32)  # two heads of queries to a head of keys
        k, v = turned(k).reshape(32, 128, 32), v.reshape(32, 128, 32)
        scores = (q @ k.transpose(1, 2)).view(32, 2, 128, 128) / 32**0.5 + later
        found = scores.softmax(dim=3).view(32, 256, 128) @ v
        found = found.view(16, 4, 128, 32).transpose(1, 2).reshape(16, 128, 128)
        x = x + linear(found, w_o)
        z = norm(x, n_2)
        x = x + linear(silu(linear(z, w_gate)) * linear(z, w_up), w_down)
    return cross_entropy(linear(norm(x, last), embedding).flatten(0, 1), targets.flatten())


def train():
    rng = np.random.default_rng(1)
    w = torch_gpt.new(rng, 256, 4, 128, 4, 2, 32, 416)
    optimizer = torch_gpt.adamw(w, RATE)
    tensors = [tensor for tensor in w.values() if torch.is_tensor(tensor)]
    start = time.perf_counter()
    for _ in range(N_STEPS):
        inputs, targets = torch_gpt.draw(text, 16, 128, rng)
        optimizer.zero_grad()
        last = loss(tensors, inputs, targets)
        last.backward()
        torch.nn.utils.clip_grad_norm_(tensors, 1.0)
        optimizer.step()
    return time.perf_counter() - start, last.item()


shortest = float("inf")
for _ in range(int(os.environ.get("GROUNDWORK_BENCH_RUNS", "1"))):
    seconds, last = train()
    shortest = min(shortest, seconds)
print(f"{name()}, f32\t{shortest:e}\tlast loss {last:.3f}")
