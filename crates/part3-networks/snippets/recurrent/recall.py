"""Minus one or one, then 20 or 40 small numbers: which was it? Cells of 8 units, from 5 starts."""

import data
import numpy as np
import show
import torch
from torch.nn import LSTM, RNN, Linear, ModuleList, functional, utils


def riddles(n, distance, rng):
    x = 0.3 * rng.standard_normal((distance + 1, n, 1))
    x[0, :, 0] = [1 if rng.random() < 0.5 else -1 for _ in range(n)]
    return torch.tensor(x), torch.tensor((x[0, :, 0] > 0).astype(int))


def right(kind, bias, distance, rate, rng):
    cell, head = model = ModuleList([kind(1, 8), Linear(8, 2)]).double()
    for parameter in model.parameters():
        parameter.data = torch.tensor(rng.uniform(-1, 1, parameter.shape) / np.sqrt(8))
    if bias is not None:
        cell.bias_ih_l0.data[8:16] = bias  # second of four blocks: forget
    optimizer = torch.optim.Adam(model.parameters(), lr=rate)
    for _ in range(60):
        x, classes = riddles(8, distance, rng)
        optimizer.zero_grad()
        functional.cross_entropy(head(cell(x)[0][-1]), classes).backward()
        utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
    x, classes = riddles(100, distance, rng)
    return int((head(cell(x)[0][-1]).argmax(1) == classes).sum())


text = data.path("../../crates/part3-networks/src/recurrent/tried.txt").read_text()
tried, rows = [line.split(",") for line in text.splitlines()[1:]], []
for name, kind, bias in [("RNN", RNN, None), ("LSTM", LSTM, None), ("LSTM open", LSTM, 5.0)]:
    for n in [20, 40]:  # the best of five rates, from five other starts
        rate = float(max(tried, key=lambda t: (t[:2] == [name, str(n)], sum(map(int, t[3:]))))[2])
        counts = [right(kind, bias, n, rate, np.random.default_rng(start)) for start in range(5)]
        rows.append(show.row(name, n, (rate, 3), str(counts)))
print(show.table(["cell", "small numbers", "best rate", "right of 100, each start"], rows))
