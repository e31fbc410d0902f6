"""Six starts of 20 layers, from a vanishing gradient to an exploding gradient; two epochs each."""

import data
import numpy as np
import show
import torch

x, y = torch.tensor(data.digits().data / 16), torch.tensor(data.digits().target)


def draw(start, n, m, rng):  # weights and biases from n inputs to m outputs
    if start == "nn.Linear":
        return rng.uniform(-(n**-0.5), n**-0.5, (n, m)), rng.uniform(-(n**-0.5), n**-0.5, m)
    stds = {"zeros": 0.0, "Xavier": np.sqrt(2 / (n + m)), "He": np.sqrt(2 / n)}
    std = stds[start] if start in stds else float(start.split()[1])
    return rng.standard_normal((n, m)) * std if std else np.zeros((n, m)), np.zeros(m)


def logits(x):
    for weights, biases in zip([w[0], *w[1]], [b[0], *b[1]]):  # w[1]: 18 layers in one tensor
        x = torch.relu(torch.addmm(biases, x, weights))
    return torch.addmm(b[2], x, w[2])


rows, shapes = [], [(64, 32), *[(32, 32)] * 18, (32, 10)]
for start in ["zeros", "normal, 0.01", "nn.Linear", "Xavier", "He", "normal, 0.4"]:
    sizes, right = 0.0, 0.0
    for rng in map(np.random.default_rng, [1, 2, 3]):
        layers = zip(*[map(torch.tensor, draw(start, *shape, rng)) for shape in shapes])
        w, b = ([first, torch.stack(rest[:-1]), rest[-1]] for first, *rest in layers)
        optimizer = torch.optim.Adam([p.requires_grad_() for p in w + b], lr=0.002)
        torch.nn.functional.cross_entropy(logits(x[:200]), y[:200]).backward()
        sizes += torch.stack([w[i].grad.square().mean().sqrt() / 3 for i in (0, -1)])
        for batch in [i for _ in range(2) for i in torch.tensor(rng.permutation(1287)).split(32)]:
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(logits(x[batch]), y[batch]).backward()
            optimizer.step()
        right += (logits(x[1287:]).argmax(1) == y[1287:]).sum().item() / 3
    rows.append(show.row(start, (sizes.log10(), 1), (right, 0)))
print(show.table(["start", "layer 1, 10^", "layer 20, 10^", "right of 510"], rows))
