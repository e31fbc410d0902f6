"""Pre-training pays: twenty steps on first names, from random weights and from a base model's."""

import data
import numpy as np
import show
import torch
import torch_gpt
from torch.nn.functional import cross_entropy

names = data.female_names() + data.male_names()
order = np.arange(len(names))
np.random.default_rng(1).shuffle(order)
text = torch.tensor(list("".join(names[i] + "\n" for i in order).encode()))
train, held_out = text[:50_000], text[50_000:]
moby = torch.tensor(list(data.moby_dick_whole().encode()[-1025:]))


def loss(w, inputs, targets):
    return cross_entropy(torch_gpt.logits(w, inputs).flatten(0, 1), targets.flatten())


def bits(w, text):
    with torch.no_grad():
        return loss(w, text[:1024].reshape(16, 64), text[1:1025].reshape(16, 64)).item() / np.log(2)


random = torch_gpt.new(np.random.default_rng(15), 256, 4, 128, 4, 2, 32, 416)
rows = []
for start, w in [("random", random), ("base model", torch_gpt.stored("moby_dick"))]:
    rng, optimizer = np.random.default_rng(2), torch_gpt.adamw(w, 0.001)
    tensors = [tensor for group in optimizer.param_groups for tensor in group["params"]]
    for step in range(21):
        if step % 10 == 0:
            rows.append(show.row(start, step, ([bits(w, held_out), bits(w, moby)], 2)))
        optimizer.zero_grad()
        loss(w, *torch_gpt.draw(train, 2, 64, rng)).backward()
        torch.nn.utils.clip_grad_norm_(tensors, 1.0)
        optimizer.step()
print(show.table(["weights from", "steps", "names", "Moby-Dick"], rows))
