"""The temperature decides which strangers are pushed away, and how well the encoder searches."""

import data
import numpy as np
import show
import torch
from torch.nn.functional import cross_entropy, normalize

x, y = torch.tensor(data.digits().data / 16), data.digits().target
by = torch.tensor(data.digit_writers()[1287:])


def encoded(temperature, seed):
    rng = np.random.default_rng(seed)
    w, v = [torch.tensor(rng.standard_normal((64, n)) / np.sqrt(32)) for n in (64, 32)]
    layers = [p.requires_grad_() for p in (w, v, torch.zeros(96).double())]
    optimizer = torch.optim.SGD(layers, lr=0.03, momentum=0.9)
    for _ in range(200):
        batch = [rng.choice(np.flatnonzero(y[:1287] == d)) for d in [*range(10)] * 2]
        a, p = normalize(torch.relu(x[batch] @ w + layers[2][:64]) @ v + layers[2][64:]).split(10)
        optimizer.zero_grad()
        loss = cross_entropy(a @ p.T / temperature, torch.arange(10)) * temperature / 0.2
        loss.backward()  # with steps as large as at 0.2
        optimizer.step()
    return (torch.relu(x[1287:] @ w + layers[2][:64]) @ v + layers[2][64:]).detach()


def search(vectors):
    near = torch.where(by[:, None] == by, -torch.inf, normalize(vectors) @ normalize(vectors).T)
    same = y[1287:][np.argsort(-near.numpy(), axis=1, kind="stable")[:, :10]] == y[1287:, None]
    return np.array([same[:, 0].sum(), same.mean()])


rows = []
for cold in [0.5, 5.0, 20.0, 200.0]:
    shares = torch.softmax(torch.tensor([0.8, 0.7, 0.2, -0.3]).double() * cold, dim=0)[1:]
    pushes = show.vector((shares / shares.sum()).numpy(), 2)
    found = np.mean([search(encoded(1 / cold, seed)) for seed in range(3)], axis=0)
    rows.append(show.row((1 / cold, 3), pushes, *zip(found, (1, 3))))
print(show.table(["temperature", "push on each stranger", "nearest right", "of the ten"], rows))
