"""Three epochs, a file, three more: the bits of six in a row, unless something was forgotten."""

import pickle

import data
import numpy as np
import show
import torch

x, y = torch.tensor(data.digits().data / 16), torch.tensor(data.digits().target)
model = torch.nn.Sequential(torch.nn.Linear(64, 32), torch.nn.ReLU(), torch.nn.Linear(32, 10))
rng, order = np.random.default_rng(7), np.random.default_rng(1)
for p, bound in zip(model.double().parameters(), np.array([64, 64, 32, 32]) ** -0.5):
    p.data = torch.tensor(rng.uniform(-bound, bound, p.shape).astype("float32")).double()


def three_epochs(model, optimizer, order, step):
    orders, losses = [order.permutation(1287) for _ in range(3)], []
    batches = [batch for order in orders for batch in np.split(order, range(64, 1287, 64))]
    for step, batch in enumerate(batches, start=step):
        optimizer.param_groups[0]["lr"] = 0.005 * (1 + np.cos(np.pi * step / 126))
        optimizer.zero_grad()
        losses.append(torch.nn.functional.cross_entropy(model(x[batch]), y[batch]))
        losses[-1].backward()
        optimizer.step()
    return torch.stack(losses).reshape(3, 21).mean(dim=1).tolist()


run = [model, torch.optim.AdamW(model.parameters()), order]
_, saved = three_epochs(*run, 0), pickle.dumps(run)  # or torch.save of the state_dict()s
on, table = three_epochs(*run, 63), []
for forgotten in ["nothing", "optimizer", "step", "shuffles", "optimizer, step, shuffles"]:
    model, optimizer, order = pickle.loads(saved)
    if "optimizer" in forgotten:
        optimizer = torch.optim.AdamW(model.parameters())
    order = np.random.default_rng(1) if "shuffles" in forgotten else order
    losses = three_epochs(model, optimizer, order, 0 if "step" in forgotten else 63)
    right = (model(x[1287:]).argmax(dim=1) == y[1287:]).sum().item()
    table.append(show.row(forgotten, (losses, 4), right, str(losses == on).lower()))
print(show.table(["forgotten", "epoch 4", "epoch 5", "epoch 6", "right", "same bits"], table))
