"""Values on the way up and slopes on the way back, through 20 layers with a bend."""

import numpy as np
import show
import torch

torch.set_default_dtype(torch.float64)


def both_ways(f, std_dev):
    """The size of the values after the last layer and of the slopes before the first."""
    rng = np.random.default_rng(1)
    up = back = 0.0
    for _ in range(20):
        x = torch.tensor(rng.standard_normal((20, 100)), requires_grad=True)  # 20 samples
        values = x
        for _ in range(20):
            values = f(values @ torch.tensor(rng.standard_normal((100, 100)) * std_dev))
        values.backward(torch.tensor(rng.standard_normal((20, 100))))  # as if from a loss
        up += values.square().mean().item() / 20
        back += x.grad.square().mean().item() / 20
    return np.sqrt([up, back])


rows = []
for name, f, std_dev in [
    ("ReLU", torch.relu, 0.1),
    ("ReLU", torch.relu, np.sqrt(0.02)),
    ("ReLU", torch.relu, 0.2),
    ("tanh", torch.tanh, 0.1),
]:
    rows.append(show.row(name, (std_dev, 4), (both_ways(f, std_dev), 4)))
header = ["bend", "standard deviation", "values, last layer", "slopes, first layer"]
print(show.table(header, rows))
