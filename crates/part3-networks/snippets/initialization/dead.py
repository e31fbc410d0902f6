"""Dead ReLUs: the larger the rate, the more neurons are closed for every picture, for good."""

import data
import numpy as np
import show
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
x = torch.tensor(data.digits().data[:1287] / 16)
y = torch.tensor(data.digits().target[:1287])


def he(n_in, n_out, rng):
    layer = nn.Linear(n_in, n_out)
    layer.weight.data = torch.tensor(rng.standard_normal((n_in, n_out)).T * np.sqrt(2 / n_in))
    nn.init.zeros_(layer.bias)
    return layer


rows = []
for rate in [0.1, 0.5, 1.0, 2.0]:
    means = np.zeros(3)
    for seed in range(1, 6):
        rng = np.random.default_rng(seed)
        model = nn.Sequential(he(64, 32, rng), nn.ReLU(), he(32, 10, rng))
        for i, learning_rate in enumerate([0.0, rate, 0.1]):
            optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
            for _ in range(5 if i > 0 else 0):
                for batch in torch.tensor(rng.permutation(1287)).split(32):
                    optimizer.zero_grad()
                    nn.functional.cross_entropy(model(x[batch]), y[batch]).backward()
                    optimizer.step()
            # A neuron is dead if its sum is 0 or less for each picture of the training set.
            means[i] += (model[0](x) <= 0).all(dim=0).sum().item() / 5
    rows.append(show.row((rate, 1), (means, 1)))
print(show.table(["learning rate", "dead at the start", "after 5 epochs", "5 more at 0.1"], rows))
