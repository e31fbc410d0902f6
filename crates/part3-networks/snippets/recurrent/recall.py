"""Minus one or one, then 10 or 20 small numbers: which was it? Cells of 8 units, from 5 starts."""

import numpy as np
import show
import torch
from torch.nn import LSTM, RNN, Linear, ModuleList, utils

torch.set_num_threads(1)  # the cells are small


def riddles(n, distance, rng):
    x = 0.3 * rng.standard_normal((distance + 1, n, 1))
    classes = np.array([rng.random() < 0.5 for _ in range(n)], dtype=int)
    x[0, :, 0] = 2 * classes - 1
    return torch.tensor(x), torch.tensor(classes)


def right(kind, bias, distance, rng):
    cell, head = model = ModuleList([kind(1, 8), Linear(8, 2)]).double()
    for parameter in model.parameters():
        parameter.data = torch.tensor(rng.uniform(-1, 1, parameter.shape) / np.sqrt(8))
    if bias is not None:
        cell.bias_ih_l0.data[8:16] = bias  # second of four blocks: forget
    optimizer = torch.optim.Adam(model.parameters(), lr=0.015)
    for _ in range(60):
        x, classes = riddles(8, distance, rng)
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(head(cell(x)[0][-1]), classes).backward()
        utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
    x, classes = riddles(100, distance, rng)
    return int((head(cell(x)[0][-1]).argmax(1) == classes).sum())


rows, cells = [], [("RNN", RNN, None), ("LSTM", LSTM, None), ("LSTM, forget gate open", LSTM, 5.0)]
for name, kind, bias in cells:
    for distance in [10, 20]:
        counts = [right(kind, bias, distance, np.random.default_rng(start)) for start in range(5)]
        rows.append(show.row(name, distance, str(counts)))
print(show.table(["cell", "small numbers", "right of 100, each start"], rows))
