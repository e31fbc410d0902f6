"""Prefill reads a prompt in one pass, decode writes a token a pass; with a KV cache or without."""

import data
import numpy as np
import show
import torch
from torch.nn.functional import linear, silu

embedding, *blocks, last = (torch.tensor(x).double() for x in data.weights().values())
turn = torch.exp(1j * torch.outer(torch.arange(128), 1e4 ** (-torch.arange(16).double() / 16)))
norm = lambda x, by: x / (x.square().mean(1, keepdim=True) + 1e-5).sqrt() * by  # noqa: E731
size, works = sum(w.numel() for w in [embedding, *blocks] if w.ndim == 2), []


def read(ids, start, cache):  # the cache: (n_layers, n_tokens, n_heads, 16 + 32)
    end, x = start + len(ids), embedding[ids]
    works.append(len(ids) * size + 1024 * sum(range(start + 1, end + 1)))
    for layer, (n_1, *w_qkv, w_o, n_2, w_gate, w_up, w_down) in enumerate(zip(*[iter(blocks)] * 9)):
        q, k, v = (linear(norm(x, n_1), w).unflatten(1, (-1, 32)) for w in w_qkv)
        q, k = (torch.complex(*h.chunk(2, dim=2)) * turn[start:end, None] for h in [q, k])
        cache[layer, start:end] = torch.cat([k, v], dim=2)
        k, v = cache[layer, :end].repeat_interleave(2, dim=1).split([16, 32], dim=2)
        scores = torch.einsum("ihd,jhd->hij", q, k.conj()).real / 32**0.5
        scores[torch.ones_like(scores).triu(start + 1).bool()] = -torch.inf
        x = x + linear(torch.einsum("hij,jhd->ihd", scores.softmax(2), v.real).flatten(1), w_o)
        x = x + linear(silu(linear(norm(x, n_2), w_gate)) * linear(norm(x, n_2), w_up), w_down)
    return linear(norm(x, last), embedding)


text, cache = list(b"Towards thee I roll, thou all-destroying but unc"), torch.zeros(4, 64, 2, 48)
logits, gaps, rows = read(text, 0, cache := cache.cdouble()), [], []
for _ in range(16):
    text.append(int(logits[-1].argmax()))
    logits, whole = read(text[-1:], len(text) - 1, cache), read(text, 0, cache.clone())
    gaps.append((whole[-1] - logits[0]).abs().max().item())
for name, done in [("prefill", works[:1]), ("decode", works[1::2]), ("no cache", works[2::2])]:
    rows.append(show.row(name, len(done), (sum(done) / 1e6, 1), (np.mean(done) / 869_504, 1)))
print(bytes(text).decode())
print(show.table(["", "passes", "million multiply-adds", "each pass, for each parameter"], rows))
print(f"largest difference of a logit  {show.fixed(max(gaps), 9)}")
