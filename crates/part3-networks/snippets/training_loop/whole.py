"""The training loop whole: a network of two layers learns the digits of ten writers."""

import data
import numpy as np
import show
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.set_default_dtype(torch.float64)
digits, rng = data.digits(), np.random.default_rng(7)
x, y = torch.tensor(digits.data / 16), torch.tensor(digits.target)
x_test, y_test = x[1287:], y[1287:]


class Shuffled(list):  # DataLoader(…, shuffle=True) has its own; this one draws as Rust does
    def __iter__(self):
        return iter(rng.permutation(len(self)))


model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
for p, bound in zip(model.parameters(), np.array([64, 64, 32, 32]) ** -0.5):  # as Rust draws
    p.data = torch.tensor(rng.uniform(-bound, bound, p.shape).astype("float32")).double()
loader = DataLoader(TensorDataset(x[:1287], y[:1287]), 64, sampler=Shuffled(range(1287)))
loss_fn = nn.CrossEntropyLoss()
optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
for epoch in range(1, 6):
    model.train()
    total = 0.0
    for x, y in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item()
    model.eval()
    with torch.no_grad():
        right = (model(x_test).argmax(dim=1) == y_test).sum().item()
    print(f"epoch {epoch}  loss {show.fixed(total / len(loader), 3)}  right of 510: {right}")
