"""A GRU whose state is emptied before each letter: what is left of it is a model of pairs."""

from collections import Counter

import data
import numpy as np
import show
import torch
from torch.nn import GRU, Linear, ModuleList, functional, utils

names = [name.lower() for name in data.female_names() if name.isascii() and name.isalpha()]
np.random.default_rng(7).shuffle(names)
held_out, seen = names[:900], names[900:]
pairs = lambda names: [pair for name in names for pair in zip(f".{name}", f"{name}.")]
rng = np.random.default_rng(1)
layer, head = model = ModuleList([GRU(27, 32), Linear(32, 27)]).double()
for parameter in model.parameters():
    parameter.data = torch.tensor(rng.uniform(-1, 1, parameter.shape) / np.sqrt(32))


def loss_nats(names):
    # yours: one step, with as many sequences as there are letters
    signs = torch.tensor([[max(ord(sign) - 96, 0) for sign in pair] for pair in pairs(names)])
    states, _ = layer(functional.one_hot(signs[:, 0], 27).double()[None])
    return functional.cross_entropy(head(states[0]), signs[:, 1])
    # end


optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for part in [part for _ in range(2) for part in np.split(rng.permutation(len(seen)), 252)]:
    optimizer.zero_grad()
    loss_nats([seen[i] for i in part]).backward()
    utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
bits = loss_nats(held_out).item() / np.log(2)
print("GRU without a memory ", show.fixed(bits, 2), "bits a letter")
counts = Counter(pairs(seen)) + Counter(sign for sign, _ in pairs(seen))
shares = [(counts[pair] + 0.1) / (counts[pair[0]] + 2.7) for pair in pairs(held_out)]
print("counts of pairs      ", show.fixed(-np.mean(np.log2(shares)), 2), "bits a letter")
