"""Page 11c's network in candle, forward only: one batch, the same loss and the same slopes."""

import data
import numpy as np
import show
import torch

digits, rng = data.digits(), np.random.default_rng(7)
x, y = digits.data[:32] / 16, digits.target[:32]
pairs = [(64, 32), (32, 16), (16, 10)]
start = [rng.standard_normal(n) * np.sqrt(2 / n[0]) for n in pairs]

# By hand; the biases are 0 at the start.
values, sums = [x], []
for weights in start:
    sums.append(values[-1] @ weights)
    values.append(np.maximum(sums[-1], 0))
shares = np.exp(sums[2]) / np.exp(sums[2]).sum(axis=1, keepdims=True)
by_hand = -np.log(shares[np.arange(32), y]).mean()
d_sums, slopes = (shares - np.eye(10)[y]) / 32, [None] * 3
for i in [2, 1, 0]:
    slopes[i] = values[i].T @ d_sums
    d_sums = d_sums @ start[i].T * (values[i] > 0)


def logits(x, layers):
    for i, (weights, biases) in enumerate(layers):
        sums = x @ weights + biases
        x = torch.relu(sums) if i < 2 else sums  # no ReLU on the logits
    return x


layers = [(torch.tensor(w), torch.zeros(w.shape[1], dtype=torch.float64)) for w in start]
layers = [(w.requires_grad_(), b.requires_grad_()) for w, b in layers]
loss = torch.nn.functional.cross_entropy(logits(torch.tensor(x), layers), torch.tensor(y))
loss.backward()  # the whole backward pass
print("loss by hand, in candle ", show.vector([by_hand, loss.item()], 6))
for i, (weights, _) in enumerate(layers):
    largest = np.abs(weights.grad.numpy() - slopes[i]).max()
    print(f"layer {i}  slopes, largest difference  {show.fixed(largest, 12)}")
