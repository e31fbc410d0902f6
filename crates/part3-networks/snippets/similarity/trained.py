"""Raw pixels and a trained encoder: the nearest pictures among other writers never met."""

import data
import numpy as np
import show
import torch
from torch.nn.functional import cross_entropy, normalize

x, y = torch.tensor(data.digits().data / 16), data.digits().target
by = torch.tensor(data.digit_writers()[1287:])


def encoded(seed):
    rng = np.random.default_rng(seed)
    w, v = [torch.tensor(rng.standard_normal((64, n)) / np.sqrt(32)) for n in (64, 32)]
    layers = [p.requires_grad_() for p in (w, v, torch.zeros(96).double())]
    optimizer = torch.optim.SGD(layers, lr=0.03, momentum=0.9)
    for _ in range(300):
        batch = [rng.choice(np.flatnonzero(y[:1287] == d)) for d in [*range(10)] * 2]
        a, p = normalize(torch.relu(x[batch] @ w + layers[2][:64]) @ v + layers[2][64:]).split(10)
        optimizer.zero_grad()
        cross_entropy(a @ p.T / 0.2, torch.arange(10)).backward()
        optimizer.step()
    return (torch.relu(x[1287:] @ w + layers[2][:64]) @ v + layers[2][64:]).detach()


rows, encodings = [], [encoded(seed) for seed in range(3)]
for name, several in [("64 pixels", [x[1287:]]), ("32 trained numbers", encodings)]:
    for near, of in [
        ("cosine", lambda v: normalize(v) @ normalize(v).T),
        ("distance", lambda v: -((v[:, None] - v) ** 2).sum(dim=2)),
        ("dot product", lambda v: v @ v.T),
    ]:
        found = []
        for vectors in several:
            scores = of(vectors).masked_fill(by[:, None] == by, -torch.inf).numpy()
            same = y[1287:][np.argsort(-scores, axis=1, kind="stable")[:, :10]] == y[1287:, None]
            found.append([same[:, 0].sum(), same.mean()])
        rows.append(show.row(name, near, *zip(np.mean(found, axis=0), (1, 3))))
print(show.table(["vectors", "near by", "nearest right", "of the ten"], rows))
