"""Attention in two products: queries with keys, a softmax along each row, shares with values."""

import numpy as np
import show
import torch

rng = np.random.default_rng(4)
x = rng.standard_normal((3, 6))  # three words, six numbers each: (n_words, width)
other = rng.standard_normal((2, 6))  # two words of another sentence
w_q, w_k, w_v = (rng.standard_normal((6, 4)) / np.sqrt(6) for _ in range(3))  # (width, d)


def softmax_rows(scores):
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


# PyTorch's layer, with identity matrices for weights: what goes in is looked up as it is.
layer = torch.nn.MultiheadAttention(4, 1, bias=False, batch_first=True, dtype=torch.float64)
with torch.no_grad():
    layer.in_proj_weight.copy_(torch.eye(4, dtype=torch.float64).repeat(3, 1))
    layer.out_proj.weight.copy_(torch.eye(4, dtype=torch.float64))

k, v = x @ w_k, x @ w_v  # (n_words, d), both
for name, asking in [("self-attention", x), ("cross-attention", other)]:
    q = asking @ w_q  # (n_queries, d)
    scores = q @ k.T / np.sqrt(4)  # (n_queries, n_words)
    shares = softmax_rows(scores)
    output = shares @ v  # (n_queries, d)
    shapes = f"queries {show.shape(q)}, scores {show.shape(scores)}, output {show.shape(output)}"
    print(f"{name}: {shapes}")
    print(show.matrix(shares, 3))
    library, _ = layer(*(torch.tensor(part)[None] for part in [q, k, v]))
    alike = np.abs(output - library[0].detach().numpy()).max() < 1e-12
    print(f"the library's output is the same: {str(alike).lower()}")
