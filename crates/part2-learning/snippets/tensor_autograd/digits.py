"""A network of 2,410 parameters learns handwritten digits; the tape finds all its gradients."""

import data
import numpy as np
import show
import torch

digits = data.digits()
rng = np.random.default_rng(7)
x, y = torch.tensor(digits.data / 16), torch.tensor(digits.target)
w1 = torch.tensor(rng.standard_normal((64, 32)) / 8, requires_grad=True)
w2 = torch.tensor(rng.standard_normal((32, 10)) / 6, requires_grad=True)
b1 = torch.zeros(32, dtype=torch.float64, requires_grad=True)
b2 = torch.zeros(10, dtype=torch.float64, requires_grad=True)


def logits(x):
    """64 pixels, 32 hidden neurons, 10 logits."""
    return torch.tanh(x @ w1 + b1) @ w2 + b2


optimizer = torch.optim.SGD([w1, b1, w2, b2], lr=0.1, momentum=0.9)
for epoch in range(1, 9):
    loss_sum = 0.0
    order = rng.permutation(1415)
    for start in range(0, 1415, 96):
        rows = order[start : start + 96]
        loss = torch.nn.functional.cross_entropy(logits(x[rows]), y[rows])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        loss_sum += loss.item() * len(rows)
    right = int((logits(x[1415:]).argmax(dim=1) == y[1415:]).sum())
    print(f"epoch {epoch}   loss {show.fixed(loss_sum / 1415, 4)}   right of 382 {right}")
