"""One network, one batch: the slopes by hand, and those of the tape that needs no formula."""

import data
import numpy as np
import show
import torch

digits, rng = data.digits(), np.random.default_rng(7)
x, y = digits.data[:32] / 16, digits.target[:32]
pairs = [(64, 32), (32, 16), (16, 10)]
layers = [rng.standard_normal(n) * np.sqrt(2 / n[0]) for n in pairs]

values, sums = [x], []
for i in range(3):
    sums.append(values[i] @ layers[i])
    values.append(np.maximum(sums[i], 0))
shares = np.exp(sums[2]) / np.exp(sums[2]).sum(axis=1, keepdims=True)
loss = -np.log(shares[np.arange(32), y]).mean()
d_sums, gradient = (shares - np.eye(10)[y]) / 32, {}
for i in [2, 1, 0]:
    gradient[i] = values[i].T @ d_sums
    d_sums = d_sums @ layers[i].T * (sums[i - 1] > 0) if i > 0 else d_sums

weights = [torch.tensor(w, requires_grad=True) for w in layers]
logits = torch.relu(torch.relu(torch.tensor(x) @ weights[0]) @ weights[1]) @ weights[2]
on_tape = torch.nn.functional.cross_entropy(logits, torch.tensor(y))
by_hand, by_tape = show.fixed(loss, 6), show.fixed(on_tape.item(), 6)
print(f"loss  by hand {by_hand}  on the tape {by_tape}")
on_tape.backward()
for i in range(3):
    difference = np.abs(weights[i].grad.numpy() - gradient[i]).max()
    size = show.fixed(np.abs(gradient[i]).mean(), 6)
    print(f"layer {i}  mean size {size}  largest difference {show.fixed(difference, 12)}")
