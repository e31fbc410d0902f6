"""A transformer block by hand and in candle: twice something is added to what was there."""

import numpy as np
import show
import torch

rng = np.random.default_rng(1)
x = rng.standard_normal((5, 8))  # (n_words, width)
w_q, w_k, w_v, w_o = (rng.standard_normal((8, 8)) / np.sqrt(8) for _ in range(4))
up, down = rng.standard_normal((8, 32)) / 3, rng.standard_normal((32, 8)) / 6


def normalized(x):
    return (x - x.mean(axis=1, keepdims=True)) / np.sqrt(x.var(axis=1, keepdims=True) + 1e-5)


def head(x, part):
    scores = (x @ w_q)[:, part] @ (x @ w_k)[:, part].T / 2
    powers = np.exp(np.where(np.tri(5), scores, -np.inf))
    return powers / powers.sum(axis=1, keepdims=True) @ (x @ w_v)[:, part]


z = normalized(x)  # pre-norm
attended = x + np.hstack([head(z, slice(0, 4)), head(z, slice(4, 8))]) @ w_o
hidden = np.maximum(normalized(attended) @ up, 0)  # (n_words, 4 · width)
output = attended + hidden @ down
print(f"x, attended, output {show.shape(output)}, hidden {show.shape(hidden)}")
print(f"last word before {show.vector(x[4], 3)}\n           after {show.vector(output[4], 3)}")

block = torch.nn.TransformerEncoderLayer(8, 2, 32, 0, norm_first=True).double()
for layer, weights in [(block.self_attn.out_proj, w_o), (block.linear1, up), (block.linear2, down)]:
    layer.weight.data, layer.bias.data = torch.tensor(weights.T), torch.zeros_like(layer.bias)
block.self_attn.in_proj_weight.data = torch.tensor(np.hstack([w_q, w_k, w_v]).T)
theirs = block(torch.tensor(x), src_mask=torch.ones(5, 5, dtype=torch.bool).triu(1))
alike = np.abs(theirs.detach().numpy() - output).max() < 1e-10
print(f"the library's block gives the same: {str(alike).lower()}")
theirs.square().sum().backward()
rest = [w for name, w in block.named_parameters() if "norm" in name or "bias" not in name]
slopes = [*block.self_attn.in_proj_weight.grad.chunk(3), *(w.grad for w in rest[1:])]
print(f"parameters with a slope: {sum(bool(s.any()) for s in slopes)} of {len(slopes)}")
