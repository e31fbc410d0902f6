"""Weight averaging along a run at a constant rate: the held-out loss of each average."""

import data
import numpy as np
import show
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
x, y = torch.tensor(data.digits().data / 16), torch.tensor(data.digits().target)


def run(rng):
    model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
    for layer in [model[0], model[2]]:
        drawn = torch.tensor(rng.standard_normal(layer.weight.T.shape).T)
        layer.weight.data[:] = drawn * (2 / layer.in_features) ** 0.5
        nn.init.zeros_(layer.bias)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    seen = [nn.utils.parameters_to_vector(model.parameters()).detach()]
    for _ in range(400):
        rows = torch.tensor(rng.integers(0, 1347, 8))
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(x[rows]), y[rows]).backward()
        optimizer.step()
        seen.append(nn.utils.parameters_to_vector(model.parameters()).detach())
    seen = torch.stack(seen)  # (401, 2410)
    sets = [seen[-1], seen[-100:].mean(0)]
    for back in [10, 100, 1000]:
        shares = (1 - 1 / back) ** torch.arange(400, -1, -1.0)
        sets.append(shares @ seen / back + shares[0] * (1 - 1 / back) * seen[0])
    for weights in sets:
        nn.utils.vector_to_parameters(weights, model.parameters())
        yield nn.functional.cross_entropy(model(x[1347:]), y[1347:]).item()


losses = np.array([list(run(np.random.default_rng(seed))) for seed in range(5)]).T
names = ["last", "mean of 100", "moving, 10", "moving, 100", "moving, 1000"]
rows = [show.row(n, (a.mean(), 3), int((a < losses[0]).sum())) for n, a in zip(names, losses)]
print(show.table(["", "held-out loss", "better in so many of 5 runs"], rows))
