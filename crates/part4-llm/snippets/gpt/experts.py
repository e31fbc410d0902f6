"""A mixture of experts: a router picks two of eight for each byte, and how evenly."""

import data
import numpy as np
import show
import torch

rng = np.random.default_rng(8)
x = torch.tensor(rng.standard_normal((256, 16)))  # a row for each byte: (256, width)
router = torch.tensor(rng.standard_normal((16, 8)) / 4, requires_grad=True)  # (width, n_experts)
text = np.frombuffer(data.moby_dick().encode(), dtype=np.uint8)
times = torch.tensor(np.bincount(text, minlength=256) / len(text))  # of chapter 1

for name, byte in [("e", ord("e")), ("blank", ord(" "))]:
    best = (x[byte] @ router).topk(2)
    first, second = best.indices.tolist()
    shares = best.values.softmax(dim=0).detach()
    print(f"{name}: experts {first} and {second}, shares {show.vector(shares, 3)}")
for step in range(301):
    scores = x @ router  # (256, n_experts)
    asked = torch.zeros(256, 8, dtype=torch.float64).scatter(1, scores.topk(2).indices, 0.5)
    load = times @ asked  # (n_experts): shares of the work
    if step % 150 == 0:
        print(f"step {step:>3}: shares of the work {show.vector(load, 2)}")
    # A top-2 choice has no slope, the probabilities have: the busy ones are pushed down.
    balance = 8 * (load * (times @ scores.softmax(dim=1))).sum()
    balance.backward()
    with torch.no_grad():
        router -= 0.3 * router.grad
    router.grad = None
