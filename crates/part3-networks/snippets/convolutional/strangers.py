"""A convolutional network and strangers' digits: each writer left out once, moved by a pixel."""

import data
import numpy as np
import show
import torch
from torch.nn.functional import batch_norm, conv2d, max_pool2d, pad

FOLDER = "../../crates/part3-networks/src/convolutional"
names = ["pictures as they are", "second layer residual", "jittered copies"]
tried = np.loadtxt(data.path(f"{FOLDER}/tried.txt"), delimiter=",")[:, 2:]
seeds = ["  ".join(show.fixed(right, 2) for right in trial) for trial in tried]
rows = [show.row(*row) for row in zip(names, zip(tried.mean(axis=1), [2] * 3), seeds)]
print(show.table(["right of 100", "mean", "each seed"], rows) + "\n")


def numbers(file, sizes):
    return torch.tensor(np.array(data.path(file).read_text().split(), float) / 1000).split(sizes)


def convolutional(x, file):
    sizes = [144, 16, 16, 2304, 16, 16, 4608, 32, 32, 5120, 10, 16, 16, 16, 16, 32, 32]
    parts = numbers(f"{FOLDER}/{file}.txt", sizes)
    for i, (n_in, n_out) in enumerate([(1, 16), (16, 16), (16, 32)]):
        weights = parts[3 * i].reshape(3, 3, n_in, n_out).permute(3, 2, 0, 1)
        running, scales = parts[11 + 2 * i : 13 + 2 * i], parts[3 * i + 1 : 3 * i + 3]
        x = batch_norm(conv2d(x, weights, padding=1), *running, *scales).relu()
        x = max_pool2d(x, 2) if i == 1 else x
    return x.permute(0, 2, 3, 1).flatten(1) @ parts[9].reshape(512, 10) + parts[10]


w0, b0, w1, b1 = numbers("../networks/src/figures/reader.txt", [8192, 128, 1280, 10])
x, y, rows = torch.tensor(data.digits().images / 16)[:, None], data.digits().target, []
ways = [("as written", 0, 0), ("to the right", 1, 0), ("to the left", -1, 0)]
for way, right, down in [*ways, ("down", 0, 1), ("up", 0, -1)]:
    moved = pad(x[1287:], (right, -right, down, -down))
    logits = [(moved.flatten(1) @ w0.reshape(64, 128) + b0).relu() @ w1.reshape(128, 10) + b1]
    logits += [convolutional(moved, file) for file in ["plain", "jittered"]]
    rows.append(show.row(way, *(int((z.argmax(1).numpy() == y[1287:]).sum()) for z in logits)))
print(show.table(["right of 510, moved", "page 11d", "convolutional", "jittered copies"], rows))
