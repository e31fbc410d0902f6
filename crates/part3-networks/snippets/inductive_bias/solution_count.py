"""The parameter count of the vision transformer, by formula and by counting."""

import show
from torch import nn


def counted(side, width):
    layers = [nn.Linear(side**2, width, bias=False), nn.Embedding((8 // side) ** 2, width)]
    layers += [nn.MultiheadAttention(width, 1, bias=False), nn.Linear(width, 2 * width)]
    layers += [nn.Linear(2 * width, width), nn.Linear(width, 10)]
    layers += [nn.LayerNorm(width) for _ in range(3)]
    return sum(p.numel() for p in nn.ModuleList(layers).parameters())


def formula(side, width):
    # yours: patches, places, attention, feed-forward, three norms, head
    n_pixels, n_patches = side**2, 64 // side**2
    feed_forward = (width + 1) * 2 * width + (2 * width + 1) * width
    before, after = (n_pixels + n_patches) * width, 6 * width + (width + 1) * 10
    return before + 4 * width**2 + feed_forward + after
    # end


rows = [
    show.row(side, width, formula(side, width), counted(side, width))
    for side, width in [(4, 16), (4, 32), (2, 16), (1, 16)]
]
print(show.table(["patch side", "width", "by formula", "counted"], rows))
