"""A transposed convolution: each number lays the whole filter down, and overlaps add up."""

import numpy as np
import show
import torch
from torch.nn.functional import conv2d, conv_transpose2d

x = np.array([[1.0, 2.0], [3.0, 4.0]])
weights = np.ones((3, 3))
y = np.zeros((5, 5))
for (i, j), value in np.ndenumerate(x):
    y[2 * i : 2 * i + 3, 2 * j : 2 * j + 3] += value * weights  # stride 2
print(f"2 × 2 numbers, stamped with 3 × 3 ones at stride 2\n{show.matrix(y, 0)}")

x, weights = torch.tensor(x)[None, None], torch.tensor(weights)[None, None]
picture = torch.zeros(1, 1, 5, 5, dtype=torch.float64, requires_grad=True)
conv2d(picture, weights, stride=2).backward(x)
equal = bool((picture.grad.numpy() == y).all())
print(f"as the slopes of a convolution: equal {str(equal).lower()}")
library = conv_transpose2d(x, weights, stride=2)
print(f"candle's conv_transpose2d: equal {str(bool((library.numpy() == y).all())).lower()}")

ones = torch.ones(1, 1, 4, 4)
for side in [3, 2]:
    stamped = conv_transpose2d(ones, torch.ones(1, 1, side, side), stride=2)
    print(f"ones with {side} × {side}, row 2: {show.vector(stamped[0, 0, 2].numpy(), 0)}")
