"""The penguins' network on a tape of arrays: page 8f's gradient, and no rule written."""

import data
import numpy as np
import show
import torch

columns = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]
x, y = data.penguins_by_species(columns)
x = torch.tensor((x - x.mean(axis=0)) / x.std(axis=0))
y = torch.tensor(y)
rng = np.random.default_rng(7)
w1 = torch.tensor(rng.standard_normal((4, 5)) * np.sqrt(2 / 4), requires_grad=True)
w2 = torch.tensor(rng.standard_normal((5, 3)) * np.sqrt(2 / 5), requires_grad=True)
b1 = torch.zeros(5, dtype=torch.float64, requires_grad=True)
b2 = torch.zeros(3, dtype=torch.float64, requires_grad=True)

first = x @ w1
sums = first + b1
hidden = torch.relu(sums)
second = hidden @ w2
logits = second + b2
loss = torch.nn.functional.cross_entropy(logits, y)
nodes = [x, w1, b1, w2, b2, first, sums, hidden, second, logits, loss]
print(f"loss {show.fixed(loss.item(), 4)}   nodes on the tape {len(nodes)}")

loss.backward()
for name, leaf in [("w1", w1), ("b1", b1), ("w2", w2), ("b2", b2)]:
    shapes = show.shape(leaf.detach().numpy()), show.shape(leaf.grad.numpy())
    print("%s: a leaf of shape %s, its gradient %s" % (name, *shapes))
print("gradient along b1", show.vector(b1.grad.numpy(), 4))
with torch.no_grad():  # by hand
    d_logits = (torch.softmax(logits, 1) - torch.nn.functional.one_hot(y, 3)) / len(y)
    d_sums = d_logits @ w2.T * (sums > 0)
    largest = max((x.T @ d_sums - w1.grad).abs().max(), (d_sums.sum(0) - b1.grad).abs().max())
print("largest difference from the gradient by hand", show.fixed(largest.item(), 12))
