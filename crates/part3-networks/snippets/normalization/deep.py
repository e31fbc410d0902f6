"""Four hidden layers, with and without a norm before each bend: what two short epochs teach."""

import data
import numpy as np
import show
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
x, y = torch.tensor(data.digits().data / 16), torch.tensor(data.digits().target)


class RMSNorm(nn.LayerNorm):  # torch.nn has its own from 2.4 on
    def forward(self, x):
        return x / (x.square().mean(dim=1, keepdim=True) + 1e-5).sqrt() * self.weight


def right(norm, seed):
    layers, rng = [], np.random.default_rng(seed)
    for n_inputs in [64, 32, 32, 32]:
        layers += [nn.Linear(n_inputs, 32), norm(32), nn.ReLU()]
    model = nn.Sequential(*layers, nn.Linear(32, 10))
    for layer in model[::3]:
        for p in layer.parameters():
            first = rng.uniform(-1, 1, p.shape) * layer.in_features**-0.5
            p.data = torch.tensor(first.astype("float32")).double()
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
    for _epoch in range(2):
        for batch in np.split(rng.permutation(1287), range(64, 1287, 64)):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(x[batch]), y[batch]).backward()
            optimizer.step()
    return (model.eval()(x[1287:]).argmax(dim=1) == y[1287:]).sum().item()


norms, table = [nn.Identity, nn.BatchNorm1d, nn.LayerNorm, RMSNorm], []
for name, norm in zip(["none", "batch", "layer", "RMS"], norms):
    counts = [right(norm, seed) for seed in range(5)]
    table.append(show.row(name, (np.mean(counts), 1), show.vector(counts, 0)))
print(show.table(["norm", "right of 510", "each start"], table))
