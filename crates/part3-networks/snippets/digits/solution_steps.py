"""Steps and parameters with a pencil, then counted."""

import numpy as np
import torch

steps = 390  # yours: the steps of 30 epochs
last = 87  # yours: the pictures in an epoch's last batch
parameters = 2_410  # yours: the parameter count

rng = np.random.default_rng(7)
counted = 0
for _epoch in range(30):
    batches = np.split(rng.permutation(1287), range(100, 1287, 100))
    counted += len(batches)
network = torch.nn.Sequential(torch.nn.Linear(64, 32), torch.nn.ReLU(), torch.nn.Linear(32, 10))
print(f"steps       by hand {steps}, counted {counted}")
print(f"last batch  by hand {last}, counted {len(batches[-1])}")
count = sum(parameter.numel() for parameter in network.parameters())
print(f"parameters  by hand {parameters}, counted {count}")
