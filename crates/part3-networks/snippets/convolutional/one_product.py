"""A convolution is one matrix product: a row for each window, a column for each filter."""

import numpy as np
import show
import torch

rng = np.random.default_rng(7)
x = rng.standard_normal((2, 3, 8, 8))  # two pictures of three channels
weight = rng.standard_normal((4, 3, 3, 3))  # four filters
rows = []
for stride, padding, dilation in [(1, 0, 1), (1, 1, 1), (2, 1, 1), (1, 2, 2)]:
    framed = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    reach = 2 * dilation + 1
    seen = np.lib.stride_tricks.sliding_window_view(framed, (reach, reach), axis=(2, 3))
    seen = seen[:, :, ::stride, ::stride, ::dilation, ::dilation]
    side = seen.shape[2]
    windows = seen.transpose(0, 2, 3, 1, 4, 5).reshape(-1, 27)
    product = windows @ weight.reshape(4, 27).T  # (windows, filters)
    y = product.reshape(2, side, side, 4).transpose(0, 3, 1, 2)  # channels before places

    library = torch.nn.functional.conv2d(
        torch.tensor(x), torch.tensor(weight), None, stride, padding, dilation
    )
    gap = np.abs(y - library.numpy()).max()
    rows.append(show.row(stride, padding, dilation, show.shape(windows), show.shape(y), (gap, 9)))
header = ["stride", "padding", "dilation", "windows", "result", "largest gap to candle"]
print(show.table(header, rows))
