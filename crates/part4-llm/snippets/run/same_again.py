"""Deterministic or reproducible: a plan run twice, summed in another order, from other seeds."""

import numpy as np
import show
import small_gpt
import torch
from small_run import Run

whole = small_gpt.text()
held_out = small_gpt.draw(whole[1_000_000:], 32, np.random.default_rng(9))
rows, first = [], None
for name, micro_batch, n_micro, seed in [
    ("the plan", 16, 1, 0),
    ("again", 16, 1, 0),
    ("4 micro-batches of 4", 4, 4, 0),
    ("16 micro-batches of 1", 1, 16, 0),
    ("seed 1", 16, 1, 1),
    ("seed 2", 16, 1, 2),
]:
    run = Run(whole[:1_000_000], seed, 20, micro_batch, n_micro)
    run.steps(20)
    weights = run.weights()
    first = weights if first is None else first
    loss = small_gpt.loss(run.w, *held_out).item()
    rows.append(show.row(name, (loss, 3), str(torch.equal(weights, first)).lower()))
print(show.table(["run", "held-out loss", "same bits as the first"], rows))
