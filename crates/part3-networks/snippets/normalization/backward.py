"""The slope of one output along all twelve inputs: a column for batch norm, a row for the others."""

import numpy as np
import show
import torch
from torch.nn import functional as F

x = np.array([[1.0, 2.0, 6.0], [10.0, 20.0, 60.0], [3.0, 3.0, 3.0], [2.0, 7.0, 0.0]])
d = np.zeros((4, 3))
d[0, 2] = 1.0


def backward(axis, centered):
    mean = x.mean(axis=axis, keepdims=True) * centered
    spread = np.sqrt(((x - mean) ** 2).mean(axis=axis, keepdims=True) + 1e-5)
    n = (x - mean) / spread
    rest = d - n * (d * n).mean(axis=axis, keepdims=True)
    return (rest - centered * d.mean(axis=axis, keepdims=True)) / spread


for name, ours, norm in [
    ("batch norm", backward(0, True), lambda x: F.batch_norm(x, None, None, training=True)),
    ("layer norm", backward(1, True), lambda x: F.layer_norm(x, [3])),
    ("RMS norm", backward(1, False), lambda x: x / (x.square().mean(1, True) + 1e-5).sqrt()),
]:
    inputs = torch.tensor(x, requires_grad=True)
    norm(inputs)[0, 2].backward()
    gap = np.abs(ours - inputs.grad.numpy()).max()
    print(f"{name}, largest gap {show.fixed(gap, 6)}", show.matrix(ours, 4), sep="\n")
