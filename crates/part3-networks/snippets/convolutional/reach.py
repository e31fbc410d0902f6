"""The receptive field of one answer, counted: pixels with a slope, for layers of 3 × 3."""

import show
import torch


def pixels_with_a_slope(layers):
    """The backward pass from one answer in the middle, through filters of ones."""
    picture = torch.ones(1, 1, 47, 47, requires_grad=True)
    maps = picture
    for stride, dilation in layers:
        maps = torch.nn.functional.conv2d(
            maps, torch.ones(1, 1, 3, 3), stride=stride, dilation=dilation
        )
    maps[0, 0, maps.shape[2] // 2, maps.shape[3] // 2].backward()
    return int((picture.grad != 0).sum())


rows = []
for name, layers in [  # (stride, dilation)
    ("three layers", [(1, 1)] * 3),
    ("dilation 1, 2, 4", [(1, 1), (1, 2), (1, 4)]),
    ("stride 2, 2, 2", [(2, 1)] * 3),
]:
    side = jump = 1
    for stride, dilation in layers:
        side += 2 * dilation * jump  # a filter of 3 reaches 2 further
        jump *= stride
    seen = pixels_with_a_slope(layers)
    rows.append(show.row(name, 9 * len(layers), side, seen))
header = ["stack", "weights", "side", "pixels with a slope"]
print(show.table(header, rows))
