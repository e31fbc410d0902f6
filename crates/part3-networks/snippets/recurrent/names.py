"""Bits a letter on 900 held-out names: counts that look one to three letters back, and a GRU."""

from collections import Counter

import data
import numpy as np
import show
from torch import nn, optim, tensor


def loss_nats(gru, linear, names):
    signs = [tensor([max(ord(sign) - 96, 0) for sign in f".{name}."]) for name in names]
    padded = nn.utils.rnn.pad_sequence(signs, padding_value=-100)  # no target after the end
    logits = linear(gru(nn.functional.one_hot(padded[:-1].clamp(0), 27).double())[0])
    return nn.functional.cross_entropy(logits.flatten(0, 1), padded[1:].flatten())


names = [name.lower() for name in data.female_names() if name.isascii() and name.isalpha()]
np.random.default_rng(7).shuffle(names)
held_out, seen, rng, rows = names[:900], names[900:], np.random.default_rng(1), []
for n in [1, 2, 3]:
    cuts = lambda a: [("." * n + x + ".")[i : i + n + 1] for x in a for i in range(len(x) + 1)]
    counts = Counter(cuts(seen)) + Counter(cut[:n] for cut in cuts(seen))
    bits = np.log2([(counts[cut[:n]] + 2.7) / (counts[cut] + 0.1) for cut in cuts(held_out)])
    rows.append(show.row(f"counts, {n} back", 27 ** (n + 1), (bits.mean(), 2)))
file = data.path("../../crates/part3-networks/src/recurrent/namer.txt")
drawn, ready = rng.uniform(-1, 1, 6747) / 32**0.5, np.array(file.read_text().split(), float) / 1000
for who, n, start, passes in [("GRU", 32, drawn, [1, 2]), ("larger", 64, ready, [10])]:
    model = nn.ModuleList([nn.GRU(27, n), nn.Linear(n, 27)]).double()
    nn.utils.vector_to_parameters(tensor(start), model.parameters())
    optimizer = optim.Adam(model.parameters(), lr=0.02)
    for n_passes in passes:
        for part in np.split(rng.permutation(len(seen)), 252) if start is drawn else []:
            optimizer.zero_grad()
            loss_nats(*model, [seen[i] for i in part]).backward()  # teacher forcing
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
        bits = loss_nats(*model, held_out).item() / np.log(2)
        rows.append(show.row(f"{who}, pass {n_passes}", len(start), (bits, 2)))
print(show.table(["model", "numbers in it", "bits a letter"], rows))
