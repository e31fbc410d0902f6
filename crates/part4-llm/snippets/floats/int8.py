"""The little GPT's weights by int8 quantization, then in four bits, a scale a matrix or a row."""

import data
import numpy as np
import show
import torch
from torch.nn.functional import cross_entropy, linear, silu

text, weights = data.moby_dick_whole().encode(), data.weights()
unseen = torch.tensor(list(text[-(len(text) // 10) :][:1025]))
turn = torch.exp(1j * torch.outer(torch.arange(128), 1e4 ** (-torch.arange(16).double() / 16)))
norm = lambda x, by: x / (x.square().mean(-1, keepdim=True) + 1e-5).sqrt() * by  # noqa: E731


def bits(weights):
    embedding, *blocks, last = (torch.tensor(w).double() for w in weights)
    x = embedding[unseen[:1024].view(8, 128)]
    for n_1, *w_qkv, w_o, n_2, w_gate, w_up, w_down in zip(*[iter(blocks)] * 9):
        q, k, v = (linear(norm(x, n_1), w).unflatten(2, (-1, 32)).transpose(1, 2) for w in w_qkv)
        q, k = (torch.complex(*part.chunk(2, dim=3)) * turn for part in [q, k])
        k, v = (part.repeat_interleave(2, dim=1) for part in [k, v])
        scores = (q @ k.mH).real / 32**0.5 - torch.full((128, 128), torch.inf).triu(1)
        x = x + linear((scores.softmax(3) @ v).transpose(1, 2).flatten(2), w_o)
        x = x + linear(silu(linear(norm(x, n_2), w_gate)) * linear(norm(x, n_2), w_up), w_down)
    logits = linear(norm(x, last), embedding).flatten(0, 1)
    return cross_entropy(logits, unseen[1:]).item() / np.log(2)


letter, _ = pair = weights["model.embed_tokens.weight"][[ord("w"), 96]]
print("weights of w ", show.vector(letter[:6], 4))
print("as int8      ", show.vector(np.rint(127 * letter / np.abs(letter).max())[:6], 0))
print("largest of w and of byte 96 ", show.vector(np.abs(pair).max(axis=1), 2))
rows = [show.row(16, "none", "", (bits(weights.values()), 3))]
for n_bits, most, axis in [(8, 127, None), (8, 127, -1), (4, 7, None), (4, 7, -1)]:
    scale = lambda w: np.abs(w).max(axis, keepdims=True) / np.float32(most)  # noqa: B023, E731
    small = [np.rint(w / scale(w)) * scale(w) for w in weights.values()]
    a, b = (np.concatenate([w.ravel() for w in ws]) for ws in [weights.values(), small])
    off = show.fixed(100 * np.abs(a - b).sum() / np.abs(a).sum(), 1)
    rows.append(show.row(n_bits, "each row" if axis else "each matrix", off, (bits(small), 3)))
print(show.table(["bits", "a scale for", "off by %", "bits per byte"], rows))
