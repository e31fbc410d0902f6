"""Which logits a changed byte moves in a decoder-only model, and outside its context window."""

import data
import numpy as np
import torch
from torch.nn.functional import silu

speeds = 1e4 ** (-torch.arange(0, 32, 2).double() / 32)
norm = lambda x: x / (x.square().mean(dim=1, keepdim=True) + 1e-5).sqrt()  # noqa: E731


def logits(text, causal):
    rng = np.random.default_rng(15)  # the same weights each time
    matrix = lambda *shape: torch.tensor(rng.standard_normal(shape) * 0.02)  # noqa: E731
    turn = torch.exp(1j * torch.arange(len(text))[:, None, None] * speeds)  # pairs
    x = (embedding := matrix(256, 128))[list(text)]  # (n, 128)
    for _ in range(4):
        q, k, v = ((norm(x) @ matrix(128, n)).unflatten(1, (-1, 32)) for n in [128, 64, 64])
        q, k = (torch.complex(*part.chunk(2, dim=2)) * turn for part in [q, k])
        k, v = (part.repeat_interleave(2, dim=1) for part in [k, v])  # (n, 4, …)
        scores = torch.einsum("ihd,jhd->hij", q, k.conj()).real / 32**0.5  # (4, n, n)
        scores[torch.ones_like(scores).triu(1).bool() & causal] = -torch.inf
        x = x + torch.einsum("hij,jhd->ihd", scores.softmax(dim=2), v).flatten(1) @ matrix(128, 128)
        x = x + (silu(norm(x) @ matrix(128, 416)) * (norm(x) @ matrix(128, 416))) @ matrix(416, 128)
    return norm(x) @ embedding.T  # (n, 256)


def moved(first, last, causal):  # which rows differ, for a text of these bytes
    old, new = (logits(each[first - 1 : last], causal) for each in [text, changed])
    return ((old - new).abs() > 1e-12).any(dim=1)


text = data.moby_dick().encode()
changed = text[:99] + b"Q" + text[100:]  # the hundredth byte
for name, causal in [("causal", True), ("no mask", False)]:
    before, after = (part.sum() for part in moved(1, 128, causal).split([99, 29]))
    print(f"{name}: of 99 rows before the byte {before} move, of 29 from it on {after}")
for first in [100, 101]:
    last = str(moved(first, first + 63, True)[-1].item()).lower()
    print(f"window of bytes {first} to {first + 63}: last row moves: {last}")
