"""The same count gives published models to the last parameter; where their parameters sit."""

import show
from torch import nn


def matrices(*shapes):  # shapes without numbers
    return [nn.Linear(*shape, bias=False, device="meta") for shape in shapes]


def size(modules):
    return sum(w.numel() for w in nn.ModuleList(modules).parameters())


def row(name, *parts):
    return show.row(name, sum(parts), *(show.percent(part / sum(parts), 1) for part in parts[:3]))


rows = []
for name, vocabulary, width, layers, kept, hidden, tied in [
    ("little GPT", 256, 128, 4, 64, 416, True),
    ("SmolLM2-135M", 49_152, 576, 30, 192, 1536, True),
    ("TinyLlama", 32_000, 2048, 22, 256, 5632, False),
    ("Llama 2 7B", 32_000, 4096, 32, 4096, 11_008, False),
    ("Llama 3 8B", 128_256, 4096, 32, 1024, 14_336, False),
]:
    ends = matrices((vocabulary, width), (vocabulary, width))
    if tied:
        ends[1].weight = ends[0].weight  # a shared weight is counted once
    attention = layers * size(matrices(*((width, n) for n in [width, kept, kept, width])))
    feed_forward = layers * size(matrices((width, hidden), (width, hidden), (hidden, width)))
    rows.append(row(name, size(ends), attention, feed_forward, (2 * layers + 1) * width))

layer = nn.TransformerEncoderLayer(768, 12, 4 * 768, device="meta")  # PyTorch's, with biases
ends = matrices((50_257, 768), (1024, 768))
parts = size([layer.self_attn]), size([layer.linear1, layer.linear2]), size([layer.norm1])
rows.insert(1, row("GPT-2", size(ends), 12 * parts[0], 12 * parts[1], 25 * parts[2]))
print(show.table(["model", "parameters", "embedding", "attention", "feed-forward"], rows))
