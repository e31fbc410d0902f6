"""Stopped after ten of an epoch's 21 batches, and resumed: the other eleven, to the bit."""

import pickle

import data
import numpy as np
import show
import torch

x, y = torch.tensor(data.digits().data / 16), torch.tensor(data.digits().target)
model = torch.nn.Sequential(torch.nn.Linear(64, 32), torch.nn.ReLU(), torch.nn.Linear(32, 10))
rng, files = np.random.default_rng(7), []
for p, bound in zip(model.double().parameters(), np.array([64, 64, 32, 32]) ** -0.5):
    p.data = torch.tensor(rng.uniform(-bound, bound, p.shape).astype("float32")).double()


def go_on(model, optimizer, n_done):
    # yours: the shuffle of default_rng(1) again, without the batches that are done
    losses, order = [], np.random.default_rng(1).permutation(1287)
    for step, batch in list(enumerate(np.split(order, range(64, 1287, 64))))[n_done:]:
        if step == 10:
            files.append(pickle.dumps([model, optimizer]))
        optimizer.param_groups[0]["lr"] = 0.005 * (1 + np.cos(np.pi * step / 126))
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(model(x[batch]), y[batch])
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
    # end


losses = go_on(model, torch.optim.AdamW(model.parameters()), 0)[10:]
resumed = go_on(*pickle.loads(files[0]), 10)
print("never stopped ", show.vector(losses[:4], 4))
print("resumed       ", show.vector(resumed[:4], 4))
print(f"same bits in all {len(resumed)}: {str(resumed == losses).lower()}")
