"""The page's network, layer by layer: what comes out, and how many parameters that takes."""

import show
import torch
from torch import nn


def filters(n_inputs, n_outputs):
    conv = nn.Conv2d(n_inputs, n_outputs, 3, padding=1, bias=False)
    return nn.Sequential(conv, nn.BatchNorm2d(n_outputs), nn.ReLU())


layers = [
    ("filters of 3 × 3", filters(1, 16), (3 * 3 * 1 + 2) * 16),
    ("filters of 3 × 3", filters(16, 16), (3 * 3 * 16 + 2) * 16),
    ("largest of 2 × 2", nn.MaxPool2d(2), 0),
    ("filters of 3 × 3", filters(16, 32), (3 * 3 * 16 + 2) * 32),
    ("linear layer", nn.Linear(4 * 4 * 32, 10), (4 * 4 * 32 + 1) * 10),
]
values, rows = torch.zeros(1, 1, 8, 8), []
for name, layer, count in layers:
    values = layer(values if name != "linear layer" else values.flatten(1))
    shape = tuple(values.shape[1:]) + (1,) * (4 - values.dim())
    rows.append(show.row(name, f"({shape[0]}, {shape[1]}, {shape[-1]})", count))
print(show.table(["layer", "values after it", "parameters"], rows))
by_hand = sum(count for _, _, count in layers)
counted = sum(p.numel() for _, layer, _ in layers for p in layer.parameters())
print(f"all {by_hand}, in the library {counted}")
