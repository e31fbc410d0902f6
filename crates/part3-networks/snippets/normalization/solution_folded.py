"""In eval mode batch norm is a fixed line, so that it folds into the linear layer before it."""

import numpy as np
import show
import torch
from torch import nn
from torch.nn.utils.fusion import fuse_linear_bn_eval

rng = np.random.default_rng(3)
w, b, x = (torch.tensor(rng.standard_normal(shape)) for shape in [(5, 3), 3, (4, 5)])
linear, norm = nn.Linear(5, 3).double(), nn.BatchNorm1d(3).double().eval()
linear.weight.data, linear.bias.data = w.T, b
norm.weight.data = torch.tensor([1.5, -2.0, 0.5], dtype=torch.float64)
norm.bias.data = torch.tensor([0.1, 0.2, 0.3], dtype=torch.float64)
norm.running_mean = torch.tensor([2.0, -1.0, 0.5], dtype=torch.float64)
norm.running_var = torch.tensor([4.0, 0.25, 9.0], dtype=torch.float64)

with torch.no_grad():
    two_layers = norm(linear(x))
    # yours: one linear layer that does both
    one_layer = fuse_linear_bn_eval(linear.eval(), norm)
    # end
    gap = (two_layers - one_layer(x)).abs().max().item()
print("two layers", show.matrix(two_layers, 4), sep="\n")
print("largest gap to one layer ", show.fixed(gap, 6))
