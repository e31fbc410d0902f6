"""A small GPT against what counting gives: even shares, shares of bytes, shares of pairs."""

import numpy as np
import show
import small_gpt
import torch

text = small_gpt.text()
train, held_out = text[:500_000], text[1_000_000:1_008_001]
pairs = torch.full((256, 256), 0.01, dtype=torch.float64)
pairs.index_put_((train[:-1], train[1:]), torch.ones(499_999).double(), accumulate=True)
singles = 1 + torch.bincount(train[1:], minlength=256).double()
for name, counts in [
    ("even shares", torch.ones(1, 256)),
    ("shares of bytes", singles[None, :]),
    ("shares of pairs", pairs),
]:
    shares = (counts / counts.sum(dim=1, keepdim=True)).expand(256, 256)
    nats = -shares[held_out[:-1], held_out[1:]].log().mean()
    print(f"{name:<15}   {show.fixed(nats, 2)} nats")

rng = np.random.default_rng(0)
w = small_gpt.new(rng)
optimizer = small_gpt.adamw(w, 0.01)
check = [held_out[shift : 8000 + shift].reshape(250, 32) for shift in [0, 1]]
for step in range(601):
    if step in [0, 10, 50, 100, 600]:
        with torch.no_grad():
            print(f"GPT, step {step:>3}     {show.fixed(small_gpt.loss(w, *check), 1)} nats")
    optimizer.zero_grad()
    small_gpt.loss(w, *small_gpt.draw(train, 8, rng)).backward()
    optimizer.step()
