"""A loss spike: one batch of unscaled pixels, without and with gradient clipping."""

import data
import numpy as np
import show
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
x, y = torch.tensor(data.digits().data / 16), torch.tensor(data.digits().target)


def he(n_in, n_out, rng):
    layer = nn.Linear(n_in, n_out)
    layer.weight.data = torch.tensor(rng.standard_normal((n_in, n_out)).T * np.sqrt(2 / n_in))
    nn.init.zeros_(layer.bias)
    return layer


def train(most, rng):
    model = nn.Sequential(he(64, 32, rng), nn.ReLU(), he(32, 10, rng))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.2)
    orders = [torch.tensor(rng.permutation(1347)) for _ in range(10)]
    for step, rows in enumerate([batch for order in orders for batch in order.split(64)][:200]):
        optimizer.zero_grad()
        scale = 16 if step == 100 else 1  # pixels from 0 to 16, once
        nn.functional.cross_entropy(model(x[rows] * scale), y[rows]).backward()
        length = nn.utils.clip_grad_norm_(model.parameters(), most).item()
        optimizer.step()
        if step in [99, 100, 101, 110, 199]:
            loss = nn.functional.cross_entropy(model(x[1347:]), y[1347:]).item()
            yield length, loss, (model[0](x) <= 0).all(dim=0).sum().item()


for name, most in [("not clipped", 1e9), ("clipped to length 1", 1)]:
    means = np.mean([list(train(most, np.random.default_rng(s))) for s in range(3)], axis=0)
    seen = zip([99, 100, 101, 110, 199], means)
    rows = [show.row(step, (a, 1), (b, 2), (c, 1)) for step, (a, b, c) in seen]
    print(show.table([name, "gradient's length", "held-out loss", "dead of 32"], rows))
