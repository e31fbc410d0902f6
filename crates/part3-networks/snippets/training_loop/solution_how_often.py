"""How often each line of a training loop runs: 1,287 pictures, batches of 64, five epochs."""

from math import ceil

import torch
from torch.utils.data import DataLoader, TensorDataset

loader = DataLoader(TensorDataset(torch.arange(1287)), batch_size=64)
steps = pictures = 0
for epoch in range(5):
    for (batch,) in loader:
        steps += 1  # one forward pass, one backward pass, one step of the optimizer
        pictures += len(batch)
print(f"optimizer.step()  by pencil {5 * ceil(1287 / 64)}  counted {steps}")
print(f"pictures          by pencil {5 * 1287:,}  counted {pictures:,}")
