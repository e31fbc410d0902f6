"""Dead ReLUs: the larger the rate, the more neurons answer 0 to every picture, and they stay dead."""

import data
import numpy as np
import show
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
digits = data.digits()
x, y = torch.tensor(digits.data[:1287] / 16), torch.tensor(digits.target[:1287])


def he(n_in, n_out, rng):
    layer = nn.Linear(n_in, n_out)
    layer.weight.data = torch.tensor(rng.standard_normal((n_in, n_out)) * np.sqrt(2 / n_in)).T.contiguous()
    nn.init.zeros_(layer.bias)
    return layer


def dead(model):
    """How many of the 32 hidden neurons have a sum of 0 or less for each picture of the training set."""
    return (model[0](x) <= 0).all(dim=0).sum().item()


def five_epochs(model, rate, rng):
    optimizer = torch.optim.SGD(model.parameters(), lr=rate)
    for _ in range(5):
        for batch in torch.tensor(rng.permutation(1287)).split(32):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(x[batch]), y[batch]).backward()
            optimizer.step()


rows = []
for rate in [0.1, 0.5, 1.0, 2.0]:
    counts = []
    for seed in range(1, 6):
        rng = np.random.default_rng(seed)
        model = nn.Sequential(he(64, 32, rng), nn.ReLU(), he(32, 10, rng))
        counts.append([dead(model)])
        for learning_rate in [rate, 0.1]:
            five_epochs(model, learning_rate, rng)
            counts[-1].append(dead(model))
    rows.append(show.row((rate, 1), (np.mean(counts, axis=0), 1)))
print(show.table(["learning rate", "dead at the start", "after 5 epochs", "5 more at 0.1"], rows))
