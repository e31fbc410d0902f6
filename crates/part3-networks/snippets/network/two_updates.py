"""The same gradient, twice in a row: three rules make three updates of it."""

import data
import numpy as np
import show
import torch

digits, rng = data.digits(), np.random.default_rng(7)
x, y = torch.tensor(digits.data[:32] / 16), torch.tensor(digits.target[:32])
pairs = [(64, 32), (32, 16), (16, 10)]
w = [torch.tensor(rng.standard_normal(n) * np.sqrt(2 / n[0])).requires_grad_() for n in pairs]
logits = torch.relu(torch.relu(x @ w[0]) @ w[1]) @ w[2]
torch.nn.functional.cross_entropy(logits, y).backward()
slopes = w[2].grad[10]
print("gradient        ", show.vector(slopes[:4].numpy(), 4))


def twice(name, rule):
    """The first four updates of two steps."""
    weights = torch.zeros(10, dtype=torch.float64)
    optimizer = rule([weights])
    for step in [1, 2]:
        before, weights.grad = weights.clone(), slopes
        optimizer.step()
        print(f"{name:<15}  {show.vector((weights - before)[:4].numpy(), 4)}  step {step}")


twice("plain, rate 0.1", lambda p: torch.optim.SGD(p, lr=0.1))
twice("momentum, 0.1", lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9))
twice("Adam, rate 0.01", lambda p: torch.optim.Adam(p, lr=0.01))
