"""Three lines more in the loop: centering, input noise, and doubt in the targets."""

import data
import numpy as np
import show
import torch

digits, rng = data.digits(), np.random.default_rng(1)
x, y = torch.tensor(digits.data / 16), torch.tensor(digits.target)
met, never_met = slice(0, 1287), slice(1287, None)
x = x - x[met].mean(dim=0)  # 1. no mean picture

layers = [torch.nn.Linear(64, 128).double(), torch.nn.Linear(128, 10).double()]
for layer in layers:
    start = rng.standard_normal((layer.in_features, layer.out_features))
    layer.weight.data = torch.tensor(start * np.sqrt(2 / layer.in_features)).T
    torch.nn.init.zeros_(layer.bias)
network = torch.nn.Sequential(layers[0], torch.nn.ReLU(), layers[1])
optimizer = torch.optim.Adam(network.parameters(), lr=0.01)
schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=30 * 41)
criterion = torch.nn.CrossEntropyLoss(label_smoothing=0.2)  # 3. doubt


def right(rows):
    return int((network(x[rows]).argmax(dim=1) == y[rows]).sum())


table = []
for epoch in range(1, 31):
    for rows in np.split(rng.permutation(1287), range(32, 1287, 32)):
        noise = torch.tensor(rng.standard_normal((len(rows), 64)) * 0.15)  # 2. noise
        loss = criterion(network(x[rows] + noise), y[rows])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
    if epoch in [1, 2, 5, 10, 20, 30]:
        table.append(show.row(epoch, right(met), right(never_met)))
print(show.table(["epochs", "of 1,287 met", "of 510 never met"], table))
