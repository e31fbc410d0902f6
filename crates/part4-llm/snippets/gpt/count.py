"""Every parameter of the little GPT, counted line by line, with weight tying."""

import show
from torch import nn


class Layer(nn.Module):
    def __init__(self, width, kept, hidden):
        super().__init__()
        linear = lambda n_in, n_out: nn.Linear(n_in, n_out, bias=False)  # noqa: E731
        self.norm_1 = nn.Embedding(1, width)  # stands for an RMSNorm's factors
        self.q, self.k, self.v = linear(width, width), linear(width, kept), linear(width, kept)
        self.o, self.norm_2 = linear(width, width), nn.Embedding(1, width)
        self.gate, self.up = linear(width, hidden), linear(width, hidden)
        self.down = linear(hidden, width)


model = nn.Module()
model.embedding = nn.Embedding(256, 128)
model.layers = nn.ModuleList(Layer(128, 64, 416) for _ in range(4))
model.last_norm = nn.Embedding(1, 128)
model.head = nn.Linear(128, 256, bias=False)
model.head.weight = model.embedding.weight  # tied: parameters() gives it once

total = sum(w.numel() for w in model.parameters())
one = model.layers[0]
parts = [
    ("embedding", 1, model.embedding), ("norm before attention", 4, one.norm_1),
    ("queries", 4, one.q), ("keys", 4, one.k), ("values", 4, one.v), ("mix of the heads", 4, one.o),
    ("norm before feed-forward", 4, one.norm_2), ("gate", 4, one.gate), ("up", 4, one.up),
    ("down", 4, one.down), ("last norm", 1, model.last_norm),
    ("language-model head, tied", 0, model.head),
]  # fmt: skip
rows = []
for name, times, layer in parts:
    shape = layer.weight.shape[:: -1 if type(layer) is nn.Linear and times else 1]
    count = times * layer.weight.numel()
    rows.append(show.row(name, times, *shape, count, show.percent(count / total, 1)))
rows.append(show.row("together", "", "", "", total, "100.0%"))
print(show.table(["part", "times", "rows", "columns", "parameters", ""], rows))
