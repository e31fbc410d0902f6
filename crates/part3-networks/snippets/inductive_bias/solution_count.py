"""The parameter count of the vision transformer, by formula and by counting."""

import show
from torch import nn


def counted(side, width):
    layers = [
        nn.Linear(side**2, width, bias=False), nn.Embedding((8 // side) ** 2, width),
        nn.MultiheadAttention(width, 1, bias=False), nn.Linear(width, 2 * width), nn.Linear(2 * width, width),
        *(nn.LayerNorm(width) for _ in range(3)), nn.Linear(width, 10),
    ]  # fmt: skip
    return sum(p.numel() for p in nn.ModuleList(layers).parameters())


def formula(side, width):
    # yours: patches, places, attention, feed-forward, three norms, head
    n_pixels, n_patches = side**2, 64 // side**2
    feed_forward = (width + 1) * 2 * width + (2 * width + 1) * width
    return (n_pixels + n_patches) * width + 4 * width**2 + feed_forward + 6 * width + (width + 1) * 10
    # end


rows = [
    show.row(side, width, formula(side, width), counted(side, width))
    for side, width in [(4, 16), (4, 32), (2, 16), (1, 16)]
]
print(show.table(["patch side", "width", "by formula", "counted"], rows))
