"""The stored model on held-out bytes, and by how much there is to look back at."""

import csv
from pathlib import Path

import data
import show
import torch
import torch_gpt
from torch.nn.functional import cross_entropy

text = torch.tensor(list(data.moby_dick_whole().encode()))
held_out = text[len(text) - len(text) // 10 :]
model = torch_gpt.stored("moby_dick")


def surprises(n, length):  # in bits, a row for each window
    inputs, targets = (held_out[i : i + n].reshape(-1, length) for i in [0, 1])
    with torch.no_grad():
        logits = torch_gpt.logits(model, inputs)
    nats = cross_entropy(logits.transpose(1, 2), targets, reduction="none")
    return nats / torch.tensor(2.0).log()


bits, short = surprises(8192, 128), surprises(16_384, 16)
mean = lambda some: some.double().mean().item()  # noqa: E731
print(f"bits per byte, first {bits.numel()} held-out bytes  {show.fixed(mean(bits), 3)}")
log = Path(data.__file__).parent.parent / "language/weights/moby_dick.csv"
*_, last = csv.reader(log.open())
print(f"the whole tenth, from the log  {show.fixed(float(last[2]), 3)}")

rows = []
for first, last in [(1, 1), (2, 2), (3, 4), (5, 8), (9, 16), (17, 32), (33, 64), (65, 128)]:
    some = (short if last <= 16 else bits)[:, first - 1 : last]
    rows.append(show.row(f"{first} to {last}", some.numel(), (mean(some), 2)))
print(show.table(["bytes to look at", "predictions", "bits per byte"], rows))
