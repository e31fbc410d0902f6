"""Six starts of 20 layers, from a vanishing gradient to an exploding gradient; two epochs each."""

import data
import numpy as np
import show
import torch
from torch.nn import Linear, ReLU, Sequential, functional

torch.set_default_dtype(torch.float64)
x, y = torch.tensor(data.digits().data / 16), torch.tensor(data.digits().target)


def draw(start, n, m, rng):  # weights and biases from n inputs to m outputs
    if start == "nn.Linear":
        return rng.uniform(-(n**-0.5), n**-0.5, (n, m)), rng.uniform(-(n**-0.5), n**-0.5, m)
    stds = {"zeros": 0.0, "Xavier": np.sqrt(2 / (n + m)), "He": np.sqrt(2 / n)}
    std = stds[start] if start in stds else float(start.split()[1])
    return rng.standard_normal((n, m)) * std if std else np.zeros((n, m)), np.zeros(m)


rows = []
for start in ["zeros", "normal, 0.01", "nn.Linear", "Xavier", "He", "normal, 0.4"]:
    sizes, right = torch.zeros(2), 0.0
    for seed in [1, 2, 3]:
        rng, linears = np.random.default_rng(seed), []
        for n, m in zip([64] + [32] * 19, [32] * 19 + [10]):
            linears.append(Linear(n, m))
            weights, linears[-1].bias.data = map(torch.tensor, draw(start, n, m, rng))
            linears[-1].weight.data = weights.T.contiguous()
        model = Sequential(*[f for linear in linears for f in (linear, ReLU())][:-1])
        functional.cross_entropy(model(x[:200]), y[:200]).backward()
        sizes += torch.stack([linears[i].weight.grad.square().mean().sqrt() / 3 for i in (0, -1)])
        optimizer = torch.optim.Adam(model.parameters(), lr=0.002)
        for batch in [b for _ in range(2) for b in torch.tensor(rng.permutation(1287)).split(32)]:
            optimizer.zero_grad()
            functional.cross_entropy(model(x[batch]), y[batch]).backward()
            optimizer.step()
        right += (model(x[1287:]).argmax(1) == y[1287:]).sum().item() / 3
    rows.append(show.row(start, (sizes.log10(), 1), (right, 0)))
print(show.table(["start", "layer 1, 10^", "layer 20, 10^", "right of 510"], rows))
