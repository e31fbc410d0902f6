"""A mixture of eight experts, counted: what lies in memory, and what works on one token."""

import show
from torch import nn


def linear(n_in, n_out):
    return nn.Linear(n_in, n_out, bias=False, device="meta")


def parameters(experts):
    vocabulary, width, layers, kept, hidden = 32_000, 4096, 32, 8 * 128, 14_336
    # yours: one layer's modules, and what is there once
    attention = [linear(width, n) for n in [width, kept, kept, width]]
    expert = [linear(width, hidden), linear(width, hidden), linear(hidden, width)]
    norms = nn.Embedding(2, width, device="meta")
    layer = [*attention, linear(width, 8), *experts * expert, norms]
    once = [nn.Embedding(2 * vocabulary + 1, width, device="meta")]
    return sum(m.weight.numel() for m in layers * layer + once)
    # end


# Mixtral 8x7B: 8 experts in each of 32 layers, 2 of them at work.
print("all    ", show.integer(parameters(8)))
print("active ", show.integer(parameters(2)))
