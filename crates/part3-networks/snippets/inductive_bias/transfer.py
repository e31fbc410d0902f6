"""Transfer learning: one task's layers for another, frozen or by fine-tuning, or from scratch."""

import data
import numpy as np
import show
import torch

x, y = torch.tensor(data.digits().data / 16), data.digits().target
rows, scratch, digit = [], torch.nn.Sequential(), np.arange(10)


def fit(first, x, y, n_epochs, rng):  # starts from the layers of `first`, then from chance
    sizes = [64, 32, 32, y.max() + 1] if x.shape[1] == 64 else [32, y.max() + 1]
    layers = [torch.nn.Linear(*pair).double() for pair in zip(sizes, sizes[1:])]
    for layer in layers:
        draws = torch.tensor(rng.standard_normal(layer.weight.T.shape)).T
        layer.weight.data, layer.bias.data = draws * (2 / len(draws.T)) ** 0.5, 0 * layer.bias.data
    model = torch.nn.Sequential(*[m for layer in layers for m in (layer, torch.nn.ReLU())][:-1])
    model[: len(first)].load_state_dict(first.state_dict())
    optimizer = torch.optim.Adam(model.parameters(), lr=0.003)
    for _ in range(n_epochs):
        for batch in torch.tensor(rng.permutation(len(x))).split(10):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(model(x[batch]), y[batch]).backward()
            optimizer.step()
    return model


tasks = [np.where(digit < 5, digit, -1), digit - 5], [digit, digit % 2]  # below 0: not asked
for name, task in zip(["0 to 4, then 5 to 9", "0 to 9, then odd or even"], tasks):
    (old, new), right = (torch.tensor(answers[y]) for answers in task), []
    before, known = np.flatnonzero(old[:1287] >= 0), np.flatnonzero(new[:1287] >= 0)
    for rng in map(np.random.default_rng, range(1, 4)):
        body, p = fit(scratch, x[before], old[before], 8, rng)[:4], rng.permutation(known)
        few = p[np.eye(10)[new[p]].cumsum(axis=0)[range(len(p)), new[p]] <= 20]  # 20 of each
        starts = [(scratch, x, 30), (scratch, body(x).detach(), 120), (body, x, 30)]
        models = [(fit(first, i[few], new[few], n, rng), i[1287:]) for first, i, n in starts]
        right.append([int((m(i).argmax(1) == new[1287:]).sum()) for m, i in models])
    rows.append(show.row(name, int((new[1287:] >= 0).sum()), (np.mean(right, axis=0), 1)))
print(show.table(["", "pictures", "scratch", "frozen", "fine-tuned"], rows))
