"""Dropout in two modes: train mode answers differently each time, eval mode with the mean."""

import data
import numpy as np
import show
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
x, y = torch.tensor(data.digits().data / 16), torch.tensor(data.digits().target)
rng = np.random.default_rng(7)


class Dropout(nn.Dropout):  # with masks from NumPy
    def forward(self, x):
        return x * torch.tensor((rng.random(x.shape) >= 0.5) / 0.5) if self.training else x


model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), Dropout(), nn.Linear(32, 10))
for p, bound in zip(model.parameters(), np.array([64, 64, 32, 32]) ** -0.5):
    p.data = torch.tensor(rng.uniform(-bound, bound, p.shape).astype("float32")).double()
optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
for _epoch in range(5):
    for batch in np.split(rng.permutation(1287), range(64, 1287, 64)):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(x[batch]), y[batch]).backward()
        optimizer.step()

picture = x[1287:1288]
print("logits for 0 to 4 of one picture")
for mode in ["train", "train", "train", "eval", "eval"]:
    model.train(mode == "train")  # model.eval() is model.train(False)
    print(f"{mode:<5} ", show.vector(model(picture)[0, :5].detach(), 2))
model.train()
for n in [100, 10_000]:
    mean = model(picture.expand(n, 64)).mean(dim=0)
    print(f"mean of {n:>5} in train mode ", show.vector(mean[:5].detach(), 2))
