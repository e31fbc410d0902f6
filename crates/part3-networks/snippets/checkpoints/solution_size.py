"""The size of a checkpoint, from counting: weights, two moments for each, three counts."""

import show
import torch
from torch import nn

n_bytes = 57_852  # yours: 3 · 2,410 numbers of 8 bytes, and 3 counts of 4
torch.set_default_dtype(torch.float64)
model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
optimizer = torch.optim.AdamW(model.parameters())
model(torch.zeros(1, 64)).sum().backward()
optimizer.step()  # before its first step it remembers nothing
saved = list(model.parameters())
for memory in optimizer.state.values():
    saved += [memory["exp_avg"], memory["exp_avg_sq"]]
n_numbers = sum(tensor.numel() * tensor.element_size() for tensor in saved)
print(f"counted      {show.integer(n_bytes)} bytes")
print(f"in the file  {show.integer(n_numbers + 3 * 4)} bytes of numbers")
