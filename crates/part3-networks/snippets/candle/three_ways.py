"""Eval changes the logits and keeps the graph; no_grad and detach do it the other way round."""

import contextlib

import data
import numpy as np
import show
import torch

x = torch.tensor(data.digits().data[1287:] / 16)
rng = np.random.default_rng(7)
w = [torch.tensor(rng.standard_normal(n) * np.sqrt(2 / n[0])) for n in [(64, 32), (32, 10)]]
w = [weights.requires_grad_() for weights in w]
kept = torch.tensor(np.random.default_rng(1).random((510, 32)) >= 0.5)
table = []
for mode in ["train", "eval"]:
    for path in ["as it is", "no_grad", "detach"]:
        with torch.no_grad() if path == "no_grad" else contextlib.nullcontext():
            hidden = torch.relu(x @ w[0])
            logits = (hidden * kept * 2 if mode == "train" else hidden) @ w[1]
        logits = logits.detach() if path == "detach" else logits
        recorded = logits.requires_grad
        if recorded:
            logits.mean().backward()  # without a graph it raises an error
        found, w[0].grad = "none" if w[0].grad is None else "found", None
        logit = logits[0, 3].item()
        table.append(show.row(mode, path, (logit, 4), str(recorded).lower(), found))
print(show.table(["mode", "path", "a logit", "recorded", "slopes"], table))
