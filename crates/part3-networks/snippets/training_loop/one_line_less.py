"""One line of the training loop changed at a time: what it costs on writers never met."""

import data
import numpy as np
import show
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
digits = data.digits()
x, y = torch.tensor(digits.data / 16), torch.tensor(digits.target)
by_class = np.argsort(digits.target[:1287], kind="stable")


def train(change, seed):
    rng = np.random.default_rng(seed)
    model, total = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10)), 0.0
    for p, bound in zip(model.parameters(), np.array([64, 64, 32, 32]) ** -0.5):
        p.data = torch.tensor(rng.uniform(-bound, bound, p.shape).astype("float32")).double()
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
    for epoch in range(1, 6):
        order = by_class if change.startswith("sorted") else np.arange(1287)
        order = order if change.endswith("shuffle") else rng.permutation(1287)
        for batch in np.split(order, range(64, 1287, 64)):
            scores = model(x[batch])
            scores = scores.softmax(dim=1) if change == "softmax first" else scores
            if change != "no zero_grad":
                optimizer.zero_grad()
            loss = nn.functional.cross_entropy(scores, y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item() / 21 if epoch == 5 else 0.0
    return total, (model(x[1287:]).argmax(dim=1) == y[1287:]).sum().item()


table = []
for change in ["nothing", "no zero_grad", "softmax first", "no shuffle", "sorted, no shuffle"]:
    runs = np.array([train(change, seed) for seed in range(5)])
    table.append(show.row(change, (runs.mean(axis=0), 2), show.vector(runs[:, 1], 0)))
print(show.table(["change", "loss", "right of 510", "each start"], table))
