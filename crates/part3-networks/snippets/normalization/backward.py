"""Each norm by hand and candle's: the outputs, and the slope of one output along all inputs."""

import numpy as np
import show
import torch
from torch.nn import functional as F

x = np.array([[1.0, 2.0, 6.0], [10.0, 20.0, 60.0], [3.0, 3.0, 3.0], [2.0, 7.0, 0.0]])
upstream = np.zeros((4, 3))  # only the output in row 0, column 2 counts
upstream[0, 2] = 1.0


def by_hand(x, d, axis, centered):
    rest = x - x.mean(axis=axis, keepdims=True) * centered
    spread = np.sqrt((rest**2).mean(axis=axis, keepdims=True) + 1e-5)
    n = rest / spread
    along = d - n * (d * n).mean(axis=axis, keepdims=True)
    return n, (along - centered * d.mean(axis=axis, keepdims=True)) / spread


for name, axis, centered, norm in [
    ("batch", 0, True, lambda x: F.batch_norm(x, None, None, training=True)),
    ("layer", 1, True, lambda x: F.layer_norm(x, [3])),
    ("RMS", 1, False, lambda x: x / (x.square().mean(1, True) + 1e-5).sqrt()),
]:
    n, slopes = by_hand(x, upstream, axis, centered)
    inputs = torch.tensor(x, requires_grad=True)
    y = norm(inputs)
    y[0, 2].backward()
    gaps = [np.abs(n - y.detach().numpy()).sum(), np.abs(slopes - inputs.grad.numpy()).sum()]
    print(f"{name} norm: gaps forward, backward {show.vector(gaps, 8)}")
    print(show.matrix(slopes, 4))
