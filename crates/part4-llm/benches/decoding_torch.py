"""The decoding of the Rust side in PyTorch, with the same weights and bytes: with a cache and without."""

import os
import sys
import time
from pathlib import Path

import torch
from torch.nn.functional import linear, silu

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "shared" / "python"))
import data  # noqa: E402

torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))

embedding, *blocks, last = (torch.tensor(x) for x in data.weights().values())
angles = torch.outer(torch.arange(128), 1e4 ** (-torch.arange(16).double() / 16))
cosines, sines = angles.cos().float()[:, None], angles.sin().float()[:, None]


def name():
    """The version, and the library that multiplies its matrices where it is not PyTorch's own."""
    torch.ones(2, 2) @ torch.ones(2, 2)
    with open("/proc/self/maps") as maps:
        blas = ", OpenBLAS" if "openblas" in maps.read() else ""
    return f"PyTorch {torch.__version__.split('a')[0]}{blas}"


def norm(x, by):
    return x / (x.square().mean(1, keepdim=True) + 1e-5).sqrt() * by


def turned(x, start):  # (n_tokens, n_heads, 32)
    a, b = x.chunk(2, dim=2)
    cos, sin = cosines[start : start + len(x)], sines[start : start + len(x)]
    return torch.cat([a * cos - b * sin, a * sin + b * cos], dim=2)


def read(ids, start, keys, values):
    """The logits after each of some tokens; the caches are (n_layers, n_tokens, n_heads, 32)."""
    n, end, x = len(ids), start + len(ids), embedding[ids]
    later = torch.ones(n, end, dtype=torch.bool).triu(start + 1) if n > 1 else None
    for layer in range(len(blocks) // 9):
        n_1, w_q, w_k, w_v, w_o, n_2, w_gate, w_up, w_down = blocks[9 * layer : 9 * layer + 9]
        z = norm(x, n_1)
        q = turned(linear(z, w_q).view(n, 4, 32), start).transpose(0, 1).reshape(2, 2 * n, 32)
        keys[layer, :, start:end] = turned(linear(z, w_k).view(n, 2, 32), start).transpose(0, 1)
        values[layer, :, start:end] = linear(z, w_v).view(n, 2, 32).transpose(0, 1)
        scores = (q @ keys[layer, :, :end].transpose(1, 2) / 32**0.5).view(4, n, end)
        if later is not None:
            scores = scores.masked_fill(later, -torch.inf)
        shares = scores.softmax(dim=2).view(2, 2 * n, end)
        found = (shares @ values[layer, :, :end]).view(4, n, 32).transpose(0, 1).reshape(n, 128)
        x = x + linear(found, w_o)
        z = norm(x, n_2)
        x = x + linear(silu(linear(z, w_gate)) * linear(z, w_up), w_down)
    return linear(norm(x, last), embedding)


def with_cache(text, keys, values):
    total = read(text[:64], 0, keys, values)[63].abs().sum(dtype=torch.float64)
    for i in range(64, 128):
        total += read(text[i : i + 1], i, keys, values).abs().sum(dtype=torch.float64)
    return total.item()


def without(text, keys, values):
    rows = [read(text[:n], 0, keys, values)[-1] for n in range(64, 129)]
    return sum(row.abs().sum(dtype=torch.float64).item() for row in rows)


def measure(what, work):
    """Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, and what came out."""
    text = data.moby_dick_whole().encode()
    text = torch.tensor(list(text[len(text) * 9 // 10 :][:128]))
    keys, values = torch.zeros(4, 2, 128, 32), torch.zeros(4, 2, 128, 32)
    shortest = float("inf")
    with torch.no_grad():
        for _ in range(int(os.environ.get("GROUNDWORK_BENCH_RUNS", "1"))):
            start = time.perf_counter()
            total = work(text, keys, values)
            shortest = min(shortest, time.perf_counter() - start)
    result = f"{total:.4e}".replace("e+0", "e")
    print(f"{what}: {name()}, f32\t{shortest:e}\tlogits {result}")


measure("cache", with_cache)
measure("no cache", without)
