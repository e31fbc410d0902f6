"""Twelve numbers normalized in three ways: down the columns, along the rows, by size alone."""

import show
import torch
from torch.nn import functional as F

x = torch.tensor([[1, 2, 6], [10, 20, 60], [3, 3, 3], [2, 7, 0]], dtype=torch.float64)
print("x", show.matrix(x, 2), sep="\n")
print("batch norm", show.matrix(F.batch_norm(x, None, None, training=True), 2), sep="\n")
print("layer norm", show.matrix(F.layer_norm(x, [3]), 2), sep="\n")
size = (x.square().mean(dim=1, keepdim=True) + 1e-5).sqrt()  # F.rms_norm from PyTorch 2.4 on
print("RMS norm", show.matrix(x / size, 2), sep="\n")
