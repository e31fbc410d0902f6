"""A running mean that starts at 0, and batches whose mean is 10: after how many it holds 9?"""

import show
import torch

n_batches = 22  # yours: the first n for which 10 · (1 − 0.9ⁿ) is at least 9
layer = torch.nn.BatchNorm1d(1, dtype=torch.float64)
for batch in range(1, n_batches + 1):
    layer(torch.tensor([[9.0], [11.0]], dtype=torch.float64))
    if batch + 1 >= n_batches:
        print(f"after {batch}: {show.fixed(layer.running_mean[0].item(), 3)}")
