"""Sliding-window attention: what a shorter memory costs the little GPT, in bits per byte."""

import data
import numpy as np
import show
import torch
from torch.nn.functional import cross_entropy, linear, silu

embedding, *blocks, last = (torch.tensor(x).double() for x in data.weights().values())
turn = torch.exp(1j * torch.outer(torch.arange(128), 1e4 ** (-torch.arange(16).double() / 16)))
norm = lambda x, by: x / (x.square().mean(1, keepdim=True) + 1e-5).sqrt() * by  # noqa: E731


def logits(ids, window):
    x, n = embedding[ids], len(ids)
    seen = torch.ones(n, n, dtype=bool).tril().triu(1 - window)
    for n_1, *w_qkv, w_o, n_2, w_gate, w_up, w_down in zip(*[iter(blocks)] * 9):
        q, k, v = (linear(norm(x, n_1), w).unflatten(1, (-1, 32)) for w in w_qkv)
        q, k = (torch.complex(*h.chunk(2, dim=2)) * turn[:, None] for h in [q, k])
        k, v = (h.repeat_interleave(2, dim=1) for h in [k, v])
        scores = torch.einsum("ihd,jhd->hij", q, k.conj()).real / 32**0.5
        shares = scores.masked_fill(~seen, -torch.inf).softmax(dim=2)
        x = x + linear(torch.einsum("hij,jhd->ihd", shares, v).flatten(1), w_o)
        x = x + linear(silu(linear(norm(x, n_2), w_gate)) * linear(norm(x, n_2), w_up), w_down)
    return linear(norm(x, last), embedding)


text = data.moby_dick_whole().encode()
held_out = torch.tensor(list(text[len(text) * 9 // 10 :]))  # not trained on
pieces = held_out[: len(held_out) // 129 * 129].reshape(-1, 129)[::60]
rows = []
for window in [4, 32, 128]:
    # Bytes that have at least 64 others before them.
    losses = [cross_entropy(logits(p[:128], window)[64:], p[65:]).item() for p in pieces]
    mean = np.mean(losses) / np.log(2)
    rows.append(show.row(window, 2 * 4 * 2 * 32 * window, 64 * len(pieces), (mean, 2)))
print(show.table(["window", "numbers kept", "bytes read", "bits per byte"], rows))
