"""Micro-batches of 10, 5 and 1 sequences: the mean of their means, and the mean by tokens."""

import numpy as np
import show
import small_gpt
import torch
from small_run import Run

def slopes(loss):
    return torch.cat([g.flatten() for g in torch.autograd.grad(loss, list(w.values()))])


run, rng = Run(n_steps=20), np.random.default_rng(3)
run.steps(20)  # a model for which some sequences are easier than others
w = run.w
batches = [small_gpt.draw(run.text, n, rng) for n in [10, 5, 1]]
losses = [small_gpt.loss(w, *batch) for batch in batches]
for (inputs, _), loss in zip(batches, losses):
    print(f"{inputs.numel():>3} tokens  loss", show.fixed(loss.item(), 2))
inputs, targets = (torch.cat(parts) for parts in zip(*batches))
all_at_once = small_gpt.loss(w, inputs, targets)
right = slopes(all_at_once)
rows = [show.row("all 512 tokens at once", (all_at_once.item(), 2), (1.0, 2), (1.0, 2))]
gradients = [slopes(loss) for loss in losses]
for name, shares in [("mean by tokens", [10 / 16, 5 / 16, 1 / 16]), ("mean of means", [1 / 3] * 3)]:
    loss = sum(share * loss.item() for share, loss in zip(shares, losses))
    total = sum(share * gradient for share, gradient in zip(shares, gradients))
    cosine = torch.cosine_similarity(total, right, dim=0).item()
    rows.append(show.row(name, (loss, 2), (cosine, 2), ((total.norm() / right.norm()).item(), 2)))
print(show.table(["", "loss", "cosine", "times as long"], rows))
