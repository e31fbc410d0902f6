"""A picture moves: equivariance of a layer, where a stride breaks it, and invariance."""

import data
import numpy as np
import show
import torch
from torch.nn.functional import conv2d, max_pool2d

weights = torch.tensor(np.random.default_rng(1).standard_normal((1, 1, 3, 3)))


def zero_at(left):
    """A handwritten zero on a sheet of 24 × 24, so many pixels from the left."""
    sheet = torch.zeros(1, 1, 24, 24, dtype=torch.float64)
    sheet[0, 0, 8:16, left : left + 8] = torch.tensor(data.digits().images[0])
    return sheet


rows = []
for name, layers, factor in [
    ("convolution", lambda x: conv2d(x, weights), 1),
    ("convolution, stride 2", lambda x: conv2d(x, weights, stride=2), 2),
    ("convolution, largest of 2 × 2", lambda x: max_pool2d(conv2d(x, weights), 2), 2),
    ("convolution, largest of all", lambda x: max_pool2d(conv2d(x, weights), 22), 22),
]:
    still = layers(zero_at(8))

    def changed(by):
        moved, step = layers(zero_at(8 + by)), by // factor  # as far as the answers should move
        gap = moved[..., step:] - still[..., : still.shape[3] - step]
        return int((gap.abs() > 1e-9).sum())

    rows.append(show.row(name, int((still.abs() > 1e-9).sum()), changed(1), changed(2)))
header = ["layers", "answers that are not 0", "new, moved by 1", "new, moved by 2"]
print(show.table(header, rows))
