"""A sum for a mean, a double softmax, labels shuffled apart: three mistakes in one loop."""

import data
import numpy as np
import show
import torch

x, y = torch.tensor(data.digits().data / 16), torch.tensor(data.digits().target)


def loss(w, x, y, reduction="mean", double=False):  # cross_entropy has a softmax
    logits = torch.softmax(x @ w, 1) if double else x @ w
    return torch.nn.functional.cross_entropy(logits, y, reduction=reduction)


for reduction in ["mean", "sum"]:
    weights = [torch.zeros((64, 10)).double().requires_grad_() for _ in range(3)]
    [loss(w, x[:n], y[:n], reduction).backward() for w, n in zip(weights, [16, 64, 256])]
    lengths = show.vector([w.grad.norm() for w in weights], 2)
    print(f"gradient's length, {reduction:<4} of 16, 64, 256  {lengths}")

rows = []
names = ["as it should be", "double softmax", "double softmax, rate 5", "labels shuffled apart"]
for name in names:
    grades, double, rate = np.zeros(4), "softmax" in name, 5 if "rate" in name else 0.5
    for rng in map(np.random.default_rng, range(5)):
        i, w = rng.permutation(1797), torch.zeros((64, 10)).double().requires_grad_()
        j = rng.permutation(1797) if name == names[3] else i
        orders = [rng.permutation(1347) for _ in range(20)]  # the epochs
        for batch in [order[k : k + 64] for order in orders for k in range(0, 1347, 64)]:
            w.grad = None
            loss(w, x[i[batch]], y[j[batch]], double=double).backward()
            w.data -= rate * w.grad
        for k, part in [(0, slice(1347)), (2, slice(1347, 1797))]:
            grades[k] += loss(w, x[i[part]], y[j[part]], double=double).item() / 5
            grades[k + 1] += ((x[i[part]] @ w).argmax(1) == y[j[part]]).double().mean() / 5
    rows.append(show.row(name, (grades, 3)))
print("\n" + show.table(["training", "loss", "accuracy", "held out: loss", "accuracy"], rows))
best = loss(1000 * torch.eye(10).double(), torch.eye(10).double(), torch.arange(10), double=True)
print("double softmax, every logit certain and right: loss", show.fixed(best.item(), 3))
