"""Six starts of a network of 20 layers: its slopes before training, and what two epochs make of it."""

import data
import numpy as np
import show
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
digits = data.digits()
x, y = torch.tensor(digits.data / 16), torch.tensor(digits.target)
x_train, y_train, x_test, y_test = x[:1287], y[:1287], x[1287:], y[1287:]
loss_of = nn.functional.cross_entropy


def network(start, rng):
    """20 layers with ReLU; the weights are drawn by the book's generator, as (inputs, outputs)."""
    layers = []
    for n_in, n_out in zip([64] + [32] * 19, [32] * 19 + [10]):
        layer = nn.Linear(n_in, n_out)
        weights, biases = start(n_in, n_out, rng)
        layer.weight.data, layer.bias.data = torch.tensor(weights).T.contiguous(), torch.tensor(biases)
        layers += [layer, nn.ReLU()]
    return nn.Sequential(*layers[:-1])


def normal(std_dev_of):
    return lambda n, m, rng: (rng.standard_normal((n, m)) * std_dev_of(n, m), np.zeros(m))


def default(n, m, rng):
    b = 1 / np.sqrt(n)
    return rng.uniform(-b, b, (n, m)), rng.uniform(-b, b, m)


starts = [
    ("zeros", lambda n, m, rng: (np.zeros((n, m)), np.zeros(m))),
    ("normal, 0.01", normal(lambda n, m: 0.01)),
    ("nn.Linear", default),
    ("Xavier", normal(lambda n, m: np.sqrt(2 / (n + m)))),
    ("He", normal(lambda n, m: np.sqrt(2 / n))),
    ("normal, 0.4", normal(lambda n, m: 0.4)),
]
rows = []
for name, start in starts:
    first = last = right = 0.0
    for seed in [1, 2, 3]:
        rng = np.random.default_rng(seed)
        model = network(start, rng)
        loss_of(model(x_train[:200]), y_train[:200]).backward()
        first += model[0].weight.grad.square().mean().sqrt().item() / 3
        last += model[-1].weight.grad.square().mean().sqrt().item() / 3
        optimizer = torch.optim.Adam(model.parameters(), lr=0.002)
        for _ in range(2):
            for batch in torch.tensor(rng.permutation(1287)).split(32):
                optimizer.zero_grad()
                loss_of(model(x_train[batch]), y_train[batch]).backward()
                optimizer.step()
        right += (model(x_test).argmax(1) == y_test).sum().item()
    with np.errstate(divide="ignore"):
        rows.append(show.row(name, (np.log10([first, last]), 1), (right / 3, 0)))
header = ["start", "slopes of layer 1, 10^", "of layer 20, 10^", "right of 510"]
print(show.table(header, rows))
