"""Untrained, a GPT guesses evenly; the listing and the library give the same logits."""

import data
import numpy as np
import show
import torch
from torch.nn.functional import cross_entropy, linear, silu

text = torch.tensor(list(data.moby_dick().encode()[:129]))
turn = torch.exp(1j * torch.arange(128)[:, None] * 1e4 ** (-torch.arange(0, 32, 2).double() / 32))
later = torch.ones(128, 128, dtype=bool).triu(1)
shapes = [(128, 128), (64, 128), (64, 128), (128, 128), (416, 128), (416, 128), (128, 416)]
norm = lambda x: x / (x.square().mean(dim=1, keepdim=True) + 1e-5).sqrt()  # noqa: E731


def logits(embedding, *layers):
    x = embedding[text[:128]]  # (n, 128)
    for *w_qkv, w_o, w_gate, w_up, w_down in zip(*[iter(layers)] * 7):
        q, k, v = (linear(norm(x), w).unflatten(1, (-1, 32)).transpose(0, 1) for w in w_qkv)
        q, k = (torch.complex(*part.chunk(2, dim=2)) for part in [q, k])  # a pair is one number
        k, v = (part.repeat_interleave(2, dim=0) for part in [k * turn.to(k), v])
        scores = (q * turn.to(q) @ k.mH).real / 32**0.5  # (4, n, n)
        found = scores.masked_fill(later, -torch.inf).softmax(dim=2) @ v  # (4, n, 32)
        x = x + linear(found.transpose(0, 1).flatten(1), w_o)
        x = x + linear(silu(linear(norm(x), w_gate)) * linear(norm(x), w_up), w_down)
    return linear(norm(x), embedding)  # (n, 256)


rows, less = [], 0.02 / 8**0.5  # what is added to the stream is drawn smaller
for seed in range(5):
    rng = np.random.default_rng(seed)
    spreads = [0.02, *[0.02, 0.02, 0.02, less, 0.02, 0.02, less] * 4]
    drawn = [s * rng.standard_normal(n) for s, n in zip(spreads, [(256, 128), *shapes * 4])]
    weights = [torch.tensor(np.float32(w)) for w in drawn]
    single, double = logits(*weights), logits(*(w.double() for w in weights))
    loss = cross_entropy(double, text[1:]).item()
    rows.append(show.row(seed, (loss, 2), ((double - single).abs().max().item(), 5)))
print(show.table(["seed", "loss (nats)", "largest difference"], rows))
print(f"log 256 is {show.fixed(np.log(256), 2)}")
