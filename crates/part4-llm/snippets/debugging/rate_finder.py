"""A learning-rate finder on the digits, and what six fixed rates reach in as many steps."""

import data
import numpy as np
import show
import torch
from torch.nn.functional import cross_entropy

torch.set_default_dtype(torch.float64)
x, y = torch.tensor(data.digits().data / 16), torch.tensor(data.digits().target)


def losses_at(rates, rng):
    w, v = (torch.tensor(rng.standard_normal(s) * np.sqrt(2 / s[0])) for s in [(64, 32), (32, 10)])
    parameters = [p.requires_grad_() for p in [w, torch.zeros(32), v, torch.zeros(10)]]
    orders = [torch.tensor(rng.permutation(1347)) for _ in range(4)]
    for rate, rows in zip(rates, [batch for order in orders for batch in order.split(64)]):
        w, b, v, c = parameters
        loss = cross_entropy(torch.relu(x[rows] @ w + b) @ v + c, y[rows])
        for p, slopes in zip(parameters, torch.autograd.grad(loss, parameters)):
            p.data -= rate * slopes
        yield loss.item()


def seeds(rates):
    return np.array([list(losses_at(rates, np.random.default_rng(seed))) for seed in range(5)])


rates = 10 ** (np.arange(81) / 20 - 3)
print("a rate that climbs, mean of five runs")
losses = seeds(rates).mean(axis=0)
for i in range(0, 80, 10):
    first, last = (show.fixed(rates[j], 3) for j in [i, i + 9])
    loss = show.fixed(losses[i : i + 10].mean(), 2)
    print(f"  rates {first} to {last}: mean loss {loss}")
print("81 steps at one rate, the last 20")
for rate in [0.01, 0.03, 0.1, 0.3, 1.0, 3.0]:
    ends = seeds([rate] * 81)[:, 61:].mean(axis=1)
    mean, low, high = (show.fixed(loss, 2) for loss in [ends.mean(), ends.min(), ends.max()])
    print(f"  rate {show.fixed(rate, 2)}: mean loss {mean}, seeds {low} to {high}")
