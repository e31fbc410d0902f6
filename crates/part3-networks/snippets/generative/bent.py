"""With bends an autoencoder loses less than the best directions, where it is narrow."""

import data
import numpy as np
import show
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
pixels, seen = torch.tensor(data.digits().data / 16), data.digit_writers() < 10
x, unseen = (pixels[rows] - pixels[seen].mean(dim=0) for rows in [seen, ~seen])
_, _, directions = torch.linalg.svd(x, full_matrices=False)


def lost(of, rebuilt):
    return 100 * (((of - rebuilt) ** 2).sum() / (of**2).sum()).item()


rows = []
for width in [2, 8, 16]:
    best, rng = directions[:width], np.random.default_rng(1)
    flat = [lost(of, of @ best.T @ best) for of in [x, unseen]]

    layers = [nn.Linear(*pair) for pair in [(64, 128), (128, width), (width, 128), (128, 64)]]
    for layer in layers:
        start = rng.standard_normal((layer.in_features, layer.out_features))
        layer.weight.data = torch.tensor(start * np.sqrt(2 / layer.in_features)).T
        nn.init.zeros_(layer.bias)
    network = nn.Sequential(layers[0], nn.ReLU(), layers[1], layers[2], nn.ReLU(), layers[3])
    optimizer = torch.optim.Adam(network.parameters(), lr=0.005)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 15 * 41)
    for _ in range(15):
        for batch in np.split(rng.permutation(1287), range(32, 1287, 32)):
            optimizer.zero_grad()
            nn.functional.mse_loss(network(x[batch]), x[batch]).backward()
            optimizer.step()
            schedule.step()
    bent = [lost(of, network(of)) for of in [x, unseen]]
    rows.append(show.row(width, (flat[0], 1), (bent[0], 1), (flat[1], 1), (bent[1], 1)))
print(show.table(["width", "lost %: flat", "bent", "unseen: flat", "bent"], rows))
