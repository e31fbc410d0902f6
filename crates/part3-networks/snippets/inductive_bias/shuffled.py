"""The same pixels in another order: all one to a plain network, a loss to one that slides."""

import data
import numpy as np
import show
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
digits = data.digits()
x, y = torch.tensor(digits.data / 16), torch.tensor(digits.target)
x_train, y_train, x_test, y_test = x[:1287], y[:1287], x[1287:], y[1287:]


def plain_network(rng):
    model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
    for layer in [model[0], model[2]]:
        std = np.sqrt(2 / layer.in_features)
        layer.weight.data = torch.tensor(rng.standard_normal((layer.in_features, layer.out_features)) * std).T
        nn.init.zeros_(layer.bias)
    return model


def sliding_network(rng):
    model = nn.Sequential(
        nn.Unflatten(1, (1, 8, 8)), nn.Conv2d(1, 8, 3, padding=1, bias=False), nn.BatchNorm2d(8),
        nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(128, 10),
    )  # fmt: skip
    for layer, fan_in in [(model[1], 9), (model[6], 128)]:
        draws = rng.random(tuple(layer.weight.shape))
        layer.weight.data = torch.tensor((2 * draws - 1) * np.sqrt(1 / fan_in))
    nn.init.zeros_(model[6].bias)
    return model


def fit(model, x, y, n_epochs, rng, optimizer, falling=False):
    n_steps, step, rate = n_epochs * (len(x) // 20), 0, optimizer.param_groups[0]["lr"]
    for _ in range(n_epochs):
        batches = torch.tensor(rng.permutation(len(x))).split(20)
        for batch in batches[: len(x) // 20] if falling else batches:
            if falling:
                optimizer.param_groups[0]["lr"] = rate * (1 + np.cos(np.pi * step / n_steps)) / 2
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(x[batch]), y[batch]).backward()
            optimizer.step()
            step += 1


def right(model, x):
    return int((model.eval()(x).argmax(1) == y_test).sum())


rows = []
other = np.random.default_rng(0).permutation(64)
for name, order in [("as scanned", np.arange(64)), ("shuffled", other)]:
    counts = []
    for seed in range(1, 6):
        rng = np.random.default_rng(seed)
        seen, known = np.zeros(10, dtype=int), []
        for row in rng.permutation(1287):  # 20 pictures of each digit
            seen[y_train[row]] += 1
            known += [row] if seen[y_train[row]] <= 20 else []
        x, y = x_train[known][:, order], y_train[known]
        plain = plain_network(rng)
        fit(plain, x, y, 15, rng, torch.optim.Adam(plain.parameters(), 0.01))
        cnn = sliding_network(rng)
        fit(cnn, x, y, 15, rng, torch.optim.AdamW(cnn.parameters(), 0.01), falling=True)
        counts.append([right(plain, x_test[:, order]), right(cnn, x_test[:, order])])
    rows.append(show.row(name, (np.mean(counts, axis=0), 1)))
print(show.table(["right of 510, 5 starts", "plain network", "CNN"], rows))
